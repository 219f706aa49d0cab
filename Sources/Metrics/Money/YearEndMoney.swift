import Model

/// The year-end expenditure by both ways, in euros (metrics.md section 8).
///
/// - Formula: *simpel* = (U - V)/m x 12 + V of the year; *verwacht* = spent so far + expected stock x price
///   per month + holiday allowance still to pay (`ExpectedExpenditure`).
struct YearEndMoney {
  let series: MoneySeries
  let month: Month
  private var plan: MoneyPlan { series.plan }
  private var rules: HolidayAllowance {
    HolidayAllowance(share: plan.allowanceShare, month: plan.allowanceMonth)
  }

  /// Expenditure a month without allowance, over the year so far.
  var perMonth: Double? {
    series.sum(plan.expenditure, month.yearToDate).value.map { $0 / Double(month.number) }
  }

  /// The allowance of the whole year: what was paid, and where its month is still to come the share of
  /// the twelve months before it, those to come at the year's mean.
  var yearAllowance: Double? {
    guard plan.allowance != nil else { return 0 }
    let paid = month.yearToDate.reduce(0) { $0 + series.allowance(in: $1) }
    let payment = rules.payment(in: month.year)
    guard payment > month else { return paid }
    guard let perMonth else { return nil }
    let basis = rules.period(of: payment).map { series.value(plan.expenditure, in: $0) ?? perMonth }
    return paid + rules.share * basis.reduce(0, +)
  }

  var simple: MoneyPosition.Amount {
    let sum = series.sum(plan.expenditure, month.yearToDate)
    guard let spent = sum.value else { return sum }
    guard let allowance = yearAllowance else { return .init(gap: .tooLittleHistory) }
    return .init(value: spent * 12 / Double(month.number) + allowance)
  }

  /// - Returns: the amount with its interval.
  func expected() -> (MoneyPosition.Amount, ForecastInterval?) {
    let history = (0..<120).reversed().map { month - $0 }
    let stock = series.values(plan.volume, history)
    guard let first = stock.firstIndex(where: { $0 != nil }), let volume = stock.last ?? nil,
      volume > 0
    else { return (.init(gap: .noVolume), nil) }
    let recent = history.suffix(24)
    func byMonth(_ value: (Month) -> Double?) -> [Month: Double] {
      Dictionary(
        uniqueKeysWithValues: recent.compactMap { month in value(month).map { (month, $0) } })
    }
    let expenditure = byMonth { series.value(plan.expenditure, in: $0) }
    guard let last = expenditure[month] else {
      return (.init(gap: .missingMonths(series: plan.expenditure, [month])), nil)
    }
    // Without a series of its own the allowance is part of the expenditure.
    let allowance = plan.allowance == nil ? HolidayAllowance(share: 0, month: 12) : rules
    let made = ExpectedExpenditure.make(
      month: month, expenditure: expenditure, paid: byMonth { series.allowance(in: $0) },
      stock: Array(stock[first...]), price: last / volume,
      indexation: PriceIndexation(plan.indexation), allowance: allowance)
    switch made {
    case .success(let expected): return (.init(value: expected.total), expected.interval)
    case .failure(.missingMonths(let months)):
      return (.init(gap: .missingMonths(series: plan.expenditure, months)), nil)
    case .failure(.noStockForecast): return (.init(gap: .tooLittleHistory), nil)
    }
  }
}
