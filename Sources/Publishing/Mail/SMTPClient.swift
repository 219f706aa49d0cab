import Foundation
import Model
import Transfer

/// Gives messages to a mail server, through libcurl; one client keeps its connection.
package struct SMTPClient: ~Copyable {
  package struct Options: Sendable {
    /// `smtp://server:587` or `smtps://server:465`.
    package var server: String
    package var user: String?
    package var password: String?
    /// A file with the certificates to trust instead of the system's.
    package var certificates: String?
    /// Sends over a connection that others can read.
    package var isPlain = false
    package var connectSeconds = 20
    package var seconds = 120

    package init(server: String) { self.server = server }
  }

  private let handle: CurlHandle
  /// Whether libcurl took every limit and check.
  private let isSafe: Bool

  package init(_ options: Options) throws(SMTPFailure) {
    guard let handle = CurlHandle() else { throw .noLibrary }
    self.handle = handle
    // CURLUSESSL_ALL: without STARTTLS nothing is sent, not even a login.
    let encryption = options.isPlain ? 0 : 3
    var isSet = [
      self.handle.set(.address, options.server), self.handle.set(.schemes, "smtp,smtps"),
      self.handle.set(.encryption, encryption), self.handle.set(.withoutSignals, 1),
      self.handle.set(.checksCertificate, 1), self.handle.set(.checksHost, 2),
      self.handle.set(.connectSeconds, options.connectSeconds),
      self.handle.set(.seconds, options.seconds), self.handle.set(.sends, 1),
      // Saying goodbye to a server that hangs has a limit of its own, of two minutes.
      self.handle.set(.answerSeconds, min(options.seconds, 30)),
    ]
    if let user = options.user { isSet.append(self.handle.set(.user, user)) }
    if let password = options.password { isSet.append(self.handle.set(.password, password)) }
    if let file = options.certificates { isSet.append(self.handle.set(.certificates, file)) }
    isSafe = !isSet.contains(false)
  }

  package func send(
    _ message: [UInt8], from sender: MailAddress, to reader: MailAddress
  ) throws(SMTPFailure) {
    guard isSafe, handle.set(.sender, "<\(sender.address)>") else {
      throw .other("libcurl is te oud")
    }
    let fault = handle.perform(
      recipient: "<\(reader.address)>", sending: message, take: { _ in true })
    guard let fault else { return }
    let status = handle.status
    switch fault {
    case .unreachable: throw .unreachable
    case .tooSlow: throw .tooSlow
    case .certificate: throw .certificate
    case .badCertificateFile: throw .badCertificateFile
    case .noEncryption: throw .noEncryption
    case .wrongLogin: throw .wrongLogin
    case .brokenOff, .redirect, .other:
      // A refusal of a sender, a recipient or a message has its number; a dead line has none.
      if (400...599).contains(status) { throw .refused(status) }
      if case .other(let words) = fault { throw .other(words) }
      throw .brokenOff
    }
  }
}

/// Why a message could not be given to a server, in Dutch.
package enum SMTPFailure: Error, Hashable, Sendable {
  /// libcurl is not on this computer.
  case noLibrary
  case unreachable
  case tooSlow
  case certificate
  case badCertificateFile
  /// The server has no STARTTLS.
  case noEncryption
  case wrongLogin
  /// The server said no, with its number (RFC 5321, 4.2).
  case refused(Int)
  case brokenOff
  case other(String)

  /// Whether no other message can be sent either.
  package var isOfServer: Bool {
    switch self {
    case .noLibrary, .unreachable, .certificate, .badCertificateFile, .noEncryption, .wrongLogin:
      true
    case .tooSlow, .refused, .brokenOff, .other: false
    }
  }

  /// Whether the message may have arrived all the same.
  package var isDoubtful: Bool { self == .tooSlow || self == .brokenOff }

  package var message: String {
    switch self {
    case .noLibrary: "libcurl ontbreekt op deze computer; installeer het pakket libcurl4"
    case .unreachable:
      "de mailserver is niet bereikbaar; kijk of de naam en de poort kloppen"
    case .tooSlow: "de mailserver antwoordt niet op tijd"
    case .certificate:
      "het certificaat van de mailserver klopt niet, dus er is niets verstuurd; heeft uw organisatie een eigen certificaat, noem dat dan met --certificaten"
    case .badCertificateFile: "het bestand van --certificaten kan niet worden gelezen"
    case .noEncryption:
      "de mailserver kent geen versleuteling (STARTTLS), dus er is niets verstuurd; alleen met --onversleuteld gaat het zonder"
    case .wrongLogin:
      "de mailserver neemt de naam of het wachtwoord niet aan; kijk naar PEIL_SMTP_GEBRUIKER en PEIL_SMTP_WACHTWOORD"
    case .refused(let status): "de mailserver weigert (\(status))\(Self.meaning(status))"
    case .brokenOff: "de verbinding met de mailserver brak af"
    case .other(let words): "versturen lukt niet (\(words))"
    }
  }

  private static func meaning(_ status: Int) -> String {
    switch status {
    case 450, 451, 452, 421: "; probeer het later nog eens"
    case 550, 551, 553: ": het adres bestaat daar niet of mag niet"
    case 552: ": het bericht is te groot of de postbus vol"
    case 530: ": de server vraagt een naam en een wachtwoord"
    case 554: ": het bericht of de afzender wordt niet aangenomen"
    default: ""
    }
  }
}
