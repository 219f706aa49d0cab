/// A series as an XmR chart: its points with what is special about them, and the limits they are held
/// against.
package struct XmRChart: Hashable, Sendable {
  /// What the chart is made with; the defaults are those of Wheeler and of the NHS *Making Data Count*.
  package struct Parameters: Hashable, Sendable {
    /// Mean moving ranges from the centre to a limit.
    package var width = 2.66
    /// Moving ranges of this many times their mean, or more, are left out of it, once.
    package var screening = 3.267
    /// The points that limits rest on; on fewer they are provisional.
    package var baseline = 12
    /// Points on one side of the centre.
    package var run = 7
    /// Points that rise, or fall, one after the other.
    package var trend = 7

    package init() {}
  }

  /// Why a point is no chance, and to which side.
  package struct SpecialCause: Hashable, Sendable {
    package enum Rule: Hashable, Sendable, CaseIterable {
      case outsideLimits
      case run
      case trend
      /// Two of three in the outer third, between two thirds of the way to the limit and the limit.
      case twoOfThree
    }

    package var rule: Rule
    /// Above, rising; else below, falling.
    package var isUpward: Bool

    package init(_ rule: Rule, isUpward: Bool) {
      self.rule = rule
      self.isUpward = isUpward
    }
  }

  package struct Point: Hashable, Sendable {
    /// As delivered; `nil` where there is none.
    package var value: Double?
    /// As charted: with the season taken out, where that is asked.
    package var charted: Double?
    package var causes: [SpecialCause] = []

    package init(value: Double?, charted: Double?) {
      self.value = value
      self.charted = charted
    }
  }

  /// Centre and limits, in the unit of the series.
  package struct Limits: Hashable, Sendable {
    package var centre: Double
    package var lower: Double
    package var upper: Double
    /// The mean moving range that the limits follow from.
    package var meanRange: Double
    /// The points they rest on.
    package var baseline: Int
    /// The moving ranges left out of their mean.
    package var leftOut: Int
    package var isProvisional: Bool

    package init(
      centre: Double, lower: Double, upper: Double, meanRange: Double, baseline: Int,
      leftOut: Int, isProvisional: Bool
    ) {
      self.centre = centre
      self.lower = lower
      self.upper = upper
      self.meanRange = meanRange
      self.baseline = baseline
      self.leftOut = leftOut
      self.isProvisional = isProvisional
    }
  }

  /// Points between two marked changes, with the limits that hold for them.
  package struct Stretch: Hashable, Sendable {
    package var range: Range<Int>
    /// `nil` with fewer than two points.
    package var limits: Limits?

    package init(range: Range<Int>, limits: Limits?) {
      self.range = range
      self.limits = limits
    }
  }

  /// What the last point says of the process.
  package enum Variation: String, Hashable, Sendable {
    /// No more than chance.
    case stable = "stabiel"
    case favourable = "gunstig"
    case unfavourable = "ongunstig"
    /// A special cause, where neither side is the better one.
    case special = "bijzonder"
  }

  /// Whether a stable process reaches its target.
  package enum Assurance: String, Hashable, Sendable {
    case willMeet = "haalt het doel"
    case mayMiss = "haalt het doel soms"
    case willMiss = "haalt het doel niet"
  }

  package var parameters: Parameters
  package var points: [Point]
  package var stretches: [Stretch]

  package init(parameters: Parameters, points: [Point], stretches: [Stretch]) {
    self.parameters = parameters
    self.points = points
    self.stretches = stretches
  }

  /// The limits that hold at the end.
  package var limits: Limits? { stretches.last?.limits }
  /// The last point that has a value.
  package var last: Point? { points.last { $0.charted != nil } }
}

/// The control chart of an indicator, month by month.
package struct ControlFigures: Hashable, Sendable {
  /// Why there are no limits.
  package enum Gap: Hashable, Sendable {
    case tooFewPoints(has: Int)
    /// The season can't be told from fewer than two full years.
    case noFullYears(has: Int)
    /// Too few figures may be shown to readers outside; how many is not for them.
    case tooFewShown
  }

  /// In the order of the chart's points; every month from the first with a value on.
  package var months: [Month]
  package var chart: XmRChart
  package var gap: Gap?
  package var isSeasonal: Bool
  /// What the month is held against: of a flow the month's share of the target.
  package var target: Double?
  package var variation: XmRChart.Variation?
  package var assurance: XmRChart.Assurance?

  package init(
    months: [Month], chart: XmRChart, gap: Gap? = nil, isSeasonal: Bool = false,
    target: Double? = nil, variation: XmRChart.Variation? = nil,
    assurance: XmRChart.Assurance? = nil
  ) {
    self.months = months
    self.chart = chart
    self.gap = gap
    self.isSeasonal = isSeasonal
    self.target = target
    self.variation = variation
    self.assurance = assurance
  }
}
