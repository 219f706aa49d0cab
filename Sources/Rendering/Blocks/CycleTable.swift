import Markup
import Model

/// The health of the plan-do-check-act cycle, each step with its counts.
struct CycleTable {
  let page: PageContext
  private var cycle: CycleHealth { page.report.cycle }

  var nodes: [Node] {
    [
      TableMarkup(
        caption: [.text("Per stap van de cyclus: wat is geteld en hoe staat het")],
        columns: [
          .init(title: "Stap"), .init(title: "Wat is geteld"),
          .init(title: "Stand", isNumeric: true), .init(title: "Aandeel", isNumeric: true),
        ],
        rows: [
          row("Plan", "indicatoren die volledig zijn ingericht", cycle.plan),
          row("Do", "maatregelen die op schema liggen", cycle.do),
          row("Check", "cijfers van deze maand die binnen zijn", cycle.deliveries),
          row("Check", "oranje en rode signalen met een toelichting", cycle.explained),
          row("Act", "rode signalen met een lopende maatregel of een recent besluit", cycle.act),
        ], name: "cyclus"
      ).node
    ] + statuses + redWithoutAction + incomplete
  }

  /// The measures by status, and those that are overdue.
  private var statuses: [Node] {
    let counts = CorrectiveMeasure.Status.allCases.compactMap { status in
      cycle.measuresByStatus[status].map { "\($0) \(status.rawValue)" }
    }
    guard !counts.isEmpty else { return [] }
    let overdue = cycle.overdueMeasures
    let late = overdue.isEmpty ? "" : " Over tijd: \(enumeration(overdue))."
    return [.element("p", text: "Maatregelen: \(enumeration(counts)).\(late)")]
  }

  /// The red signals that nothing is done about, with how long.
  private var redWithoutAction: [Node] {
    let idle = page.report.figures.compactMap { figures -> Node? in
      guard let months = cycle.redWithoutAction[figures.indicator.code] else { return nil }
      let count = months == 1 ? "1 maand" : "\(months) maanden"
      return .element(
        "li", text: "\(figures.indicator.code) \(figures.indicator.name): \(count)")
    }
    guard !idle.isEmpty else { return [] }
    return [
      .element("p", [.class("runin")], text: "Rood zonder maatregel of besluit"),
      .element("ul", [], idle),
    ]
  }

  private func row(
    _ step: String, _ counted: String, _ share: CycleHealth.Share
  ) -> [TableMarkup.Cell] {
    [
      .init(content: [.text(step)], isHead: true),
      .text(counted),
      .text(share.total > 0 ? "\(share.count) van \(share.total)" : "–"),
      .text(share.value.map { DutchNumber.text($0 * 100, decimals: 0) + "%" } ?? "–"),
    ]
  }

  /// Which indicators lack what.
  private var incomplete: [Node] {
    let lacking = page.report.figures.compactMap { figures -> Node? in
      guard let parts = cycle.incomplete[figures.indicator.code] else { return nil }
      return .element(
        "li",
        text:
          "\(figures.indicator.code) \(figures.indicator.name): \(enumeration(parts.map(\.rawValue)))"
      )
    }
    guard !lacking.isEmpty else { return [] }
    return [
      .element("p", [.class("runin")], text: "Nog in te richten"),
      .element("ul", [], lacking),
    ]
  }
}
