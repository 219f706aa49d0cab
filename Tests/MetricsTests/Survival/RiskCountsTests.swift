import Model
import Testing

@testable import Metrics

@Suite struct RiskCountsTests {
  private func counts(
    _ spells: [Spell], from: Int32? = nil, until: Int32 = 1000, inflowOnly: Bool = false
  ) -> RiskCounts {
    RiskCounts.counts(
      of: spells, ObservedDays(from: from, until: until, inflowOnly: inflowOnly))[0]
      ?? RiskCounts()
  }

  @Test func hasNothingToSayOfNoSpells() {
    let curve = KaplanMeier(counts([]))
    #expect(curve.steps.isEmpty)
    #expect(curve.median == nil)
    #expect(curve.exitProbability(within: 182) == nil)
  }

  @Test func countsASpellOfNoDaysAtRiskAtZero() {
    let curve = KaplanMeier(
      counts([Spell(client: 1, start: 5, end: 5), Spell(client: 2, start: 5, end: 15)]))
    #expect(curve.steps.map(\.time) == [0, 10])
    #expect(curve.steps.map(\.atRisk) == [2, 1])
    #expect(curve.steps.map(\.survival) == [0.5, 0])
  }

  @Test func letsSpellsEnterLateOrLeavesThemOut() {
    let spells = [Spell(client: 1, start: 0, end: 300), Spell(client: 2, start: 100, end: 150)]
    let late = KaplanMeier(counts(spells, from: 100))
    // At day 50 only the second is at risk: the first is seen from its hundredth day on.
    #expect(late.steps.map(\.atRisk) == [1, 1])
    #expect(late.steps.map(\.time) == [50, 300])
    #expect(counts(spells, from: 100, inflowOnly: true).count == 1)
  }

  @Test func leavesOutWhatWasNeverSeen() {
    let spells = [
      Spell(client: 1, start: 0, end: 100), Spell(client: 2, start: 1000),
      Spell(client: 3, start: 2000, end: 2100),
    ]
    #expect(counts(spells, from: 100).count == 0)
  }

  @Test(arguments: [
    Spell(client: 1, start: 10, end: 9), Spell(client: 1, start: .min, end: .max - 1),
    Spell(client: 1, start: .min),
  ])
  func reportsImpossibleSpells(_ spell: Spell) {
    let counts = counts([spell], until: .max)
    #expect(counts.count == 0)
    #expect(counts.impossible == 1)
  }

  @Test func toldApartByYearOfInflow() {
    let spells = [(2006, 12, 31), (2007, 1, 1), (2007, 12, 31), (2008, 2, 29)].map {
      Spell(client: 1, start: Int32(EpochDay.day(year: $0.0, month: $0.1, day: $0.2)))
    }
    let cohorts = RiskCounts.counts(of: spells, ObservedDays(until: 20_000), by: .inflowYear)
    #expect(cohorts.mapValues(\.count) == [2006: 1, 2007: 2, 2008: 1])
  }

  @Test func showsNothingOfFewerThanTheMinimum() {
    let spells = (1...12).map { Spell(client: UInt32($0), start: 0, end: Int32($0)) }
    let curve = KaplanMeier(counts(spells))
    #expect(curve.shown().map(\.time) == [1, 2, 3])
    #expect(curve.shown(minimum: 0).count == 12)
  }

  @Test func givesTheChanceOfAnExitAsFarAsItWasFollowed() throws {
    let spells = (1...10).map {
      Spell(client: UInt32($0), start: 0, end: $0 <= 4 ? Int32($0) * 10 : Spell.open)
    }
    let curve = KaplanMeier(counts(spells, until: 90))
    #expect(try abs(#require(curve.exitProbability(within: 40)).value - 0.4) < 1e-12)
    #expect(try #require(curve.exitProbability(within: 5)).value == 0)
    #expect(curve.exitProbability(within: 91) == nil)
    #expect(curve.median == nil)
  }

  /// Twice the same spells give the same curve, and half its variance.
  @Test func scalesWithTheSpells() {
    var random = Seeded(7)
    for _ in 0..<50 {
      let spells = (0..<40).map { _ in
        let start = Int32.random(in: 0..<900, using: &random)
        let end = start + Int32.random(in: 1..<400, using: &random)
        return Spell(client: 0, start: start, end: Bool.random(using: &random) ? end : Spell.open)
      }
      let one = KaplanMeier(counts(spells, from: 300))
      let two = KaplanMeier(counts(spells + spells, from: 300))
      #expect(one.steps.map(\.time) == two.steps.map(\.time))
      for (a, b) in zip(one.steps, two.steps) {
        #expect(abs(a.survival - b.survival) < 1e-12)
        #expect(b.atRisk == 2 * a.atRisk)
      }
      // Never rising.
      #expect(zip(one.steps, one.steps.dropFirst()).allSatisfy { $0.survival >= $1.survival })
    }
  }

  @Test func findsNoDifferenceBetweenTheSameGroups() throws {
    let group = counts((1...50).map { Spell(client: 1, start: 0, end: Int32($0 % 17 + 1)) })
    let test = try #require(LogRank([group, group, RiskCounts(), group]))
    #expect(abs(test.chiSquare) < 1e-12)
    #expect(test.degreesOfFreedom == 2)
    #expect(abs(test.p - 1) < 1e-9)
    #expect(LogRank([group, RiskCounts()]) == nil)
  }

  /// R: pchisq(x, k, lower.tail = FALSE).
  @Test(arguments: [
    (3.841458820694124, 1, 0.05), (0.5, 1, 0.4795001221869535), (12.0, 3, 0.007383160505359769),
    (200.0, 5, 2.840622898641532e-41), (50.0, 60, 0.8178960840225449),
  ])
  func knowsTheTailOfChiSquare(x: Double, k: Int, p: Double) {
    #expect(abs(ChiSquare.upperTail(x, degreesOfFreedom: k) / p - 1) < 1e-6)
  }
}

/// A random generator that gives the same numbers at each run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
