import Markup

/// Turns a Markdown tree into markup; whatever is not ordinary text goes through the caller's hands.
package struct MarkdownPage {
  package typealias Block = (_ node: MarkdownNode, _ info: String, _ body: String) -> Node?

  /// How many levels headings go down, so that an explanation fits below the page's own.
  let headingShift: Int
  /// The level that no heading goes above, whatever the author wrote.
  let highestHeading: Int
  /// What inline code becomes; `nil` leaves it code.
  let inlineCode: (MarkdownNode, String) -> Node?
  /// What a fenced block becomes; `nil` leaves it code.
  let block: Block
  /// Identifiers of headings, so that a list of contents can point at them.
  let headingIdentifier: (MarkdownNode) -> String?
  /// Where a link of the author leads; `nil` leaves those to the web, to mail and within the page.
  let address: (_ node: MarkdownNode, _ url: String) -> String?

  package init(
    headingShift: Int = 0, highestHeading: Int = 1,
    inlineCode: @escaping (MarkdownNode, String) -> Node? = { _, _ in nil },
    block: @escaping Block = { _, _, _ in nil },
    headingIdentifier: @escaping (MarkdownNode) -> String? = { _ in nil },
    address: @escaping (MarkdownNode, String) -> String? = { _, _ in nil }
  ) {
    self.headingShift = headingShift
    self.highestHeading = highestHeading
    self.inlineCode = inlineCode
    self.block = block
    self.headingIdentifier = headingIdentifier
    self.address = address
  }

  package func nodes(of document: MarkdownNode) -> [Node] { document.children.map(node) }

  private func children(_ markdown: MarkdownNode) -> [Node] { markdown.children.map(node) }

  private func node(_ markdown: MarkdownNode) -> Node {
    switch markdown.kind {
    case .document: .group(children(markdown))
    case .paragraph: .element("p", [], children(markdown))
    case .blockQuote: .element("blockquote", [], children(markdown))
    case .thematicBreak: .element("hr")
    case .heading(let level): heading(markdown, level)
    case .list(let start, let isTight): list(markdown, start, isTight)
    case .item: .element("li", [], children(markdown))
    case .codeBlock(let info, let text):
      block(markdown, info, text) ?? .element("pre", [], [.element("code", text: text)])
    case .text(let text): .text(text)
    case .softBreak: .text("\n")
    case .lineBreak: .element("br")
    case .code(let text): inlineCode(markdown, text) ?? .element("code", text: text)
    case .emphasis: .element("em", [], children(markdown))
    case .strong: .element("strong", [], children(markdown))
    case .link(let url): link(markdown, url)
    case .image: .group(children(markdown))
    case .html: .empty
    case .table: table(markdown)
    case .tableRow, .tableCell: .group(children(markdown))
    }
  }

  private func heading(_ markdown: MarkdownNode, _ level: Int) -> Node {
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    let index = min(names.count, max(highestHeading, level + headingShift)) - 1
    let identifier = headingIdentifier(markdown).map { [Attribute.id($0)] } ?? []
    return .element(names[index], identifier, children(markdown))
  }

  private func list(_ markdown: MarkdownNode, _ start: Int?, _ isTight: Bool) -> Node {
    let items = markdown.children.map { item -> Node in
      let content: [Node] =
        isTight
        ? item.children.map { child in
          child.kind == .paragraph ? .group(children(child)) : node(child)
        }
        : children(item)
      return .element("li", [], content)
    }
    guard let start else { return .element("ul", [], items) }
    return .element("ol", start == 1 ? [] : [Attribute("start", String(start))], items)
  }

  /// Each row is headed by its first cell; the others know their head on narrow screens.
  private func table(_ markdown: MarkdownNode) -> Node {
    let rows = markdown.children
    let heads = rows.first?.children ?? []
    let head = heads.map { Node.element("th", [Attribute("scope", "col")], children($0)) }
    let body = rows.dropFirst().map { row in
      Node.element(
        "tr", [],
        row.children.enumerated().map { place, cell in
          if place == 0 { return .element("th", [Attribute("scope", "row")], children(cell)) }
          let title = heads.indices.contains(place) ? heads[place].plainText : ""
          return .element("td", [Attribute("data-kop", title)], children(cell))
        })
    }
    return .element(
      "table", [.class("uitleg")],
      [.element("thead", [], [.element("tr", [], head)]), .element("tbody", [], body)])
  }

  /// Links to the web, to mail and within the page; of any other only the text stays.
  private func link(_ markdown: MarkdownNode, _ url: String) -> Node {
    if let address = address(markdown, url) {
      return .element("a", [Attribute("href", address)], children(markdown))
    }
    let lowered = url.lowercased()
    let isSafe = ["https://", "http://", "mailto:", "#"].contains { lowered.hasPrefix($0) }
    guard isSafe else { return .group(children(markdown)) }
    return .element("a", [Attribute("href", url)], children(markdown))
  }
}
