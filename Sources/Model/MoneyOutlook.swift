/// Expenditure and budget side by side, of the years that are over and of those to come.
package struct MoneyOutlook: Hashable, Sendable {
  package struct Amount: Hashable, Sendable {
    /// Euro.
    package var value: Double
    /// The own share of the national amount, as a fraction; `nil` where that is not known.
    package var share: Double?
    package var isForecast: Bool
    /// Where it will lie; `nil` for what is known, and for a forecast without an interval.
    package var interval: ForecastInterval?

    package init(
      value: Double, share: Double?, isForecast: Bool, interval: ForecastInterval? = nil
    ) {
      self.interval = interval
      self.value = value
      self.share = share
      self.isForecast = isForecast
    }
  }

  package struct Year: Hashable, Sendable {
    package var year: Int
    package var expenditure: Amount?
    package var budget: Amount?

    package init(
      year: Int, expenditure: Amount?, budget: Amount?, balanceInterval: ForecastInterval? = nil
    ) {
      self.balanceInterval = balanceInterval
      self.year = year
      self.expenditure = expenditure
      self.budget = budget
    }

    /// Where the balance will lie; `nil` when it is known, or a part has no interval.
    package var balanceInterval: ForecastInterval?

    /// Budget less expenditure.
    package var balance: Double? {
      guard let expenditure, let budget else { return nil }
      return budget.value - expenditure.value
    }
  }

  package var years: [Year]
  /// The years that the own shares are of.
  package var expenditureBase: Int
  package var budgetBase: Int

  package init(years: [Year], expenditureBase: Int, budgetBase: Int) {
    self.years = years
    self.expenditureBase = expenditureBase
    self.budgetBase = budgetBase
  }
}
