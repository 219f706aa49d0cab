import Markup
import Model

/// The risk register: chance, amounts and what is done about it, and what it comes to together.
struct RiskTable {
  let page: PageContext

  var nodes: [Node] {
    guard !page.report.risks.isEmpty else {
      return [.element("p", text: "Er zijn geen risico's vastgelegd.")]
    }
    return [
      TableMarkup(
        caption: [.text("Kans, en bedragen in euro's")],
        columns: [
          .init(title: "Risico"), .init(title: "Kans", isNumeric: true),
          .init(title: "Laag", isNumeric: true), .init(title: "Verwacht", isNumeric: true),
          .init(title: "Hoog", isNumeric: true), .init(title: "Eigenaar"),
          .init(title: "Beheersing"),
        ],
        rows: page.report.risks.map(row), name: "breed"
      ).node
    ] + (page.report.riskOutcome.map { [.element("p", text: RiskSentence($0).text)] } ?? [])
  }

  private func row(_ risk: Risk) -> [TableMarkup.Cell] {
    [
      .init(
        content: [.element("span", [.class("code")], text: risk.code), .text(" \(risk.name)")],
        isHead: true),
      .text(DutchNumber.shortest(risk.chance * 100, atMost: 1) + "%"),
      .text(DutchNumber.text(risk.low, decimals: 0)),
      .text(DutchNumber.text(risk.likely, decimals: 0)),
      .text(DutchNumber.text(risk.high, decimals: 0)),
      .text(risk.owner ?? "–"),
      .text(risk.control ?? "–"),
    ]
  }
}
