import Charts
import Markup
import Model

/// What became of the indicator since each measure began: chart, figures and caution.
struct EffectBlock {
  let page: PageContext
  let measures: [String]?

  var nodes: [Node] {
    var shown: Set<[String]> = []
    let findings = page.report.measures.compactMap { measure -> MeasuredEffect? in
      guard measures?.contains(measure.code) ?? true,
        let effect = page.report.effects[measure.code], shown.insert(effect.measures).inserted
      else { return nil }
      return effect
    }
    guard !findings.isEmpty else {
      return [.element("p", text: "Er zijn geen maatregelen om het effect van te meten.")]
    }
    return findings.map(section)
  }

  private func section(_ effect: MeasuredEffect) -> Node {
    guard let figures = page.report.figures(of: effect.indicator) else { return .empty }
    let titles = page.report.measures.filter { effect.measures.contains($0.code) }
      .map { "\($0.code) \($0.title)" }
    let sentence = EffectSentence(effect, figures.indicator)
    let chart = EffectChart(effect: effect, figures: figures, theme: page.theme)
    return .element(
      "section", [.class("effect")],
      [
        .element("h3", text: titles.joined(separator: "; ")),
        .element("p", text: "\(figures.indicator.code) \(figures.indicator.name)"),
        .element("p", [], [.element("strong", text: sentence.finding)]),
      ] + (chart.input.map { [FigureMarkup.node(CourseChart.figure($0))] } ?? [])
        + table(effect, FigureText(figures.indicator))
        + (sentence.remarks.isEmpty
          ? [] : [.element("p", [.class("note")], text: sentence.remarks.joined(separator: " "))]))
  }

  private func table(_ effect: MeasuredEffect, _ text: FigureText) -> [Node] {
    guard let compared = effect.compared, let start = effect.start, let end = effect.evaluation
    else { return [] }
    let period = "\(start.dutch) tot en met \(end.dutch)"
    let name =
      switch effect.quantity {
      case .sum: "Som van \(period)"
      case .mean: "Gemiddelde van \(period)"
      case .level: "Stand in \(end.dutch)"
      }
    return [
      TableMarkup(
        caption: [.text("Werkelijk tegenover verwacht")],
        columns: [
          .init(title: "Wat"), .init(title: "Werkelijk", isNumeric: true),
          .init(title: "Verwacht", isNumeric: true), .init(title: "Marge (95%)", isNumeric: true),
          .init(title: "Verschil", isNumeric: true), .init(title: "Volgens plan", isNumeric: true),
        ],
        rows: [row(name, compared, hoped: effect.hoped, text)]
          + (effect.overMonths.map {
            [row("Maandstanden opgeteld, \(period)", $0, hoped: nil, text)]
          } ?? []), name: "effect"
      ).node
    ]
  }

  private func row(
    _ name: String, _ compared: MeasuredEffect.Comparison, hoped: Double?, _ text: FigureText
  ) -> [TableMarkup.Cell] {
    [
      .init(content: [.text(name)], isHead: true),
      .text(compared.actual.map(text.short) ?? DutchNumber.missing),
      .text(text.short(compared.expected)),
      .text("\(text.short(compared.low95)) tot \(text.short(compared.high95))"),
      .text(
        compared.difference.map { text.difference($0, showsPlus: true) } ?? DutchNumber.missing),
      .text(hoped.map { text.difference($0, showsPlus: true) } ?? DutchNumber.missing),
    ]
  }
}
