import Markup

/// The frame of a drawing: the SVG element with its size and its text alternative.
package struct Picture: Sendable {
  package var width: Double
  package var height: Double
  package var theme: Theme
  package var caption: Caption

  package init(width: Double, height: Double, theme: Theme, caption: Caption) {
    self.width = width
    self.height = height
    self.theme = theme
    self.caption = caption
  }

  /// The whole alternative stands in `<title>`, since some PDF engines read nothing else.
  package func svg(_ content: [Node]) -> Node {
    let id = Self.safeID(caption.id)
    let whole = Self.sentences([caption.title, caption.description])
    let rest = Self.sentences([caption.subtitle, caption.source])
    var names = "\(id)-title"
    var head: [Node] = [.element("title", [.id("\(id)-title")], text: whole)]
    if !rest.isEmpty {
      head.append(.element("desc", [.id("\(id)-desc")], text: rest))
      names += " \(id)-desc"
    }
    return .element(
      "svg",
      [
        Attribute("xmlns", "http://www.w3.org/2000/svg"), .class("chart"), Attribute("role", "img"),
        Attribute("aria-labelledby", names), Attribute("width", width),
        Attribute("height", height),
        Attribute("viewBox", "0 0 \(Coordinate.text(width)) \(Coordinate.text(height))"),
        Attribute("font-family", theme.fontFamily), Attribute("direction", "ltr"),
      ], head + content)
  }

  /// Texts one after the other, each closed by a full stop.
  static func sentences(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }
      .map { text in text.last.map { ".!?…".contains($0) } == true ? text : text + "." }
      .joined(separator: " ")
  }

  /// Only what may stand in an id without further thought.
  static func safeID(_ text: String) -> String {
    let kept = text.unicodeScalars.prefix(80).map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "-"
      }
    }
    guard let first = kept.first else { return "chart" }
    return first.isLetter ? String(kept) : "c" + String(kept)
  }
}
