import Markup
import Model

/// The volume with its changes, beside others brought to the own size and with their real counts.
struct CaseloadTable {
  let page: PageContext

  static let absent: [Node] = [
    .element(
      "p",
      text:
        "Er is geen bestand te tonen: peil.yaml en geld.yaml noemen geen reeks met het aantal uitkeringen."
    )
  ]

  var nodes: [Node] {
    guard let caseload = page.report.caseload else { return Self.absent }
    let sentence: Node = .element("p", [.class("lead")], text: CaseloadSentence(caseload).text)
    guard let own = caseload.own, !caseload.groups.isEmpty else { return [sentence] }
    return [
      sentence,
      TableMarkup(
        caption: [.text("Uitkeringen eind \(caseload.month.dutch)")],
        columns: [
          .init(title: "Wie"), .init(title: "Laatste stand", isNumeric: true),
          .init(title: "Laatste drie maanden"), .init(title: "Laatste twaalf maanden"),
          .init(title: "Werkelijk aantal", isNumeric: true),
        ],
        rows: ([own] + caseload.groups).map(row), name: "breed"
      ).node,
      .element(
        "p", [.class("note")],
        text:
          "De laatste stand van anderen is omgerekend naar de eigen grootte: hun uitkeringen per huishouden, maal de eigen huishoudens van 15 tot 65 jaar."
      ),
    ]
  }

  private func row(_ line: Caseload.Line) -> [TableMarkup.Cell] {
    [
      .init(content: [.text(line.name.capitalizedFirst)], isHead: true),
      .text(CaseloadSentence.whole(line.value)),
      .text(CaseloadSentence.course(line.quarter)), .text(CaseloadSentence.course(line.year)),
      .text(CaseloadSentence.whole(line.count)),
    ]
  }
}
