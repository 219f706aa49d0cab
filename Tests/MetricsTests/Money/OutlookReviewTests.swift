import Model
import Testing

@testable import Metrics

@Suite struct OutlookReviewTests {
  private let position = day(m(2006, 10), 1)

  private func outlook(
    _ scenarios: [ScenarioPlan], spent: [Int: Double] = [2006: 40]
  ) -> MoneyOutlook? {
    var plan = MoneyPlan()
    plan.scenarios = scenarios
    plan.budgets = [
      2006: [.init(status: .final, date: position, amount: 35)],
      2007: [
        .init(status: .provisional, date: position, amount: 30),
        // Announced after the report's month.
        .init(status: .final, date: day(m(2007, 10), 1), amount: 29),
      ],
    ]
    var money = MoneyOutcome(month: m(2007, 6), schemes: [], budgets: [])
    money.simple = .success(36)
    money.scenarios = scenarios.map { scenario in
      ShareScenario.scenario(
        scenario, own: scenario.base == .budget ? [2006: 35, 2007: 30] : [2006: 40, 2007: 36],
        year: 2007
      ) { _ in nil }
    }
    return OutlookReview(plan: plan, money: money, spent: spent).outlook()
  }

  private let budget = ScenarioPlan(base: .budget, national: [2007: 3000, 2008: 2000])
  private let expenditure = ScenarioPlan(
    base: .expenditure, national: [2006: 4000, 2007: 3600, 2008: 3000])

  @Test func putsWhatIsKnownBesideWhatFollowsFromTheShares() throws {
    let found = try #require(outlook([budget, expenditure]))
    #expect(found.years.map(\.year) == [2006, 2007, 2008])
    #expect(found.expenditureBase == 2007 && found.budgetBase == 2007)
    let (past, now, next) = (found.years[0], found.years[1], found.years[2])
    #expect(past.expenditure == .init(value: 40, share: 0.01, isForecast: false))
    #expect(past.budget?.value == 35 && past.balance == -5)
    // The nation's budget of 2006 is not given.
    #expect(past.budget?.share == nil)
    #expect(now.expenditure == .init(value: 36, share: 0.01, isForecast: true))
    #expect(now.budget == .init(value: 30, share: 0.01, isForecast: false))
    // 1% of 3 000 and of 2 000.
    #expect(next.expenditure?.value == 30 && next.budget?.value == 20)
    #expect(next.balance == -10 && next.budget?.isForecast == true)
  }

  @Test func needsBothScenarios() {
    #expect(outlook([budget]) == nil)
    #expect(outlook([expenditure]) == nil)
    #expect(outlook([]) == nil)
  }
}
