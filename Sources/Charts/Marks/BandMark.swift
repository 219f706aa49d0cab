import Markup

/// The surface between a lower and an upper value; an area when one of them is a base.
package struct BandMark: Mark {
  package struct Slice: Hashable, Sendable {
    package var x: Double
    package var low: Double?
    package var high: Double?

    package init(_ x: Double, low: Double?, high: Double?) {
      self.x = x
      let isComplete = low?.isFinite == true && high?.isFinite == true
      self.low = isComplete ? low : nil
      self.high = isComplete ? high : nil
    }
  }

  package var slices: [Slice]
  package var paint: Paint
  package var course: Course

  package init(_ slices: [Slice], paint: Paint, course: Course = .straight) {
    self.slices = slices
    self.paint = paint
    self.course = course
  }

  /// The area between a line and a base, zero unless told otherwise.
  package static func area(
    _ points: [Point], base: Double = 0, paint: Paint, course: Course = .straight
  ) -> BandMark {
    BandMark(points.map { Slice($0.x, low: base, high: $0.y) }, paint: paint, course: course)
  }

  package var extent: Extent {
    Extent(slices.map { Point($0.x, $0.low) } + slices.map { Point($0.x, $0.high) })
  }

  package func draw(in plane: Plane) -> Node {
    let upper = plane.runs(slices.map { Point($0.x, $0.high) }, course)
    let lower = plane.runs(slices.map { Point($0.x, $0.low) }, course)
    var path = PathData()
    for (top, bottom) in zip(upper, lower) where top.count > 1 {
      path.move(top[0].x, top[0].y)
      for place in top.dropFirst() { path.line(place.x, place.y) }
      for place in bottom.reversed() { path.line(place.x, place.y) }
      path.close()
    }
    guard !path.text.isEmpty else { return .empty }
    return .element("path", [Attribute("d", path.text)] + paint.filled)
  }
}
