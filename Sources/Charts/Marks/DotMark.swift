import Markup

/// Points, filled or open.
package struct DotMark: Mark {
  package enum Form: Hashable, Sendable { case filled, open }

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
        let style =
          form == .filled ? paint.filled : paint.open(on: plane.theme.paper, width: radius / 2)
        return Shape.circle(plane.x(point.x), plane.y(value), radius: radius, style)
      })
  }
}
