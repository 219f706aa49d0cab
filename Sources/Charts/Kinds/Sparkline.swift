import Markup

/// A line without axes and text, as small as a word, its last value marked.
package enum Sparkline {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var months: [Int]
    package var values: [Double?]
    /// The least that the height stands for, for the same scale in a column of a table.
    package var valueDomain: ClosedRange<Double>?
    package var width = 96.0
    package var height = 20.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, months: [Int], values: [Double?]) {
      self.caption = caption
      self.format = format
      self.months = months
      self.values = values
    }
  }

  package static func figure(_ input: Input) -> Figure {
    var line = LineChart.Input(
      caption: input.caption, format: input.format, months: input.months, actual: input.values)
    line.names.actual = "waarde"
    let series = LineSeries(line)
    let theme = input.theme
    let extent = Extent(series.actual)
    let frame = Frame(left: 4, top: 4, right: input.width - 4, bottom: input.height - 4)
    let values = extent.y.map { found in
      min(
        found.lowerBound, input.valueDomain?.lowerBound ?? found.lowerBound)...max(
          found.upperBound, input.valueDomain?.upperBound ?? found.upperBound)
    }
    let plane = Plane(
      frame: frame,
      x: LinearScale(
        domain: series.months.map { Double($0.lowerBound)...Double($0.upperBound) },
        from: frame.left, to: frame.right),
      y: LinearScale(domain: values, from: frame.bottom, to: frame.top), theme: theme)
    let last = series.actual.last { $0.y != nil }
    let marks: [any Mark] = [
      LineMark(series.actual, stroke: Stroke(theme.ink, width: 1.25)),
      DotMark(last.map { [$0] } ?? [], paint: theme.accent, radius: 2.5),
    ]
    // Without any value a short level line in the middle: an empty place would look like a fault.
    let drawn =
      last == nil
      ? [
        Shape.line(
          input.width / 2 - 6, input.height / 2, input.width / 2 + 6, input.height / 2,
          Stroke(theme.grey))
      ]
      : marks.map { $0.draw(in: plane) }
    let picture = Picture(
      width: input.width, height: input.height, theme: theme, caption: input.caption)
    return input.caption.figure(picture.svg(drawn), table: series.table(line))
  }
}
