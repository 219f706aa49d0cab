import Model

/// The figures of single months that an indicator's actual is made of, for a forecast of the series.
struct OwnMonths {
  /// How the months make up the actual.
  enum Shape {
    /// The actual is the month's own.
    case level
    /// The actual is the sum since January.
    case sum
    /// The actual is the mean since January, weighted.
    case mean
  }

  let shape: Shape
  let first: Month
  let values: [Double?]
  /// Of the months since January, with a value; of shape `mean`.
  let weights: [Double]

  /// - Returns: `nil` for a kind that has no monthly series, or without any value.
  init?(_ value: IndicatorValue, upTo month: Month) {
    let reader = Reader(value: value)
    switch value.indicator.kind {
    case .measurement, .qualitative: return nil
    default: shape = Self.shape(of: value.indicator)
    }
    guard let unit = value.totals.units[value.unit],
      let span = value.series.first.flatMap({ value.totals.span($0, unit) }),
      span.lowerBound <= month
    else { return nil }
    first = max(span.lowerBound, month - 263)
    let start = first
    let own = (0...(month - start)).map { reader.own(in: start + $0) }
    values = own.map { $0?.value }
    weights = own.suffix(month.number).compactMap { $0?.weight }
  }

  static func shape(of indicator: Indicator) -> Shape {
    switch indicator.kind {
    case .stock, .deliveredRatio, .measurement, .qualitative: .level
    case .flow: .sum
    case .mean: .mean
    case .ratio(let ratio): ratio.span == .year ? .mean : .level
    }
  }

  private struct Reader {
    let value: IndicatorValue

    func own(in month: Month) -> (value: Double, weight: Double)? {
      switch value.indicator.kind {
      case .measurement, .qualitative: nil
      case .stock, .deliveredRatio: value.actual(in: month).number.map { ($0, 1) }
      case .flow(let series, isCumulative: false):
        amount(series, month).map { ($0, 1) }
      case .flow(_, isCumulative: true): difference(month).map { ($0, 1) }
      case .mean(let series, let weight):
        WeightedMean(series: series, weight: weight, value: value).own(in: month)
          .map { ($0.mean, $0.weight) }
      case .ratio(let ratio):
        ratio.span == .year
          ? quotient(ratio, month) : value.actual(in: month).number.map { ($0, 1) }
      }
    }

    /// A quarter has no months of its own.
    private func amount(_ series: String, _ month: Month) -> Double? {
      value.totals.amount(series, of: value.unit, in: month, within: month...month).value
    }

    private func difference(_ month: Month) -> Double? {
      guard let until = value.actual(in: month).number else { return nil }
      if month.number == 1 { return until }
      return value.actual(in: month - 1).number.map { until - $0 }
    }

    private func quotient(_ ratio: Indicator.Ratio, _ month: Month) -> (Double, Double)? {
      guard let numerator = amount(ratio.numerator, month),
        let denominator = amount(ratio.denominator, month), denominator != 0
      else { return nil }
      return (ratio.per * numerator / denominator, denominator)
    }
  }
}
