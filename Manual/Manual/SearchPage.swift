import Markup
import Rendering

/// Everything by name, which the site's script makes searchable; without script it is a list.
struct SearchPage {
  struct Entry: Sendable {
    var name: String
    /// What it is, or where it stands.
    var kind: String
    var page: SitePath
    var anchor: String?
    /// More words that it is found by.
    var words: [String] = []
  }

  static let path = SitePath.search
  let groups: [(title: String, entries: [Entry])]

  var content: [Node] {
    [
      .element(
        "div", [.id("zoeklijst"), Attribute("data-vraag", "Zoek in de handleiding")],
        groups.enumerated().map { place, group in
          .element(
            "section", [Attribute("aria-labelledby", "groep-\(place + 1)")],
            [
              .element("h2", [.id("groep-\(place + 1)")], text: group.title),
              .element("ul", [.class("zoeklijst")], group.entries.map(item)),
            ])
        })
    ]
  }

  private func item(_ entry: Entry) -> Node {
    let address = Self.path.link(to: entry.page) + (entry.anchor.map { "#\($0)" } ?? "")
    return .element(
      "li",
      entry.words.isEmpty ? [] : [Attribute("data-woorden", entry.words.joined(separator: " "))],
      [
        .element("a", [Attribute("href", address)], text: entry.name),
        .element("span", [.class("when")], text: " \(entry.kind)"),
      ])
  }

  /// The chapter and its headings, each with the code words that stand below it: keys, options, blocks.
  static func entries(of chapter: Chapter) -> [Entry] {
    var entries = [Entry(name: chapter.title, kind: "hoofdstuk", page: chapter.page)]
    for node in chapter.document.children {
      if case .heading(let level) = node.kind {
        guard level > 1, let heading = chapter.headings.first(where: { $0.line == node.line })
        else { continue }
        entries.append(
          Entry(
            name: heading.title, kind: chapter.title, page: chapter.page, anchor: heading.anchor))
      } else {
        entries[entries.count - 1].words += codeWords(node)
      }
    }
    return entries.map { entry in
      var entry = entry
      var seen: Set<String> = []
      entry.words = entry.words.filter { seen.insert($0).inserted }
      return entry
    }
  }

  private static func codeWords(_ node: MarkdownNode) -> [String] {
    if case .code(let text) = node.kind { return [text] }
    return node.children.flatMap(codeWords)
  }
}
