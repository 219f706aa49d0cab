import Testing

@testable import Metrics

/// The best mix against HiGHS (scipy).
@Suite struct BestMixOracleTests {
  private static func option(_ row: [String: String]) throws -> MixOption {
    let chance = try row.number("succeskans")
    return MixOption(
      instrument: try #require(row["instrument"]), segment: try #require(row["segment"]),
      cost: try row.number("kosten"),
      chance: try #require(NetChance(declaredNet: chance)),
      least: try row.count("onder"), most: row.optionalCount("boven"),
      capacity: row.optionalCount("capaciteit"))
  }

  @Test func findsAsManySuccessesAsHiGHS() throws {
    let cases = try OracleTable("mix-cases.csv").groups(by: "geval")
    let answers = try OracleTable("mix-expected.csv").rows
    #expect(cases.count == 56 && answers.count == 56)
    for (group, answer) in zip(cases, answers) {
      #expect(answer["geval"] == group.name)
      let options = try group.rows.map(Self.option)
      let budget = try answer.number("budget")
      let mix = try BestMix(of: options, budget: budget)
      let best = try answer.number("successen")
      #expect(abs(mix.successes - best) < 1e-6 * max(1, abs(best)), "\(group.name)")
      #expect(mix.isProven, "\(group.name)")
      expectAllowed(mix, options, budget)
      // The price lies between what a euro more brings and a euro less costs.
      #expect(mix.shadowPrice >= (try answer.number("rechts")) * 0.999 - 1e-12, "\(group.name)")
      #expect(mix.shadowPrice <= (try answer.number("links")) * 1.001 + 1e-12, "\(group.name)")
    }
  }
}

/// Every limit of the options is kept.
func expectAllowed(_ mix: BestMix, _ options: [MixOption], _ budget: Double) {
  #expect(mix.cost <= budget * (1 + 1e-9) + 1e-6)
  for (option, places) in zip(options, mix.places) {
    #expect(places >= option.least && places <= option.most ?? .max)
    #expect(option.chance.value > 0 || places == option.least)
  }
  let byInstrument = Dictionary(grouping: zip(options, mix.places)) { $0.0.instrument }
  for pairs in byInstrument.values {
    guard let capacity = pairs.compactMap(\.0.capacity).first else { continue }
    #expect(pairs.reduce(0) { $0 + $1.1 } <= capacity)
  }
}
