import Markup
import Model

/// All months that were published, by year, with their versions.
package struct SiteArchive {
  private let outline: SiteOutline
  private let path = SitePath.archive

  package init(_ outline: SiteOutline) { self.outline = outline }

  package var html: [UInt8] {
    let years = Dictionary(grouping: outline.months) { $0.month.year }
    return SitePage(
      outline: outline, path: path, title: "Archief",
      description: "Alle gepubliceerde maanden van \(outline.organisation).",
      trail: [.init(name: "Overzicht", path: .home)],
      status: [
        outline.months.count == 1
          ? "één maand" : "\(DutchNumber.word(outline.months.count)) maanden"
      ]
    ).html(
      [
        .element(
          "p",
          text:
            "Een gepubliceerde maand verandert niet meer. Wordt zij gecorrigeerd, dan komt er een nieuwe versie bij die zegt wat er anders is; de oude blijft te lezen."
        )
      ]
        + years.sorted { $0.key > $1.key }.map { year, months in
          SiteSection(String(year), identifier: "jaar-\(year)", [table(year, months)]).node
        })
  }

  private func table(_ year: Int, _ months: [PublishedMonth]) -> Node {
    TableMarkup(
      caption: [.text("Maanden van \(year), met de signalen van \(outline.main.unit.name)")],
      columns: [.init(title: "Maand")] + SiteCounts.columns + [
        .init(title: "Gepubliceerd"), .init(title: "Rapporten", isNumeric: true),
        .init(title: "Versies"),
      ],
      rows: months.map(row), name: "breed archief"
    ).node
  }

  private func row(_ month: PublishedMonth) -> [TableMarkup.Cell] {
    let own =
      month.reports.first { $0.unit == outline.main.unit.code } ?? month.reports.first
    let marks = SignalMark(theme: outline.theme, look: outline.main.houseStyle.signals)
    return [
      .init(
        content: [
          .element(
            "a", [Attribute("href", path.link(to: .month(month.month)))],
            text: month.month.dutch.capitalizedFirst)
        ], isHead: true)
    ] + SiteCounts.cells(own?.signals ?? [:], marks) + [
      .text(SiteMoment.day(month.moment)),
      .text(DutchNumber.text(Double(month.reports.count), decimals: 0)),
      .init(content: versions(month)),
    ]
  }

  private func versions(_ month: PublishedMonth) -> [Node] {
    guard !month.earlier.isEmpty else { return [.text("1")] }
    let earlier = month.earlier.map { version -> Node in
      .element(
        "a",
        [
          Attribute(
            "href",
            path.link(to: .month(version.month, earlierVersion: version.version)))
        ],
        [
          .text("versie \(version.version)"),
          .element("span", [.class("vh")], text: " van \(month.month.dutch)"),
        ])
    }
    return [.text("\(month.version), eerder: ")]
      + Array(earlier.map { [$0] }.joined(separator: [Node.text(", ")]))
  }
}
