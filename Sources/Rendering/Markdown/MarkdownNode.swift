/// A piece of a Markdown document with its place in the source.
package struct MarkdownNode: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case document, paragraph, blockQuote, thematicBreak
    case heading(level: Int)
    /// `start` is `nil` for a list with bullets.
    case list(start: Int?, isTight: Bool)
    case item
    case codeBlock(info: String, text: String)
    case text(String)
    case softBreak, lineBreak
    case code(String)
    case emphasis, strong
    case link(url: String)
    /// A pipe table, of rows of cells; only where `MarkdownTable` looked for them.
    case table, tableRow(isHead: Bool), tableCell
    case image
    /// Raw HTML of the author; never passed on.
    case html
  }

  package var kind: Kind
  package var children: [MarkdownNode] = []
  /// From 1; 0 where cmark does not know.
  package var line: Int
  /// From 1, in UTF-8 bytes, as cmark counts.
  package var byteColumn: Int

  /// The text of the node and all below it, without its marks.
  package var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    default: children.map(\.plainText).joined()
    }
  }
}
