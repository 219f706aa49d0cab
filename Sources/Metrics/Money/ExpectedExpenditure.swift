import Model

/// The year-end expenditure *verwacht* (metrics.md section 8), in euros.
///
/// Formula: spent so far + the sum over the months to come of expected stock x price + holiday
/// allowance still to pay. The price is that of the last month, raised on 1 January and 1 July by
/// what is laid down. The interval is that of the stock: prices are taken as known.
package struct ExpectedExpenditure: Hashable, Sendable {
  /// One month to come.
  package struct ExpectedMonth: Hashable, Sendable {
    package var month: Month
    package var stock: Double
    package var price: Double
    /// Without holiday allowance.
    package var expenditure: Double
    /// Paid in this month.
    package var allowance: Double
  }

  package enum Gap: Error, Hashable, Sendable {
    /// Months without expenditure: of the year so far, or that the allowance to pay is about.
    case missingMonths([Month])
    /// Too few months of stock for a forecast.
    case noStockForecast
  }

  /// Spent in the year so far, without holiday allowance.
  package let spent: Double
  /// Holiday allowance paid in the year so far.
  package let paidAllowance: Double
  package let months: [ExpectedMonth]
  package let total: Double
  package let interval: ForecastInterval

  /// - Parameters:
  ///   - month: the last month with figures.
  ///   - expenditure: by month, without holiday allowance.
  ///   - paid: holiday allowance paid by month.
  ///   - stock: the monthly stock up to and including `month`.
  ///   - price: per benefit a month, in `month`.
  package static func make(
    month: Month, expenditure: [Month: Double], paid: [Month: Double], stock: [Double?],
    price: Double, indexation: PriceIndexation, allowance: HolidayAllowance
  ) -> Result<ExpectedExpenditure, Gap> {
    let payment = allowance.payment(in: month.year)
    let accrued = payment > month ? allowance.period(of: payment).filter { $0 <= month } : []
    let missing = Set(month.yearToDate + accrued).filter { expenditure[$0] == nil }.sorted()
    guard missing.isEmpty else { return .failure(.missingMonths(missing)) }
    guard stock.last??.isFinite ?? false,
      let forecast = SeriesForecast(stock, steps: max(1, 12 - month.number))
    else { return .failure(.noStockForecast) }
    return .success(
      ExpectedExpenditure(
        month: month, expenditure: expenditure, paid: paid, forecast: forecast,
        prices: (1...12).map { price * indexation.factor(from: month, to: month + $0) },
        allowance: allowance, accrued: accrued))
  }

  private init(
    month: Month, expenditure: [Month: Double], paid: [Month: Double], forecast: SeriesForecast,
    prices: [Double], allowance: HolidayAllowance, accrued: [Month]
  ) {
    let payment = allowance.payment(in: month.year)
    spent = month.yearToDate.reduce(0) { $0 + (expenditure[$1] ?? 0) }
    paidAllowance = month.yearToDate.reduce(0) { $0 + (paid[$1] ?? 0) }
    let ahead = 12 - month.number
    var reserved = accrued.reduce(0) { $0 + (expenditure[$1] ?? 0) * allowance.share }
    let known = spent + paidAllowance + reserved
    var weights: [Double] = []
    var months: [ExpectedMonth] = []
    for step in 0..<ahead {
      let next = month + 1 + step
      let amount = forecast.value(step) * prices[step]
      let isReserved = next < payment
      months.append(
        ExpectedMonth(
          month: next, stock: forecast.value(step), price: prices[step], expenditure: amount,
          allowance: next == payment ? reserved : 0))
      if isReserved { reserved += amount * allowance.share }
      weights.append(prices[step] * (isReserved ? 1 + allowance.share : 1))
    }
    self.months = months
    (total, interval) = forecast.sum(weights, from: known)
  }
}
