/// The Theta method: exponential smoothing with half the slope of the series as drift.
///
/// Source: Assimakopoulos & Nikolopoulos 2000, in the form of Hyndman & Billah 2003: the mean of the
/// straight line (theta 0) and the smoothed line of double curvature (theta 2). The season is taken
/// out first where the series has one.
struct ThetaModel {
  let season: SeasonalFigures?
  /// Half the slope of the least-squares line, a month.
  let drift: Double
  /// Weight of the level.
  let weight: Double
  let level: Double
  /// Of the one-month errors, without season.
  let variance: Double
  let months: Int

  /// - Parameter shrinks: whether the season is drawn towards none by what chance may have made of it.
  init?(_ series: [Double], shrinks: Bool = false) {
    guard series.count > 3 else { return nil }
    season =
      SeasonalFigures.isSeasonal(series)
      ? SeasonalFigures(
        series, multiplies: series.allSatisfy { $0 > 0 }, shrinks: shrinks) : nil
    let plain = season?.removed(from: series) ?? series
    guard
      let model = SmoothingModel(
        SmoothingForm(.additive, .none, .none), of: plain, searchesSeason: true, evaluations: 300)
    else { return nil }
    drift = StraightLine(plain).slope / 2
    weight = model.weights.level
    level = model.end.level
    variance = model.variance
    months = series.count
  }

  /// The forecast so many months ahead, from 1.
  func forecast(_ ahead: Int) -> Double {
    let catchingUp = (1 - power(1 - weight, months)) / weight
    let plain = level + drift * (Double(ahead - 1) + catchingUp)
    return season?.added(to: plain, in: months + ahead - 1) ?? plain
  }

  /// The months to come; the spread is that of the level, as in `forecast::thetaf` of R.
  func months(_ count: Int) -> PredictedMonths {
    let deviation = variance.squareRoot()
    return PredictedMonths(
      values: (1...count).map(forecast),
      deviations: (1...count).map { ahead in
        deviation * (1 + Double(ahead - 1) * weight * weight).squareRoot()
      },
      effects: (0..<count).map { month in
        (0..<month).map { _ in deviation * weight } + [deviation]
      })
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}
