/// A mail address with the name of who reads it: `Jan Jansen <j.jansen@almere.nl>`.
///
/// What is no plain address can't be made into one, so that nothing can be smuggled into a message's
/// head or into what is said to a server.
package struct MailAddress: Hashable, Sendable {
  package let name: String?
  /// As it was written; ASCII, one `@`.
  package let address: String

  /// Reads `adres` or `Naam <adres>`.
  package init?(_ text: String) {
    let trimmed = Self.trimmed(text)
    guard !trimmed.unicodeScalars.contains(where: Self.isControl) else { return nil }
    guard trimmed.hasSuffix(">"), let open = trimmed.lastIndex(of: "<") else {
      self.init(name: nil, address: trimmed)
      return
    }
    let inside = trimmed[trimmed.index(after: open)...].dropLast()
    var name = Self.trimmed(String(trimmed[..<open]))
    if name.count > 1, name.hasPrefix("\""), name.hasSuffix("\"") {
      name = String(name.dropFirst().dropLast())
    }
    self.init(name: name.isEmpty ? nil : name, address: String(inside))
  }

  private init?(name: String?, address: String) {
    // An address in the name is most likely a list of addresses.
    guard Self.isPlain(address), !(name ?? "").utf8.contains(where: "<>@".utf8.contains),
      (name ?? "").utf8.count <= 200
    else { return nil }
    self.name = name
    self.address = address
  }

  /// What stands behind the `@`.
  package var domain: String { address.split(separator: "@").last.map(String.init) ?? "" }

  /// The address by which two that reach the same reader are known.
  ///
  /// A server may tell capitals before the `@` apart; none that we know of does.
  package var key: String { address.lowercased() }

  // MARK: What is plain

  /// The addresses of RFC 5321 without quotes, comments and bracketed hosts.
  private static func isPlain(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].count), (1...253).contains(parts[1].count)
    else { return false }
    let isLocal = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtom) }
    let isDomain = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { label in
        (1...63).contains(label.count) && label.allSatisfy { isAlphanumeric($0) || $0 == 45 }
          && label.first != 45 && label.last != 45
      }
    return isLocal && isDomain && parts[0].first != 45
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

extension MailAddress: CustomStringConvertible {
  package var description: String { name.map { "\($0) <\(address)>" } ?? address }
}
