import Markup
import Model

/// What is asked to be decided, and what was decided in the last three months.
struct DecisionTable {
  let page: PageContext

  var nodes: [Node] {
    let (asked, taken) = (page.report.asked, page.report.taken)
    let list: Node =
      asked.isEmpty
      ? .element("p", text: "Er wordt deze maand geen besluit gevraagd.")
      : .element(
        "ol", [], asked.map { .element("li", text: DecisionSentence.text($0)) })
    return [list, .element("h3", text: "Besloten in de laatste drie maanden"), log(taken)]
  }

  private func log(_ taken: [TakenDecision]) -> Node {
    guard !taken.isEmpty else {
      return .element("p", text: "In de laatste drie maanden is er geen besluit vastgelegd.")
    }
    return TableMarkup(
      caption: [.text("Besluiten bij maatregelen")],
      columns: [
        .init(title: "Maatregel"), .init(title: "Datum"), .init(title: "Door"),
        .init(title: "Besluit"),
      ],
      rows: taken.map { one in
        [
          .init(
            content: [
              .element("span", [.class("code")], text: one.measure), .text(" \(one.title)"),
            ], isHead: true),
          .text(one.decision.date.dutch), .text(one.decision.by),
          .text(one.decision.text.capitalizedFirst),
        ]
      }, name: "breed"
    ).node
  }
}
