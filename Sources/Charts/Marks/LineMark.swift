import Markup

/// A line through points; a gap stays a gap, and a point alone between gaps is a dot.
package struct LineMark: Mark {
  package enum Shape: Hashable, Sendable {
    case straight
    /// Level until the next point, then up or down.
    case step
  }

  package var points: [Point]
  package var stroke: Stroke
  package var shape: Shape

  package init(_ points: [Point], stroke: Stroke, shape: Shape = .straight) {
    self.points = points
    self.stroke = stroke
    self.shape = shape
  }

  package var extent: Extent { Extent(points) }

  package func draw(in plane: Plane) -> Node {
    var path = PathData()
    var dots: [Node] = []
    for run in plane.runs(points) {
      if run.count == 1 {
        dots.append(dot(run[0].x, run[0].y, plane.theme))
        continue
      }
      path.move(run[0].x, run[0].y)
      for (previous, next) in zip(run, run.dropFirst()) {
        if shape == .step { path.line(next.x, previous.y) }
        path.line(next.x, next.y)
      }
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
      ? Charts.Shape.circle(x, y, radius: radius, stroke.paint.open(on: theme.paper, width: 1))
      : Charts.Shape.circle(x, y, radius: radius, stroke.paint.filled)
  }
}
