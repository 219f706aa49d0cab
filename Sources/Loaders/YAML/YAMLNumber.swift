/// Numbers as people type them in YAML: with a decimal point, and with a comma where that is plain.
enum YAMLNumber {
  static func read(_ raw: String) -> Double? {
    let text = raw.trimmed.replacing("\u{2212}", with: "-")
    guard !isAmbiguous(text) else { return nil }
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count <= 2, parts.allSatisfy(isDigits) { return finite(text) }
    return NumberText.read(text, .comma).number
  }

  /// `1,234` is a thousand in English and a fraction in Dutch.
  static func isAmbiguous(_ raw: String) -> Bool {
    NumberText.evidence(of: raw.trimmed) == .commaGroups
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static func finite(_ text: String) -> Double? {
    Double(text).flatMap { $0.isFinite ? $0 + 0 : nil }
  }
}
