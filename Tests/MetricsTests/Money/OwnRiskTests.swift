import Model
import Testing

@testable import Metrics

@Suite struct OwnRiskTests {
  private let rules = MoneyPlan.SafetyNet(limit: 0.1, overYearsLimit: 0.05, years: 3)

  @Test func keepsTheFirstTenPerCent() throws {
    let net = try #require(
      OwnRisk.safetyNet(
        rules, balance: -6_000_000, budget: 34_300_000,
        earlier: [
          (balance: -1_400_000, budget: 40_000_000), (balance: 500_000, budget: 41_000_000),
        ]))
    #expect(net.ownRisk == 3_430_000)
    #expect(net.beyond == 2_570_000)
    // 6,9 million on 115,3 million.
    #expect(abs(try #require(net.overYears) - 6_900_000 / 115_300_000) < 1e-12)
  }

  @Test func saysNothingOverYearsWhenOneIsUnknown() throws {
    let net = try #require(
      OwnRisk.safetyNet(rules, balance: -1, budget: 100, earlier: [(balance: 0, budget: 1), nil]))
    #expect(net.overYears == nil && net.years == 3)
  }

  @Test func hasNoDeficitOfASurplus() throws {
    let net = try #require(OwnRisk.safetyNet(rules, balance: 5, budget: 100, earlier: []))
    #expect(net.deficit == 0 && net.ownRisk == 0 && net.beyond == 0)
    #expect(OwnRisk.safetyNet(rules, balance: -5, budget: 0, earlier: []) == nil)
  }
}
