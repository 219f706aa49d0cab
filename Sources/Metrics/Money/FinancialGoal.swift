import Model

/// A financial goal stated in one way, and the two others that follow (metrics.md section 8).
///
/// - Formula: total = 12 x per month + holiday allowance of the year = share x budget.
package enum FinancialGoal {
  /// - Parameters:
  ///   - allowance: of the whole year, in euros; `nil`: not known.
  ///   - budget: in euros; `nil`: not known.
  package static func goal(
    _ stated: MoneyPlan.Goal, allowance: Double?, budget: Double?
  ) -> MoneyPosition.Goal {
    let total: Double? =
      switch stated {
      case .total(let total): total
      case .perMonth(let amount): allowance.map { 12 * amount + $0 }
      case .ofBudget(let share): budget.map { share * $0 }
      }
    var goal = MoneyPosition.Goal(stated: stated, total: total, perMonth: nil, ofBudget: nil)
    if case .perMonth(let amount) = stated {
      goal.perMonth = amount
    } else if let total, let allowance {
      goal.perMonth = (total - allowance) / 12
    }
    if case .ofBudget(let share) = stated {
      goal.ofBudget = share
    } else if let total, let budget, budget > 0 {
      goal.ofBudget = total / budget
    }
    return goal
  }
}
