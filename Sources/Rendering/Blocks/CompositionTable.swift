import Markup
import Model

/// What the volume is made of, by a column of its breakdown.
struct CompositionTable {
  let page: PageContext
  /// `nil`: by every column.
  let column: String?

  var nodes: [Node] {
    guard let caseload = page.report.caseload else { return CaseloadTable.absent }
    let shown = caseload.compositions.filter { column == nil || $0.column == column }
    guard !shown.isEmpty else {
      let which = column.map { " naar \($0)" } ?? ""
      return [.element("p", text: "Het bestand is niet uitgesplitst\(which).")]
    }
    return shown.flatMap(nodes)
  }

  private func nodes(_ composition: Caseload.Composition) -> [Node] {
    let last = composition.months.count - 1
    let hasElsewhere = composition.parts.contains { $0.elsewhere != nil }
    var table = TableMarkup(
      caption: [
        .text("Uitkeringen naar \(composition.column), eind \(page.report.month.dutch)")
      ],
      columns: [
        .init(title: composition.column.capitalizedFirst), .init(title: "Aantal", isNumeric: true),
      ]
        + composition.months.map {
          .init(title: "Aandeel \($0.dutchShort)", isNumeric: true)
        }
        + (hasElsewhere
          ? [
            .init(
              title: composition.elsewhereName?.capitalizedFirst ?? "Elders", isNumeric: true)
          ] : [])
        + [
          .init(title: "Laatste drie maanden"), .init(title: "Laatste twaalf maanden"),
        ],
      rows: composition.parts.map { part in
        [
          .init(content: [.text(part.name.capitalizedFirst)], isHead: true),
          .text(DutchNumber.text(part.values[last], decimals: 0)),
        ]
          + composition.months.indices.map { place in
            .text(Self.percent(composition.share(part, place)))
          } + (hasElsewhere ? [.text(Self.percent(part.elsewhere))] : [])
          + [
            .text(CaseloadSentence.course(part.quarter)),
            .text(CaseloadSentence.course(part.year)),
          ]
      }, name: "breed")
    if let total = composition.total(last) {
      let own = page.report.caseload?.own
      let isWhole = composition.parts.allSatisfy { $0.elsewhere != nil }
      table.rows.append(
        [
          .init(content: [.text("Samen")], isHead: true),
          .text(DutchNumber.text(total, decimals: 0)),
        ] + composition.months.map { _ in .text("100%") }
          + (hasElsewhere ? [.text(isWhole ? "100%" : DutchNumber.missing)] : [])
          + [
            .text(CaseloadSentence.course(own?.quarter)), .text(CaseloadSentence.course(own?.year)),
          ])
    }
    return [table.node]
      + (composition.beside.map {
        BesideTable(page: page, column: composition.column, beside: $0).nodes
      } ?? [])
  }

  static func percent(_ share: Double?) -> String {
    share.map { MoneyText.percent($0, decimals: 0) } ?? DutchNumber.missing
  }
}
