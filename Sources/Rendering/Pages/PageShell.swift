import Assets
import Charts
import Markup
import Model

/// The frame of a page of a site: head, ways through the site, title block and foot.
package struct PageShell {
  /// The page's own name and, behind it in the title of its window, that of the site.
  package var title: String
  package var siteName: String
  package var description: String
  /// The menu and the breadcrumbs.
  package var navigation: [Node] = []
  /// What stands above the content: the title block.
  package var header: [Node]
  /// What stands below it.
  package var footer: [Node]
  /// The address of the feed.
  package var feed: String?
  /// Rules besides those of a report and a site.
  package var rules: StaticString = ""
  package var script = SiteScriptChoice.none
  /// Whether the page begins with a way past its menu.
  package var hasSkip = true
  var theme = Theme()
  var font: HouseFont?

  package init(
    title: String, siteName: String, description: String, header: [Node], footer: [Node]
  ) {
    self.title = title
    self.siteName = siteName
    self.description = description
    self.header = header
    self.footer = footer
  }

  package func html(_ content: [Node]) -> [UInt8] {
    var style = ReportStyle.sheet(
      theme: theme, font: font, runningHead: "\(siteName) · \(title)", embedsFonts: true,
      isOnSite: true)
    style.pieces.append(.rules(rules))
    let head = PageHead(
      title: "\(title) – \(siteName)", description: description, author: siteName,
      script: script.hash, style: style, feed: feed)
    let body: [Node] =
      [hasSkip ? SiteNavigation.skip : .empty] + navigation + [
        .element("header", [.class("titel")], header),
        .element("main", [.id("inhoud"), Attribute("tabindex", "-1")], content),
        .element("footer", [], footer),
      ]
    return Node.document(
      .element(
        "html", [Attribute("lang", "nl")],
        [head.node, .element("body", [], body + script.nodes)]))
  }
}
