import Markup

/// Round values of a quantity below the plot, the last one with its unit.
package struct QuantityAxis: Mark {
  package var places: ClosedRange<Double>?
  package var format: ValueFormat
  package var warp: Warp

  package init(_ places: ClosedRange<Double>?, _ format: ValueFormat, warp: Warp = .linear) {
    self.places = places
    self.format = format
    self.warp = warp
  }

  static func ticks(
    _ places: ClosedRange<Double>?, _ format: ValueFormat, width: Double, warp: Warp = .linear
  ) -> Ticks {
    let intervals = Int(width / 90)
    if format.countsInTwelves, warp == .linear,
      let ticks = Ticks(twelvesCovering: places ?? 0...1, intervals: intervals)
    {
      return ticks
    }
    return Ticks(
      covering: places ?? 0...1, intervals: intervals, decimals: format.decimals, warp: warp)
  }

  package func draw(in plane: Plane) -> Node {
    let ticks = Self.ticks(places, format, width: plane.frame.width, warp: warp)
    let texts = TickTexts(ticks)
    let factor = texts.factor.map { " \($0)" } ?? ""
    let size = plane.theme.tickSize
    let bottom = plane.frame.bottom
    // The last one ends just beyond its tick, so that a long unit stays in the picture; the ticks that
    // it needs the room of have no text.
    let last = texts.texts.last.map { text in
      TextLine(
        format.prefix + text + factor + format.suffix, paint: plane.theme.muted, size: size,
        anchor: .end
      ).fitted(max(84, plane.frame.width))
    }
    let edge = plane.x(ticks.domain.upperBound) + 10
    let free = edge - (last?.width ?? 0) - 6
    return .element(
      "g", [.class("quantities")],
      zip(ticks.values, texts.texts).enumerated().flatMap { index, tick -> [Node] in
        let isLast = index == ticks.values.count - 1
        let x = plane.x(tick.0)
        let tickLine = Shape.line(x, bottom, x, bottom + 4, Stroke(plane.theme.muted))
        if isLast, let last { return [tickLine, last.draw(x: edge, y: bottom + 5 + size)] }
        let line = TextLine(tick.1, paint: plane.theme.muted, size: size, anchor: .middle)
          .fitted(84)
        guard x + line.width / 2 <= free else { return [tickLine] }
        return [tickLine, line.draw(x: x, y: bottom + 5 + size)]
      })
  }
}
