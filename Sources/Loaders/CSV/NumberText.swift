/// How a source writes decimals (`decimaal`).
package enum DecimalSign: String, Hashable, Sendable, CaseIterable {
  case comma = "komma"
  case point = "punt"
}

/// Reads a number as Dutch exports and spreadsheets write it.
enum NumberText {
  enum Result: Hashable {
    case number(Double)
    /// Delivered as not available.
    case missing
    case unreadable
    /// A number in form, but larger than a figure can be.
    case tooLarge

    var number: Double? { if case .number(let number) = self { number } else { nil } }
  }

  /// What the form of one cell says about the column's decimal sign.
  enum Evidence: Hashable {
    /// No number, or one without points and commas.
    case none
    case comma
    case point
    /// Only points, in groups of three: `1.630`.
    case pointGroups
    /// One comma with three digits behind it: a thousand in English, a fraction in Dutch.
    case commaGroups
  }

  private static let missingWords: Set<String> = [
    "", "nvt", "n.v.t.", "nb", "-", ".", "x", "#n/b", "#n/a",
    // As R, Python and databases write it.
    "na", "nan", "null",
  ]

  static func isMissing(_ text: some StringProtocol) -> Bool {
    text.utf8.count <= 6 && missingWords.contains(text.lowercased())
  }

  /// The number of a trimmed cell.
  static func read(_ text: some StringProtocol, _ sign: DecimalSign) -> Result {
    if isMissing(text) { return .missing }
    guard let shape = NumberShape(text), let digits = shape.digits(sign) else {
      return .unreadable
    }
    guard let value = Double(digits), value.isFinite, abs(value) < 1e18 else { return .tooLarge }
    return .number(shape.isNegative && value != 0 ? -value : value)
  }

  /// What a trimmed cell says about the decimal sign.
  static func evidence(of text: some StringProtocol) -> Evidence {
    NumberShape(text)?.evidence ?? .none
  }
}

/// A number taken apart: its sign, and its digits with the points and commas between them.
private struct NumberShape {
  var isNegative = false
  /// Digits, points and commas only, with at least one digit.
  private var core: Substring.UTF8View

  init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    func strip(_ pieces: [String], atEnd: Bool) -> Bool {
      for piece in pieces where atEnd ? rest.hasSuffix(piece) : rest.hasPrefix(piece) {
        if atEnd { rest.removeLast(piece.count) } else { rest.removeFirst(piece.count) }
        rest = Substring(rest.trimmed)
        return true
      }
      return false
    }
    let minus = ["-", "\u{2212}", "\u{2013}"]
    var signs = 0
    if rest.hasPrefix("("), rest.hasSuffix(")"), rest.utf8.count > 2 {
      rest = Substring(rest.dropFirst().dropLast().trimmed)
      signs += 1
    }
    // A minus stands before or behind the euro sign, and at either end of the number.
    if strip(minus, atEnd: false) { signs += 1 } else if strip(["+"], atEnd: false) {}
    if strip(["€"], atEnd: false), strip(minus, atEnd: false) { signs += 1 }
    _ = strip(["%", "€"], atEnd: true)
    if strip(minus, atEnd: true) { signs += 1 }
    guard signs <= 1 else { return nil }
    isNegative = signs == 1
    core = rest.utf8
    guard core.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 }),
      core.contains(where: { (48...57).contains($0) })
    else { return nil }
  }

  private func groups(_ separator: Character) -> [Substring] {
    Substring(core).split(separator: separator, omittingEmptySubsequences: false)
  }

  /// Whether a whole part is digits in groups of three, the first of one to three.
  private static func isGrouped(_ groups: [Substring]) -> Bool {
    guard groups.count > 1, let first = groups.first else { return false }
    return (1...3).contains(first.utf8.count) && first.utf8.first != 48
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  var evidence: NumberText.Evidence {
    let points = groups(".")
    let commas = groups(",")
    switch (points.count - 1, commas.count - 1) {
    case (0, 0): return .none
    case (_, 0):
      if Self.isGrouped(points) { return points.count > 2 ? .comma : .pointGroups }
      return points.count == 2 ? .point : .none
    case (0, _):
      if Self.isGrouped(commas) { return commas.count > 2 ? .point : .commaGroups }
      return commas.count == 2 ? .comma : .none
    default:
      if digits(.comma) != nil { return .comma }
      return digits(.point) != nil ? .point : .none
    }
  }

  /// The digits with a decimal point, or `nil` when they are not written with this sign.
  func digits(_ sign: DecimalSign) -> String? {
    let (decimal, thousands): (Character, Character) = sign == .comma ? (",", ".") : (".", ",")
    let parts = groups(decimal)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let wholeGroups = whole.split(separator: thousands, omittingEmptySubsequences: false)
    guard wholeGroups.count == 1 || Self.isGrouped(wholeGroups) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard !fraction.isEmpty, !fraction.contains(thousands) else { return nil }
    let digits = wholeGroups.joined()
    return "\(digits.isEmpty ? "0" : digits).\(fraction)"
  }
}
