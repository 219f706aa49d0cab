import Markup
import Model

/// The first page: how we stand, what changed since last month, what needs a decision.
struct Summary {
  let page: PageContext
  /// Whether it says what needs a decision; a template with a block of its own for that leaves it out.
  var showsDecisions = true
  private var report: Report { page.report }

  var nodes: [Node] {
    let changes = ChangeSentences(report)
    return [
      tiles,
      .element("p", [.class("lead")], text: changes.overview),
      .element("h3", text: changeTitle(changes)),
    ] + changed(changes)
      + (showsDecisions ? [.element("h3", text: "Wat een besluit vraagt")] + decisions : [])
  }

  // MARK: How we stand

  private var tiles: Node {
    let items = [Signal.green, .orange, .red, .grey].map { signal -> Node in
      let count = report.figures.filter { $0.signal == signal }.count
      return .element(
        "li", [Attribute("class", "tile tile-\(signal.rawValue)")],
        [
          .element("span", [.class("count")], text: String(count)),
          .element(
            "span", [.class("label")],
            [page.signals.shape(signal), .text(" \(signal.rawValue)")]),
          .element("span", [.class("meaning")], text: Self.meaning(signal)),
        ])
    }
    return .element("ul", [.class("tiles"), Attribute("aria-label", "Aantal per signaal")], items)
  }

  private static func meaning(_ signal: Signal) -> String {
    switch signal {
    case .green: "op koers"
    case .orange: "verbetert of binnen de marge"
    case .red: "bijsturen"
    case .grey, .none: "geen meting of doel"
    }
  }

  // MARK: What changed

  private func changeTitle(_ changes: ChangeSentences) -> String {
    guard let month = changes.previousMonth else { return "Wat er veranderde" }
    return "Wat er veranderde sinds \(month.dutch)"
  }

  private func changed(_ changes: ChangeSentences) -> [Node] {
    guard changes.canCompare, let before = changes.previousMonth else {
      return [
        .element("p", text: "Er is geen eerdere maand met signalen om mee te vergelijken.")
      ]
    }
    let all = changes.changes
    let judged = all.filter { !$0.isNew }
    let better = judged.filter(\.isBetter)
    let worse = judged.filter { !$0.isBetter }
    var nodes: [Node] = []
    if judged.isEmpty {
      nodes.append(
        .element("p", text: "Geen enkele indicator kreeg een ander signaal dan in \(before.dutch).")
      )
    }
    nodes += list("Beter", better) + list("Minder goed", worse)
    if let new = ChangeSentences.newSignals(all.filter(\.isNew), since: before) {
      nodes.append(.element("p", text: new))
    }
    if !report.revisions.isEmpty {
      let count = report.revisions.count
      nodes.append(
        .element(
          "p",
          text: count == 1
            ? "Eén cijfer van een eerdere maand is herzien; het staat bij de bronnen."
            : "\(DutchNumber.word(count).capitalizedFirst) cijfers van eerdere maanden zijn herzien; ze staan bij de bronnen."
        ))
    }
    return nodes
  }

  private func list(_ title: String, _ changes: [ChangeSentences.Change]) -> [Node] {
    guard !changes.isEmpty else { return [] }
    return [
      .element("p", [.class("runin")], text: title),
      .element(
        "ul", [.class("changes")],
        changes.map { change in
          .element(
            "li", [],
            [
              page.signals.shape(change.figures.signal),
              .text(" " + ChangeSentences.sentence(change)),
            ])
        }),
    ]
  }

  // MARK: What needs a decision

  /// Red signals without a running measure or a recent decision, and measures that are overdue.
  private var decisions: [Node] {
    let idle = report.figures.filter {
      report.cycle.redWithoutAction[$0.indicator.code] != nil
    }
    let red = idle.map { figures -> Node in
      let months = report.cycle.redWithoutAction[figures.indicator.code] ?? 1
      let since =
        months > 1
        ? "al \(DutchNumber.word(months)) maanden rood zonder maatregel of besluit"
        : "rood, en er loopt geen maatregel"
      return item(.red, "\(figures.indicator.name): \(since). \(ReasonSentence(figures).sentence)")
    }
    let overdue = report.measures.filter { report.cycle.overdueMeasures.contains($0.code) }
      .map { measure -> Node in
        let due = measure.due.map { " had in \($0.dutch) klaar moeten zijn" } ?? ""
        return item(.orange, "Maatregel \(measure.code), \(measure.title),\(due) en is dat niet.")
      }
    guard !(red + overdue).isEmpty else {
      let hasRed = report.figures.contains { $0.signal == .red }
      return [
        .element(
          "p",
          text: hasRed
            ? "Niets: bij elk rood signaal loopt een maatregel of is onlangs besloten, en geen maatregel is over tijd."
            : "Niets: er zijn geen rode signalen en geen maatregel is over tijd.")
      ]
    }
    return [.element("ul", [.class("changes")], red + overdue)]
  }

  private func item(_ signal: Signal, _ text: String) -> Node {
    .element("li", [], [page.signals.shape(signal), .text(" " + text)])
  }
}
