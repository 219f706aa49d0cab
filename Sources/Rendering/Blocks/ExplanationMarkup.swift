import Markup
import Model

/// An explanation of an indicator: cause, consequence and correction side by side where they are short, so
/// that the answer to a signal is seen at a glance; below each other where one of them is long.
struct ExplanationMarkup {
  let markdown: String

  /// In characters: some nine lines of a third of the page.
  private static let short = 360

  var node: Node {
    let document = MarkdownParser.parse(markdown)
    let page = MarkdownPage(headingShift: 2, highestHeading: 4)
    var parts: [[MarkdownNode]] = []
    for child in document.children {
      if case .heading = child.kind { parts.append([]) }
      guard !parts.isEmpty else { break }
      parts[parts.count - 1].append(child)
    }
    let isWhole = parts.reduce(0) { $0 + $1.count } == document.children.count
    guard isWhole, (2...3).contains(parts.count),
      parts.allSatisfy({ $0.count > 1 && Self.isShort($0) })
    else {
      return .element("div", [.class("toelichting")], page.nodes(of: document))
    }
    return .element(
      "div", [.class("toelichting naast")],
      parts.map { part in
        var column = document
        column.children = part
        return .element("div", [], page.nodes(of: column))
      })
  }

  /// Text and short lists; a block of code or a table of its own needs the whole width.
  private static func isShort(_ part: [MarkdownNode]) -> Bool {
    part.reduce(0) { $0 + length($1) } <= short
      && part.allSatisfy { node in
        if case .codeBlock = node.kind { false } else { true }
      }
  }

  private static func length(_ node: MarkdownNode) -> Int {
    let own =
      switch node.kind {
      case .text(let text), .code(let text): text.count
      default: 0
      }
    return own + node.children.reduce(0) { $0 + length($1) }
  }
}
