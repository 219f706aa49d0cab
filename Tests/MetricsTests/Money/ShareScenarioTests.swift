import Model
import Testing

@testable import Metrics

@Suite struct ShareScenarioTests {
  private let plan = ScenarioPlan(
    base: .budget,
    national: [2006: 4000, 2007: 5000, 2008: 4800, 2009: 4600, 2012: 4000, 2013: 3900],
    variants: [.init(name: "hoger", share: 0.02)])

  @Test func keepsTheShareOfTheLastYearForFiveYears() throws {
    let found = try ShareScenario.scenario(
      plan, own: [2006: 100, 2007: 50], year: 2007, price: { _ in 12 }
    ).get()
    #expect(found.baseYear == 2007 && found.variants[0].share == 0.01)
    #expect(found.years.map(\.year) == [2008, 2009, 2012])
    #expect(found.years[0].amounts == [48, 96])
    #expect(found.years[0].volume == 4)
  }

  @Test func saysWhenNothingIsKnown() {
    let none = ShareScenario.scenario(plan, own: [2013: 5], year: 2007, price: { _ in nil })
    #expect(none == .failure(.noNationalFigures))
    let last = ShareScenario.scenario(
      ScenarioPlan(base: .budget, national: [2007: 1]), own: [2007: 1], year: 2007,
      price: { _ in nil })
    #expect(last == .failure(.noNationalFigures))
  }
}
