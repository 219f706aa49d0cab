import Markup

/// A series by month against the course that was expected of it from a moment on, with its band.
///
/// Actual values are solid and dark, the expected course dashed with its band of 95 per cent; the moments
/// are upright lines with their name.
package enum CourseChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    /// Each month `year * 12 + number - 1`, with its value; a month without one is a gap.
    package var actual: [Point]
    package var expected: [Expected]
    package var moments: [Moment] = []
    /// How the values are spread; linear where a value has no place on another scale.
    package var warp = Warp.linear
    package var names = Names()
    package var width = 640.0
    package var height = 280.0
    package var theme = Theme()

    package init(
      caption: Caption, format: ValueFormat, actual: [Point], expected: [Expected]
    ) {
      self.caption = caption
      self.format = format
      self.actual = actual
      self.expected = expected
    }
  }

  package struct Expected: Hashable, Sendable {
    package var month: Int
    package var value: Double?
    package var band95: ClosedRange<Double>?

    package init(month: Int, value: Double?, band95: ClosedRange<Double>? = nil) {
      self.month = month
      self.value = value.flatMap { $0.isFinite ? $0 : nil }
      self.band95 = band95
    }
  }

  package struct Moment: Hashable, Sendable {
    package var month: Int
    package var name: String
    /// Between the month and the one before, for what begins with the month.
    package var isBefore: Bool

    package init(month: Int, name: String, isBefore: Bool = false) {
      self.month = month
      self.name = name
      self.isBefore = isBefore
    }
  }

  package struct Names: Hashable, Sendable {
    package var actual = "realisatie"
    package var expected = "verwacht"

    package init() {}
  }

  package static func figure(_ input: Input) -> Figure {
    let series = CourseSeries(input)
    var plot = Plot(
      width: input.width, height: input.height, theme: input.theme, format: input.format,
      xAxis: series.months.map { .months($0) })
    plot.warp = input.warp
    plot.behind = series.bands
    plot.marks = series.marks
    plot.note = series.note
    plot.endLabels = series.atEnd
    plot.front = [PointLabels(series.inside, avoiding: series.lines)]
    let caption = input.caption.told(by: series.table)
    return caption.figure(plot.svg(caption), table: series.table)
  }
}
