import Model
import Testing

@testable import Metrics

@Suite struct YearShareTests {
  private let flow = indicator(.flow(series: "x", isCumulative: false))
  private let stock = indicator(.stock(series: "x"))

  /// Years of twelve months from 2004: so much a month in the first half, so much in the second.
  private func years(_ halves: [(Double, Double)]) -> [Observation] {
    monthly(
      halves.flatMap { first, second in
        Array(repeating: first, count: 6) + Array(repeating: second, count: 6)
      }, from: m(2004, 1))
  }

  @Test func takesTheLastThreeFullYears() {
    let value = value(flow, monthly(Array(repeating: 1, count: 60), from: m(2002, 1)))
    #expect(YearShare.fullYears(of: value, before: m(2007, 7)) == [2006, 2005, 2004])
  }

  @Test func leavesAYearWithAGapOut() {
    var months = Array(repeating: Double?(1), count: 36)
    months[20] = nil
    let value = value(flow, monthly(months, from: m(2004, 1)))
    #expect(YearShare.fullYears(of: value, before: m(2007, 7)) == [2006, 2004])
  }

  @Test func asksNoSkippedMonthOfAFullYear() {
    var months = Array(repeating: Double?(1), count: 12)
    months[0] = nil
    let observations = monthly(months, from: m(2006, 1))
    #expect(YearShare.fullYears(of: value(stock, observations), before: m(2007, 7)).isEmpty)
    #expect(
      YearShare.fullYears(of: value(stock, observations, skipped: [1]), before: m(2007, 7))
        == [2006])
  }

  @Test func averagesTheSharesOfTheYears() throws {
    // June: 6 of 12 is 1/2; 6 of 24 is 1/4; 18 of 24 is 3/4. Mean 1/2.
    let value = value(flow, years([(1, 1), (1, 3), (3, 1)]))
    #expect(try #require(YearShare.mean(of: value, in: m(2007, 6))) == 0.5)
    #expect(try #require(YearShare.mean(of: value, in: m(2007, 12))) == 1)
  }

  @Test func averagesTheGrowthOfAStock() throws {
    // June to December: 1, 3 and 1/2; mean 1.5.
    let value = value(stock, years([(1, 1), (1, 3), (4, 2)]))
    #expect(try #require(YearShare.meanGrowth(of: value, in: m(2007, 6))) == 1.5)
  }

  @Test func leavesAYearOfZerosOut() throws {
    let value = value(flow, years([(0, 0), (1, 1), (1, 1)]))
    #expect(try #require(YearShare.mean(of: value, in: m(2007, 6))) == 0.5)
  }

  @Test func hasNoMeanWithoutAYear() {
    #expect(YearShare.mean(of: value(flow, []), in: m(2007, 6)) == nil)
    #expect(YearShare.mean(of: value(flow, years([(0, 0)])), in: m(2005, 6)) == nil)
    #expect(YearShare.meanGrowth(of: value(stock, years([(0, 5)])), in: m(2005, 6)) == nil)
  }
}
