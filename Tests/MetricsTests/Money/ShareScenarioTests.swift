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
      plan, own: [2006: 100, 2007: 50], year: 2007, price: { _ in .init(known: 12) }
    ).get()
    #expect(found.baseYear == 2007 && found.variants[0].share == 0.01)
    #expect(found.years.map(\.year) == [2008, 2009, 2012])
    #expect(found.years[0].amounts.map(\.value) == [48, 96])
    #expect(found.years[0].volume?.value == 4)
    #expect(found.years[0].amounts.map { $0.interval.value } == [nil, nil])
    #expect(found.years[0].amounts.map(\.interval) == [.failure(.fewShares(4)), .failure(.stated)])
  }

  @Test func saysWhenNothingIsKnown() {
    let none = ShareScenario.scenario(plan, own: [2013: 5], year: 2007, price: { _ in nil })
    #expect(none == .failure(.noNationalFigures))
    let last = ShareScenario.scenario(
      ScenarioPlan(base: .budget, national: [2007: 1]), own: [2007: 1], year: 2007,
      price: { _ in nil })
    #expect(last == .failure(.noNationalFigures))
  }

  /// Steps ln(1,1), ln(1/1,1), ln(1,1) and ln(1/1,1): a deviation of ln(1,1) with four degrees of freedom.
  @Test func driftsAsTheShareDidBefore() throws {
    let plan = ScenarioPlan(
      base: .budget,
      national: [2003: 1000, 2004: 1000, 2005: 1000, 2006: 1000, 2007: 1000, 2011: 1000])
    let found = try ShareScenario.scenario(
      plan, own: [2003: 100, 2004: 110, 2005: 100, 2006: 110, 2007: 100], year: 2007,
      price: { _ in .init(known: 10) }
    ).get()
    let amount = try #require(found.years.first?.amounts.first)
    let interval = try #require(amount.interval.value)
    // scipy 1.17: 100 * exp(stats.t.ppf([.1, .9, .025, .975], 4) * log(1.1) * 2)
    let expected = [74.6574154, 133.94516735, 58.90483771, 169.76534337]
    let bounds = [interval.low80, interval.high80, interval.low95, interval.high95]
    for (bound, value) in zip(bounds, expected) { #expect(abs(bound - value) < 1e-6) }
    #expect(amount.value == 100 && amount.count == 5)
    let volume = try #require(found.years.first?.volume?.interval.value)
    #expect(abs(volume.low95 - interval.low95 / 10) < 1e-9)
  }
}
