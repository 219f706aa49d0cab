import Assets
import Markup
import Model

/// The frame of a page of the site: head, navigation, breadcrumbs, title block and foot.
struct SitePage {
  /// A step of the breadcrumbs above a page.
  struct Step {
    var name: String
    var path: SitePath
  }

  let outline: SiteOutline
  let path: SitePath
  /// The page's heading and, with the organisation behind it, its title.
  var title: String
  var description: String
  var trail: [Step] = []
  var status: [String] = []
  var script = SiteScriptChoice.none

  func html(_ content: [Node]) -> [UInt8] {
    let organisation = outline.organisation
    var shell = PageShell(
      title: title, siteName: organisation, description: description,
      header: [
        outline.main.houseStyle.logo.map(LogoMarkup.node) ?? .empty,
        .element("p", [.class("organisatie")], text: organisation),
        .element("h1", text: title),
        status.isEmpty
          ? .empty
          : .element("p", [.class("status")], status.map { .element("span", text: $0) }),
      ],
      footer: [.element("p", text: foot)])
    shell.navigation = [SiteNavigation(path: path).menu, breadcrumbs]
    shell.feed = path.link(to: .feed)
    shell.script = script
    shell.hasSkip = path != .missing
    shell.theme = outline.theme
    shell.font = outline.main.houseStyle.font
    return shell.html(content)
  }

  private var breadcrumbs: Node {
    guard !trail.isEmpty else { return .empty }
    return SiteNavigation.breadcrumbs(
      trail.map { ($0.name, path.link(to: $0.path)) }, current: title)
  }

  private var foot: String {
    let readers =
      outline.audience.isInternal
      ? "Voor intern gebruik (publiek \(outline.audience.code))."
      : "Voor publiek \(outline.audience.code)."
    return "\(readers) Gemaakt met Peil."
  }
}

/// The script that a page of the site has, if any; all pages are complete without.
package enum SiteScriptChoice {
  case none
  /// That of a report: sorts and filters a scorecard, opens the figures of charts.
  case scorecard
  /// Searches, and sorts tables.
  case site

  var hash: StaticString? {
    switch self {
    case .none: nil
    case .scorecard: ReportScript.sha256
    case .site: SiteScript.sha256
    }
  }

  var nodes: [Node] {
    switch self {
    case .none: []
    case .scorecard: [.element("script", [], [.script(ReportScript.text)])]
    case .site: [.element("script", [], [.script(SiteScript.text)])]
    }
  }
}
