import Model
import Testing

@testable import Metrics

@Suite struct InstrumentResultTests {
  private func group(_ successes: Int, of total: Int, cost: Double = 100) -> [Participation] {
    (0..<total).map { Participation(succeeded: $0 < successes, cost: cost) }
  }

  /// 100 000 drawings of numpy (Oracle/shares.py); the intervals are drawings here too.
  @Test func agreesWithNumpyOnCostPerSuccess() throws {
    let groups = try OracleTable("bootstrap-cases.csv").groups(by: "groep")
    let answers = try OracleTable("bootstrap-expected.csv").rows
    #expect(groups.count == 3 && answers.count == 3)
    for (group, answer) in zip(groups, answers) {
      let result = try InstrumentResult(
        group.name,
        group.rows.map {
          try Participation(
            succeeded: $0.count("succes") == 1, satisfaction: $0.number("tevredenheid"),
            cost: $0.number("kosten"))
        })
      let cost = try #require(result.costPerSuccess(Bootstrap(drawings: 20_000)))
      let value = try answer.number("kosten_per_succes")
      #expect(abs(cost.value - value) < 1e-9 * value)
      #expect(abs(try #require(cost.interval.lower) / (try answer.number("laag95")) - 1) < 0.01)
      #expect(abs(try #require(cost.interval.upper) / (try answer.number("hoog95")) - 1) < 0.015)
      let mark = try #require(result.satisfaction(Bootstrap(drawings: 20_000)))
      #expect(abs(mark.value - (try answer.number("tevredenheid"))) < 1e-9)
      #expect(abs(try #require(mark.interval.lower) - (try answer.number("t_laag95"))) < 0.02)
      #expect(abs(try #require(mark.interval.upper) - (try answer.number("t_hoog95"))) < 0.02)
    }
  }

  @Test func refusesAGroupUnderTheMinimum() {
    #expect(throws: InstrumentResult.Refusal.tooFew(count: 9, minimum: 10)) {
      try InstrumentResult("A", group(3, of: 9))
    }
    #expect(throws: InstrumentResult.Refusal.tooFew(count: 0, minimum: 1)) {
      try InstrumentResult("A", [], minimum: 0)
    }
    #expect(throws: InstrumentResult.Refusal.tooFew(count: 2, minimum: 5)) {
      try InstrumentResult("A", group(1, of: 2), minimum: 5)
    }
  }

  @Test func refusesACostThatIsNone() {
    #expect(throws: InstrumentResult.Refusal.unusableCost) {
      try InstrumentResult("A", group(1, of: 20, cost: -1))
    }
    #expect(throws: InstrumentResult.Refusal.unusableCost) {
      try InstrumentResult("A", group(1, of: 20, cost: .nan))
    }
  }

  @Test func hasNoCostPerSuccessWithoutSuccess() throws {
    let none = try InstrumentResult("A", group(0, of: 20))
    #expect(none.costPerSuccess() == nil)
    let some = try InstrumentResult("B", group(9, of: 20))
    #expect(InstrumentComparison(none, minus: some).costPerSuccess() == nil)
    // One success in twenty: more than a third of the drawings has none.
    let one = try #require(InstrumentResult("C", group(1, of: 20)).costPerSuccess())
    #expect(one.value == 2000 && one.interval.upper == nil && one.interval.lower != nil)
  }

  @Test func givesOnlyTheSatisfactionOfEnoughAnswers() throws {
    var people = group(5, of: 30)
    for place in 0..<9 { people[place].satisfaction = 7 }
    #expect(try InstrumentResult("A", people).satisfaction() == nil)
    people[9].satisfaction = 7
    let mark = try #require(InstrumentResult("A", people).satisfaction())
    #expect(mark.value == 7 && mark.count == 10)
    #expect(mark.interval == ConfidenceInterval(lower: 7, upper: 7))
  }

  @Test func comparesTwoInstruments() throws {
    let first = try InstrumentResult("A", group(56, of: 70, cost: 300))
    let second = try InstrumentResult("B", group(48, of: 80, cost: 200))
    let comparison = InstrumentComparison(first, minus: second)
    // Newcombe 1998, table II, 56/70 and 48/80: 0,0524 to 0,3339.
    #expect(abs(comparison.success.lower - 0.0524) < 5e-5)
    #expect(abs(comparison.success.upper - 0.3339) < 5e-5)
    #expect(comparison.dropOut.value == 0)
    let cost = try #require(comparison.costPerSuccess())
    // 300 x 70 / 56 - 200 x 80 / 48.
    #expect(abs(cost.value - (375 - 333.333333)) < 1e-5)
    #expect(try #require(cost.interval.lower) < cost.value)
    #expect(try #require(cost.interval.upper) > cost.value)
    #expect(InstrumentComparison(first, minus: first).costPerSuccess()?.value == 0)
  }
}

@Suite struct NetChanceTests {
  @Test func subtractsTheComparisonGroup() throws {
    let with = try #require(ShareEstimate(56, of: 70))
    let without = try #require(ShareEstimate(48, of: 80))
    let net = NetChance(with: with, without: without)
    #expect(abs(net.value - 0.2) < 1e-12)
    #expect(abs((net.interval?.lower ?? 0) - 0.0524) < 5e-5)
    #expect(net.basis == .comparisonGroup(80))
  }

  @Test func subtractsADeclaredChance() throws {
    let with = try #require(ShareEstimate(50, of: 100))
    let net = try #require(NetChance(with: with, declared: 0.3))
    #expect(abs(net.value - 0.2) < 1e-12)
    // What is stated for sure adds nothing to the interval of the group.
    #expect(abs((net.interval?.lower ?? 0) - (with.lower - 0.3)) < 1e-12)
    let wider = try #require(NetChance(with: with, declared: 0.3, within: 0.2...0.4))
    #expect(wider.interval?.lower ?? 0 < net.interval?.lower ?? 0)
  }

  @Test func refusesWhatIsNoChance() throws {
    let with = try #require(ShareEstimate(50, of: 100))
    #expect(NetChance(with: with, declared: .nan) == nil)
    #expect(NetChance(with: with, declared: 1.2) == nil)
    #expect(NetChance(with: with, declared: 0.5, within: 0.6...0.7) == nil)
    #expect(NetChance(declaredNet: 1.01) == nil)
    #expect(NetChance(declaredNet: .nan) == nil)
    #expect(NetChance(declaredNet: -0.5)?.value == -0.5)
  }
}
