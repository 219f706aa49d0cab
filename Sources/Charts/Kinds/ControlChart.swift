import Markup

/// A series by month with its centre and limits, and the points that are more than chance (an XmR chart).
///
/// Common points are small dots on the line; a special one differs in shape: a diamond on the unfavourable
/// side, an open circle on the favourable one, an open diamond where neither side is better. Provisional
/// limits are dashed.
package enum ControlChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    /// In any order; each month once.
    package var points: [Point]
    package var stretches: [Stretch] = []
    package var target: Double?
    package var names = Names()
    package var width = 640.0
    package var height = 280.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, points: [Point]) {
      self.caption = caption
      self.format = format
      self.points = points
    }
  }

  package enum Special: Hashable, Sendable { case favourable, unfavourable, neutral }

  /// A month, `year * 12 + number - 1`, with its value and what is special about it.
  package struct Point: Hashable, Sendable {
    package var month: Int
    package var value: Double?
    package var special: Special?
    /// Why it is special, for the table.
    package var remark: String

    package init(month: Int, value: Double?, special: Special? = nil, remark: String = "") {
      self.month = month
      self.value = value
      self.special = special
      self.remark = remark
    }
  }

  /// Months with the same centre and limits.
  package struct Stretch: Hashable, Sendable {
    package var months: ClosedRange<Int>
    package var centre: Double
    package var lower: Double
    package var upper: Double
    package var isProvisional: Bool

    package init(
      months: ClosedRange<Int>, centre: Double, lower: Double, upper: Double,
      isProvisional: Bool = false
    ) {
      self.months = months
      self.centre = centre
      self.lower = lower
      self.upper = upper
      self.isProvisional = isProvisional
    }
  }

  package struct Names: Hashable, Sendable {
    package var actual = "cijfer"
    package var centre = "midden"
    package var lower = "ondergrens"
    package var upper = "bovengrens"
    package var target = "doel"

    package init() {}
  }

  package static func figure(_ input: Input) -> Figure {
    let series = ControlSeries(input)
    var plot = Plot(
      width: input.width, height: input.height, theme: input.theme, format: input.format,
      xAxis: series.months.map { .months($0) })
    plot.behind = series.bands
    plot.marks = series.marks
    plot.note = series.note
    plot.endLabels = series.endLabels
    return input.caption.figure(plot.svg(input.caption), table: series.table)
  }
}
