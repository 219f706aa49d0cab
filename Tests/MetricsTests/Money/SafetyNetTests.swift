import Model
import Testing

@testable import Metrics

@Suite struct SafetyNetTests {
  /// Euro by euro, of Oracle/money.py.
  @Test func agreesWithAddingUpEuroByEuro() throws {
    for row in try OracleAnswers("money-safety.csv").rows() {
      func number(_ name: String) throws -> Double { try #require(row.number(name)) }
      let rule = SafetyNetRule(steps: [
        .init(from: try number("from1") / 100, compensation: try number("comp1") / 100),
        .init(from: try number("from2") / 100, compensation: try number("comp2") / 100),
      ])
      let found = SafetyNet.outcome(
        balance: .init(known: try number("balance")), budget: try number("budget"), rule: rule,
        earlier: [])
      #expect(abs(found.ownRisk - (try number("own"))) < 1e-6)
      #expect(abs(found.ownRisk + found.compensation - found.deficit) < 1e-9)
    }
  }

  @Test(arguments: [(-80.0, true), (-60, false)])
  func isAllOwnRiskUnderTheLimitOverYears(before: Double, meets: Bool) {
    let rule = SafetyNetRule(
      steps: [.init(from: 0.05, compensation: 0.5)], years: 3, limit: 0.15)
    // 15% of 1.000 over three years; the deficit of this year is 100, of which 50 above 5%.
    let found = SafetyNet.outcome(
      balance: .init(known: -100), budget: 1000, rule: rule, earlier: [before, 30])
    #expect(found.meetsYears == meets)
    #expect(found.ownRisk == (meets ? 75 : 100))
  }

  @Test func asksNothingOfASurplus() {
    let found = SafetyNet.outcome(
      balance: .init(known: 20), budget: 1000, rule: SafetyNetRule(steps: []), earlier: [])
    #expect(found.ownRisk == 0 && found.compensation == 0 && found.meetsYears == nil)
  }

  /// The deficit lies between 80 and 240 of a budget of 1.000: half is made good of what is above 50, but only
  /// when the years together come to 150, of which 30 were lost before.
  @Test func followsTheBoundsOfTheBalance() throws {
    let rule = SafetyNetRule(steps: [.init(from: 0.05, compensation: 0.5)], years: 2, limit: 0.15)
    let balance = MoneyOutcome.Estimate(
      value: -160, interval: .success(.init(low80: -200, high80: -130, low95: -240, high95: -80)))
    let found = SafetyNet.outcome(balance: balance, budget: 1000, rule: rule, earlier: [-30])
    #expect(found.ownRisk == 105)
    let interval = try #require(found.ownRiskInterval)
    // From 120 on the net pays: 85 of 120, 90 of 130, 145 of 240; just under it all of it is own risk.
    #expect(interval.low80 == 90 && interval.high80 == 125)
    #expect(interval.low95 == 80 && abs(interval.high95 - 145) < 1e-9)
  }
}
