import Markup
import Model

/// The corrective measures with their owner, dates, status and decisions.
struct MeasureTable {
  let page: PageContext
  let indicators: [String]?

  var nodes: [Node] {
    let measures = page.report.measures.filter { indicators?.contains($0.indicator) ?? true }
    guard !measures.isEmpty else {
      return [.element("p", text: "Er zijn geen maatregelen vastgelegd.")]
    }
    return [
      TableMarkup(
        caption: [.text("Wat er gebeurt, door wie en tot wanneer")],
        columns: [
          .init(title: "Maatregel"), .init(title: "Bij indicator"), .init(title: "Actiehouder"),
          .init(title: "Looptijd"), .init(title: "Effect"), .init(title: "Status"),
          .init(title: "Laatste besluit"),
        ],
        rows: measures.map(row), name: "breed maatregelen"
      ).node
    ]
  }

  private func row(_ measure: CorrectiveMeasure) -> [TableMarkup.Cell] {
    let indicator = page.report.figures(of: measure.indicator)?.indicator
    return [
      .init(
        content: [
          .element("span", [.class("code")], text: measure.code), .text(" \(measure.title)"),
        ], isHead: true),
      .text(indicator.map { "\($0.code) \($0.name)" } ?? measure.indicator),
      .text(measure.owner ?? "–"),
      .text(Self.period(measure.start, measure.due)),
      .init(content: effect(measure, indicator)),
      .init(content: status(measure)),
      .text(measure.decisions.max { $0.date < $1.date }.map(Self.decision) ?? "–"),
    ]
  }

  /// What the plan counted on, and what was measured.
  private func effect(_ measure: CorrectiveMeasure, _ indicator: Indicator?) -> [Node] {
    let planned = expected(measure, indicator).map { "Plan: \($0)." }
    let costs = measure.costs.map { "Kosten: \(MoneyText.euro($0))." }
    let measured = indicator.flatMap { indicator in
      page.report.effects[measure.code].map { effect in
        let shared = effect.measures.filter { $0 != measure.code }
        let together = shared.isEmpty ? "" : " (samen met \(enumeration(shared)))"
        return "\(EffectSentence(effect, indicator).short)\(together)."
      }
    }
    let parts = [planned, costs, measured].compactMap { $0 }
    return parts.isEmpty ? [.text("–")] : [.text(parts.joined(separator: " "))]
  }

  private func expected(_ measure: CorrectiveMeasure, _ indicator: Indicator?) -> String? {
    guard let effect = measure.expected else { return nil }
    if let indicator, indicator.isMeasured(by: effect.series) {
      let text = FigureText(indicator).difference(effect.perMonth, showsPlus: true)
      return "\(text) per maand vanaf \(effect.from.dutch)"
    }
    // Another series has a unit of its own, which the dossier does not say.
    let sign = effect.perMonth > 0 ? "+" : ""
    return
      "\(sign)\(DutchNumber.shortest(effect.perMonth)) per maand in reeks \(effect.series), vanaf \(effect.from.dutch)"
  }

  private func status(_ measure: CorrectiveMeasure) -> [Node] {
    guard measure.isOverdue(in: page.report.month) else { return [.text(measure.status.rawValue)] }
    return [
      .text(measure.status.rawValue), .text(", "), .element("strong", text: "over tijd"),
    ]
  }

  static func decision(_ decision: CorrectiveMeasure.Decision) -> String {
    let date = DutchDate.text(
      year: decision.date.month.year, month: decision.date.month.number, day: decision.date.day)
    return "\(date), \(decision.by): \(decision.text)"
  }

  /// `mei 2007 tot en met oktober 2007`.
  static func period(_ start: Month?, _ due: Month?) -> String {
    switch (start, due) {
    case (let start?, let due?) where start == due: start.dutch
    case (let start?, let due?): "\(start.dutch) tot en met \(due.dutch)"
    case (let start?, nil): "vanaf \(start.dutch)"
    case (nil, let due?): "tot en met \(due.dutch)"
    case (nil, nil): "–"
    }
  }

  /// A measure in one sentence, below the indicator it belongs to.
  static func line(_ measure: CorrectiveMeasure, _ month: Month) -> String {
    var text = "\(measure.code) \(measure.title)"
    text += ", \(measure.owner ?? "nog zonder actiehouder")"
    let period = period(measure.start, measure.due)
    if period != "–" { text += ", \(period)" }
    if measure.due == nil, !measure.status.isOver { text += ", nog zonder einddatum" }
    text += ": \(measure.status.rawValue)"
    if measure.isOverdue(in: month) { text += ", over tijd" }
    return text + "."
  }
}
