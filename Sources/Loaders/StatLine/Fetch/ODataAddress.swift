/// The addresses of a table in StatLine's service.
package struct ODataAddress: Hashable, Sendable {
  /// Where the service is, without a slash behind it.
  package let base: String
  let version: ODataVersion

  /// The variable of the environment that names another place: a mirror, or a test.
  package static let variable = "PEIL_CBS_ADRES"

  /// - Returns: `nil` for an address that is not safe: without https, other than on this computer.
  package init?(environment: [String: String], version: ODataVersion = .three) {
    self.version = version
    var text = environment[Self.variable]?.trimmed ?? ""
    if text.isEmpty { text = version.standardBase }
    while text.hasSuffix("/") { text.removeLast() }
    let isHere = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { here in
      text == here || text.hasPrefix("\(here):") || text.hasPrefix("\(here)/")
    }
    let isPlain = text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 35 && $0 != 63 }
    guard isPlain, isHere || (text.hasPrefix("https://") && text.utf8.count > 8),
      !text.contains("@")
    else { return nil }
    base = text
  }

  /// Of version 3 the bulk feed: it has the same rows as the API, and no limit on all of them together.
  private func feed(_ table: String) -> String { "\(base)\(version.path)\(table)" }

  /// All rows of a description or a list of codes.
  func list(_ name: String, of table: String) -> String {
    let address = "\(feed(table))/\(Self.encoded(name))"
    return version == .three ? "\(address)?$format=json" : address
  }

  /// The figures of version 4, which cuts them into pages itself.
  func observations(of table: String, filter: String?) -> String {
    let address = "\(feed(table))/\(version.figures)"
    return filter.map { "\(address)?$filter=\(Self.encoded($0))" } ?? address
  }

  /// Some rows of the figures of version 3.
  func rows(
    of table: String, columns: [String], filter: String?, skip: Int, top: Int
  ) -> String {
    var parts = ["$format=json", "$select=\(columns.map(Self.encoded).joined(separator: ","))"]
    if let filter { parts.append("$filter=\(Self.encoded(filter))") }
    parts += ["$top=\(top)", "$skip=\(skip)"]
    return "\(feed(table))/\(version.figures)?\(parts.joined(separator: "&"))"
  }

  /// The address of a next page, on the own service whatever host it names.
  ///
  /// - Returns: `nil` for one that is not about this table.
  func next(_ link: String, of table: String) -> String? {
    let marker = "\(version.path)\(table)/".lowercased()
    let lower = link.lowercased()
    guard link.utf8.allSatisfy({ $0 < 128 }), let start = lower.range(of: marker)?.upperBound else {
      return nil
    }
    let rest = link.dropFirst(lower.distance(from: lower.startIndex, to: start))
    return "\(feed(table))/\(rest.replacing(" ", with: "%20"))"
  }

  /// One condition: any of these codes, written as the service pads them.
  static func condition(_ dimension: String, _ codes: [String]) -> String {
    let terms = codes.map { "\(dimension) eq '\($0.replacing("'", with: "''"))'" }
    return "(\(terms.joined(separator: " or ")))"
  }

  /// Percent-encoded but for what a query may hold and a reader wants to read.
  private static func encoded(_ text: String) -> String {
    var encoded = ""
    let digits = Array("0123456789ABCDEF")
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126, 40, 41, 39, 44:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded.append("%")
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 15)])
      }
    }
    return encoded
  }
}
