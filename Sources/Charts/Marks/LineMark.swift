import Markup

/// A line through points; a gap stays a gap, and a point alone between gaps is a dot.
package struct LineMark: Mark {
  package var points: [Point]
  package var stroke: Stroke
  package var course: Course

  package init(_ points: [Point], stroke: Stroke, course: Course = .straight) {
    self.points = points
    self.stroke = stroke
    self.course = course
  }

  package var extent: Extent { Extent(points) }

  package func draw(in plane: Plane) -> Node {
    var path = PathData()
    var dots: [Node] = []
    for run in plane.runs(points, course) {
      if run.count == 1 {
        dots.append(dot(run[0].x, run[0].y, plane.theme))
        continue
      }
      path.move(run[0].x, run[0].y)
      for place in run.dropFirst() { path.line(place.x, place.y) }
    }
    guard !path.text.isEmpty else { return .group(dots) }
    return .group(strokes(path.text, plane.theme) + dots)
  }

  private func strokes(_ data: String, _ theme: Theme) -> [Node] {
    func path(_ stroke: Stroke) -> Node {
      .element(
        "path",
        [Attribute("d", data)] + stroke.attributes + [Attribute("stroke-linejoin", "round")])
    }
    guard stroke.pattern == .outlined else { return [path(stroke)] }
    return [
      path(Stroke(stroke.paint, width: stroke.width)),
      path(Stroke(theme.paper, width: max(stroke.width - 2, 0.5))),
    ]
  }

  private func dot(_ x: Double, _ y: Double, _ theme: Theme) -> Node {
    let radius = max(stroke.width, 1.5)
    return stroke.pattern == .outlined
      ? Shape.circle(x, y, radius: radius, stroke.paint.open(on: theme.paper, width: 1))
      : Shape.circle(x, y, radius: radius, stroke.paint.filled)
  }
}
