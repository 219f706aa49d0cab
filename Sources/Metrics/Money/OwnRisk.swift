import Model

/// What of a deficit stays with the municipality (vangnet), by the parameters of the year.
package enum OwnRisk {
  /// - Parameters:
  ///   - balance: budget and receipts less expenditure, in euros.
  ///   - earlier: the balances and budgets of the years before, the last first; `nil` where unknown.
  /// - Returns: `nil` without a budget.
  package static func safetyNet(
    _ rules: MoneyPlan.SafetyNet, balance: Double, budget: Double,
    earlier: [(balance: Double, budget: Double)?]
  ) -> MoneyPosition.SafetyNet? {
    guard budget > 0 else { return nil }
    let deficit = max(0, -balance)
    let own = min(deficit, rules.limit * budget)
    var net = MoneyPosition.SafetyNet(
      deficit: deficit, deficitShare: deficit / budget, limit: rules.limit, ownRisk: own,
      beyond: deficit - own)
    guard let years = rules.years, let limit = rules.overYearsLimit else { return net }
    net.years = years
    net.overYearsLimit = limit
    let past = earlier.prefix(max(0, years - 1)).compactMap { $0 }
    guard past.count == years - 1 else { return net }
    let balances = past.reduce(balance) { $0 + $1.balance }
    let budgets = past.reduce(budget) { $0 + $1.budget }
    if budgets > 0 { net.overYears = max(0, -balances) / budgets }
    return net
  }
}
