import Testing

@testable import Rendering

/// Pipe tables, by the examples of GitHub Flavored Markdown 0.29, section 4.10.
@Suite struct MarkdownTableTests {
  /// The cells of the only table, or `nil` where there is none.
  private func rows(_ source: String) -> [[String]]? {
    let tables = MarkdownTable(source).document.children.filter { $0.kind == .table }
    return tables.first.map { table in table.children.map { $0.children.map(\.plainText) } }
  }

  @Test func readsHeadAndRows() {
    #expect(
      rows("| foo | bar |\n| --- | --- |\n| baz | bim |") == [["foo", "bar"], ["baz", "bim"]])
    #expect(rows("abc | def\n:-: | -----------:\nbar | baz") == [["abc", "def"], ["bar", "baz"]])
    #expect(rows("| abc | def |\n| --- | --- |") == [["abc", "def"]])
    #expect(rows("|a|\n|-|\n|b|") == [["a"], ["b"]])
  }

  @Test func keepsAnEscapedPipeInText() {
    #expect(
      rows("| f\\|oo |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |")
        == [["f|oo"], ["b | az"], ["b | im"]])
  }

  @Test func endsBeforeAnEmptyLineOrAnotherBlock() {
    let page = MarkdownTable(
      "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nbar"
    )
    #expect(
      page.document.children.map(\.kind) == [.table, .blockQuote, .table, .paragraph])
    #expect(page.document.children.map(\.line) == [1, 4, 6, 10])
    #expect(page.unevenLines == [])
  }

  @Test func isNoTableWithoutAFittingRule() {
    #expect(rows("| abc | def |\n| --- |\n| bar |") == nil)
    #expect(rows("| abc | def |") == nil)
    #expect(rows("| abc | def |\n| abc | --- |") == nil)
    #expect(rows("```\n| a |\n| - |\n```") == nil)
  }

  @Test func fillsShortRowsAndTellsUnevenOnes() {
    let page = MarkdownTable("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |")
    #expect(page.unevenLines == [3, 4])
    #expect(
      rows("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |")
        == [["abc", "def"], ["bar", ""], ["bar", "baz"]])
  }

  @Test func readsOnlyTextInACell() throws {
    let table = MarkdownTable("| # a | - |\n|---|---|\n| [x](y.md) *z* | `a` b |").document
    let cells = table.children[0].children.flatMap(\.children)
    #expect(cells.map(\.plainText) == ["# a", "-", "x z", "a b"])
    #expect(cells[2].children.first?.kind == .link(url: "y.md"))
    #expect(cells[2].children.first?.line == 3)
    #expect(cells[3].children.first?.kind == .code("a"))
  }

  @Test func isReadInAListItem() {
    let page = MarkdownTable("- a\n\n  | b | c |\n  |---|---|\n  | d | e |\n\nf").document
    let item = page.children[0].children[0]
    #expect(item.children.map(\.kind) == [.paragraph, .table])
    #expect(
      item.children[1].children.map { $0.children.map(\.plainText) } == [["b", "c"], ["d", "e"]])
  }

  @Test(arguments: [
    "", "|", "||", "|\n|", "|-|\n|-|", "\\|", "| `a |\n|---|\n| b` |", "\u{0}|\n-|-",
  ])
  func survives(_ source: String) {
    _ = MarkdownTable(source)
  }
}
