import Model
import Testing

@testable import Metrics

@Suite struct ShareScenarioTests {
  private let national: [Int: MoneyPlan.National] = [
    2005: .init(expenditure: 4000, budget: 4100), 2006: .init(expenditure: 4000, budget: nil),
    2007: .init(expenditure: 3800, budget: 3900), 2008: .init(expenditure: 3600, budget: nil),
    2014: .init(expenditure: 1, budget: 1),
  ]

  @Test func keepsTheShareOfTheLastYearThatIsKnown() throws {
    let own: [Int: MoneyPlan.National] = [
      2005: .init(expenditure: 36, budget: 41), 2006: .init(expenditure: 40, budget: 38),
    ]
    let scenario = try #require(
      ShareScenario.scenario(national: national, own: own, after: 2006))
    #expect(scenario.shares.expenditure == 0.01)
    #expect(scenario.shares.budget == 0.01)
    #expect(scenario.years.map(\.year) == [2007, 2008])
    #expect(scenario.years[0].expenditure == 38 && scenario.years[0].budget == 39)
    #expect(scenario.years[0].balance == 1)
    #expect(scenario.years[1].balance == nil)
  }

  @Test func hasNoneWithoutAnythingToShare() {
    #expect(ShareScenario.scenario(national: [:], own: [:], after: 2006) == nil)
    let own: [Int: MoneyPlan.National] = [2006: .init(expenditure: 40, budget: nil)]
    let past = national.filter { $0.key <= 2006 }
    #expect(ShareScenario.scenario(national: past, own: own, after: 2006) == nil)
  }
}
