import Model
import Testing

@testable import Metrics

/// From the counts of a source to what a report shows.
@Suite struct ExitReviewTests {
  private static func counts(_ places: [Int: Int], to last: Int = 400) -> [Int] {
    (0...last).map { places[$0] ?? 0 }
  }

  private static func durations(
    _ part: SpellTable.Durations.Part = .all, entering: [Int: Int], ending: [Int: Int],
    censored: [Int: Int], reasons: [[Int: Int]] = []
  ) -> SpellTable.Durations {
    SpellTable.Durations(
      unit: "DSZ", part: part, entering: counts(entering), ending: counts(ending),
      censored: counts(censored), endingByReason: reasons.map { counts($0) })
  }

  private static func table(_ durations: [SpellTable.Durations], minimum: Int) -> SpellTable {
    var table = SpellTable(
      name: "uitkeringen", delivery: .undated, from: nil, through: Month.january(of: 2024) + 2,
      minimum: minimum)
    table.durations = durations
    return table
  }

  /// Ten spells: two over on day 100, three on day 200, five go on at day 400.
  private static let ten = durations(
    entering: [0: 10], ending: [100: 2, 200: 3], censored: [400: 5],
    reasons: [[100: 2, 200: 1], [200: 2]])

  @Test func worksOutWhatIsWorkedOutByHand() throws {
    var table = Self.table([Self.ten], minimum: 5)
    table.reasons = ["", "werk"]
    let all = try #require(ExitReview.chances(in: table, unit: "DSZ")?.all)
    #expect(all.count == 10)
    let six = try #require(all.point(at: 6))
    let twelve = try #require(all.point(at: 12))
    // 1 - 8/10, and 1 - 8/10 x 5/8.
    #expect(abs(six.exit - 0.2) < 1e-12 && six.atRisk == 8)
    #expect(abs(twelve.exit - 0.5) < 1e-12 && twelve.atRisk == 5)
    // Day 200 is 6,57 months.
    #expect(all.median == 6.6)
    // Five are at risk up to day 400: at the end of month 13 (day 396), and no longer at month 14.
    #expect(all.curve.last?.month == 13)
    // Aalen-Johansen: 2/10 + 8/10 x 1/8 and 8/10 x 2/8, together the exit probability.
    #expect(all.reasons.map(\.name) == ["zonder reden", "werk"])
    let reasons = all.reasons.compactMap { $0.point(at: 12)?.exit }
    #expect(abs(reasons[0] - 0.3) < 1e-12 && abs(reasons[1] - 0.2) < 1e-12)
  }

  @Test func showsNothingOfTooFew() throws {
    let all = try #require(
      ExitReview.chances(in: Self.table([Self.ten], minimum: 11), unit: "DSZ")?.all)
    #expect(all == ExitChances.Group(name: "alle"))
    #expect(ExitReview.chances(in: Self.table([Self.ten], minimum: 5), unit: "werk") == nil)
    #expect(ExitReview.chances(in: Self.table([], minimum: 5), unit: "DSZ") == nil)
  }

  @Test func endsACurveBeforeTooFewAreAtRiskAndKeepsTheMedianBack() throws {
    let all = try #require(
      ExitReview.chances(in: Self.table([Self.ten], minimum: 8), unit: "DSZ")?.all)
    // Eight are at risk up to day 200, the end of month 6 is day 183.
    #expect(all.curve.last?.month == 6)
    #expect(all.point(at: 12) == nil)
    #expect(all.median == nil)
  }

  @Test func letsNoSmallGroupFollowFromTheTotalAtAnyMonth() throws {
    func part(_ word: String, _ count: Int, over: [Int: Int]) -> SpellTable.Durations {
      Self.durations(
        .group(column: "vorm", word: word), entering: [0: count], ending: over,
        censored: [400: count - over.values.reduce(0, +)])
    }
    let all = Self.durations(entering: [0: 60], ending: [100: 15], censored: [400: 45])
    // After day 100 five of b are left, and they would follow from 45 - 40.
    let table = Self.table(
      [all, part("a", 40, over: [:]), part("b", 20, over: [100: 15])], minimum: 10)
    let split = try #require(ExitReview.chances(in: table, unit: "DSZ")?.splits.first)
    #expect(split.column == "vorm")
    #expect(split.groups.map(\.count) == [40, 20])
    #expect(split.groups.map { $0.curve.last?.month } == [3, 3])
    #expect(split.test != nil)
  }

  @Test func countsALateEntryFromThenOn() throws {
    // Six from their start, six that enter at day 90; at the end of month 6 all twelve are at risk but two.
    let late = Self.durations(
      entering: [0: 6, 90: 6], ending: [50: 1, 120: 1], censored: [400: 10])
    let all = try #require(
      ExitReview.chances(in: Self.table([late], minimum: 5), unit: "DSZ")?.all)
    // 1 - 5/6 x 10/11.
    #expect(abs((all.point(at: 6)?.exit ?? 0) - (1 - 5.0 / 6 * 10 / 11)) < 1e-12)
  }

  @Test func takesTheDeliveryThatWasKnown() {
    let june = Month.january(of: 2007) + 5
    func table(_ delivery: Delivery) -> SpellTable {
      SpellTable(name: "u", delivery: delivery, from: nil, through: june)
    }
    let tables: [SpellTable] = [
      table(.dated(june, day: 0)), table(.dated(june + 1, day: 0)), table(.listed(0)),
    ]
    func known(_ month: Month) -> [Delivery] { tables.known(in: month).map(\.delivery) }
    #expect(known(june) == [Delivery.dated(june, day: 0)])
    #expect(known(june + 3) == [Delivery.dated(june + 1, day: 0)])
    #expect(known(june - 1) == [Delivery.listed(0)])
  }
}
