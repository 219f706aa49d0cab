import Markup
import Model

/// A counter-indicator with its figure, to stand beside the indicator that it keeps honest.
struct CounterText {
  let page: PageContext

  /// `3.1.5 Gegronde bezwaren: 4%, bijsturen`.
  func line(_ code: String) -> String {
    guard let figures = page.report.figures(of: code) else {
      return "\(code): niet in deze rapportage"
    }
    let name = "\(code) \(figures.indicator.name)"
    guard let value = figures.actual.value else {
      return "\(name): \(figures.actual.withheld.map(WithheldText.short) ?? "geen cijfer")"
    }
    let word = figures.signal == .none ? "" : ", \(page.words.word(for: figures))"
    return "\(name): \(FigureText(figures.indicator).full(value))\(word)"
  }
}
