import Model

/// The methods `lineair` and `seizoen` of a stock (metrics.md section 3) on a series by itself.
package struct PlainForecast: Sendable {
  private let series: [Double?]

  /// - Parameter series: one value a month, the last month with one.
  package init(_ series: [Double?]) { self.series = series }

  /// The last value carried on by the year-on-year change a month, or with fewer than 13 months by the
  /// least-squares slope of the months there are.
  package func linear(_ steps: Int) -> Result<[Double], ForecastFigure.Gap> {
    guard let last = series.last ?? nil else { return .failure(.tooFewMonths(has: 0, needs: 3)) }
    let change: Double
    if let before = value(back: 12) {
      change = (last - before) / 12
    } else {
      let recent = series.suffix(12).enumerated().compactMap { place, value in
        value.map { (Double(place), $0) }
      }
      guard recent.count >= 3, let slope = YearEndForecast.leastSquaresSlope(recent) else {
        return .failure(.tooFewMonths(has: recent.count, needs: 3))
      }
      change = slope
    }
    return finite((1...max(1, steps)).map { last + Double($0) * change })
  }

  /// The last value times the mean growth over as many months in the last three years, year on year.
  package func seasonal(_ steps: Int) -> Result<[Double], ForecastFigure.Gap> {
    guard let last = series.last ?? nil else { return .failure(.noFullYear) }
    var growth: [Double] = []
    for ahead in 1...12 {
      let ratios = (1...3).compactMap { year -> Double? in
        guard let from = value(back: 12 * year), let to = value(back: 12 * year - ahead), from != 0
        else { return nil }
        return to / from
      }
      guard !ratios.isEmpty else {
        return .failure(series.count > 12 ? .noShare : .noFullYear)
      }
      growth.append(ratios.reduce(0, +) / Double(ratios.count))
    }
    var values: [Double] = []
    for step in 0..<max(1, steps) {
      values.append((step < 12 ? last : values[step - step % 12 - 1]) * growth[step % 12])
    }
    return finite(values)
  }

  private func value(back months: Int) -> Double? {
    let place = series.count - 1 - months
    return series.indices.contains(place) ? series[place] : nil
  }

  private func finite(_ values: [Double]) -> Result<[Double], ForecastFigure.Gap> {
    values.allSatisfy(\.isFinite) ? .success(values) : .failure(.notDefined)
  }
}
