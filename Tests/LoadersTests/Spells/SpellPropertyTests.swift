import Model
import Testing

@testable import Loaders

/// What holds for whatever spells there are.
@Suite struct SpellPropertyTests {
  private struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func rows(seed: UInt64, changesTeam: Bool) -> [String] {
    var chance = Chance(state: seed)
    return (0..<400).map { _ in
      let client = Int.random(in: 0..<150, using: &chance)
      let start = Int32.random(in: 18_000..<19_000, using: &chance)
      let end = start + Int32.random(in: 0..<300, using: &chance)
      let team = changesTeam ? Int.random(in: 0..<3, using: &chance) : client % 3
      func text(_ day: Int32) -> String {
        let (month, number) = EpochDay.date(of: day)
        return "\(month.iso)-\(number < 10 ? "0" : "")\(number)"
      }
      let isOpen = Int.random(in: 0..<5, using: &chance) == 0
      return "\(client);\(text(start));\(isOpen ? "" : text(end));t\(team);r\(client % 2)"
    }
  }

  private func count(_ rows: [String], mergeDays: Int?) throws -> SpellCount {
    let text = (["nr;van;tot;team;reden"] + rows).joined(separator: "\n")
    return try #require(
      try SpellSample.count(text) {
        $0.mergeDays = mergeDays
        $0.returnMonths = 3
      }.count)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64], [nil, 0, 30] as [Int?])
  func holdsTheIdentityAndTheSums(seed: UInt64, mergeDays: Int?) throws {
    let count = try count(rows(seed: seed, changesTeam: false), mergeDays: mergeDays)
    let all = count.figures(of: try #require(count.level()))
    var before = 0
    for figures in all {
      #expect(figures.stock == before + figures.inflow - figures.outflow)
      #expect(figures.outflow == figures.outflowByReason.reduce(0, +))
      #expect(figures.returned <= figures.followed && figures.followed <= figures.outflow)
      #expect(figures.stock >= 0)
      before = figures.stock
    }
    // Nobody changes team: the teams add up.
    let teams = count.allLevels.filter { $0.group != nil }.map(count.figures(of:))
    for place in all.indices {
      #expect(all[place].stock == teams.reduce(0) { $0 + $1[place].stock })
      #expect(all[place].inflow == teams.reduce(0) { $0 + $1[place].inflow })
      #expect(all[place].daysLasted == teams.reduce(0) { $0 + $1[place].daysLasted })
      #expect(all[place].returned == teams.reduce(0) { $0 + $1[place].returned })
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [nil, 0, 30] as [Int?])
  func doesNotDependOnTheOrderOfRows(seed: UInt64, mergeDays: Int?) throws {
    let rows = rows(seed: seed, changesTeam: true)
    var chance = Chance(state: seed)
    let one = try count(rows, mergeDays: mergeDays)
    let other = try count(rows.shuffled(using: &chance), mergeDays: mergeDays)
    for (level, same) in zip(one.allLevels, other.allLevels) {
      #expect(level == same)
      #expect(one.figures(of: level) == other.figures(of: same))
    }
  }
}
