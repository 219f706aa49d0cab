import Markup
import Model

/// The key figures of the streams of work against their monthly targets, for the unit and per team.
struct WorkStreamTable {
  let page: PageContext
  /// `nil`: all.
  let streams: [WorkStream]?

  /// More columns than this do not fit on paper.
  private static let mostColumns = 4

  var nodes: [Node] {
    let shown = page.report.workStreams.filter { streams?.contains($0.stream) ?? true }
    guard !shown.isEmpty else {
      return [
        .element(
          "p",
          text:
            "Er zijn geen werkstromen te tonen: geen indicator van deze eenheid noemt een `werkstroom`."
        )
      ]
    }
    return shown.flatMap(nodes) + [Self.note]
  }

  private static let note: Node = .element(
    "p", [.class("note")],
    text:
      "Bij een stroom is dit het cijfer van de maand naast de taakstelling van de maand, en het totaal sinds januari naast wat tot nu toe de bedoeling was. Bij andere cijfers staat het doel."
  )

  private func nodes(_ figures: WorkStreamFigures) -> [Node] {
    let title = figures.stream.rawValue.capitalizedFirst
    var nodes: [Node] = [.element("h3", text: title), table(figures, title)]
    let withTeams = figures.lines.filter { !$0.teams.isEmpty }
    for start in stride(from: 0, to: withTeams.count, by: Self.mostColumns) {
      let part = Array(withTeams[start..<min(withTeams.count, start + Self.mostColumns)])
      nodes.append(teams(part, title, isRest: start > 0))
    }
    return nodes
  }

  // MARK: The unit itself

  private func table(_ figures: WorkStreamFigures, _ title: String) -> Node {
    TableMarkup(
      caption: [.text("\(title): \(page.report.unit.name), \(page.report.month.dutch)")],
      columns: [
        .init(title: "Kengetal"), .init(title: "Deze maand", isNumeric: true),
        .init(title: "Taakstelling of doel", isNumeric: true),
        .init(title: "Sinds januari", isNumeric: true),
        .init(title: "Bedoeld tot nu", isNumeric: true), .init(title: "Signaal"),
      ],
      rows: figures.lines.map(row), name: "breed"
    ).node
  }

  private func row(_ line: WorkStreamFigures.Line) -> [TableMarkup.Cell] {
    let text = FigureText(line.indicator)
    let unit = text.caption.map { " (\($0))" } ?? ""
    func shown(_ value: Double?) -> TableMarkup.Cell {
      .text(value.map(text.short) ?? DutchNumber.missing)
    }
    let figures = page.report.figures(of: line.indicator.code)
    return [
      .init(
        content: [
          .element("span", [.class("code")], text: line.indicator.code),
          .text(" \(line.indicator.name)\(unit)"),
        ], isHead: true),
      .init(
        content: [.text(line.own.month.map(text.short) ?? DutchNumber.missing)]
          + (line.own.isProvisional ? ProvisionalWords.mark : [])),
      shown(line.own.monthTarget), shown(line.own.toDate), shown(line.own.path),
      .init(content: figures.map { [page.signals.labelled($0)] } ?? [.text(DutchNumber.missing)]),
    ]
  }

  // MARK: Teams

  private func teams(_ lines: [WorkStreamFigures.Line], _ title: String, isRest: Bool) -> Node {
    var order: [String] = []
    var names: [String: String] = [:]
    for cell in lines.flatMap(\.teams) where names[cell.unit] == nil {
      names[cell.unit] = cell.unitName
      order.append(cell.unit)
    }
    return TableMarkup(
      caption: [
        .text(
          "\(title) per team\(isRest ? ", vervolg" : ""), met tussen haakjes de taakstelling of het doel"
        )
      ],
      columns: [.init(title: "Team")]
        + lines.map { .init(title: "\($0.indicator.code) \($0.indicator.name)", isNumeric: true) },
      rows: order.map { unit in
        [.init(content: [.text(names[unit] ?? unit)], isHead: true)]
          + lines.map { line in
            cell(line.teams.first { $0.unit == unit }, line.indicator)
          }
      }, name: "breed"
    ).node
  }

  private func cell(
    _ cell: WorkStreamFigures.Cell?, _ indicator: Indicator
  ) -> TableMarkup.Cell {
    guard let cell, let value = cell.month else { return .text(DutchNumber.missing) }
    let text = FigureText(indicator)
    var content: [Node] = [.element("span", text: text.short(value))]
    if let target = cell.monthTarget {
      content.append(.element("span", [.class("when")], text: " (\(text.short(target)))"))
    }
    return .init(content: content)
  }
}
