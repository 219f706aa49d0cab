import Model
import Testing

@testable import Metrics

@Suite struct ExpenditureEffectsTests {
  typealias Pair = ExpenditureEffects.Pair

  @Test func partsAChangeByHand() throws {
    // 100 benefits of 10 become 110 of 12: 1 000 to 1 320.
    let effects = try #require(
      ExpenditureEffects.effects(volume: Pair(100, 110), expenditure: Pair(1000, 1320)))
    #expect(effects.volume == 100)
    #expect(effects.mix == nil)
    #expect(abs(effects.price - 200) < 1e-9)
    #expect(abs(effects.joint - 20) < 1e-9)
  }

  @Test func partsTheMixByHand() throws {
    // Shares of 50% at 8 and 50% at 12 become 25% and 75%, the prices the same: the mean goes from 10 to 11.
    let kinds = [
      ExpenditureEffects.Kind(volume: Pair(50, 25), expenditure: Pair(400, 200)),
      ExpenditureEffects.Kind(volume: Pair(50, 75), expenditure: Pair(600, 900)),
    ]
    let effects = try #require(
      ExpenditureEffects.effects(
        volume: Pair(100, 100), expenditure: Pair(1000, 1100), kinds: kinds))
    #expect(effects.mix == 100)
    #expect(effects.volume == 0 && effects.price == 0 && effects.joint == 0)
  }

  @Test func agreesWithNumPyAndAddsUp() throws {
    let cases = try OracleTable("money-kinds.csv").groups(by: "geval")
    let answers = try OracleTable("money-expected.csv").rows
    #expect(cases.count == 40 && answers.count == 40)
    for (group, answer) in zip(cases, answers) {
      let kinds = try group.rows.map { row in
        ExpenditureEffects.Kind(
          volume: Pair(try row.number("v0"), try row.number("v1")),
          expenditure: Pair(try row.number("e0"), try row.number("e1")))
      }
      func sum(_ part: (ExpenditureEffects.Kind) -> Double) -> Double {
        kinds.reduce(0) { $0 + part($1) }
      }
      let effects = try #require(
        ExpenditureEffects.effects(
          volume: Pair(sum(\.volume.before), sum(\.volume.now)),
          expenditure: Pair(sum(\.expenditure.before), sum(\.expenditure.now)), kinds: kinds))
      let scale = effects.before + effects.now
      let mix = try #require(effects.mix)
      for (name, value) in [
        ("volume", effects.volume), ("verdeling", mix), ("prijs", effects.price),
        ("samen", effects.joint),
      ] {
        #expect(abs(value - (try answer.number(name))) < 1e-12 * scale, "\(group.name) \(name)")
      }
      let total = effects.volume + mix + effects.price + effects.joint
      #expect(abs(total - (effects.now - effects.before)) < 1e-12 * scale)
    }
  }

  @Test func hasNoneWithoutVolume() {
    #expect(ExpenditureEffects.effects(volume: Pair(0, 10), expenditure: Pair(0, 10)) == nil)
    #expect(ExpenditureEffects.effects(volume: Pair(10, 0), expenditure: Pair(10, 0)) == nil)
    let new = [
      ExpenditureEffects.Kind(volume: Pair(0, 5), expenditure: Pair(0, 50)),
      ExpenditureEffects.Kind(volume: Pair(10, 5), expenditure: Pair(100, 50)),
    ]
    let effects = ExpenditureEffects.effects(
      volume: Pair(10, 10), expenditure: Pair(100, 100), kinds: new)
    #expect(effects?.mix == nil)
  }
}
