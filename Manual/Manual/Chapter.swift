import Rendering

/// A chapter of the manual: one Markdown file, which becomes one page.
struct Chapter: Sendable {
  struct Heading: Hashable, Sendable {
    var level: Int
    var title: String
    var anchor: String
    var line: Int
  }

  /// A fence that holds a block of a template.
  struct BlockFence: Hashable, Sendable {
    var name: String
    var options: String
    var line: Int
  }

  /// From the root of the repository: `docs/handleiding/cbs.md`.
  let path: String
  /// The heading of the first level.
  let title: String
  let document: MarkdownNode
  let headings: [Heading]
  let fences: [BlockFence]
  let faults: [ManualFault]

  init(path: String, text: String) {
    self.path = path
    let read = MarkdownTable(text)
    document = read.document
    var walk = Walk(path: path)
    for child in document.children { walk.take(child) }
    headings = walk.headings
    fences = walk.fences
    let titles = walk.headings.filter { $0.level == 1 }
    title = titles.first?.title ?? path
    faults =
      walk.faults
      + read.unevenLines.map {
        ManualFault(
          path, $0,
          "deze rij heeft meer of minder cellen dan de kop; schrijf `|` in een cel als `\\|`")
      }
      + (titles.count == 1
        ? []
        : [
          ManualFault(
            path, titles.dropFirst().first?.line ?? 1, "een hoofdstuk heeft één kop met één `#`")
        ])
  }

  /// The name of its page: the file's own.
  var page: SitePath {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return SitePath("\(stem).html")
  }

  private struct Walk {
    let path: String
    var headings: [Heading] = []
    var fences: [BlockFence] = []
    var faults: [ManualFault] = []
    private var anchors: [String: Int] = [:]

    init(path: String) { self.path = path }

    mutating func take(_ node: MarkdownNode) {
      switch node.kind {
      case .heading(let level):
        let title = node.plainText
        headings.append(
          Heading(
            level: level, title: title, anchor: HeadingAnchor.of(title, among: &anchors),
            line: node.line))
      case .codeBlock(let info, let text):
        guard let name = info.split(separator: " ").first.map(String.init),
          Block.Name(rawValue: name) != nil
        else { return }
        fences.append(BlockFence(name: name, options: text, line: node.line))
      case .paragraph where node.plainText.hasPrefix("|"):
        faults.append(
          ManualFault(
            path, node.line,
            "deze tabel is niet te lezen; onder de kop hoort een rij `|---|---|` met evenveel kolommen"
          ))
      case .image, .html:
        faults.append(
          ManualFault(path, node.line, "beelden en html horen niet in de tekst van de handleiding"))
      default:
        for child in node.children { take(child) }
      }
    }
  }
}
