import Markup

/// How many a curve rests on, below the ticks of the axis of quantities: a row for each curve.
struct CountRows: Mark {
  struct Row: Sendable {
    var name: String
    var paint: Paint
    /// In the order of time.
    var counts: [(time: Double, count: Int)]
  }

  var title: String
  var rows: [Row]
  var format: ValueFormat
  var theme: Theme
  /// Of the picture; the names stand between the plot and its edge.
  var width: Double

  private var leading: Double { theme.tickSize * 1.4 }
  /// The room it takes below the axis.
  var height: Double { rows.isEmpty ? 0 : Double(rows.count + 1) * leading + 6 }

  func draw(in plane: Plane) -> Node {
    guard !rows.isEmpty else { return .empty }
    let extent = rows.flatMap(\.counts).reduce(into: Extent()) { $0.include(x: $1.time) }
    let ticks = QuantityAxis.ticks(extent.x, format, width: plane.frame.width)
    let size = theme.tickSize
    let top = plane.frame.bottom + size + 14
    let right = plane.frame.right + EndLabels.distance
    var nodes = [
      TextLine(title, paint: theme.muted, size: size).fitted(plane.frame.right - 8)
        .draw(x: 2, y: top + size)
    ]
    for (place, row) in rows.enumerated() {
      let y = top + Double(place + 1) * leading + size
      for (index, tick) in ticks.values.enumerated() {
        guard let count = row.counts.last(where: { $0.time <= tick + 1e-9 }),
          let last = row.counts.last, tick <= last.time + 1e-9
        else { continue }
        let isLast = index == ticks.values.count - 1
        nodes.append(
          TextLine(
            DutchNumber.text(Double(count.count), decimals: 0), paint: row.paint, size: size,
            anchor: isLast ? .end : .middle
          ).draw(x: isLast ? plane.x(tick) + 2 : plane.x(tick), y: y))
      }
      nodes.append(
        TextLine(row.name, paint: row.paint, size: size)
          .fitted(max(0, width - right - 6)).draw(x: right + 4, y: y))
    }
    return .element("g", [.class("counts")], nodes)
  }
}
