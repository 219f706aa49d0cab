/// What an indicator is worth: a number, or the word of a qualitative one.
package enum FigureValue: Hashable, Sendable {
  case number(Double)
  case status(String)

  package var number: Double? { if case .number(let number) = self { number } else { nil } }
  package var status: String? { if case .status(let word) = self { word } else { nil } }
}

/// A value with the month it was measured in and the observations it was made of; or why there is none.
package struct Reading: Hashable, Sendable {
  package var value: FigureValue?
  /// The month of the measurement; earlier than the month asked for a `meting`.
  package var month: Month?
  package var gap: Gap?
  package var inputs: [Observation]

  package init(
    value: FigureValue? = nil, month: Month? = nil, gap: Gap? = nil, inputs: [Observation] = []
  ) {
    self.value = value
    self.month = month
    self.gap = gap
    self.inputs = inputs
  }

  package var number: Double? { value?.number }
  /// Why the value is hidden from the reader, where it is.
  package var withheld: Withheld? { gap?.withheld }
  /// Whether an observation behind it is not final.
  package var isProvisional: Bool { inputs.contains(where: \.isProvisional) }
}

/// Why a value is missing.
package enum Gap: Hashable, Sendable {
  /// The series has no value for this month and unit.
  case notDelivered(series: String, month: Month)
  /// Months of the year to date are missing.
  case missingMonths([Month])
  /// Parts of the unit have no value, so that the unit gets no total.
  case missingParts([String], month: Month)
  case denominatorIsZero
  /// There is a measurement, but it is older than it may be.
  case outdated(measured: Month)
  /// The kind of indicator can't be added up over units, and none was delivered for this one.
  case notAddable
  case weightIsZero
  /// It is hidden from readers outside.
  case withheld(Withheld)
}

extension Gap {
  /// Why the value is hidden from the reader, where it is.
  package var withheld: Withheld? { if case .withheld(let why) = self { why } else { nil } }
}

/// The target that holds for a unit in a year.
package struct TargetFigure: Hashable, Sendable {
  package var value: FigureValue
  /// The observations behind a delivered or relative target.
  package var inputs: [Observation]

  package init(_ value: FigureValue, inputs: [Observation] = []) {
    self.value = value
    self.inputs = inputs
  }
}

/// The year-end forecast, or why there is none.
package struct ForecastFigure: Hashable, Sendable {
  package enum Gap: Hashable, Sendable, Error {
    /// `prognose: geen`.
    case notAsked
    case notDelivered(Month)
    case noActual(Model.Gap)
    /// Fewer months than the method needs.
    case tooFewMonths(has: Int, needs: Int)
    /// Too few figures may be shown to readers outside; how many is not for them.
    case tooFewShown
    case noFullYear
    /// The shares of earlier years are zero, so that they say nothing.
    case noShare
    /// The method is not defined for this kind of indicator.
    case notDefined
  }

  package var method: Indicator.ForecastMethod
  package var value: Double?
  package var gap: Gap?
  /// Made by the least-squares slope, for want of the same month last year.
  package var usesSlope: Bool
  /// The months the forecast was made on, first and last.
  package var basis: ClosedRange<Month>?
  package var inputs: [Observation]
  /// What `auto` came to.
  package var technique: ForecastTechnique?
  package var interval: ForecastInterval?
  /// The figure of each month to come, the last one that of the year's end, where the method has them.
  package var course: [ForecastMonth] = []
  /// Months without a value that were bridged.
  package var bridged: [Month] = []

  /// Whether an observation behind it is not final.
  package var isProvisional: Bool { inputs.contains(where: \.isProvisional) }

  package init(
    method: Indicator.ForecastMethod, value: Double? = nil, gap: Gap? = nil,
    usesSlope: Bool = false, basis: ClosedRange<Month>? = nil, inputs: [Observation] = []
  ) {
    self.method = method
    self.value = value
    self.gap = gap
    self.usesSlope = usesSlope
    self.basis = basis
    self.inputs = inputs
  }
}

/// Which figure the signal is judged on.
package enum TestedQuantity: Hashable, Sendable {
  case actual
  case forecast
  /// The mean stock of the year to date.
  case averageToDate
  /// A flow's amount of the month alone.
  case monthAlone
}

/// The signal's reason with its figures; the sentence is made of it when the page is.
package enum SignalReason: Hashable, Sendable {
  /// The dossier wants no colour.
  case noColour
  case noMeasurement(Gap)
  case noForecast(ForecastFigure.Gap)
  case noTarget
  case noDirection
  /// No path in this month.
  case noPath
  /// A margin in per cent of a target of zero says nothing.
  case relativeToZero
  /// No limits to judge by.
  case noLimits(ControlFigures.Gap)
  /// A status word, and the one aimed at.
  case status(word: String, target: String?)
  /// A status word that the dossier gives no colour.
  case unknownStatus(String)
  /// The source calls a figure behind it provisional.
  case provisional
  /// A sensitive indicator that names no counter-indicator.
  case noCounterIndicator
  /// A sensitive indicator whose counter-indicators have no figure this month.
  case noCounterFigure([String])
  case judged(Judgement)
  case controlled(ControlJudgement)
}

/// How the last point of a control chart stands to its limits, and those to the target.
package struct ControlJudgement: Hashable, Sendable {
  /// As charted, in the indicator's unit.
  package var tested: Double
  package var target: Double
  package var direction: Indicator.Direction
  package var limits: XmRChart.Limits
  package var causes: [XmRChart.SpecialCause]
  package var variation: XmRChart.Variation
  package var assurance: XmRChart.Assurance
  package var isSeasonal: Bool

  package init(
    tested: Double, target: Double, direction: Indicator.Direction, limits: XmRChart.Limits,
    causes: [XmRChart.SpecialCause], variation: XmRChart.Variation,
    assurance: XmRChart.Assurance, isSeasonal: Bool = false
  ) {
    self.tested = tested
    self.target = target
    self.direction = direction
    self.limits = limits
    self.causes = causes
    self.variation = variation
    self.assurance = assurance
    self.isSeasonal = isSeasonal
  }
}

/// How a tested value stands to its target, path or band; all values as compared.
package struct Judgement: Hashable, Sendable {
  package enum Against: Hashable, Sendable {
    case target(Double)
    case path(Double)
    case band(lower: Double?, upper: Double?)
  }

  package enum Trend: Hashable, Sendable {
    /// Nothing to compare with.
    case unknown
    case improved(by: Double, since: Month)
    /// Not by as much as the threshold.
    case notEnough(by: Double, since: Month)
    case unchanged(since: Month)
    case worsened(by: Double, since: Month)
  }

  package var tested: Double
  package var quantity: TestedQuantity
  package var against: Against
  package var direction: Indicator.Direction
  /// Whether the tested value meets what it is held against.
  package var isMet: Bool
  /// Of the rule `doel-en-trend`, where the target is missed.
  package var trend: Trend?
  /// How far on the wrong side, in per cent of the target or limit unless the margin is absolute.
  package var excess: Double?
  /// What an improvement had to be more than, under `drempel: ruis`.
  package var noise: Double?

  package init(
    tested: Double, quantity: TestedQuantity, against: Against,
    direction: Indicator.Direction, isMet: Bool, trend: Trend? = nil, excess: Double? = nil,
    noise: Double? = nil
  ) {
    self.tested = tested
    self.quantity = quantity
    self.against = against
    self.direction = direction
    self.isMet = isMet
    self.trend = trend
    self.excess = excess
    self.noise = noise
  }
}

/// All figures of one indicator for one unit in one month.
package struct IndicatorFigures: Hashable, Sendable {
  package struct Previous: Hashable, Sendable {
    package var month: Month
    package var value: FigureValue
    package var isProvisional: Bool

    package init(month: Month, value: FigureValue, isProvisional: Bool = false) {
      self.month = month
      self.value = value
      self.isProvisional = isProvisional
    }
  }

  /// One month of the history.
  package struct Point: Hashable, Sendable {
    package var month: Month
    package var value: Double?
    package var isProvisional: Bool
    /// Why a value that is known is not shown.
    package var withheld: Withheld?

    package init(
      month: Month, value: Double?, isProvisional: Bool = false, withheld: Withheld? = nil
    ) {
      self.month = month
      self.value = value
      self.isProvisional = isProvisional
      self.withheld = withheld
    }
  }

  package var indicator: Indicator
  package var month: Month
  package var unit: String
  package var actual: Reading
  package var target: TargetFigure?
  package var path: Double?
  package var previous: Previous?
  package var forecast: ForecastFigure
  package var quantity: TestedQuantity
  /// The tested value T, unrounded.
  package var tested: Double?
  /// T at the previous measurement, unrounded.
  package var previousTested: Previous?
  /// D - T, not rounded beyond the decimals of its terms.
  package var deviation: Double?
  /// D - T of the values as printed, unless the indicator compares unrounded ones.
  package var printedDeviation: Double?
  package var signal: Signal
  package var reason: SignalReason
  /// The actuals up to this month, oldest first, without a gap at either end.
  package var history: [Point]
  /// The path of the year, January to December, where there is one.
  package var pathOfYear: [Point]
  /// The XmR chart of the months' own values, of all but stocks and status words.
  package var control: ControlFigures?

  package init(
    indicator: Indicator, month: Month, unit: String, actual: Reading,
    target: TargetFigure? = nil, path: Double? = nil, previous: Previous? = nil,
    forecast: ForecastFigure, quantity: TestedQuantity, tested: Double? = nil,
    previousTested: Previous? = nil, deviation: Double? = nil, printedDeviation: Double? = nil,
    signal: Signal, reason: SignalReason, history: [Point] = [], pathOfYear: [Point] = [],
    control: ControlFigures? = nil
  ) {
    self.indicator = indicator
    self.month = month
    self.unit = unit
    self.actual = actual
    self.target = target
    self.path = path
    self.previous = previous
    self.forecast = forecast
    self.quantity = quantity
    self.tested = tested
    self.previousTested = previousTested
    self.deviation = deviation
    self.printedDeviation = printedDeviation
    self.signal = signal
    self.reason = reason
    self.history = history
    self.pathOfYear = pathOfYear
    self.control = control
  }
}
