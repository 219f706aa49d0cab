import Markup

/// Points as circles or diamonds, filled or open.
package struct DotMark: Mark {
  package enum Form: Hashable, Sendable { case filled, open, diamond, openDiamond }

  package var points: [Point]
  package var paint: Paint
  package var radius: Double
  package var form: Form

  package init(_ points: [Point], paint: Paint, radius: Double = 3, form: Form = .filled) {
    self.points = points
    self.paint = paint
    self.radius = radius
    self.form = form
  }

  package var extent: Extent { Extent(points) }

  package func draw(in plane: Plane) -> Node {
    .group(
      points.compactMap { point in
        guard let value = point.y else { return nil }
        let (x, y) = (plane.x(point.x), plane.y(value))
        let open = paint.open(on: plane.theme.paper, width: radius / 2)
        return switch form {
        case .filled: Shape.circle(x, y, radius: radius, paint.filled)
        case .open: Shape.circle(x, y, radius: radius, open)
        case .diamond: diamond(x, y, paint.filled)
        case .openDiamond: diamond(x, y, open)
        }
      })
  }

  private func diamond(_ x: Double, _ y: Double, _ style: [Attribute]) -> Node {
    var path = PathData()
    path.move(x, y - radius)
    path.line(x + radius, y)
    path.line(x, y + radius)
    path.line(x - radius, y)
    path.close()
    return .element("path", [Attribute("d", path.text)] + style)
  }
}
