import Markup

/// Marks in rows with their names at the left: what lying bars, dots and stacks are composed with.
///
/// Marks use 0, 1, 2 ... as y from the top, and their values as x. The picture grows with its rows.
package struct RowPlot: Sendable {
  package var width: Double
  package var theme: Theme
  package var format: ValueFormat
  package var names: [String]
  package var marks: [any Mark] = []
  package var labels: [Label] = []
  package var keys: [Keys.Key] = []
  package var hasAxis = false
  /// How values are spread along the axis; bars are read by their length and need it in proportion.
  package var warp = Warp.linear
  package var hasRowLines = false
  /// Between the end of what is drawn and its label.
  package var labelGap = 6.0

  /// A text beside the end of what is drawn in a row.
  package struct Label: Sendable {
    package var row: Int
    package var value: Double
    package var text: TextLine
    package var isBefore: Bool

    package init(row: Int, value: Double, text: TextLine, isBefore: Bool) {
      self.row = row
      self.value = value
      self.text = text
      self.isBefore = isBefore
    }
  }

  package init(width: Double, theme: Theme, format: ValueFormat, names: [String]) {
    self.width = max(200, width.isFinite ? width : 640)
    self.theme = theme
    self.format = format
    self.names = names
  }

  package func svg(_ caption: Caption) -> Node {
    let keys = Keys(keys, width: width, theme: theme)
    let top = keys.height + 4
    let rows = GridRows(names: names, width: width, theme: theme)
    let bottom = top + rows.height
    let height = bottom + (hasAxis ? theme.tickSize + 14 : 6)
    let picture = Picture(width: width, height: height, theme: theme, caption: caption)
    var extent = Extent()
    for mark in marks { extent.form(union: mark.extent) }
    let isLevel = extent.x == 0...0
    guard let values = isLevel ? 0...1 : extent.x else {
      let frame = Frame(left: rows.left, top: top, right: width - 10, bottom: bottom)
      return picture.svg([rows.draw(top)] + Plot.nothing(in: frame, theme))
    }
    func room(_ isBefore: Bool) -> Double {
      labels.filter { $0.isBefore == isBefore }.map {
        $0.text.width * ($0.text.isBold ? 1.1 : 1) + labelGap + 4
      }.max() ?? 0
    }
    let frame = Frame(
      left: rows.left + room(true), top: top, right: width - max(12, room(false)),
      bottom: bottom)
    let axis = QuantityAxis(values, format, warp: warp)
    let domain =
      hasAxis ? QuantityAxis.ticks(values, format, width: frame.width, warp: warp).domain : values
    let plane = Plane(
      frame: frame, x: LinearScale(domain: domain, from: frame.left, to: frame.right, warp: warp),
      y: rows.scale(top),
      theme: theme)
    let zero =
      domain.contains(0)
      ? [Shape.line(plane.x(0), frame.top, plane.x(0), bottom, Stroke(theme.muted))] : []
    return picture.svg(
      [keys.draw(), rows.draw(top)]
        + (hasRowLines
          ? names.indices.map { RuleMark(Double($0), stroke: Stroke(theme.grid)).draw(in: plane) }
          : [])
        + (hasAxis ? [axis.draw(in: plane)] : []) + marks.map { $0.draw(in: plane) } + zero
        + labels.map { draw($0, in: plane) })
  }

  private func draw(_ label: Label, in plane: Plane) -> Node {
    var text = label.text
    text.anchor = label.isBefore ? .end : .start
    return text.draw(
      x: plane.x(label.value) + (label.isBefore ? -labelGap : labelGap),
      y: plane.y(Double(label.row)) + text.size * 0.36)
  }
}
