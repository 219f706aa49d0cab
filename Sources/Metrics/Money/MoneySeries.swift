import Model

/// The delivered series of money, month by month, for one unit.
struct MoneySeries {
  let totals: UnitTotals
  let unit: String

  func value(_ series: String, _ month: Month) -> Double? {
    totals.amount(series, of: unit, in: month).value
  }

  /// The months that the series is delivered for, up to one.
  func values(_ series: String, upTo month: Month) -> [Month: Double] {
    guard let node = totals.units[unit], let span = totals.span(series, node),
      span.lowerBound <= month
    else { return [:] }
    let last = min(span.upperBound, month)
    let months = (0...(last - span.lowerBound)).map { span.lowerBound + $0 }
    return Dictionary(
      uniqueKeysWithValues: months.compactMap { month in value(series, month).map { (month, $0) } })
  }

  /// The sum over months that must all be there.
  func sum(_ series: String, _ months: [Month]) -> MoneyOutcome.Amount {
    let missing = months.filter { value(series, $0) == nil }
    guard missing.isEmpty else { return .failure(.missing(series: series, months: missing)) }
    return .success(months.reduce(0) { $0 + (value(series, $1) ?? 0) })
  }

  /// The mean of the month-ends.
  func mean(_ series: String, _ months: [Month]) -> MoneyOutcome.Amount {
    sum(series, months).flatMap {
      months.isEmpty ? .failure(.zeroStock) : .success($0 / Double(months.count))
    }
  }
}
