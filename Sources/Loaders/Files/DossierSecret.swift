import Foundation

/// The key of a dossier's hashes for readers outside: `.peil/sleutel`, 32 bytes of chance in hexadecimal.
///
/// It is made once and then stays, so that the hash of a file is the same in every report. Only its owner
/// can read it, and it goes into no output.
package struct DossierSecret: Sendable {
  package let key: [UInt8]

  /// The secret could not be made; the Dutch words of why.
  package struct Failure: Error, Hashable, Sendable {
    package var message: String
  }

  package static let path = ".peil/sleutel"
  private static let size = 32

  /// The dossier's secret, where it has one.
  package init?(of folder: String) {
    let descriptor = open(Self.file(folder), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var text = [UInt8](repeating: 0, count: 2 * Self.size)
    let count = read(descriptor, &text, text.count)
    guard count == text.count, let key = Self.bytes(text) else { return nil }
    self.key = key
  }

  /// The dossier's secret, made now where it has none.
  package init(makingFor folder: String) throws(Failure) {
    if let known = DossierSecret(of: folder) {
      self = known
      return
    }
    mkdir(Self.folder(folder), 0o755)
    var generator = SystemRandomNumberGenerator()
    let key = (0..<Self.size).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = Array(
      key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined().utf8)
    // Whole or not at all, and never over one that is there: two runs must not each have their own.
    let temporary = Self.file(folder) + ".\(getpid())"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Self.failure(errno) }
    defer { unlink(temporary) }
    let written = write(descriptor, text, text.count)
    let isSafe = written == text.count && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard isSafe else { throw Self.failure(number) }
    if link(temporary, Self.file(folder)) == 0 {
      self.key = key
    } else if let other = DossierSecret(of: folder) {
      self = other
    } else {
      throw Self.failure(errno)
    }
  }

  private static func folder(_ dossier: String) -> String {
    dossier.isEmpty ? ".peil" : "\(dossier)/.peil"
  }

  private static func file(_ dossier: String) -> String { "\(folder(dossier))/sleutel" }

  private static func failure(_ number: Int32) -> Failure {
    Failure(
      message:
        "de geheime sleutel \(path) van het dossier is niet te maken of te lezen (\(String(cString: strerror(number)))); zonder sleutel wordt er geen rapportage voor buiten gemaakt"
    )
  }

  private static func bytes(_ text: [UInt8]) -> [UInt8]? {
    let digits = text.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 2 * size else { return nil }
    return (0..<size).map { UInt8(digits[2 * $0] * 16 + digits[2 * $0 + 1]) }
  }
}
