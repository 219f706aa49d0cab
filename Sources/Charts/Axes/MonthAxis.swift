import Markup

/// The months below the plot, with their year on a second row.
package struct MonthAxis: Mark {
  package var months: ClosedRange<Int>

  package init(_ months: ClosedRange<Int>) { self.months = months }

  package func draw(in plane: Plane) -> Node {
    let scale = TimeScale(
      months: months, from: plane.x(Double(months.lowerBound)),
      to: plane.x(Double(months.upperBound)))
    let size = plane.theme.tickSize
    let bottom = plane.frame.bottom
    return .element(
      "g", [.class("months")],
      scale.ticks(textSize: size.points).flatMap { tick -> [Node] in
        let x = scale(tick.month)
        func line(_ text: String) -> TextLine {
          TextLine(text, paint: plane.theme.muted, size: size, anchor: .middle)
        }
        var nodes = [
          Shape.line(x, bottom, x, bottom + 4, Stroke(plane.theme.muted, width: 1)),
          line(tick.label).draw(x: x, y: bottom + 5 + size),
        ]
        if let year = tick.year { nodes.append(line(year).draw(x: x, y: bottom + 7 + size * 2.2)) }
        return nodes
      })
  }
}
