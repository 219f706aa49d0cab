/// An indicator of the dossier: what is measured, against which target, by which rule.
package struct Indicator: Hashable, Sendable {
  package var code: String
  package var name: String
  /// Where the indicator stands in the dossier.
  package var position: InputPosition
  package var kind: Kind
  package var perspective: String?
  package var definition: String?
  /// The unit behind the value: `%`, `€`, `dagen`, `x 1M €`.
  package var unitOfMeasure: String = ""
  package var decimals: Int = 0
  /// What the series counts (`telt`): uitkeringen, personen, huishoudens, euro.
  package var counts: String?
  package var direction: Direction?
  package var targets: [Int: Target] = [:]
  /// Changes of those targets that were decided (`bijgesteld`), by year and then by date.
  package var adjustments: [TargetAdjustment] = []
  package var targetMeaning: TargetMeaning = .endOfYear
  package var comparesAsPrinted: Bool = true
  package var path: PathRule = .standard
  /// The value at the end of the year before (`start`), for the standard path.
  package var pathStart: Double?
  package var forecastMethod: ForecastMethod = .none
  package var tested: TestedFigure = .actual
  package var rule: SignalRule = .targetAndTrend(threshold: nil)
  package var owner: String?
  package var source: String?
  package var programme: String?
  package var strategyLine: String?
  package var objective: String?
  package var workStream: WorkStream?
  /// What the indicator does not measure (`zegt_niet`).
  package var blindSpot: String?
  /// The counter-indicators (`tegen`).
  package var counterIndicators: [String] = []
  /// On inflow, refusals, prevention or enforcement (`gevoelig`): no colour without a counter-indicator.
  package var isSensitive: Bool = false
  /// The indicators that this one is the sum of (`onderdelen`).
  package var parts: [String] = []
  package var skipsMissingParts: Bool = false
  /// Whether provisional figures get a colour (`voorlopig_kleur`).
  package var coloursProvisional: Bool = false
  /// The disclosure threshold of this indicator (`minimum`), where it has its own.
  package var minimum: Int?
  /// The units it is shown for; `nil`: all that have data.
  package var units: [String]?

  package init(code: String, name: String, kind: Kind, position: InputPosition) {
    self.code = code
    self.name = name
    self.kind = kind
    self.position = position
  }
}

extension Indicator {
  /// How a value comes about (`soort`), with the series it is made of.
  package enum Kind: Hashable, Sendable {
    /// A stock: the value at the end of the month.
    case stock(series: String)
    /// A flow: adds up within the year.
    case flow(series: String, isCumulative: Bool)
    /// A mean over the year to date, weighted by a series where there is one.
    case mean(series: String, weight: String?)
    case ratio(Ratio)
    /// A ratio that is delivered as such; it can't be summed.
    case deliveredRatio(series: String)
    /// A measurement now and then, valid for some months.
    case measurement(series: String, validMonths: Int)
    /// A status word.
    case qualitative(series: String, statuses: [String: Signal], validMonths: Int)
  }

  /// `per` x numerator / denominator.
  package struct Ratio: Hashable, Sendable {
    package enum Span: String, Hashable, Sendable, CaseIterable {
      case month = "maand"
      case year = "jaar"
      case twelveMonths = "12-maands"
    }
    package var numerator: String
    package var denominator: String
    package var per: Double
    /// Whether the dossier says `per` itself.
    package var perIsGiven: Bool
    package var span: Span

    package init(
      numerator: String, denominator: String, per: Double = 1, perIsGiven: Bool = false,
      span: Span = .month
    ) {
      self.numerator = numerator
      self.denominator = denominator
      self.per = per
      self.perIsGiven = perIsGiven
      self.span = span
    }
  }

  package enum Direction: String, Hashable, Sendable, CaseIterable {
    case higher = "hoger"
    case lower = "lager"
    case band = "band"
  }

  package enum Target: Hashable, Sendable {
    case value(Double)
    /// The status word aimed at, of a qualitative indicator.
    case status(String)
    /// No further than another series: that series plus a margin.
    case series(String, plus: Double)
    /// A change against the actual of an earlier year; a fraction when `isRelative`.
    case change(since: Int, by: Double, isRelative: Bool)
  }

  package enum TargetMeaning: Hashable, Sendable {
    case endOfYear
    /// An average stock over the year (`doel_is: jaargemiddelde`).
    case yearAverage
  }

  package enum PathRule: Hashable, Sendable {
    case standard
    case points([Month: Double])
    /// By the mean monthly shares of the last three full years.
    case seasonal
  }

  package enum ForecastMethod: String, Hashable, Sendable, CaseIterable {
    case manual = "handmatig"
    case linear = "lineair"
    case seasonal = "seizoen"
    /// The mean of exponential smoothing and Theta, or what did clearly better.
    case automatic = "auto"
    case none = "geen"
  }

  package enum TestedFigure: String, Hashable, Sendable, CaseIterable {
    case actual = "realisatie"
    case forecast = "prognose"
  }
}

extension Indicator {
  /// Whether its months stand by themselves: stocks hang together and status words are no figures.
  package var hasMonthsOfItsOwn: Bool {
    switch kind {
    case .stock, .qualitative: false
    case .flow, .mean, .ratio, .deliveredRatio, .measurement: true
    }
  }
}

extension Indicator {
  /// The series whose values are the indicator's own figures; `nil` where they are worked out of others.
  package var ownSeries: String? {
    switch kind {
    case .stock(let series), .flow(let series, _), .mean(let series, _),
      .deliveredRatio(let series), .measurement(let series, _), .qualitative(let series, _, _):
      series
    case .ratio: nil
    }
  }

  /// Whether what is expected of a series is in the unit of this indicator.
  package func isMeasured(by series: String) -> Bool {
    series == code || series == ownSeries
  }
}

extension Indicator.Kind {
  /// The word of the dossier for it.
  package var word: String {
    switch self {
    case .stock: "stand"
    case .flow: "stroom"
    case .mean: "gemiddelde"
    case .ratio, .deliveredRatio: "verhouding"
    case .measurement: "meting"
    case .qualitative: "kwalitatief"
    }
  }
}

/// The rule that turns figures into a signal (`signaal`).
package enum SignalRule: Hashable, Sendable {
  /// `geen`: shown without a colour.
  case none
  /// `threshold` `nil`: one unit of the last printed decimal.
  case targetAndTrend(threshold: Threshold?)
  case tolerance(Margins)
  case path(Margins)
  case band(lower: Double?, upper: Double?, margins: Margins)
  /// By what is more than chance in the months' own values.
  case control(Control)

  /// How large an improvement must be to count (`drempel`).
  package enum Threshold: Hashable, Sendable {
    /// At least this, in the indicator's own unit.
    case value(Double)
    /// More than 2,66 mean moving ranges of the last twelve steps (`ruis`).
    case noise
  }

  /// What the limits of an XmR chart rest on.
  package struct Control: Hashable, Sendable {
    /// `basis`; `nil`: the first twelve points.
    package var baseline: ClosedRange<Month>?
    /// The months from which a new level holds (`breuken`).
    package var changes: [Month]
    /// Whether the season is taken out first (`seizoen`).
    package var isSeasonal: Bool

    package init(
      baseline: ClosedRange<Month>? = nil, changes: [Month] = [], isSeasonal: Bool = false
    ) {
      self.baseline = baseline
      self.changes = changes
      self.isSeasonal = isSeasonal
    }
  }

  /// How far on the wrong side is still green or orange.
  package struct Margins: Hashable, Sendable {
    package var green: Double
    package var orange: Double
    /// In the indicator's own unit instead of per cent.
    package var isAbsolute: Bool

    package init(green: Double = 0, orange: Double = 5, isAbsolute: Bool = false) {
      self.green = green
      self.orange = orange
      self.isAbsolute = isAbsolute
    }
  }

  /// The word in the dossier.
  package var name: String {
    switch self {
    case .none: "geen"
    case .targetAndTrend: "doel-en-trend"
    case .tolerance: "tolerantie"
    case .path: "pad"
    case .band: "band"
    case .control: "beheersing"
    }
  }
}

/// The colour of an indicator in a month, or `none` where it must not have one.
package enum Signal: String, Hashable, Sendable, CaseIterable {
  case green = "groen"
  case orange = "oranje"
  case red = "rood"
  case grey = "grijs"
  case none = "geen"

  /// Orange and red ones owe an explanation.
  package var needsExplanation: Bool { self == .orange || self == .red }
}
