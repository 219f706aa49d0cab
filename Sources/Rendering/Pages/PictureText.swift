import Markup

/// The text alternatives of pictures as text of the page, for print engines that don't put them in tags.
enum PictureText {
  /// The page with behind each picture what it shows in words: read out and copied, but not seen.
  ///
  /// It begins where the picture does, so that it never runs off the foot of a page.
  static func behindPictures(_ nodes: [Node]) -> [Node] { nodes.map(node) }

  private static func node(_ node: Node) -> Node {
    switch node {
    case .text, .style, .script: return node
    case .group(let nodes): return .group(nodes.map(Self.node))
    case .element(var element):
      guard "\(element.name)" != "svg" else {
        let words = words(of: element)
        return words.isEmpty
          ? node : .group([.element("span", [.class("alt")], text: words), node])
      }
      element.children = element.children.map(Self.node)
      return .element(element)
    }
  }

  /// The title and description of a picture; none for one that is only decoration.
  private static func words(of picture: Node.Element) -> String {
    picture.children.compactMap { child -> String? in
      guard case .element(let element) = child,
        ["title", "desc"].contains("\(element.name)")
      else { return nil }
      return element.children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }.joined(separator: " ")
  }
}
