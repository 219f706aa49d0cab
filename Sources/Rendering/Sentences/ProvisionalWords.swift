import Markup
import Model

/// How a report shows that a figure is provisional: a mark that is read aloud as a word.
enum ProvisionalWords {
  /// An asterisk behind a figure in a table.
  static var mark: [Node] {
    [
      .element("span", [Attribute("aria-hidden", "true")], text: "*"),
      .element("span", [.class("vh")], text: " (voorlopig)"),
    ]
  }

  /// Behind a figure in running text.
  static func behind(_ isProvisional: Bool) -> String { isProvisional ? " (voorlopig)" : "" }

  /// What the asterisk in a table means.
  static let legend = "Een sterretje (*) betekent: voorlopig, het cijfer kan nog veranderen."

  /// `Voorlopig: juni 2007 en juli 2007.`; empty when nothing is.
  static func months(_ points: [IndicatorFigures.Point]) -> String {
    let months = points.filter { $0.isProvisional && $0.value != nil }.map(\.month)
    guard let first = months.first, let last = months.last else { return "" }
    guard months.count > 2 else { return "Voorlopig: \(enumeration(months.map(\.dutch)))." }
    return "Voorlopig: \(months.count) maanden van \(first.dutch) tot en met \(last.dutch)."
  }
}
