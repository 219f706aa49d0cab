import Model

/// How far the price of a benefit over the whole year may still come out otherwise.
///
/// The price a month, at the price level of the last month, is forecast like any series; the months to
/// come are raised by what is laid down and by the holiday allowance reserved on them. The halves of the
/// interval of their sum stand around the price that the year so far gives.
enum YearPrice {
  /// - Parameters:
  ///   - price: per benefit a year, as the year so far gives it.
  ///   - expenditure: by month, without holiday allowance.
  static func estimate(
    _ price: Double, expenditure: [Month: Double], stock: [Month: Double], month: Month,
    indexation: PriceIndexation, allowanceShare: Double
  ) -> MoneyOutcome.Estimate {
    let ahead = 12 - month.number
    guard ahead > 0 else { return .init(known: price) }
    let prices = expenditure.reduce(into: [Month: Double]()) { prices, spent in
      guard let count = stock[spent.key], count > 0 else { return }
      prices[spent.key] = spent.value / count * indexation.factor(from: spent.key, to: month)
    }
    guard let first = prices.keys.min(),
      let forecast = SeriesForecast((0...(month - first)).map { prices[first + $0] }, steps: ahead)
    else { return .init(value: price, interval: .failure(.shortHistory(24))) }
    let weights = (1...ahead).map {
      indexation.factor(from: month, to: month + $0) * (1 + allowanceShare)
    }
    let sum = forecast.sum(weights)
    let interval = sum.interval.mapped { max(0, price + $0 - sum.value) }
    return .init(value: price, interval: .success(interval), count: prices.count)
  }
}
