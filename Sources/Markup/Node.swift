import Colours

/// A piece of HTML or SVG as a value: text that is always escaped, or an element.
///
/// Names of elements and attributes are `StaticString`, so that nothing from outside can become one;
/// all other text is escaped by the one serializer. There is no way to put markup in as text.
package indirect enum Node: Sendable {
  case text(String)
  case element(Element)
  /// Nodes without an element around them.
  case group([Node])
  /// The content of a `<style>` element, written by the program itself.
  case style(StyleSheet)
  /// The content of a `<script>` element, written by the program itself; it must not hold `</`.
  case script(StaticString)

  package struct Element: Sendable {
    package var name: StaticString
    package var attributes: [Attribute]
    package var children: [Node]
  }

  package static let empty = Node.group([])

  /// An element; `children` may be left out for void elements.
  package static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ children: [Node] = []
  ) -> Node {
    .element(Element(name: name, attributes: attributes, children: children))
  }

  /// An element that holds one text.
  package static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], text: String
  ) -> Node {
    .element(name, attributes, [.text(text)])
  }
}

extension Node: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}

/// An attribute of an element; its value is escaped or a number written by the serializer.
package struct Attribute: Sendable {
  package enum Value: Sendable {
    case text(String)
    /// A length or coordinate, written with at most two decimals.
    case number(Double)
    /// Present without a value: `hidden`, `open`.
    case flag
  }

  package var name: StaticString
  package var value: Value

  package init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = .text(value)
  }

  package init(_ name: StaticString, _ value: Double) {
    self.name = name
    self.value = .number(value)
  }

  package init(_ name: StaticString) {
    self.name = name
    value = .flag
  }

  package static func `class`(_ names: StaticString) -> Attribute {
    Attribute("class", "\(names)")
  }

  package static func id(_ name: String) -> Attribute { Attribute("id", name) }
}

/// Style rules: what the program itself ships, and texts as CSS strings.
package struct StyleSheet: Sendable {
  package enum Piece: Sendable {
    /// Rules of the program's own, written as they are.
    case rules(StaticString)
    /// A text from outside, written as a quoted CSS string that can't end early.
    case string(String)
    /// A colour, written as `#1b2430`.
    case colour(SRGB)
    /// The bytes of a file in base64, which has no sign that means anything in a style sheet.
    case base64([UInt8])
  }

  package var pieces: [Piece]

  package init(_ pieces: [Piece]) { self.pieces = pieces }
}
