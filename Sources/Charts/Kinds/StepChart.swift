import Markup

/// Step curves of a share over time with their intervals, and how many each rests on below the axis.
///
/// Up to four curves: black, accent, grey and light; a fifth would not be told apart, so more are left to the
/// table, which the note says.
package enum StepChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var time: ValueFormat
    /// In the order of importance.
    package var curves: [Curve]
    /// What heads the numbers below the axis.
    package var countsTitle = "aantal"
    /// The column of time in the table.
    package var timeTitle = "tijd"
    package var width = 640.0
    package var height = 300.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, time: ValueFormat, curves: [Curve]) {
      self.caption = caption
      self.format = format
      self.time = time
      self.curves = curves
    }
  }

  package struct Curve: Hashable, Sendable {
    package var name: String
    package var points: [Point]

    package init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  package struct Point: Hashable, Sendable {
    package var time: Double
    package var value: Double
    package var interval: ClosedRange<Double>?
    package var count: Int

    package init(time: Double, value: Double, interval: ClosedRange<Double>?, count: Int) {
      self.time = time
      self.value = value
      self.interval = interval
      self.count = count
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let series = StepSeries(input)
    var plot = Plot(
      width: input.width, height: input.height + series.counts.height, theme: input.theme,
      format: input.format, xAxis: .quantities(input.time))
    plot.bottomRoom = series.counts.height
    plot.valueDomain = series.domain
    plot.behind = series.bands
    plot.marks = series.lines
    plot.endLabels = series.endLabels
    plot.front = [series.counts]
    plot.note = series.note
    let caption = input.caption.told(by: series.table)
    return caption.figure(plot.svg(caption), table: series.table)
  }
}
