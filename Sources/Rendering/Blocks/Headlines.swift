import Markup
import Model

/// The headline figures for readers who see no scorecard: value, a year ago, the aim, in plain words.
struct Headlines {
  let page: PageContext
  /// `nil`: of each perspective the first two with a signal, those with an objective before others.
  let indicators: [String]?

  var nodes: [Node] {
    guard !shown.isEmpty else {
      return [.element("p", text: "Er zijn geen cijfers om te tonen.")]
    }
    return shown.map(item)
  }

  private var shown: [IndicatorFigures] {
    let figures = page.report.figures
    if let indicators {
      return indicators.compactMap { code in figures.first { $0.indicator.code == code } }
    }
    let groups = page.report.perspectives.map { perspective in
      figures.filter { $0.indicator.perspective == perspective.code }
    }
    return (groups.isEmpty ? [figures] : groups).flatMap { group -> ArraySlice<IndicatorFigures> in
      let judged = group.filter {
        [.green, .orange, .red].contains($0.signal) && $0.actual.value != nil
      }
      return
        (judged.filter { $0.indicator.objective != nil }
        + judged.filter { $0.indicator.objective == nil }).prefix(2)
    }
  }

  private func item(_ figures: IndicatorFigures) -> Node {
    .element(
      "div", [.class("kerncijfer")],
      [
        .element("h3", text: figures.indicator.name),
        .element(
          "p", [.class("lead")],
          [
            .element("strong", text: HeadlineSentence(figures).value), .text(" "),
            page.signals.labelled(figures),
          ]),
        .element("p", text: HeadlineSentence(figures).text),
      ])
  }
}
