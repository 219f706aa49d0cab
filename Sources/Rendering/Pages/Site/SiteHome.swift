import Markup
import Model

/// The first page of the site: how things stand, the newest reports, and the signals of all months.
package struct SiteHome {
  private let outline: SiteOutline
  private let path = SitePath.home

  package init(_ outline: SiteOutline) { self.outline = outline }

  package var html: [UInt8] {
    let report = outline.main
    let page = outline.context(report, at: path)
    return SitePage(
      outline: outline, path: path, title: "Stand van zaken \(report.month.dutch)",
      description: "De stand van zaken en de rapporten van \(outline.organisation).",
      status: [
        report.unit.name,
        "peildatum \(CalendarDate.days(in: report.month)) \(report.month.dutch)",
      ] + (published.map { ["gepubliceerd op \(SiteMoment.day($0.moment))"] } ?? []),
      script: .scorecard
    ).html([
      SiteSection("In het kort", identifier: "kort", Summary(page: page).nodes).node,
      SiteSection("De rapporten van \(report.month.dutch)", identifier: "rapporten", reports).node,
      SiteSection(
        "Scorekaart", identifier: "scorekaart", Scorecard(page: page, perspectives: nil).nodes
      ).node,
      SiteSection(
        "Alle maanden", identifier: "maanden", SiteSignals(page: page).nodes
      ).node,
      SiteSection("Laatst gepubliceerd", identifier: "nieuw", latest).node,
    ])
  }

  private var published: PublishedMonth? { outline.months.first { $0.month == outline.month } }

  /// The reports of the highest unit, and the way to those of the others.
  private var reports: [Node] {
    guard let published else { return [] }
    let own = published.reports.filter { $0.unit == outline.main.unit.code }
    let downloads = SiteDownloads(path: path, folder: SitePath.folder(of: published.month))
    var nodes: [Node] = [
      .element(
        "ul", [.class("rapporten")],
        own.map { files in
          .element(
            "li", [],
            [
              .element(
                "a", [Attribute("href", downloads.link(files, "html"))],
                text: "\(files.title) \(published.month.dutch)"),
              .element("span", [.class("downloads")], downloadList(files, downloads)),
            ])
        })
    ]
    let others = published.reports.count - own.count
    if others > 0 {
      let count = DutchNumber.word(others)
      nodes.append(
        .element(
          "p", [],
          [
            .element(
              "a", [Attribute("href", path.link(to: .month(published.month)))],
              text: others == 1
                ? "Nog één rapport, van een andere eenheid"
                : "Nog \(count) rapporten, van andere eenheden")
          ]))
    }
    return nodes
  }

  private func downloadList(
    _ files: PublishedMonth.ReportFiles, _ downloads: SiteDownloads
  ) -> [Node] {
    let links = downloads.links(files, withPage: false, isNamed: true)
    return links.isEmpty ? [] : [.text(" ")] + links
  }

  private var latest: [Node] {
    let versions = outline.months.flatMap { month in
      [(month, true)] + month.earlier.map { ($0, false) }
    }.sorted {
      ($0.0.moment, $0.0.month, $0.0.version) > ($1.0.moment, $1.0.month, $1.0.version)
    }
    return [
      .element(
        "ul", [.class("versies")],
        versions.prefix(6).map { month, isCurrent in
          let place = SitePath.month(
            month.month, earlierVersion: isCurrent ? nil : month.version)
          let name =
            month.version == 1
            ? month.month.dutch.capitalizedFirst
            : "\(month.month.dutch.capitalizedFirst), gecorrigeerd (versie \(month.version))"
          return .element(
            "li", [],
            [
              .element("a", [Attribute("href", path.link(to: place))], text: name),
              .element("span", [.class("when")], text: " \(SiteMoment.day(month.moment))"),
            ])
        }),
      .element(
        "p", [],
        [
          .element("a", [Attribute("href", path.link(to: .archive))], text: "Alle maanden"),
          .text(" · "),
          .element(
            "a", [Attribute("href", path.link(to: .feed))], text: "Volg met een feed (Atom)"),
        ]),
    ]
  }
}
