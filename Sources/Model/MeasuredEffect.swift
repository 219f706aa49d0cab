/// What became of an indicator since measures began, against the course that was to be expected.
///
/// That the two differ says nothing of why: other things changed too.
package struct MeasuredEffect: Hashable, Sendable {
  /// The judgement, made once, at the evaluation month.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case tooEarly = "te vroeg"
    case favourable = "wijkt gunstig af van verwachting"
    case unfavourable = "wijkt ongunstig af"
    case within = "wijkt niet af"
  }

  /// Why there is no judgement.
  package enum Gap: Hashable, Sendable {
    /// The measure has no first month.
    case noStart
    /// Its first month has passed, and it is still planned.
    case notBegun
    /// Neither higher nor lower is better.
    case noDirection
    /// Measurements and status words have no months of their own.
    case notDefined
    /// Fewer months before the start than a forecast needs.
    case tooFewMonths(has: Int, needs: Int)
    /// A series that never changed before the start has no spread to judge by.
    case neverChanged
    /// Months from the start to the evaluation without a figure.
    case noActual([Month])
    case noReference(series: String, [Month])
    /// Too few figures may be shown to readers outside; how many is not for them.
    case tooFewShown
  }

  /// What the months from the start to the evaluation are compared by.
  package enum Quantity: Hashable, Sendable {
    /// Of a flow: the sum since the start.
    case sum
    /// Of a stock or a ratio of stocks: the figure of the evaluation month.
    case level
    /// Of a mean, or of a ratio over the year: the mean of the months since the start.
    case mean
  }

  /// An actual figure and the one that was expected, with the limits of 95 per cent.
  package struct Comparison: Hashable, Sendable {
    /// `nil` before the evaluation month.
    package var actual: Double?
    package var expected: Double
    package var low95: Double
    package var high95: Double

    package init(actual: Double?, expected: Double, low95: Double, high95: Double) {
      self.actual = actual
      self.expected = expected
      self.low95 = low95
      self.high95 = high95
    }

    package var difference: Double? { actual.map { $0 - expected } }
    package var isWithin: Bool? { actual.map { $0 >= low95 && $0 <= high95 } }
  }

  /// One month since the start: the month's own figures.
  package struct Point: Hashable, Sendable {
    package var month: Month
    package var actual: Double?
    /// `nil` where a month of the reference series has not come yet.
    package var expected: Double?
    package var low95: Double?
    package var high95: Double?

    package init(
      month: Month, actual: Double?, expected: Double?, low95: Double?, high95: Double?
    ) {
      self.month = month
      self.actual = actual
      self.expected = expected
      self.low95 = low95
      self.high95 = high95
    }
  }

  /// A series that the indicator is seen against, brought to its size.
  package struct Reference: Hashable, Sendable {
    package var series: String
    /// What the series is multiplied with.
    package var scale: Double

    package init(series: String, scale: Double) {
      self.series = series
      self.scale = scale
    }
  }

  /// The codes of the measures that share the finding, in the order of their start.
  package var measures: [String]
  package var indicator: String
  /// The first month of the first of them.
  package var start: Month?
  /// The month of the judgement: the last of theirs.
  package var evaluation: Month?
  package var verdict: Verdict?
  package var gap: Gap?
  package var quantity: Quantity
  /// What the judgement is about.
  package var compared: Comparison?
  /// Of a stock: its month-ends since the start added up (uitkeringsmaanden).
  package var overMonths: Comparison?
  /// What the measures together were expected to change in `compared`; `nil` where none says so.
  package var hoped: Double?
  package var reference: Reference?
  /// How the expected course was made, and on which months.
  package var technique: ForecastTechnique?
  package var basis: ClosedRange<Month>?
  /// Months before the start without a value that were bridged.
  package var bridged: [Month]
  /// The simulated paths that the limits come from.
  package var paths: Int
  /// How many times as wide as the model says the limits are, since earlier forecasts were further off.
  package var widening: Double
  /// Whether a figure since the start is not final.
  package var isProvisional: Bool
  /// The months of the two years before the start.
  package var before: [IndicatorFigures.Point]
  /// The months from the start to the evaluation.
  package var course: [Point]

  package init(
    measures: [String], indicator: String, start: Month?, evaluation: Month?,
    verdict: Verdict? = nil, gap: Gap? = nil, quantity: Quantity = .level
  ) {
    self.measures = measures
    self.indicator = indicator
    self.start = start
    self.evaluation = evaluation
    self.verdict = verdict
    self.gap = gap
    self.quantity = quantity
    bridged = []
    paths = 0
    widening = 1
    isProvisional = false
    before = []
    course = []
  }
}
