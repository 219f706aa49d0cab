import Markup

/// An upright line at a place: a median, a moment at which something changed.
package struct UprightRule: Mark {
  package var place: Double
  package var stroke: Stroke

  package init(_ place: Double, stroke: Stroke) {
    self.place = place
    self.stroke = stroke
  }

  package func draw(in plane: Plane) -> Node {
    guard place.isFinite else { return .empty }
    let x = plane.x(place)
    return Shape.line(x, plane.frame.top, x, plane.frame.bottom, stroke)
  }
}
