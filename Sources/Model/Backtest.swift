/// The year-end forecasts made in each month of a year, against what came.
package struct Backtest: Hashable, Sendable {
  /// The forecast made in a month.
  package struct Try: Hashable, Sendable {
    package var month: Month
    package var forecast: ForecastFigure

    package init(month: Month, forecast: ForecastFigure) {
      self.month = month
      self.forecast = forecast
    }
  }

  package var year: Int
  /// The figure of the year's end, or why there is none.
  package var came: Reading
  /// January to November, without months that the calendar skips.
  package var tries: [Try]

  package init(year: Int, came: Reading, tries: [Try]) {
    self.year = year
    self.came = came
    self.tries = tries
  }

  /// The forecasts less what came, in the indicator's unit.
  package var errors: [Double] {
    guard let came = came.number else { return [] }
    return tries.compactMap { $0.forecast.value.map { $0 - came } }
  }

  /// The mean size of the errors; `nil` without one.
  package var meanError: Double? {
    let sizes = errors.map(abs)
    return sizes.isEmpty ? nil : sizes.reduce(0, +) / Double(sizes.count)
  }

  /// How many of the forecasts with an interval had what came within that of 80 per cent.
  package var within80: (count: Int, total: Int) {
    guard let came = came.number else { return (0, 0) }
    let intervals = tries.compactMap(\.forecast.interval)
    return (
      intervals.count { ($0.low80...max($0.low80, $0.high80)).contains(came) }, intervals.count
    )
  }
}
