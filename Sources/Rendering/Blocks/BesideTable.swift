import Markup
import Model

/// The parts of the volume beside those of reference groups: brought to the own size, with the real counts.
struct BesideTable {
  let page: PageContext
  let column: String
  let beside: CompositionBeside

  var nodes: [Node] {
    [
      TableMarkup(
        caption: [
          .text(
            "Uitkeringen naar \(column) naast andere gemeenten, eind \(page.report.month.dutch)")
        ],
        columns: [
          .init(title: column.capitalizedFirst), .init(title: "Eigen", isNumeric: true),
        ]
          + beside.groups.flatMap { group -> [TableMarkup.Column] in
            let name = group.name.capitalizedFirst
            return [
              .init(title: "\(name), omgerekend", isNumeric: true),
              .init(title: "Verschil", isNumeric: true),
              .init(title: "\(name), werkelijk", isNumeric: true),
            ]
          },
        rows: beside.rows.map { row($0, $0.name.capitalizedFirst) }
          + [row(beside.total, "Samen")], name: "breed"
      ).node,
      .element("p", [.class("note")], text: note),
    ]
  }

  private func row(_ row: CompositionBeside.Row, _ name: String) -> [TableMarkup.Cell] {
    [
      .init(content: [.text(name)], isHead: true),
      .text(DutchNumber.text(row.own, decimals: 0)),
    ]
      + beside.groups.indices.flatMap { place -> [TableMarkup.Cell] in
        let scaled = beside.scaled(row, place)
        return [
          .text(DutchNumber.text(scaled, decimals: 0)),
          // Of the numbers as they are printed beside it.
          .text(
            DutchNumber.text(row.own.rounded() - scaled.rounded(), decimals: 0, showsPlus: true)),
          .text(DutchNumber.text(row.counts[place], decimals: 0)),
        ]
      }
  }

  /// How the numbers were brought to the own size, and of whom they are.
  private var note: String {
    let fewer = beside.groups.filter { $0.members < $0.all }.map {
      " Van \($0.name) geven \(DutchNumber.word($0.members)) van de \(DutchNumber.word($0.all)) gemeenten deze verdeling."
    }
    return
      "Omgerekend naar de eigen grootte, net als het hele bestand: hun uitkeringen van deze groep per huishouden, maal de eigen huishoudens van 15 tot 65 jaar. Door afronden tellen de delen niet altijd op tot het geheel.\(fewer.joined())"
  }
}
