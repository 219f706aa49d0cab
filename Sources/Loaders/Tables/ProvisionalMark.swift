/// The mark of a figure that is not final: `2022*`, `123**`, `1.234 (voorlopig)`.
///
/// Source of the asterisks: the explanation of symbols of CBS StatLine (* voorlopig, ** nader voorlopig).
enum ProvisionalMark {
  private static let marks = [
    "**", "*", "(nader voorlopig)", "(voorlopig)", "nader voorlopig", "voorlopig",
  ]
  private static let ends = Set("*)gG".utf8)

  /// The text without the mark, and whether there was one.
  static func split(_ text: String) -> (text: String, isProvisional: Bool) {
    guard let last = text.utf8.last, ends.contains(last) else { return (text, false) }
    let lowered = text.lowercased()
    guard let mark = marks.first(where: { lowered.hasSuffix($0) }), lowered.count == text.count
    else { return (text, false) }
    let rest = text.dropLast(mark.count).trimmed
    return rest.isEmpty ? (text, false) : (rest, true)
  }
}
