import Rendering
import Testing

/// Markdown that is made to exhaust a reader.
@Suite struct MarkdownParserTests {
  private func depth(_ node: MarkdownNode) -> Int {
    1 + (node.children.map(depth).max() ?? 0)
  }

  @Test(arguments: [
    String(repeating: "> ", count: 10_000) + "diep",
    String(repeating: "- ", count: 10_000) + "diep",
    String(repeating: "*a ", count: 10_000) + "diep",
    String(repeating: "[", count: 20_000) + "diep",
    String(repeating: "![", count: 10_000) + "diep" + String(repeating: "](x)", count: 10_000),
    String(repeating: "*a **b ", count: 5_000) + "diep" + String(repeating: "** c*", count: 5_000),
    String(repeating: "<a ", count: 20_000) + "diep",
  ])
  func flattensDeepNesting(text: String) {
    let document = MarkdownParser.parse(text)
    #expect(depth(document) <= 66)
    #expect(document.plainText.contains("diep"))
  }

  @Test func readsBackticksThatNeverClose() {
    let text = (1...2000).map { String(repeating: "`", count: $0) }.joined(separator: " ")
    #expect(MarkdownParser.parse(text).plainText.hasPrefix("`"))
  }

  @Test func readsNothing() {
    #expect(MarkdownParser.parse("").children == [])
    #expect(MarkdownParser.parse("\0").plainText == "\u{FFFD}")
  }
}
