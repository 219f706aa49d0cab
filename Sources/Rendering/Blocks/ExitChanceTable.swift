import Charts
import Markup
import Model

/// How soon spells are over: the chance by group or year of inflow, its course, and the reasons.
struct ExitChanceTable {
  let page: PageContext
  let choice: Block.ExitChoice

  var nodes: [Node] {
    let chances = page.report.exitChances.filter { choice.name ?? $0.name == $0.name }
    guard !chances.isEmpty else {
      if page.report.protection != nil {
        return [.element("p", text: WithheldText.notShown("Kansen op uitstroom"))]
      }
      return [
        .element("p", text: "Er zijn geen perioden waarvan de uitstroomkans gevraagd is.")
      ]
    }
    return chances.flatMap(nodes)
  }

  private func nodes(_ chances: ExitChances) -> [Node] {
    let sentence = ExitSentence(chances)
    let split = split(of: chances)
    var nodes: [Node] = []
    if choice.column != nil || choice.showsCohorts, split == nil {
      nodes.append(.element("p", text: sentence.noSplit(choice.column)))
    }
    if let figure = ExitChart(chances, split: split, months: choice.months, theme: page.theme)
      .figure
    {
      nodes.append(FigureMarkup.node(figure))
    }
    nodes.append(table(chances, split))
    if let split {
      nodes.append(.element("p", text: sentence.difference(split)))
    }
    nodes.append(.element("p", [.class("note")], text: sentence.basis))
    if choice.showsReasons, !chances.all.reasons.isEmpty, chances.all.count != nil {
      nodes.append(reasons(chances))
    }
    return nodes
  }

  private func split(of chances: ExitChances) -> ExitChances.Split? {
    if choice.showsCohorts { return chances.splits.first { $0.column == nil } }
    guard let column = choice.column else { return nil }
    return chances.splits.first { $0.column == column }
  }

  // MARK: Tables

  private func table(_ chances: ExitChances, _ split: ExitChances.Split?) -> Node {
    TableMarkup(
      caption: [
        .text("Kans om uit te stromen (95%-interval) en mediane duur in maanden: \(chances.name)")
      ],
      columns: [
        .init(title: split.map { $0.column ?? "Instroomjaar" } ?? "Perioden"),
        .init(title: "Aantal", isNumeric: true),
        .init(title: "In 6 maanden", isNumeric: true),
        .init(title: "In 12 maanden", isNumeric: true),
        .init(title: "Mediane duur", isNumeric: true),
      ],
      rows: ([chances.all] + (split?.groups ?? [])).map { row($0, chances) }, name: "kansen"
    ).node
  }

  private func row(_ group: ExitChances.Group, _ chances: ExitChances) -> [TableMarkup.Cell] {
    let sentence = ExitSentence(chances)
    let head = TableMarkup.Cell(content: [.text(group.name)], isHead: true)
    guard let count = group.count else {
      let dash = TableMarkup.Cell(content: [page.missing(sentence.tooFew)])
      return [head, dash, dash, dash, dash]
    }
    return [
      head, .text(DutchNumber.text(Double(count), decimals: 0)),
      chance(group.point(at: 6), sentence), chance(group.point(at: 12), sentence),
      group.median == nil
        ? .init(content: [page.missing(sentence.noMedian)]) : .text(sentence.median(group)),
    ]
  }

  private func chance(_ point: ExitChances.Point?, _ sentence: ExitSentence) -> TableMarkup.Cell {
    point.map { .text(ShareText.text($0.exit, $0.interval)) }
      ?? .init(content: [page.missing(sentence.tooFewLeft)])
  }

  private func reasons(_ chances: ExitChances) -> Node {
    let sentence = ExitSentence(chances)
    return TableMarkup(
      caption: [
        .text(
          "Uitstroom naar reden, die elkaar uitsluiten: samen zijn zij de kans van alle perioden")
      ],
      columns: [
        .init(title: "Reden"), .init(title: "In 6 maanden", isNumeric: true),
        .init(title: "In 12 maanden", isNumeric: true),
      ],
      rows: chances.all.reasons.filter { $0.curve.contains { $0.exit > 0 } }.map { reason in
        [
          .init(content: [.text(reason.name)], isHead: true),
          chance(reason.point(at: 6), sentence), chance(reason.point(at: 12), sentence),
        ]
      }, name: "redenen"
    ).node
  }
}
