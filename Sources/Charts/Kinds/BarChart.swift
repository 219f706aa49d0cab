import Markup

/// One value for each name, from zero: upright where all names fit below the bars, else lying.
package enum BarChart {
  package enum Form: Hashable, Sendable { case fitting, upright, lying }

  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var names: [String]
    package var values: [Double?]
    /// Which bar the message is about.
    package var highlighted: Int?
    package var form = Form.fitting
    /// What the names and values are called in the table.
    package var heading = "onderdeel"
    package var valueName = "waarde"
    package var width = 640.0
    package var height = 260.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, names: [String], values: [Double?]) {
      self.caption = caption
      self.format = format
      self.names = names
      self.values = names.indices.map { index in
        (index < values.count ? values[index] : nil).flatMap { $0.isFinite ? $0 : nil }
      }
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let table = DataTable(
      input.caption, heading: input.heading, names: input.names,
      series: [(input.valueName, input.values.map(input.format.text))])
    let caption = input.caption.told(by: table)
    let isUpright =
      input.form == .upright
      || input.form == .fitting
        && NameRoom.fits(input.names, width: input.width - 90, theme: input.theme)
    return caption.figure(isUpright ? upright(input, caption) : lying(input, caption), table: table)
  }

  private static func marks(_ input: Input, _ direction: BarMark.Direction) -> [any Mark] {
    let bars = input.values.enumerated().map { BarMark.Bar(Double($0.offset), to: $0.element) }
    let highlighted = input.highlighted
    let theme = input.theme
    let plain = bars.indices.filter { $0 != highlighted }.map { bars[$0] }
    let special = bars.indices.filter { $0 == highlighted }.map { bars[$0] }
    let quiet = highlighted == nil ? theme.ink : theme.previous
    let thickness = direction == .lying ? 0.6 : BarMark.thickness(of: bars.count)
    return [
      BarMark(plain, fill: .solid(quiet), direction: direction, thickness: thickness),
      BarMark(special, fill: .solid(theme.ink), direction: direction, thickness: thickness),
    ]
  }

  private static func upright(_ input: Input, _ caption: Caption) -> Node {
    let theme = input.theme
    var plot = Plot(
      width: input.width, height: input.height, theme: theme, format: input.format,
      xAxis: .categories(input.names))
    plot.marks = marks(input, .upright)
    let texts = input.values.map { value in
      TextLine(
        value == nil ? "–" : input.format.label(value), paint: theme.ink, size: theme.tickSize,
        anchor: .middle)
    }
    let slot = (input.width - 90) / Double(max(1, texts.count))
    let known = input.values.compactMap { $0 }
    guard texts.allSatisfy({ $0.width <= slot - 4 }), let low = known.min(), let high = known.max()
    else { return plot.svg(caption) }
    // Room for the texts beyond the bars.
    if abs(low) < 1e150, abs(high) < 1e150 {
      plot.valueDomain = min(0, low * 1.15)...max(0, high * 1.08)
    }
    plot.front = texts.indices.map { index in
      let value = input.values[index] ?? 0
      return TextMark(
        texts[index], at: Point(Double(index), value), offset: (0, value < 0 ? 13 : -5))
    }
    return plot.svg(caption)
  }

  private static func lying(_ input: Input, _ caption: Caption) -> Node {
    var plot = RowPlot(
      width: input.width, theme: input.theme, format: input.format, names: input.names)
    plot.marks = marks(input, .lying)
    plot.labels = input.values.enumerated().map { row, value in
      RowPlot.Label(
        row: row, value: value ?? 0,
        text: TextLine(
          value == nil ? "–" : input.format.label(value), paint: input.theme.ink,
          size: input.theme.labelSize, isBold: row == input.highlighted),
        isBefore: value ?? 0 < 0)
    }
    return plot.svg(caption)
  }
}
