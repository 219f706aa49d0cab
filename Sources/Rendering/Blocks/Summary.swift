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
      .element("h3", text: changes.title),
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
          .element(
            "span", [.class("meaning")], text: page.words.meaning(signal, of: report.figures)),
        ])
    }
    return .element("ul", [.class("tiles"), Attribute("aria-label", "Aantal per signaal")], items)
  }

  // MARK: What changed

  private func changed(_ changes: ChangeSentences) -> [Node] {
    guard changes.canCompare, let before = changes.previousMonth else {
      return [.element("p", text: ChangeSentences.nothingToCompare)]
    }
    let all = changes.changes
    let judged = all.filter { !$0.isNew }
    var nodes: [Node] = []
    if judged.isEmpty {
      nodes.append(.element("p", text: ChangeSentences.unchanged(since: before)))
    }
    for (title, changes) in changes.lists { nodes += list(title, changes) }
    if let new = ChangeSentences.newSignals(all.filter(\.isNew), since: before) {
      nodes.append(.element("p", text: new))
    }
    if let revised = ChangeSentences(report).revised {
      nodes.append(.element("p", text: revised))
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

  private var decisions: [Node] {
    let decisions = DecisionSentences(report)
    guard !decisions.items.isEmpty else { return [.element("p", text: decisions.nothing)] }
    return [
      .element("ul", [.class("changes")], decisions.items.map { item($0.signal, $0.text) })
    ]
  }

  private func item(_ signal: Signal, _ text: String) -> Node {
    .element("li", [], [page.signals.shape(signal), .text(" " + text)])
  }
}
