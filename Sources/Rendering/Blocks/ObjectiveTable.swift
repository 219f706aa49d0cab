import Markup
import Model

/// The objectives by strategy line: what is aimed at, what there is, and how that stands to the path.
struct ObjectiveTable {
  let page: PageContext
  let lines: [String]?

  private var month: Month { page.report.month }

  var nodes: [Node] {
    guard let result = page.report.objectives else { return ObjectiveTreeBlock.absent }
    var groups: [(String, [ObjectiveOutcome])] = result.lines.filter {
      lines?.contains($0.code) ?? true
    }.map { ($0.name, result.outcomes(of: $0.code)) }
    if lines == nil {
      groups.append((result.lines.isEmpty ? "Doelen" : "Overige doelen", result.outcomes(of: nil)))
    }
    let shown = groups.filter { !$0.1.isEmpty }
    guard !shown.isEmpty else { return ObjectiveTreeBlock.absent }
    let all = shown.flatMap(\.1)
    return [.element("p", text: ObjectiveSentence.overview(all))]
      + shown.map { table($0.0, $0.1) } + notes(all)
  }

  private func table(_ title: String, _ outcomes: [ObjectiveOutcome]) -> Node {
    TableMarkup(
      caption: [.text(title)],
      columns: [
        .init(title: "Doel"), .init(title: "Wanneer"), .init(title: "Streven", isNumeric: true),
        .init(title: "Stand", isNumeric: true), .init(title: "Op het pad", isNumeric: true),
        .init(title: "Voortgang", isNumeric: true), .init(title: "Oordeel"),
        .init(title: "Eigenaar"),
      ],
      rows: outcomes.map(row), name: outcomes.count <= 12 ? "breed heel doelen" : "breed doelen"
    ).node
  }

  private func row(_ outcome: ObjectiveOutcome) -> [TableMarkup.Cell] {
    let sentence = ObjectiveSentence(outcome)
    let objective = outcome.objective
    let stand: [Node] =
      outcome.gap == nil || outcome.actual != nil
      ? [.text(sentence.stand(in: month))] : [page.missing(sentence.gap ?? "")]
    return [
      .init(
        content: [
          .element("span", [.class("code")], text: objective.code), .text(" \(objective.name)"),
          sentence.text.caption.map { .element("span", [.class("unit")], text: " (\($0))") }
            ?? .empty,
        ], isHead: true),
      .text(ObjectiveSentence.period(objective.from, objective.due)),
      .text(sentence.target),
      .init(content: stand),
      .text(outcome.expected.map(sentence.figure) ?? "–"),
      .text(outcome.share.map { DutchNumber.text($0 * 100, decimals: 0) + "%" } ?? "–"),
      .init(content: [page.signals.labelled(outcome.standing.signal, outcome.standing.rawValue)]),
      .text(objective.owner ?? "–"),
    ]
  }

  /// How to read the columns, why figures are missing, and which objectives a decision changed.
  private func notes(_ outcomes: [ObjectiveOutcome]) -> [Node] {
    let gaps = outcomes.compactMap { outcome in
      ObjectiveSentence(outcome).gap.map { "\(outcome.objective.code): \($0)." }
    }
    let adjusted = outcomes.flatMap { outcome in
      outcome.objective.adjustments.filter { $0.date.month <= month }.map {
        "\(outcome.objective.code): \(AdjustmentSentence.text($0, ObjectiveSentence(outcome).text))."
      }
    }
    return [
      .element(
        "p", [.class("note")],
        text:
          "Op het pad: waar het doel nu zou zijn bij een rechte lijn van begin naar einde. Voortgang: het deel van de weg dat is afgelegd; is er geen begin bekend, dan de stand als deel van het streven."
      )
    ] + list("Nog geen cijfer:", gaps) + list("Bijgestelde doelen:", adjusted)
  }

  private func list(_ title: String, _ lines: [String]) -> [Node] {
    guard !lines.isEmpty else { return [] }
    return [
      .element(
        "div", [.class("note")],
        [
          .element("p", text: title),
          .element("ul", [], lines.map { .element("li", text: $0) }),
        ])
    ]
  }
}
