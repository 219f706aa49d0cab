import Markup

/// A quantity that becomes another in named steps: lying bars, each beginning where the one above ended.
///
/// Names stand at the left, so that long ones and many steps have room; each bar carries its figure.
package enum WaterfallChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var start: Step
    package var steps: [Step]
    /// What the steps end at is their sum; only its name is given.
    package var endName: String
    /// Whether the end is yet to come; it is hatched then.
    package var isForecast = false
    package var width = 640.0
    package var theme = Theme()

    package init(
      caption: Caption, format: ValueFormat, start: Step, steps: [Step], endName: String
    ) {
      self.caption = caption
      self.format = format
      self.start = start
      self.steps = steps
      self.endName = endName
    }
  }

  private static let rowHeight = 26.0

  package static func figure(_ input: Input) -> Figure {
    let course = WaterfallCourse(input)
    let nodes = course.map { content(input, $0) }
    let height = Double((course?.sums.count ?? 0) + 1) * rowHeight + 12
    let table = WaterfallCourse.table(input, course)
    let caption = input.caption.told(by: table)
    let picture = Picture(
      width: input.width, height: height, theme: input.theme, caption: caption)
    let empty = TextLine("geen gegevens", paint: input.theme.muted, size: input.theme.labelSize)
    return caption.figure(
      picture.svg(nodes ?? [empty.draw(x: 8, y: 24)]), table: table)
  }

  private static func content(_ input: Input, _ course: WaterfallCourse) -> [Node] {
    let sums = course.sums
    let theme = input.theme
    let names = course.names(input)
    let labels = course.labels(input)
    let nameWidth = min(input.width * 0.38, widest(names, theme))
    let labelWidth = min(input.width * 0.3, widest(labels, theme))
    let frame = Frame(
      left: nameWidth + 12, top: 6, right: input.width - labelWidth - 12,
      bottom: 6 + Double(names.count) * rowHeight)
    let bars = course.bars
    let domain = min(0, sums.min() ?? 0)...max(0, sums.max() ?? 0)
    let plane = Plane(
      frame: frame,
      x: LinearScale(
        domain: domain.lowerBound < domain.upperBound ? domain : 0...1, from: frame.left,
        to: frame.right),
      y: LinearScale(domain: -0.5...(Double(names.count) - 0.5), from: frame.top, to: frame.bottom),
      theme: theme)
    let zero = plane.x(0)
    var nodes = [Shape.line(zero, frame.top, zero, frame.bottom, Stroke(theme.muted))]
    for (row, bar) in bars.enumerated() {
      let isTotal = row == 0 || row == bars.count - 1
      let total = input.isForecast && row > 0 ? Fill.hatched(theme.forecast) : .solid(theme.ink)
      let step = Fill.solid(bar.to >= bar.from ? theme.accent : theme.previous)
      nodes.append(
        BarMark(
          [.init(Double(row), from: bar.from, to: bar.to)], fill: isTotal ? total : step,
          direction: .lying, thickness: 0.62
        ).draw(in: plane))
      let y = plane.y(Double(row))
      if row < bars.count - 1 {
        let x = plane.x(bar.to)
        nodes.append(
          Shape.line(x, y + rowHeight * 0.31, x, y + rowHeight * 0.69, Stroke(theme.muted)))
      }
      let base = y + theme.labelSize * 0.36
      nodes.append(
        TextLine(names[row], paint: theme.ink, size: theme.labelSize, isBold: isTotal)
          .fitted(nameWidth).draw(x: 4, y: base))
      nodes.append(
        TextLine(labels[row], paint: theme.ink, size: theme.labelSize, isBold: isTotal)
          .fitted(labelWidth).draw(x: max(plane.x(bar.from), plane.x(bar.to)) + 6, y: base))
    }
    return nodes
  }

  /// A little wider than the letters, for totals are bold.
  private static func widest(_ texts: [String], _ theme: Theme) -> Double {
    (texts.map { Letters.width(Letters.line($0), size: theme.labelSize) }.max() ?? 0) * 1.06 + 2
  }
}
