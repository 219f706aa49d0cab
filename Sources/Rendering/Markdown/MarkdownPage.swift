import Markup

/// Turns a Markdown tree into markup; whatever is not ordinary text goes through the caller's hands.
struct MarkdownPage {
  /// How many levels headings go down, so that an explanation fits below the page's own.
  var headingShift = 0
  /// The level that no heading goes above, whatever the author wrote.
  var highestHeading = 1
  /// What inline code becomes; `nil` leaves it code.
  var inlineCode: (MarkdownNode, String) -> Node? = { _, _ in nil }
  /// What a fenced block becomes; `nil` leaves it code.
  var block: (_ node: MarkdownNode, _ info: String, _ body: String) -> Node? = { _, _, _ in nil }
  /// Identifiers of headings, so that a list of contents can point at them.
  var headingIdentifier: (MarkdownNode) -> String? = { _ in nil }

  func nodes(of document: MarkdownNode) -> [Node] { document.children.map(node) }

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

  /// Links to the web, to mail and within the page; of any other only the text stays.
  private func link(_ markdown: MarkdownNode, _ url: String) -> Node {
    let lowered = url.lowercased()
    let isSafe = ["https://", "http://", "mailto:", "#"].contains { lowered.hasPrefix($0) }
    guard isSafe else { return .group(children(markdown)) }
    return .element("a", [Attribute("href", url)], children(markdown))
  }
}
