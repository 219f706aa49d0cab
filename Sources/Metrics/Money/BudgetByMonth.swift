import Model

/// A year's budget, goal and expenditure by month.
enum BudgetByMonth {
  /// The share of a year's budget that a month has.
  ///
  /// - Unit: euro.
  /// - Formula: B / (12 (1 + s)) each month, and in the month of payment also B s / (1 + s), which are
  ///   the twelve months' shares that were reserved; s is the holiday allowance as a fraction of the
  ///   expenditure without it (metrics.md section 8).
  static func budget(_ amount: Double, month: Month, allowance: HolidayAllowance) -> Double {
    let plain = amount / (12 * (1 + allowance.share))
    let isPayment = month.number == allowance.month
    return plain + (isPayment ? amount * allowance.share / (1 + allowance.share) : 0)
  }

  /// All months of the year; expenditure up to the report's month. The goal is divided as the budget is.
  static func months(
    of month: Month, budget: Double?, goal: Double? = nil, allowance: HolidayAllowance,
    spent: (Month) -> Double?
  ) -> [MoneyOutcome.MonthAmount] {
    Month.december(of: month.year).yearToDate.map { other in
      MoneyOutcome.MonthAmount(
        month: other,
        budget: budget.map { Self.budget($0, month: other, allowance: allowance) },
        goal: goal.map { Self.budget($0, month: other, allowance: allowance) },
        spent: other <= month ? spent(other) : nil)
    }
  }
}
