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
        balance: try number("balance"), budget: try number("budget"), rule: rule, balances: [])
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
      balance: -100, budget: 1000, rule: rule, balances: [before, 30, -100])
    #expect(found.meetsYears == meets)
    #expect(found.ownRisk == (meets ? 75 : 100))
  }

  @Test func asksNothingOfASurplus() {
    let found = SafetyNet.outcome(
      balance: 20, budget: 1000, rule: SafetyNetRule(steps: []), balances: [20])
    #expect(found.ownRisk == 0 && found.compensation == 0 && found.meetsYears == nil)
  }
}
