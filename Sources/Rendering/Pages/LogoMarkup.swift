import Foundation
import Markup
import Model

/// The logo in the title block, at most so high and wide.
enum LogoMarkup {
  private static let (width, height) = (220.0, 56.0)

  static func node(_ logo: Logo) -> Node {
    let scale = min(width / logo.box.width, height / logo.box.height)
    let (wide, high) = (logo.box.width * scale, logo.box.height * scale)
    // As a style too: WeasyPrint draws a picture at its own size, whatever its attributes say.
    let size = [
      Attribute("width", wide), Attribute("height", high),
      Attribute(
        "style", "width: \(Coordinate.text(wide))px; height: \(Coordinate.text(high))px"),
    ]
    let picture: Node =
      switch logo.picture {
      case .png(let bytes):
        .element(
          "img",
          [
            Attribute("src", "data:image/png;base64,\(Data(bytes).base64EncodedString())"),
            Attribute("alt", logo.text),
          ] + size)
      case .drawing(let elements):
        .element(
          "svg",
          size + [
            Attribute(
              "viewBox",
              [logo.box.x, logo.box.y, logo.box.width, logo.box.height].map(Coordinate.text)
                .joined(separator: " ")),
            Attribute("role", "img"), Attribute("aria-label", logo.text),
          ], [.element("title", text: logo.text)] + elements.map(node))
      }
    return .element("div", [.class("logo")], [picture])
  }

  private static func node(_ element: Logo.Element) -> Node {
    .element(
      element.name, element.attributes.map { Attribute($0.name, $0.value) },
      element.children.map(node))
  }
}
