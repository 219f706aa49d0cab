import Model
import Testing

@testable import Metrics

@Suite struct BacktestTests {
  /// Ten a month in 2005, eleven in 2006, up to March 2007.
  private static let months = monthly(
    Array(repeating: 10, count: 12) + Array(repeating: 11, count: 12) + [12, 12, 12],
    from: m(2005, 1))

  private func backtest(
    _ method: Indicator.ForecastMethod, _ observations: [Observation] = months,
    skipped: Set<Int> = [], year: Int = 2006
  ) -> Backtest {
    let flow = indicator(.flow(series: "x", isCumulative: false)) { $0.forecastMethod = method }
    return Backtest(value(flow, observations, skipped: skipped), year: year)
  }

  @Test func makesTheForecastOfEachMonthOnWhatWasKnownThen() {
    let backtest = backtest(.linear)
    #expect(backtest.came.number == 132)
    #expect(backtest.tries.map(\.month) == (1...11).map { m(2006, $0) })
    // The method needs three months of the year.
    #expect(backtest.tries.prefix(2).allSatisfy { $0.forecast.value == nil })
    #expect(backtest.errors == Array(repeating: 0, count: 9))
    #expect(backtest.meanError == 0)
  }

  @Test func measuresHowFarTheForecastsWereOff() {
    let rising = monthly((0..<24).map { Double($0) }, from: m(2005, 1))
    let backtest = backtest(.linear, rising)
    // In March: (12 + 13 + 14) x 4 = 156, and 210 came.
    #expect(backtest.came.number == 210)
    #expect(backtest.errors.first == -54)
    #expect(backtest.meanError == 30)
  }

  @Test func takesDeliveredForecastsAsTheyWere() {
    let delivered =
      Self.months + monthly([140, 130], from: m(2006, 1), series: "i", role: .forecast)
    #expect(backtest(.manual, delivered).errors == [8, -2])
  }

  @Test func countsHowOftenTheIntervalHeld() {
    var chance = Chance(12)
    let series = monthly((0..<60).map { _ in 50 + chance.normal() }, from: m(2002, 1))
    let (count, total) = backtest(.automatic, series).within80
    #expect(total == 11)
    #expect(count >= 8)
  }

  @Test func leavesOutSkippedMonthsAndSaysWhyThereIsNoOutcome() {
    #expect(
      backtest(.linear, skipped: [1, 7]).tries.map(\.month.number) == [2, 3, 4, 5, 6, 8, 9, 10, 11])
    let open = backtest(.linear, year: 2007)
    #expect(open.came.number == nil)
    #expect(open.errors.isEmpty)
    #expect(open.meanError == nil)
  }
}
