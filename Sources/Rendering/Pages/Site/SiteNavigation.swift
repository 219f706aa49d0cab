import Markup
import Model

/// The ways through the site that every page has: the menu and the breadcrumbs.
package struct SiteNavigation {
  let path: SitePath

  package init(path: SitePath) { self.path = path }

  static let skip: Node = .element(
    "a", [.class("skip"), Attribute("href", "#inhoud")], text: "Naar de inhoud")

  private static let places: [(name: String, path: SitePath)] = [
    ("Overzicht", .home), ("Indicatoren", .indicators), ("Eenheden", .units),
    ("Archief", .archive), ("Zoeken", .search),
  ]

  var menu: Node { Self.menu(Self.places, named: "Site", on: path) }

  /// The menu of a site as it stands on one of its pages.
  package static func menu(
    _ places: [(name: String, path: SitePath)], named label: String, on path: SitePath
  ) -> Node {
    .element(
      "nav", [.class("site"), Attribute("aria-label", label)],
      [
        .element(
          "ul", [],
          places.map { name, place in
            let current = place == path ? [Attribute("aria-current", "page")] : []
            return .element(
              "li", [],
              [.element("a", [Attribute("href", path.link(to: place))] + current, text: name)])
          })
      ])
  }

  package static func breadcrumbs(_ steps: [(name: String, link: String)], current: String) -> Node
  {
    .element(
      "nav", [.class("kruimels"), Attribute("aria-label", "Kruimelpad")],
      [
        .element(
          "ol", [],
          steps.map { name, link in
            .element("li", [], [.element("a", [Attribute("href", link)], text: name)])
          } + [
            .element(
              "li", [], [.element("span", [Attribute("aria-current", "page")], text: current)])
          ])
      ])
  }

  /// What stands above a report on the site: the menu, the way back, and its other forms.
  ///
  /// It names no version and no later month, so that the page stays true and the same.
  package static func nodes(of report: Report, files: PublishedMonth.ReportFiles) -> [Node] {
    let path = SitePath("\(SitePath.folder(of: report.month))/\(files.stem).html")
    let month = path.link(to: .month(report.month))
    let downloads = SiteDownloads(path: path, folder: SitePath.folder(of: report.month))
    return [
      SiteNavigation(path: path).menu,
      breadcrumbs(
        [
          ("Overzicht", path.link(to: .home)), ("Archief", path.link(to: .archive)),
          (report.month.dutch.capitalizedFirst, month),
        ], current: "\(files.title), \(files.unitName)"),
      .element(
        "p", [.class("downloads")],
        downloads.links(files, withPage: false, isNamed: false) + [
          .text(" De nieuwste versie staat in het "),
          .element("a", [Attribute("href", path.link(to: .archive))], text: "archief"), .text("."),
        ]),
    ]
  }
}
