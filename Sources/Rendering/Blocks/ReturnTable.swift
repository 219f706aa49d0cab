import Markup
import Model

/// Who came back after leaving, by month or year, and of how many the reason of leaving is unclear.
struct ReturnTable {
  let page: PageContext
  let name: String?
  let byYear: Bool
  let months: Int

  var nodes: [Node] {
    let shares = page.report.returnShares.filter { name ?? $0.name == $0.name }
    guard !shares.isEmpty else {
      if page.report.protection != nil {
        return [.element("p", text: WithheldText.notShown("Cijfers over terugkeer"))]
      }
      return [.element("p", text: "Er zijn geen perioden waarvan de terugkeer gevraagd is.")]
    }
    return shares.flatMap(nodes)
  }

  private func nodes(_ shares: ReturnShares) -> [Node] {
    let all = byYear ? shares.byYear : shares.byMonth
    // The last months can't be followed yet.
    let rows = all.filter { $0.returned != nil || $0.unclear != nil }.suffix(months)
    let limit = shares.months == 1 ? "1 maand" : "\(shares.months) maanden"
    guard !rows.isEmpty else {
      return [
        .element(
          "p",
          text:
            "Er stroomden te weinig perioden uit om te zeggen wie binnen \(limit) terugkeert (\(shares.name); minstens \(shares.minimum) zijn nodig)."
        )
      ]
    }
    let hasReasons = all.contains { $0.unclear != nil }
    return [
      TableMarkup(
        caption: [
          .text(
            "Terugkeer binnen \(limit) na uitstroom, met 95%-interval (Wilson): \(shares.name)")
        ],
        columns: [
          .init(title: byYear ? "Jaar van uitstroom" : "Maand van uitstroom"),
          .init(title: "Te volgen", isNumeric: true), .init(title: "Terug", isNumeric: true),
          .init(title: "Aandeel", isNumeric: true),
        ] + (hasReasons ? [.init(title: "Reden onduidelijk", isNumeric: true)] : []),
        rows: rows.map { row($0, shares, limit, hasReasons) }, name: "terugkeer"
      ).node,
      .element(
        "p",
        text:
          "Alleen wie minstens \(limit) gevolgd is, telt mee voor de terugkeer. Met minder dan \(shares.minimum) staat er een streep."
      ),
    ]
  }

  private func row(
    _ row: ReturnShares.Row, _ shares: ReturnShares, _ limit: String, _ hasReasons: Bool
  ) -> [TableMarkup.Cell] {
    let name = byYear ? String(row.first.year) : row.first.dutch
    let dash = TableMarkup.Cell(
      content: [page.missing("minder dan \(shares.minimum) die \(limit) te volgen zijn")])
    let returned: [TableMarkup.Cell] =
      row.returned.map {
        [
          .text(DutchNumber.text(Double($0.total), decimals: 0)),
          .text(DutchNumber.text(Double($0.count), decimals: 0)),
          .text(ShareText.text($0.value, $0.interval)),
        ]
      } ?? [dash, dash, dash]
    let unclear: [TableMarkup.Cell] = [
      row.unclear.map {
        .text(
          "\(ShareText.percent($0.value)) van \(DutchNumber.text(Double($0.total), decimals: 0))")
      } ?? .init(content: [page.missing("minder dan \(shares.minimum) uitgestroomd")])
    ]
    return [.init(content: [.text(name)], isHead: true)] + returned + (hasReasons ? unclear : [])
  }
}
