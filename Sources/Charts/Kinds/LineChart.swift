import Markup

/// A series by month with its previous year, target path, targets and forecast.
///
/// Actual values are solid and dark, the previous year solid and light, plans outlined, the forecast
/// dashed with its bands.
package enum LineChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    /// Each month `year * 12 + number - 1`; the other arrays are in this order, and may be shorter.
    package var months: [Int]
    /// A month without a value is a gap.
    package var actual: [Double?]
    /// The values of a year earlier, at the months they are compared with.
    package var previousYear: [Double?] = []
    /// What was planned for each month.
    package var path: [Double?] = []
    package var targets: [Target] = []
    package var forecast: [ForecastPoint] = []
    /// The least that the value axis shows, for the same scale wherever a series is drawn.
    package var valueDomain: ClosedRange<Double>?
    /// Whether each point is a whole year, drawn at a month of it: the table then names years.
    package var isByYear = false
    /// How the values are spread; linear where a value has no place on another scale.
    package var warp = Warp.linear
    package var names = Names()
    package var width = 640.0
    package var height = 280.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, months: [Int], actual: [Double?]) {
      self.caption = caption
      self.format = format
      self.months = months
      self.actual = actual
    }
  }

  /// A value to be reached in a month, and from when on it counts: a year's target counts all year.
  package struct Target: Hashable, Sendable {
    package var month: Int
    package var value: Double
    package var from: Int

    package init(month: Int, value: Double, from: Int? = nil) {
      self.month = month
      self.value = value
      self.from = min(from ?? month, month)
    }
  }

  package struct ForecastPoint: Hashable, Sendable {
    package var month: Int
    package var value: Double
    package var band80: ClosedRange<Double>?
    package var band95: ClosedRange<Double>?

    package init(
      month: Int, value: Double, band80: ClosedRange<Double>? = nil,
      band95: ClosedRange<Double>? = nil
    ) {
      self.month = month
      self.value = value
      self.band80 = band80
      self.band95 = band95
    }
  }

  /// What the lines are called at their ends and in the table.
  package struct Names: Hashable, Sendable {
    package var actual = "realisatie"
    package var previousYear = "vorig jaar"
    package var path = "pad"
    package var target = "doel"
    package var forecast = "prognose"

    package init() {}
  }

  package static func figure(_ input: Input) -> Figure {
    let series = LineSeries(input)
    var plot = Plot(
      width: input.width, height: input.height, theme: input.theme, format: input.format,
      xAxis: series.months.map { .months($0) })
    plot.valueDomain = input.valueDomain
    plot.warp = input.warp
    plot.behind = series.bands(input.theme)
    plot.marks = series.marks(input.theme)
    plot.note = series.bandNote
    let labels = LineLabels(series, input)
    plot.endLabels = labels.atEnd
    plot.front = [PointLabels(labels.inside, avoiding: series.lines)]
    return input.caption.figure(plot.svg(input.caption), table: series.table(input))
  }
}
