import Model

/// The three ways to state a financial goal, of which any one gives the other two.
///
/// Formula: total = monthly x 12 x (1 + share of holiday allowance) = part of the budget x budget. A
/// month is counted without holiday allowance, as the expenditure per month is.
package enum FinancialGoal {
  package static func goal(
    _ goal: MoneyGoal, budget: Double?, allowanceShare: Double, year: Int
  ) -> MoneyOutcome.Goal {
    let months = 12 * (1 + allowanceShare)
    let known = MoneyOutcome.Amount.failure(.noBudget(year))
    let total: MoneyOutcome.Amount =
      switch goal {
      case .total(let amount): .success(amount)
      case .monthly(let amount): .success(amount * months)
      case .share(let share): budget.map { .success($0 * share) } ?? known
      }
    let share: MoneyOutcome.Amount =
      if case .share(let share) = goal {
        .success(share)
      } else {
        total.flatMap { amount in
          budget.flatMap { $0 > 0 ? .success(amount / $0) : nil } ?? known
        }
      }
    return MoneyOutcome.Goal(total: total, monthly: total.map { $0 / months }, share: share)
  }
}
