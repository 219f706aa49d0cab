import Markup

/// A straight line with a head: from what was to what is.
package struct ArrowMark: Mark {
  package var from: Point
  package var to: Point
  package var stroke: Stroke

  package init(from: Point, to: Point, stroke: Stroke) {
    self.from = from
    self.to = to
    self.stroke = stroke
  }

  package var extent: Extent { Extent([from, to]) }

  package func draw(in plane: Plane) -> Node {
    guard let low = from.y, let high = to.y else { return .empty }
    return Self.shape((plane.x(from.x), plane.y(low)), (plane.x(to.x), plane.y(high)), stroke)
  }

  static func shape(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ stroke: Stroke)
    -> Node
  {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0.5 else { return .empty }
    let (ux, uy) = (dx / length, dy / length)
    let head = min(4 + stroke.width * 2, length)
    let base = (x: to.x - ux * head, y: to.y - uy * head)
    var path = PathData()
    path.move(to.x, to.y)
    path.line(base.x - uy * head * 0.45, base.y + ux * head * 0.45)
    path.line(base.x + uy * head * 0.45, base.y - ux * head * 0.45)
    path.close()
    return .group([
      Shape.line(from.x, from.y, base.x, base.y, stroke),
      .element("path", [Attribute("d", path.text)] + stroke.paint.filled),
    ])
  }
}
