/// Each month as it was a year before.
///
/// Source: Hyndman & Athanasopoulos, *Forecasting: principles and practice*, 3rd ed., section 5.2.
enum SeasonalNaive {
  /// - Parameter series: of at least thirteen months.
  static func months(of series: [Double], _ count: Int) -> PredictedMonths {
    let year = Array(series.suffix(12))
    var squares = 0.0
    for month in 12..<series.count {
      let change = series[month] - series[month - 12]
      squares += change * change
    }
    let deviation = (squares / Double(max(1, series.count - 12))).squareRoot()
    return PredictedMonths(
      values: (0..<count).map { year[$0 % 12] },
      deviations: (0..<count).map { deviation * Double($0 / 12 + 1).squareRoot() },
      effects: (0..<count).map { month in
        (0...month).map { ($0 - month) % 12 == 0 ? deviation : 0 }
      })
  }
}
