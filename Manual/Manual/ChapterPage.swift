import Markup
import Rendering

/// The content of a chapter as nodes: cut at its second-level headings into sections.
struct ChapterPage {
  let chapter: Chapter
  let page: SitePath
  let links: LinkMap
  var pictures = BlockPictures.none

  /// What the page holds and what keeps it from being made.
  struct Made {
    var content: [Node] = []
    var faults: [ManualFault] = []
    /// The files of the repository that it links to.
    var files: Set<String> = []
  }

  var made: Made {
    var made = Made()
    check(chapter.document, &made)
    var sections: [Node] = []
    var current: [Node] = []
    var anchor: String?
    func close() {
      guard !current.isEmpty else { return }
      sections.append(
        anchor.map { .element("section", [Attribute("aria-labelledby", $0)], current) }
          ?? .group(current))
      current = []
    }
    for child in chapter.document.children {
      if case .heading(1) = child.kind { continue }
      if case .heading(2) = child.kind {
        close()
        anchor = self.anchor(of: child)
      }
      current += nodes(child)
    }
    close()
    made.content = sections
    return made
  }

  private func nodes(_ node: MarkdownNode) -> [Node] {
    let markdown = MarkdownPage(
      block: block, headingIdentifier: anchor,
      address: { _, url in
        switch links.target(url, from: chapter.path, on: page) {
        case .page(let address), .file(_, let address): address
        case .outside, .dead: nil
        }
      })
    var alone = chapter.document
    alone.children = [node]
    return markdown.nodes(of: alone)
  }

  private func anchor(of node: MarkdownNode) -> String? {
    chapter.headings.first { $0.line == node.line }?.anchor
  }

  /// Code can be scrolled by keyboard; a block of a template has its picture below it.
  private func block(_ node: MarkdownNode, _ info: String, _ text: String) -> Node? {
    let fence = chapter.fences.first { $0.line == node.line }
    let shown = fence.map { "```\($0.name)\n\($0.options)```\n" } ?? text
    let code =
      fence == nil && info == Self.said
      ? Self.figure("codeblok zegt", "U ziet onder meer:", shown)
      : Self.code(shown, label: fence == nil ? Self.fileName(info) : nil)
    guard let fence,
      let picture = pictures.pictures[.init(path: chapter.path, line: fence.line)]
    else { return code }
    return .group([
      code,
      .element(
        "figure", [.class("voorbeeld")],
        [
          .element(
            "figcaption",
            text: "Zo ziet het eruit in Hollandstad\(pictures.month.map { ", \($0.dutch)" } ?? "")")
        ] + picture),
    ])
  }

  /// The word behind a fence with what the program says.
  private static let said = "uitvoer"

  /// - Parameter label: what the text is, above it.
  static func code(_ text: String, label: String? = nil) -> Node {
    label.map { figure("codeblok", $0, text) } ?? pre(text)
  }

  private static func figure(_ name: StaticString, _ label: String, _ text: String) -> Node {
    .element("figure", [.class(name)], [.element("figcaption", text: label), pre(text)])
  }

  private static func pre(_ text: String) -> Node {
    .element("pre", [Attribute("tabindex", "0")], [.element("code", text: text)])
  }

  /// The name of the file behind the language of a fence.
  private static func fileName(_ info: String) -> String? {
    let words = info.split(separator: " ").map(String.init)
    return words.count > 1 ? words[1] : nil
  }

  private func check(_ node: MarkdownNode, _ made: inout Made) {
    if case .link(let url) = node.kind {
      switch links.target(url, from: chapter.path, on: page) {
      case .dead(let message): made.faults.append(ManualFault(chapter.path, node.line, message))
      case .file(let path, _): made.files.insert(path)
      case .page, .outside: break
      }
    }
    for child in node.children { check(child, &made) }
  }
}
