import Markup
import Model

/// A headline figure in plain words, for readers outside the service.
package struct HeadlineSentence {
  let figures: IndicatorFigures

  package init(_ figures: IndicatorFigures) { self.figures = figures }

  private var number: FigureText { FigureText(figures.indicator) }

  package var value: String { figures.actual.value.map(number.full) ?? DutchNumber.missing }

  /// What it is, what it was a year ago, and what the aim is.
  package var text: String {
    [figures.indicator.definition, span, yearAgo, aim, forecast].compactMap { $0 }
      .joined(separator: " ")
  }

  private var isFlow: Bool {
    if case .flow = figures.indicator.kind { true } else { false }
  }

  private var span: String? {
    guard isFlow else { return nil }
    return figures.month.number == 1
      ? "Dit is het cijfer van januari."
      : "Dit is het totaal van januari tot en met \(figures.month.dutchName)."
  }

  private var yearAgo: String? {
    guard let now = figures.actual.number,
      let before = figures.history.first(where: { $0.month == figures.month - 12 })?.value
    else { return nil }
    let (new, old) = (number.full(now), number.full(before))
    let when = isFlow ? "In dezelfde maanden van \(figures.month.year - 1)" : "Een jaar eerder"
    if new == old { return "\(when) was het evenveel." }
    return "\(when) was het \(old)."
  }

  private var aim: String? {
    guard let target = figures.target?.value.number else { return nil }
    let year = figures.month.year
    let text = number.full(target)
    switch figures.indicator.direction {
    case .lower: return "Het doel voor \(year) is \(text) of minder."
    case .higher: return "Het doel voor \(year) is \(text) of meer."
    case .band, nil: return "Het doel voor \(year) is \(text)."
    }
  }

  private var forecast: String? {
    guard let value = figures.forecast.value else { return nil }
    return "De verwachting voor het eind van het jaar is \(number.full(value))."
  }
}
