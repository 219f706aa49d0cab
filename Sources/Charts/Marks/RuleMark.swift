import Markup

/// A level line at a value: a target, a limit, a mean; over the whole width or between two places.
package struct RuleMark: Mark {
  package var value: Double
  package var span: ClosedRange<Double>?
  package var stroke: Stroke

  package init(_ value: Double, span: ClosedRange<Double>? = nil, stroke: Stroke) {
    self.value = value
    self.span = span
    self.stroke = stroke
  }

  package var extent: Extent {
    var extent = Extent()
    extent.include(y: value)
    if let span {
      extent.include(x: span.lowerBound)
      extent.include(x: span.upperBound)
    }
    return extent
  }

  package func draw(in plane: Plane) -> Node {
    guard value.isFinite else { return .empty }
    let y = plane.y(value)
    let left = span.map { plane.x($0.lowerBound) } ?? plane.frame.left
    let right = span.map { plane.x($0.upperBound) } ?? plane.frame.right
    guard stroke.pattern == .outlined else { return Shape.line(left, y, right, y, stroke) }
    return .group([
      Shape.line(left, y, right, y, Stroke(stroke.paint, width: stroke.width)),
      Shape.line(
        left, y, right, y, Stroke(plane.theme.paper, width: max(stroke.width - 2, 0.5))),
    ])
  }
}
