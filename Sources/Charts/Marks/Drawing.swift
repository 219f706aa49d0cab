import Markup

/// How a line is drawn; the same kind of figure has the same stroke in every chart.
package struct Stroke: Hashable, Sendable {
  package enum Pattern: Hashable, Sendable {
    case solid, dashed
    /// Two thin lines with paper between them.
    case outlined
  }

  package var paint: Paint
  package var width: Double
  package var pattern: Pattern

  package init(_ paint: Paint, width: Double = 1, pattern: Pattern = .solid) {
    self.paint = paint
    self.width = width
    self.pattern = pattern
  }

  /// The attributes of a stroked shape without a fill.
  package var attributes: [Attribute] {
    var list = [
      Attribute("class", paint.name + " c-line"), Attribute("fill", "none"),
      Attribute("stroke", paint.color), Attribute("stroke-width", width),
    ]
    if pattern == .dashed { list.append(Attribute("stroke-dasharray", "5 4")) }
    return list
  }
}

/// How a surface is filled.
package enum Fill: Hashable, Sendable {
  case solid(Paint)
  /// Paper with an edge, for plans.
  case outlined(Paint)
  /// Slanted lines with an edge, for forecasts.
  case hatched(Paint)
}

extension Paint {
  package var filled: [Attribute] { [Attribute("class", name), Attribute("fill", color)] }

  /// Filled with paper, stroked with the colour.
  func open(on paper: Paint, width: Double) -> [Attribute] {
    [
      Attribute("class", name + " c-open"), Attribute("fill", paper.color),
      Attribute("stroke", color), Attribute("stroke-width", width),
    ]
  }
}

/// The text of a path's `d`.
struct PathData {
  private(set) var text = ""

  mutating func move(_ x: Double, _ y: Double) { append("M", x, y) }
  mutating func line(_ x: Double, _ y: Double) { append("L", x, y) }
  /// Along a circle, clockwise.
  mutating func arc(_ x: Double, _ y: Double, radius: Double, isLarge: Bool) {
    let size = Coordinate.text(radius)
    text += "A\(size) \(size) 0 \(isLarge ? 1 : 0) 1 \(Coordinate.text(x)) \(Coordinate.text(y))"
  }
  mutating func close() { text += "Z" }

  private mutating func append(_ letter: String, _ x: Double, _ y: Double) {
    text += "\(letter)\(Coordinate.text(x)) \(Coordinate.text(y))"
  }
}

/// Simple shapes of the picture.
enum Shape {
  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Stroke) -> Node
  {
    .element(
      "line",
      [Attribute("x1", x1), Attribute("y1", y1), Attribute("x2", x2), Attribute("y2", y2)]
        + stroke.attributes)
  }

  static func circle(_ x: Double, _ y: Double, radius: Double, _ attributes: [Attribute]) -> Node {
    .element(
      "circle", [Attribute("cx", x), Attribute("cy", y), Attribute("r", radius)] + attributes)
  }

  static func rectangle(_ frame: Frame, _ attributes: [Attribute]) -> Node {
    .element(
      "rect",
      [
        Attribute("x", frame.left), Attribute("y", frame.top), Attribute("width", frame.width),
        Attribute("height", frame.height),
      ] + attributes)
  }
}
