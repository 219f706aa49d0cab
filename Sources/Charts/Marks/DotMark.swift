import Markup

/// Points as circles, squares, triangles or diamonds, filled or open.
package struct DotMark: Mark {
  package enum Form: Hashable, Sendable {
    case filled, open, diamond, openDiamond, triangle, square, openSquare
  }

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
        point.y.map { value in
          Self.shape(
            form, plane.x(point.x), plane.y(value), radius: radius, paint: paint,
            paper: plane.theme.paper)
        }
      })
  }

  /// One shape with its middle at a place of the picture.
  package static func shape(
    _ form: Form, _ x: Double, _ y: Double, radius: Double, paint: Paint, paper: Paint
  ) -> Node {
    let open = paint.open(on: paper, width: radius / 2)
    func polygon(_ corners: [(Double, Double)], _ style: [Attribute]) -> Node {
      var path = PathData()
      for (index, corner) in corners.enumerated() {
        let (x, y) = (x + corner.0 * radius, y + corner.1 * radius)
        if index == 0 { path.move(x, y) } else { path.line(x, y) }
      }
      path.close()
      return .element("path", [Attribute("d", path.text)] + style)
    }
    let square = [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
    let diamond = [(0.0, -1.0), (1, 0), (0, 1), (-1, 0)]
    return switch form {
    case .filled: Shape.circle(x, y, radius: radius, paint.filled)
    case .open: Shape.circle(x, y, radius: radius, open)
    case .diamond: polygon(diamond, paint.filled)
    case .openDiamond: polygon(diamond, open)
    case .triangle: polygon([(0, -1), (1.05, 0.85), (-1.05, 0.85)], paint.filled)
    case .square: polygon(square, paint.filled)
    case .openSquare: polygon(square, open)
    }
  }
}
