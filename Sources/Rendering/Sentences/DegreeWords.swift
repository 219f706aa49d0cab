import Markup

/// How strong a change or a distance is in words: the one table that all sentences take them from.
///
/// A change is measured against where it began, a distance against what it is held against, as a
/// fraction. Between the limits stands no word: most changes are just changes. They are this program's
/// limits, not a norm of the field.
package enum DegreeWords {
  /// From which fraction on a word holds; each up to the next.
  package struct Step: Hashable, Sendable {
    package var from: Double
    /// Empty: no word.
    package var word: String
  }

  /// Of changes: `een lichte daling`, `een sterke stijging`.
  package static let changes = [
    Step(from: 0, word: "licht"), Step(from: 0.02, word: ""), Step(from: 0.10, word: "sterk"),
  ]
  /// Of distances to a target, path or limit: `net boven`, `ver onder`.
  package static let distances = [
    Step(from: 0, word: "net"), Step(from: 0.01, word: ""), Step(from: 0.25, word: "ver"),
  ]

  private static func word(_ fraction: Double, in steps: [Step]) -> String {
    guard fraction.isFinite else { return "" }
    return steps.last { abs(fraction) >= $0.from }?.word ?? ""
  }

  /// `net `, `ver ` or nothing, to stand before `boven`.
  package static func ofDistance(_ fraction: Double) -> String {
    spaced(word(fraction, in: distances))
  }

  private static func spaced(_ word: String) -> String { word.isEmpty ? "" : word + " " }

  /// `, een sterke daling van 17%`; nothing where there is no change.
  package static func clause(from: Double, to: Double) -> String {
    guard from > 0, to.isFinite else { return "" }
    let fraction = (to - from) / from
    let text = DutchNumber.text(abs(fraction) * 100, decimals: 0)
    guard text != "0" else { return "" }
    let degree = word(fraction, in: changes)
    return
      ", een \(degree.isEmpty ? "" : degree + "e ")\(fraction < 0 ? "daling" : "stijging") van \(text)%"
  }
}
