import Markup

/// The parts of a whole by month or by name: stacked bars, or areas over months.
///
/// Parts above zero rise from it and parts below hang from it. Areas can't show parts below zero, nor
/// a month alone, and become bars where there are.
package enum StackedChart {
  package enum Form: Hashable, Sendable { case bars, areas }
  package enum Places: Sendable {
    /// Each month `year * 12 + number - 1`, one after the other.
    case months([Int])
    case names([String])
  }

  package struct Series: Hashable, Sendable {
    package var name: String
    package var values: [Double?]

    package init(_ name: String, _ values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var places: Places
    /// From the bottom up; those after the fourth are taken together as "overig" when there are more
    /// than five.
    package var series: [Series]
    package var form = Form.bars
    package var width = 640.0
    package var height = 280.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, places: Places, series: [Series]) {
      self.caption = caption
      self.format = format
      self.places = places
      self.series = series
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let stack = Stack(input)
    let table = DataTable(
      input.caption, heading: stack.heading, names: stack.names,
      series: input.series.map { ($0.name, $0.values.map(input.format.text)) })
    let caption = input.caption.told(by: table)
    if case .names(let names) = input.places,
      !NameRoom.fits(names, width: input.width * 0.7 - 60, theme: input.theme)
    {
      return caption.figure(lying(input, stack, caption), table: table)
    }
    var plot = Plot(
      width: input.width, height: input.height, theme: input.theme, format: input.format,
      xAxis: stack.axis)
    let isArea = input.form == .areas && stack.canBeAreas
    plot.marks = isArea ? stack.areas(input.theme) : stack.bars(input.theme, .upright)
    plot.endLabels = stack.endLabels(input.theme)
    return caption.figure(plot.svg(caption), table: table)
  }

  private static func lying(_ input: Input, _ stack: Stack, _ caption: Caption) -> Node {
    var plot = RowPlot(
      width: input.width, theme: input.theme, format: input.format, names: stack.names)
    plot.hasAxis = true
    plot.marks = stack.bars(input.theme, .lying)
    plot.keys = stack.series.enumerated().map { index, series in
      .init(series.name, form: .square, paint: input.theme.parts[index])
    }
    return plot.svg(caption)
  }
}
