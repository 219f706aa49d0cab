import Markup

/// Bars from a base to a value; upright, or lying when the values run along x.
package struct BarMark: Mark {
  package enum Direction: Hashable, Sendable { case upright, lying }

  package struct Bar: Hashable, Sendable {
    package var position: Double
    package var from: Double
    package var to: Double?

    /// - Parameter from: Zero, so that lengths can be compared, unless a chart floats its bars.
    package init(_ position: Double, from: Double = 0, to: Double?) {
      self.position = position
      self.from = from
      self.to = to.flatMap { $0.isFinite ? $0 : nil }
    }
  }

  package var bars: [Bar]
  package var fill: Fill
  package var direction: Direction
  /// The share of the distance between two positions that a bar takes.
  package var thickness: Double

  package init(
    _ bars: [Bar], fill: Fill, direction: Direction = .upright, thickness: Double = 0.7
  ) {
    self.bars = bars
    self.fill = fill
    self.direction = direction
    self.thickness = thickness
  }

  /// Of a few upright bars among names: not so wide that they become blocks.
  package static func thickness(of count: Int) -> Double { min(0.62, 0.16 * Double(max(1, count))) }

  package var extent: Extent {
    var extent = Extent()
    for bar in bars {
      guard let to = bar.to else { continue }
      for value in [bar.from, to] {
        if direction == .upright { extent.include(y: value) } else { extent.include(x: value) }
      }
      for side in [bar.position - thickness / 2, bar.position + thickness / 2] {
        if direction == .upright { extent.include(x: side) } else { extent.include(y: side) }
      }
    }
    return extent
  }

  package func draw(in plane: Plane) -> Node {
    .group(
      bars.map { bar in
        guard let to = bar.to else { return .empty }
        let half = thickness / 2
        return direction == .upright
          ? Surface(
            x: (bar.position - half, bar.position + half), y: (bar.from, to), in: plane
          ).draw(fill, paper: plane.theme.paper)
          : Surface(
            x: (bar.from, to), y: (bar.position - half, bar.position + half), in: plane
          ).draw(fill, paper: plane.theme.paper)
      })
  }
}

/// A rectangle of the data as a rectangle of the picture.
struct Surface {
  let frame: Frame

  init(frame: Frame) { self.frame = frame }

  init(x: (Double, Double), y: (Double, Double), in plane: Plane) {
    let (x1, x2) = (plane.x(x.0), plane.x(x.1))
    let (y1, y2) = (plane.y(y.0), plane.y(y.1))
    frame = Frame(left: min(x1, x2), top: min(y1, y2), right: max(x1, x2), bottom: max(y1, y2))
  }

  func draw(_ fill: Fill, paper: Paint) -> Node {
    switch fill {
    case .solid(let paint): return Shape.rectangle(frame, paint.filled)
    case .outlined(let paint):
      return Shape.rectangle(inner, paint.open(on: paper, width: 1))
    case .hatched(let paint):
      return .group([
        Shape.rectangle(inner, paint.open(on: paper, width: 1)), hatching(paint),
      ])
    }
  }

  /// Half a unit inside, so that the edge doesn't make the bar larger than its value.
  private var inner: Frame {
    let inset = min(0.5, frame.width / 2, frame.height / 2)
    return Frame(
      left: frame.left + inset, top: frame.top + inset, right: frame.right - inset,
      bottom: frame.bottom - inset)
  }

  /// Slanted lines cut at the edges by calculation: no pattern, no clip, which old engines miss.
  private func hatching(_ paint: Paint) -> Node {
    let (width, height) = (inner.width, inner.height)
    guard width > 0, height > 0 else { return .empty }
    let gap = max(5, (width + height) / 200)
    var path = PathData()
    var offset = gap
    while offset < width + height {
      let low = max(0, offset - height)
      let high = min(offset, width)
      path.move(inner.left + low, inner.top + offset - low)
      path.line(inner.left + high, inner.top + offset - high)
      offset += gap
    }
    return .element("path", [Attribute("d", path.text)] + Stroke(paint, width: 1).attributes)
  }
}
