/// Reads pipe tables, which cmark does not know, out of the paragraphs that it makes of them.
///
/// - Source: GitHub Flavored Markdown 0.29, section 4.10: cells are cut at every `|` without a backslash
///   before it, also within code, and read by themselves.
package struct MarkdownTable {
  /// The document with its tables.
  package private(set) var document: MarkdownNode
  /// The lines of rows with more or fewer cells than their table has columns.
  package private(set) var unevenLines: [Int] = []
  private let lines: [Substring]

  package init(_ source: String) {
    lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    document = MarkdownParser.parse(source)
    document = withTables(document)
  }

  private mutating func withTables(_ node: MarkdownNode) -> MarkdownNode {
    guard node.kind != .paragraph else { return node }
    var node = node
    for place in node.children.indices {
      let child = node.children[place]
      let next =
        place + 1 < node.children.count ? node.children[place + 1].line : lines.count + 1
      node.children[place] = table(child, before: next) ?? withTables(child)
    }
    return node
  }

  /// - Parameter next: the line of what follows the paragraph.
  private mutating func table(_ node: MarkdownNode, before next: Int) -> MarkdownNode? {
    guard node.kind == .paragraph, node.line > 0, node.line <= lines.count else { return nil }
    let rows = lines[(node.line - 1)..<max(node.line, min(next - 1, lines.count))]
      .prefix { $0.contains { !$0.isWhitespace } }
    guard rows.count > 1, let first = rows.first else { return nil }
    let heads = Self.cells(first)
    let rule = Self.cells(rows[rows.startIndex + 1])
    guard rule.count == heads.count, rule.allSatisfy(Self.isRule) else { return nil }
    var table = MarkdownNode(kind: .table, line: node.line, byteColumn: node.byteColumn)
    for (place, row) in rows.enumerated() where place != 1 {
      let line = node.line + place
      var cells = Self.cells(row)
      if cells.count != heads.count { unevenLines.append(line) }
      while cells.count < heads.count { cells.append("") }
      table.children.append(
        MarkdownNode(
          kind: .tableRow(isHead: place == 0),
          children: cells.prefix(heads.count).map { Self.cell($0, line: line) },
          line: line, byteColumn: 1))
    }
    return table
  }

  /// The texts between the pipes of a row.
  static func cells(_ row: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in row {
      if character == "|", !isEscaped {
        cells.append(cell)
        cell = ""
      } else {
        if character == "|" { cell.removeLast() }
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    cells.append(cell)
    func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? false }
    if cells.count > 1, isBlank(cells.first) { cells.removeFirst() }
    if cells.count > 1, isBlank(cells.last) { cells.removeLast() }
    return cells.map { text in
      let start = text.drop { $0.isWhitespace }
      guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
      return String(start[...end])
    }
  }

  private static func isRule(_ cell: String) -> Bool {
    cell.wholeMatch(of: #/:?-+:?/#) != nil
  }

  /// A cell holds text alone: a word before it keeps cmark from seeing a list or a heading.
  private static func cell(_ text: String, line: Int) -> MarkdownNode {
    let paragraph = MarkdownParser.parse("a \(text)").children.first
    var children = paragraph?.children ?? []
    if let first = children.first, case .text(let word) = first.kind {
      let rest = word.dropFirst().drop { $0 == " " }
      children[0].kind = .text(String(rest))
      if rest.isEmpty { children.removeFirst() }
    }
    return MarkdownNode(
      kind: .tableCell, children: children.map { placed($0, line) }, line: line, byteColumn: 1)
  }

  private static func placed(_ node: MarkdownNode, _ line: Int) -> MarkdownNode {
    var node = node
    node.line = line
    node.byteColumn = 0
    node.children = node.children.map { placed($0, line) }
    return node
  }
}
