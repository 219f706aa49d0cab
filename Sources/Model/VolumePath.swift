/// The path from today's number of benefits to the one that the budget can pay (doelpad).
package struct VolumePathPlan: Hashable, Sendable {
  package var begin: Int
  /// The year in which budget and expenditure are to be equal.
  package var balance: Int
  /// The mean number in the first year, where it is not taken from the figures.
  package var start: Double?
  /// Affordable numbers by year, as laid down elsewhere.
  package var stated: [Int: Double]
  /// Euro per benefit and year, where it is not worked out.
  package var prices: [Int: Double]
  /// The reference group beside it.
  package var group: String?

  package init(
    begin: Int, balance: Int, start: Double? = nil, stated: [Int: Double] = [:],
    prices: [Int: Double] = [:], group: String? = nil
  ) {
    self.begin = begin
    self.balance = balance
    self.start = start
    self.stated = stated
    self.prices = prices
    self.group = group
  }
}

/// The years of the path: what the budget can pay, where the path is and what came.
package struct VolumePathOutcome: Hashable, Sendable {
  package struct Year: Hashable, Sendable {
    package var year: Int
    /// Euro; the version that was known in the report's month.
    package var budget: Double?
    /// Euro per benefit and year.
    package var price: MoneyOutcome.Amount
    /// The mean number that budget and receipts can pay.
    package var affordable: Result<MoneyOutcome.Estimate, MoneyOutcome.Gap>
    /// Whether the affordable number is the dossier's own.
    package var isStated: Bool
    package var path: Double?
    /// The mean of the month-ends to date.
    package var actual: Double?
    package var months: Int
    /// What the own number would be had it moved as the reference group did since the first year.
    package var others: Double?

    package init(
      year: Int, budget: Double?, price: MoneyOutcome.Amount,
      affordable: Result<MoneyOutcome.Estimate, MoneyOutcome.Gap>,
      isStated: Bool, path: Double? = nil, actual: Double? = nil, months: Int = 0,
      others: Double? = nil
    ) {
      self.year = year
      self.budget = budget
      self.price = price
      self.affordable = affordable
      self.isStated = isStated
      self.path = path
      self.actual = actual
      self.months = months
      self.others = others
    }
  }

  package struct Point: Hashable, Sendable {
    package var month: Month
    package var actual: Double?
    package var others: Double?

    package init(month: Month, actual: Double?, others: Double?) {
      self.month = month
      self.actual = actual
      self.others = others
    }
  }

  package var month: Month
  package var begin: Int
  package var balance: Int
  package var years: [Year]
  package var points: [Point]
  /// The name of the reference group.
  package var group: String?
  /// Why there is no path.
  package var gap: MoneyOutcome.Gap?

  package init(
    month: Month, begin: Int, balance: Int, years: [Year], points: [Point] = [],
    group: String? = nil, gap: MoneyOutcome.Gap? = nil
  ) {
    self.month = month
    self.begin = begin
    self.balance = balance
    self.years = years
    self.points = points
    self.group = group
    self.gap = gap
  }

  /// Where the path is in a month: straight through the middles of the first and the last year.
  package func path(in month: Month) -> Double? {
    guard let from = years.first?.path, let to = years.last?.path, balance > begin else {
      return nil
    }
    let middle = Double(begin * 12) + 5.5
    return from + (to - from) * (Double(month.index) - middle) / Double((balance - begin) * 12)
  }
}
