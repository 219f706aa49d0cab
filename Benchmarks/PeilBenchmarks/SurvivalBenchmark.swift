import Metrics
import Model

/// Times survival on spells in memory: what comes after reading them.
///
/// Run: swift run -c release PeilBenchmarks [SPELLS]     (default 5 million)
enum SurvivalBenchmark {
  static func run(_ count: Int) {
    let spells = spells(max(1, min(count, 50_000_000)))
    let days = ObservedDays(from: 2_000, until: 12_000)
    print("\(spells.count) spells, late entry, eight groups, five reasons")
    time("Kaplan-Meier, all together") {
      RiskCounts.counts(of: spells, days).values.map { KaplanMeier($0).steps.count }.reduce(0, +)
    }
    time("Kaplan-Meier per group, with log-rank test") {
      let counts = RiskCounts.counts(of: spells, days, by: .group)
      let steps = counts.values.map { KaplanMeier($0).steps.count }.reduce(0, +)
      return steps + (LogRank(Array(counts.values))?.degreesOfFreedom ?? 0)
    }
    time("Kaplan-Meier per year of inflow") {
      RiskCounts.counts(of: spells, days, by: .inflowYear).values
        .map { KaplanMeier($0).steps.count }.reduce(0, +)
    }
    time("Aalen-Johansen for five reasons") {
      let counts = RiskCounts.counts(of: spells, days, withReasons: true)
      return counts.values.flatMap { counts in
        (1...5).map { CumulativeIncidence(counts, reason: $0).steps.count }
      }.reduce(0, +)
    }
  }

  /// The best of five, and what came of it so that nothing is left undone.
  private static func time(_ name: String, _ work: () -> Int) {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000)
    var result = 0
    for _ in 0..<5 { best = min(best, clock.measure { result = work() }) }
    print("\(name): \(best) (\(result) steps)")
  }

  /// Always the same, by a linear congruential generator.
  private static func spells(_ count: Int) -> [Spell] {
    var state: UInt64 = 2007
    func next(_ bound: Int32) -> Int32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int32((state >> 33) % UInt64(bound))
    }
    return (0..<count).map { client in
      let start = next(11_900)
      // Short ones often, long ones now and then.
      let length = 1 + next(400) + (next(4) == 0 ? next(5_000) : 0)
      let isOver = start + length <= 12_000
      return Spell(
        client: UInt32(truncatingIfNeeded: client), start: start,
        end: isOver ? start + length : Spell.open, group: UInt16(next(8)),
        reason: isOver ? UInt16(1 + next(5)) : 0)
    }
  }
}
