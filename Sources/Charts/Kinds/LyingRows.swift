import Markup

/// Rows with a name at the left, a lying bar from zero, and a text at the bar's end.
struct LyingRows {
  struct Row {
    var name: String
    var to: Double?
    /// Beside the bar's end.
    var text: String
    var fill: Fill
    var isStressed = false
  }

  /// From top to bottom; a line parts one group from the next.
  var groups: [[Row]]
  var width: Double
  var theme: Theme

  private static let between = 14.0
  /// Many rows stand closer, so that two charts of twenty share a printed page.
  private var rowHeight: Double { groups.reduce(0) { $0 + $1.count } > 12 ? 17 : 22 }
  private var inset: Double { rowHeight > 20 ? 4 : 3 }

  var height: Double {
    let rows = groups.reduce(0) { $0 + $1.count }
    return max(40, Double(rows) * rowHeight + Double(max(0, groups.count - 1)) * Self.between + 12)
  }

  var nodes: [Node] {
    let rows = groups.flatMap { $0 }
    guard !rows.isEmpty else {
      return [
        TextLine("geen gegevens", paint: theme.muted, size: theme.labelSize, anchor: .middle)
          .draw(x: width / 2, y: 24)
      ]
    }
    let x = scale(rows)
    var nodes: [Node] = []
    var y = 6.0
    for (number, group) in groups.enumerated() {
      if number > 0 {
        nodes.append(
          Shape.line(
            0, y + Self.between / 2, width, y + Self.between / 2,
            Stroke(theme.grid, width: 1, pattern: .dashed)))
        y += Self.between
      }
      for row in group {
        nodes += draw(row, x, y)
        y += rowHeight
      }
    }
    return nodes + [Shape.line(x(0), 4, x(0), y + 2, Stroke(theme.muted, width: 1))]
  }

  // MARK: Room

  private func nameRoom(_ rows: [Row]) -> Double {
    let longest = rows.map { Letters.width(Letters.line($0.name), size: theme.labelSize) }.max()
    return min(longest ?? 0, width * 0.36)
  }

  /// From the lowest to the highest end, zero included, with room for the texts beside the bars.
  private func scale(_ rows: [Row]) -> LinearScale {
    var extent = Extent()
    extent.include(x: 0)
    for row in rows { row.to.map { extent.include(x: $0) } }
    let domain = extent.x ?? 0...1
    let text = (rows.map { Letters.width($0.text, size: theme.labelSize) }.max() ?? 0) + 6
    let left = nameRoom(rows) + 10 + (domain.lowerBound < 0 ? text : 0)
    let right = width - (domain.upperBound > 0 ? text : 2) - 2
    return LinearScale(
      domain: domain.lowerBound < domain.upperBound ? domain : 0...1, from: left,
      to: max(left + 10, right))
  }

  private func draw(_ row: Row, _ x: LinearScale, _ y: Double) -> [Node] {
    let base = y + rowHeight / 2 + theme.labelSize * 0.36
    let name = TextLine(
      row.name, paint: theme.ink, size: theme.labelSize, isBold: row.isStressed
    ).fitted(nameRoom(groups.flatMap { $0 })).draw(x: 0, y: base)
    let (start, end) = (x(0), x(row.to ?? 0))
    let isLeft = (row.to ?? 0) < 0
    let text = TextLine(
      row.text, paint: row.to == nil ? theme.muted : theme.ink, size: theme.labelSize,
      anchor: isLeft ? .end : .start, isBold: row.isStressed
    ).draw(x: isLeft ? min(start, end) - 5 : max(start, end) + 5, y: base)
    let bar = Surface(
      frame: Frame(
        left: min(start, end), top: y + inset, right: max(start, end), bottom: y + rowHeight - inset
      ))
    return [name, row.to == nil ? .empty : bar.draw(row.fill, paper: theme.paper), text]
  }
}
