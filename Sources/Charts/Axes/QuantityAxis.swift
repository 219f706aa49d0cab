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
    Ticks(
      covering: places ?? 0...1, intervals: Int(width / 90), decimals: format.decimals, warp: warp)
  }

  package func draw(in plane: Plane) -> Node {
    let ticks = Self.ticks(places, format, width: plane.frame.width, warp: warp)
    let texts = TickTexts(ticks)
    let factor = texts.factor.map { " \($0)" } ?? ""
    let size = plane.theme.tickSize
    let bottom = plane.frame.bottom
    // The last one ends just beyond its tick, so that a long unit stays in the picture, and takes what
    // the one before leaves.
    var lastRoom = 84.0
    if let last = ticks.values.last, let text = texts.texts.dropLast().last {
      let step = plane.x(last) - plane.x(ticks.values[ticks.values.count - 2])
      lastRoom = max(84, step + 4 - Letters.width(text, size: size) / 2)
    }
    return .element(
      "g", [.class("quantities")],
      zip(ticks.values, texts.texts).enumerated().flatMap { index, tick -> [Node] in
        let isLast = index == ticks.values.count - 1
        let text = isLast ? format.prefix + tick.1 + factor + format.suffix : tick.1
        let x = plane.x(tick.0)
        let line = TextLine(
          text, paint: plane.theme.muted, size: size, anchor: isLast ? .end : .middle)
        return [
          Shape.line(x, bottom, x, bottom + 4, Stroke(plane.theme.muted)),
          line.fitted(isLast ? lastRoom : 84).draw(x: isLast ? x + 10 : x, y: bottom + 5 + size),
        ]
      })
  }
}
