internal import CCMark

/// Reads CommonMark through cmark into a tree of values; the only file that knows the C library.
package enum MarkdownParser {
  /// Nesting beyond this is flattened: the text stays, the structure does not.
  static let deepestLevel = 64

  package static func parse(_ source: String) -> MarkdownNode {
    let empty = MarkdownNode(kind: .document, line: 1, byteColumn: 1)
    guard let tree = CTree(source), let walk = Walk(tree) else { return empty }
    var open = [empty]
    var levels: [Bool] = []
    while let (event, node) = walk.next() {
      guard let kind = kind(of: node) else { continue }
      if kind == .document { continue }
      let isLeaf = isLeaf(node)
      if event == CMARK_EVENT_EXIT, !isLeaf {
        guard levels.popLast() == true, let done = open.popLast() else { continue }
        open[open.count - 1].children.append(done)
        continue
      }
      let value = MarkdownNode(
        kind: kind, line: Int(cmark_node_get_start_line(node)),
        byteColumn: Int(cmark_node_get_start_column(node)))
      if isLeaf {
        open[open.count - 1].children.append(value)
      } else if open.count < deepestLevel {
        open.append(value)
        levels.append(true)
      } else {
        levels.append(false)
      }
    }
    return open[0]
  }

  /// Nodes that the walk enters without ever leaving them.
  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK,
      CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(info: text(cmark_node_get_fence_info(node)), text: literal(node))
    case CMARK_NODE_TEXT: .text(literal(node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(literal(node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(url: text(cmark_node_get_url(node)))
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html
    default: nil
    }
  }

  private static func literal(_ node: OpaquePointer) -> String {
    text(cmark_node_get_literal(node))
  }

  /// cmark gives NULL for an empty text.
  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// Owns cmark's tree for one parse.
private struct CTree: ~Copyable {
  let root: OpaquePointer

  init?(_ source: String) {
    var source = source
    guard
      let root = source.withUTF8({ bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_VALIDATE_UTF8)
        }
      })
    else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }
}

/// Owns cmark's iterator over a tree.
private struct Walk: ~Copyable {
  private let iterator: OpaquePointer

  init?(_ tree: borrowing CTree) {
    guard let iterator = cmark_iter_new(tree.root) else { return nil }
    self.iterator = iterator
  }

  deinit { cmark_iter_free(iterator) }

  func next() -> (cmark_event_type, OpaquePointer)? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
    return (event, node)
  }
}
