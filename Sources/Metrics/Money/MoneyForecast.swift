import Model

/// The months that follow a series of money, with indexation and holiday allowance apart from the trend.
///
/// The history without allowance is brought to the price level of its last month and forecast as any
/// series; the months to come are raised by what is laid down, and the allowance is added in the
/// month it is paid: a share of the twelve months before.
package enum MoneyForecast {
  /// - Parameters:
  ///   - amounts: one a month from `first` on, without holiday allowance; the last one known.
  ///   - steps: how many months, at least 1.
  /// - Returns: `nil` for fewer than 24 months with an amount.
  package static func months(
    _ amounts: [Double?], from first: Month, steps: Int, indexation: PriceIndexation,
    allowance: HolidayAllowance
  ) -> [ForecastMonth]? {
    let last = first + (amounts.count - 1)
    let real = amounts.enumerated().map { place, amount in
      amount.map { $0 * indexation.factor(from: first + place, to: last) }
    }
    guard amounts.last ?? nil != nil, let forecast = SeriesForecast(real, steps: steps) else {
      return nil
    }
    let factors = (0..<steps).map { indexation.factor(from: last, to: last + 1 + $0) }
    return (0..<steps).map { step in
      let month = last + 1 + step
      var weights = [Double](repeating: 0, count: step + 1)
      weights[step] = factors[step]
      var known = 0.0
      if month.number == allowance.month {
        for reserved in allowance.period(of: month) {
          let place = reserved - last - 1
          if place >= 0 {
            weights[place] += allowance.share * factors[place]
          } else if amounts.indices.contains(reserved - first) {
            known += allowance.share * (amounts[reserved - first] ?? 0)
          }
        }
      }
      let sum = forecast.sum(weights, from: known)
      return ForecastMonth(month: month, value: sum.value, interval: sum.interval)
    }
  }
}
