/// The twelve figures of a season by classical decomposition, and whether there is a season at all.
///
/// Unit: a factor with mean 1 where it multiplies, else an amount with mean 0. Source: Hyndman &
/// Athanasopoulos, *Forecasting: principles and practice*, 3rd ed., section 3.4.
struct SeasonalFigures {
  /// The figure of the series' first month first.
  let figures: [Double]
  let multiplies: Bool

  /// - Parameter shrinks: whether the figures are drawn towards no season by as much as chance may
  ///   have made them (James-Stein; Miller & Williams 2003, *International Journal of Forecasting*).
  /// - Returns: `nil` for less than two years, or where a factor is not above zero.
  init?(_ series: [Double], multiplies: Bool, shrinks: Bool = false) {
    guard series.count >= 24 else { return nil }
    var parts = [[Double]](repeating: [], count: 12)
    for month in 6..<(series.count - 6) {
      let trend = Self.centredMean(series, month)
      let part = multiplies ? series[month] / trend : series[month] - trend
      guard part.isFinite else { return nil }
      parts[month % 12].append(part)
    }
    let means = parts.map { $0.reduce(0, +) / Double($0.count) }
    let mean = means.reduce(0, +) / 12
    let left = shrinks ? 1 - Self.chance(parts, means, mean) : 1
    figures = means.map {
      multiplies ? 1 + left * ($0 / mean - 1) : left * ($0 - mean)
    }
    self.multiplies = multiplies
    guard figures.allSatisfy(\.isFinite), !multiplies || figures.allSatisfy({ $0 > 1e-4 }) else {
      return nil
    }
  }

  /// The share of the season's spread that chance explains, 0...1.
  private static func chance(_ parts: [[Double]], _ means: [Double], _ mean: Double) -> Double {
    var within = 0.0
    var freedom = 0.0
    for (months, own) in zip(parts, means) {
      for part in months { within += (part - own) * (part - own) }
      freedom += Double(months.count - 1)
    }
    let between = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard freedom > 0, between > 0 else { return 0 }
    let ofMean = within / freedom / (freedom / 12 + 1)
    return min(1, 9 * ofMean / between)
  }

  /// The mean of the twelve months around a month, half a month at either end.
  private static func centredMean(_ series: [Double], _ month: Int) -> Double {
    var sum = (series[month - 6] + series[month + 6]) / 2
    for near in (month - 5)...(month + 5) { sum += series[near] }
    return sum / 12
  }

  func removed(from series: [Double]) -> [Double] {
    series.enumerated().map { month, value in
      multiplies ? value / figures[month % 12] : value - figures[month % 12]
    }
  }

  /// A value of the month with this number, counted from the first of the series, with its season.
  func added(to value: Double, in month: Int) -> Double {
    multiplies ? value * figures[month % 12] : value + figures[month % 12]
  }

  /// Whether the series hangs together over twelve months more than chance gives in one of ten.
  ///
  /// The test of Assimakopoulos & Nikolopoulos 2000 (and of the M3 and M4 competitions): the
  /// autocorrelation of lag 12 against 1.645 times its standard error after Bartlett.
  static func isSeasonal(_ series: [Double]) -> Bool {
    let count = Double(series.count)
    guard series.count >= 24 else { return false }
    let mean = series.reduce(0, +) / count
    let spread = series.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard spread > 0 else { return false }
    let correlations = (1...12).map { lag in
      var sum = 0.0
      for month in lag..<series.count {
        sum += (series[month] - mean) * (series[month - lag] - mean)
      }
      return sum / spread
    }
    let squares = correlations.dropLast().reduce(0) { $0 + $1 * $1 }
    return abs(correlations[11]) / ((1 + 2 * squares) / count).squareRoot() > 1.6448536269514722
  }
}
