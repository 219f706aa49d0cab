import Markup
import Model

/// The decisions of the last months, the last one first.
struct DecisionTable {
  let page: PageContext
  let months: Int

  var nodes: [Node] {
    let first = page.report.month - (months - 1)
    let decisions = page.report.decisions.filter { $0.date.month >= first }
    guard !decisions.isEmpty else {
      return [
        .element(
          "p",
          text: months == 1
            ? "In deze maand is geen besluit vastgelegd."
            : "In de laatste \(DutchNumber.word(months)) maanden is geen besluit vastgelegd.")
      ]
    }
    return [
      TableMarkup(
        caption: [.text("Besluiten van \(first.dutch) tot en met \(page.report.month.dutch)")],
        columns: [
          .init(title: "Datum"), .init(title: "Door"), .init(title: "Waarover"),
          .init(title: "Besluit"),
        ],
        rows: decisions.map(row), name: "breed"
      ).node
    ]
  }

  private func row(_ decision: LoggedDecision) -> [TableMarkup.Cell] {
    [
      .init(content: [.text(decision.date.dutch)], isHead: true),
      .text(decision.by), .text(subject(decision.subject)), .text(decision.text),
    ]
  }

  private func subject(_ subject: LoggedDecision.Subject) -> String {
    switch subject {
    case .measure(let code, let title): return "maatregel \(code) \(title)"
    case .target(let code, let name, let adjustment):
      let text = page.report.figures(of: code).map { FigureText($0.indicator) }
      let year = adjustment.year.map { " van \($0)" } ?? ""
      return "doel\(year) van \(code) \(name): \(change(adjustment, text))"
    case .objective(let code, let name, let adjustment):
      let outcome = page.report.objectives?.outcomes.first { $0.objective.code == code }
      return
        "doel \(code) \(name): \(change(adjustment, outcome.map { ObjectiveSentence($0).text }))"
    }
  }

  private func change(_ adjustment: TargetAdjustment, _ text: FigureText?) -> String {
    let (from, to) = (adjustment.from, adjustment.to)
    return text.map { "van \($0.full(from)) naar \($0.full(to))" }
      ?? "van \(DutchNumber.shortest(from)) naar \(DutchNumber.shortest(to))"
  }
}
