/// The address of a mail server: `smtp://server:587` or `smtps://server:465`.
package enum MailServerAddress {
  /// Whether it is such an address, without a login: that would stand in a file or a list of processes.
  package static func isPlain(_ text: String) -> Bool {
    guard let scheme = ["smtp://", "smtps://"].first(where: { text.hasPrefix($0) }) else {
      return false
    }
    var rest = Array(text.utf8.dropFirst(scheme.utf8.count))
    if rest.last == UInt8(ascii: "/") { rest.removeLast() }
    let host: ArraySlice<UInt8>
    var port: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")) {
      host = rest[1..<end]
      port = rest[(end + 1)...]
      guard host.allSatisfy({ isHexadecimal($0) || $0 == UInt8(ascii: ":") }) else { return false }
    } else {
      let end = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.count
      host = rest[..<end]
      port = rest[end...]
      guard host.allSatisfy({ isAlphanumeric($0) || "-._".utf8.contains($0) }) else { return false }
    }
    guard (1...253).contains(host.count), host.first != UInt8(ascii: "-") else { return false }
    guard let colon = port.first else { return true }
    let digits = port.dropFirst()
    guard digits.count <= 5, digits.allSatisfy({ (48...57).contains($0) }) else { return false }
    let number = Int(String(decoding: digits, as: UTF8.self)) ?? 0
    return colon == UInt8(ascii: ":") && (1...65535).contains(number)
  }

  /// What a wrong one should be.
  package static let advice =
    "moet een mailserver zijn zoals smtp://mail.gemeente.nl:587 of smtps://mail.gemeente.nl:465, zonder naam of wachtwoord (die staan in PEIL_SMTP_GEBRUIKER en PEIL_SMTP_WACHTWOORD)"

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
  }
}
