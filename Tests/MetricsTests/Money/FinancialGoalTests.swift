import Model
import Testing

@testable import Metrics

@Suite struct FinancialGoalTests {
  @Test(arguments: [
    MoneyPlan.Goal.total(32_340_000), .perMonth(2_545_000), .ofBudget(0.98),
  ])
  func givesTheTwoOtherWays(_ stated: MoneyPlan.Goal) throws {
    let goal = FinancialGoal.goal(stated, allowance: 1_800_000, budget: 33_000_000)
    #expect(abs(try #require(goal.total) - 32_340_000) < 1e-6)
    #expect(abs(try #require(goal.perMonth) - 2_545_000) < 1e-6)
    #expect(abs(try #require(goal.ofBudget) - 0.98) < 1e-12)
  }

  @Test func leavesOutWhatCannotBeKnown() {
    let goal = FinancialGoal.goal(.total(10), allowance: nil, budget: nil)
    #expect(goal.total == 10 && goal.perMonth == nil && goal.ofBudget == nil)
    let share = FinancialGoal.goal(.ofBudget(0.9), allowance: 1, budget: nil)
    #expect(share.total == nil && share.ofBudget == 0.9)
    #expect(FinancialGoal.goal(.total(10), allowance: 0, budget: 0).ofBudget == nil)
  }
}
