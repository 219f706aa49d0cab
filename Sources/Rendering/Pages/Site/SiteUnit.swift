import Markup
import Model

/// A unit: how it stands, its indicators, and its reports of all months.
package struct SiteUnit {
  private let outline: SiteOutline
  private let report: Report
  private let path: SitePath

  package init(_ outline: SiteOutline, _ report: Report) {
    self.outline = outline
    self.report = report
    path = .unit(outline.unitNames[report.unit.code])
  }

  package var html: [UInt8] {
    let page = outline.context(report, at: path)
    return SitePage(
      outline: outline, path: path, title: report.unit.name,
      description: "\(report.unit.name): de stand van zaken en alle rapporten.",
      trail: [
        .init(name: "Overzicht", path: .home), .init(name: "Eenheden", path: .units),
      ],
      status: [
        "peildatum \(CalendarDate.days(in: report.month)) \(report.month.dutch)",
        report.figures.count == 1
          ? "één indicator" : "\(DutchNumber.word(report.figures.count)) indicatoren",
      ], script: .scorecard
    ).html(
      [
        SiteSection("In het kort", identifier: "kort", Summary(page: page).nodes).node,
        SiteSection(
          "Scorekaart", identifier: "scorekaart", Scorecard(page: page, perspectives: nil).nodes
        ).node,
        SiteSection("Signalen per maand", identifier: "maanden", SiteSignals(page: page).nodes)
          .node,
      ] + relatives + [
        SiteSection("Rapporten", identifier: "rapporten", reports).node
      ])
  }

  /// The unit above, and those below it.
  private var relatives: [Node] {
    let above = outline.units.all.first { $0.parts.contains { $0.code == report.unit.code } }
    var nodes: [Node] = []
    if let above, outline.hasPage(above.code) {
      nodes.append(
        .element("p", [], [.text("Onderdeel van "), link(above), .text(".")]))
    }
    let parts = report.unit.parts.filter { outline.hasPage($0.code) }
    if !parts.isEmpty {
      nodes.append(
        .element("ul", [.class("kolommen")], parts.map { .element("li", [], [link($0)]) }))
    }
    guard !nodes.isEmpty else { return [] }
    return [
      SiteSection(
        parts.isEmpty ? "Plaats in de organisatie" : "Onderdelen", identifier: "onderdelen", nodes
      ).node
    ]
  }

  private func link(_ unit: OrganisationUnit) -> Node {
    .element(
      "a", [Attribute("href", path.link(to: .unit(outline.unitNames[unit.code])))],
      text: unit.name)
  }

  private var reports: [Node] {
    let rows = outline.months.flatMap { month -> [[TableMarkup.Cell]] in
      let downloads = SiteDownloads(path: path, folder: SitePath.folder(of: month.month))
      return month.reports.filter { $0.unit == report.unit.code }.map { files in
        [
          .init(
            content: [
              .element(
                "a", [Attribute("href", downloads.link(files, "html"))],
                text: "\(files.title) \(month.month.dutch)")
            ], isHead: true),
          .init(content: downloads.links(files, withPage: false, isNamed: true).dropLast()),
        ]
      }
    }
    guard !rows.isEmpty else {
      return [.element("p", text: "Van deze eenheid zijn nog geen rapporten gepubliceerd.")]
    }
    return [
      TableMarkup(
        caption: [.text("Alle gepubliceerde rapporten, het laatste bovenaan")],
        columns: [.init(title: "Rapport"), .init(title: "Downloads")], rows: rows, name: "breed"
      ).node
    ]
  }
}
