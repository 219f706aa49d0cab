import Markup

/// Where the figures behind the charts stand in print; on screens they fold out under each chart.
enum ChartFigures: String, CaseIterable {
  case appendix = "bijlage"
  case none = "geen"

  /// The tables of all charts of a page, once more, as a section that only print shows.
  ///
  /// - Returns: `nil` when the choice is none, or no chart has figures.
  func section(of page: [Node]) -> Node? {
    guard self == .appendix else { return nil }
    let tables = page.flatMap(Self.tables)
    guard !tables.isEmpty else { return nil }
    return .element(
      "section",
      [.class("bijlage nieuwe-pagina"), Attribute("aria-labelledby", "grafiekcijfers")],
      [
        .element("h2", [.id("grafiekcijfers")], text: "Bijlage: de cijfers van de grafieken")
      ] + tables)
  }

  private static func tables(in node: Node) -> [Node] {
    switch node {
    case .text, .style, .script: []
    case .group(let nodes): nodes.flatMap(tables)
    case .element(let element):
      if "\(element.name)" == "table" {
        isOfChart(element) ? [node] : []
      } else {
        element.children.flatMap(tables)
      }
    }
  }

  private static func isOfChart(_ table: Node.Element) -> Bool {
    table.attributes.contains { attribute in
      guard "\(attribute.name)" == "class", case .text("cijfers") = attribute.value else {
        return false
      }
      return true
    }
  }
}
