import Model
import Testing

@testable import Metrics

@Suite struct YearReceiptsTests {
  private func history(_ values: [Double], upTo month: Month) -> [Month: Double] {
    Dictionary(
      uniqueKeysWithValues: values.enumerated().map { (month - (values.count - 1 - $0), $1) })
  }

  @Test func isWhatCameInWhenTheYearIsOver() {
    let found = YearReceipts.estimate(toDate: 90, history: [:], month: .december(of: 2007))
    #expect(found == .init(known: 90))
  }

  @Test func extrapolatesAShortHistoryWithoutAnInterval() throws {
    let march = try #require(Month(iso: "2007-03"))
    let found = YearReceipts.estimate(
      toDate: 30, history: history([Double](repeating: 10, count: 23), upTo: march), month: march)
    #expect(found.value == 120 && found.interval == .failure(.shortHistory(24)))
  }

  @Test func knowsTheSeason() throws {
    let june = try #require(Month(iso: "2007-06"))
    // Five full years of 10 a month and 130 in December.
    let values = (0..<66).map { $0 % 12 == 11 ? 130.0 : 10 }
    let found = YearReceipts.estimate(toDate: 60, history: history(values, upTo: june), month: june)
    #expect(abs(found.value - 240) < 1, "\(found.value)")
    #expect(found.count == 66)
  }

  /// 400 seeded years of receipts with a season and chance: the outcome lies within the 95% interval about as
  /// often as it says.
  @Test func holdsTheOutcomesItShould() throws {
    var generator = SeededGenerator(seed: 19)
    let july = try #require(Month(iso: "2007-07"))
    let season = [90.0, 110, 100, 95, 105, 120, 80, 85, 100, 115, 100, 100]
    var hits = 0
    for _ in 0..<400 {
      let values = (0..<72).map { season[$0 % 12] + 12 * generator.normalPair().0 }
      let found = YearReceipts.estimate(
        toDate: values[60..<67].reduce(0, +), history: history(Array(values[..<67]), upTo: july),
        month: july)
      let interval = try #require(found.interval.value)
      let came = values[60...].reduce(0, +)
      if (interval.low95...interval.high95).contains(came) { hits += 1 }
    }
    #expect((360...396).contains(hits), "\(hits)")
  }
}
