import Markup
import Model

/// A published month: its reports in all their forms, and what a correction changed.
///
/// The page is written once: it names nothing that may change later.
package struct SiteMonth {
  private let outline: SiteOutline
  private let month: PublishedMonth
  private let path: SitePath

  package init(_ outline: SiteOutline, _ month: PublishedMonth) {
    self.outline = outline
    self.month = month
    path = .month(month.month)
  }

  package var html: [UInt8] {
    SitePage(
      outline: outline, path: path, title: "Rapporten van \(month.month.dutch)",
      description:
        "De rapporten van \(outline.organisation) over \(month.month.dutch).",
      trail: [
        .init(name: "Overzicht", path: .home), .init(name: "Archief", path: .archive),
      ],
      status: [
        "versie \(month.version)", "gepubliceerd op \(SiteMoment.day(month.moment))",
      ], script: .site
    ).html(changes + [reports, versions])
  }

  private var changes: [Node] {
    guard month.version > 1 else { return [] }
    let before = SitePath.month(month.month, earlierVersion: month.version - 1)
    let earlier: Node = .element(
      "p", [],
      [
        .element(
          "a", [Attribute("href", path.link(to: before))],
          text: "Versie \(month.version - 1) staat er ook nog")
      ])
    let lists = month.changes.flatMap { change -> [Node] in
      [
        .element("h3", text: change.report),
        .element("ul", [], change.lines.map { .element("li", text: $0) }),
      ]
    }
    let nothing: Node = .element(
      "p", text: "Geen cijfer, signaal of tekst is anders; alleen de opmaak is gewijzigd.")
    return [
      SiteSection(
        "Wat er is gecorrigeerd sinds versie \(month.version - 1)", identifier: "gewijzigd",
        (lists.isEmpty ? [nothing] : lists) + [earlier]
      ).node
    ]
  }

  private var reports: Node {
    let downloads = SiteDownloads(path: path, folder: SitePath.folder(of: month.month))
    let marks = SignalMark(theme: outline.theme, look: outline.main.houseStyle.signals)
    return TableMarkup(
      caption: [.text("Per eenheid het rapport, het aantal signalen en wat u kunt downloaden")],
      columns: [.init(title: "Eenheid", sort: .text), .init(title: "Rapport", sort: .text)]
        + SiteCounts.columns + [.init(title: "Downloads")],
      rows: month.reports.map { files in
        [
          .init(content: [.text(files.unitName)], isHead: true),
          .init(content: [
            .element(
              "a", [Attribute("href", downloads.link(files, "html"))],
              [
                .text(files.title),
                .element("span", [.class("vh")], text: " van \(files.unitName)"),
              ])
          ]),
        ] + SiteCounts.cells(files.signals, marks) + [
          .init(content: downloads.links(files, withPage: false, isNamed: true).dropLast())
        ]
      }, name: "breed sorteerbaar"
    ).node
  }

  private var versions: Node {
    .element(
      "p", [.class("note")],
      [
        .text("Deze pagina verandert niet meer. Of er een nieuwere versie is, staat in het "),
        .element("a", [Attribute("href", path.link(to: .archive))], text: "archief"), .text("."),
      ])
  }
}
