import Model
import Testing

@testable import Metrics

@Suite struct FinancialGoalTests {
  /// 1.260 a year is 100 a month with 5% holiday allowance, and 90% of 1.400.
  @Test(arguments: [MoneyGoal.total(1260), .monthly(100), .share(0.9)])
  func anyOneGivesTheOtherTwo(goal: MoneyGoal) throws {
    let found = FinancialGoal.goal(goal, budget: 1400, allowanceShare: 0.05, year: 2007)
    #expect(abs(try found.total.get() - 1260) < 1e-9)
    #expect(abs(try found.monthly.get() - 100) < 1e-9)
    #expect(abs(try found.share.get() - 0.9) < 1e-12)
  }

  @Test func saysWhichPartNeedsABudget() {
    let total = FinancialGoal.goal(.total(1260), budget: nil, allowanceShare: 0, year: 2007)
    #expect(total.monthly.value == 105)
    #expect(total.share == .failure(.noBudget(2007)))
    let share = FinancialGoal.goal(.share(0.9), budget: nil, allowanceShare: 0, year: 2007)
    #expect(share.share.value == 0.9 && share.total == .failure(.noBudget(2007)))
  }
}
