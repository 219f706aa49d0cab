import Model
import Testing

@testable import Metrics

@Suite struct ManualForecastCheckTests {
  private func question(
    _ kind: Indicator.Kind = .flow(series: "x", isCumulative: false), forecast: Double?,
    _ numbers: [Double], from first: Month = m(2006, 8), in month: Month = m(2007, 7),
    _ set: (inout Indicator) -> Void = { _ in }
  ) -> DataQuality.ImplausibleForecast? {
    let indicator = indicator(kind) {
      $0.forecastMethod = .manual
      set(&$0)
    }
    let all =
      monthly(numbers.map { $0 }, from: first)
      + monthly([forecast], from: month, series: "i", role: .forecast)
    let figures = figures(indicator, all, month)
    return ManualForecastCheck(value: value(indicator, all), figures: figures).question
  }

  /// Twelve months of 40 to 60; 350 from January to July.
  private let year: [Double] = [40, 60, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50]

  @Test func asksWhatTheMonthsToComeWouldHaveToBe() {
    // (750 - 350) / 5 = 80, more than any month was.
    #expect(
      question(forecast: 750, year)
        == .init(indicator: "i", forecast: 750, step: .amount, needed: 80, seen: 40...60))
    #expect(question(forecast: 349, year)?.needed == -0.2)
    #expect(question(forecast: 650, year) == nil)
    #expect(question(forecast: 550, year) == nil)
    #expect(question(forecast: nil, year) == nil)
  }

  @Test func allowsForRounding() {
    // The least month is 40, so 550 is the least forecast; a unit less is rounding.
    #expect(question(forecast: 549, year) == nil)
    #expect(question(forecast: 548, year) != nil)
  }

  @Test func isMilderWithFewMonths() {
    // Three months of 40 to 60 are taken as 30 to 70: of 150 up to March at most 150 + 9 x 70.
    let first = m(2007, 1)
    let (numbers, march) = ([40.0, 60, 50], m(2007, 3))
    #expect(question(forecast: 780, numbers, from: first, in: march) == nil)
    #expect(question(forecast: 790, numbers, from: first, in: march)?.seen == 30...70)
    #expect(question(forecast: 9999, [40, 60], from: first, in: m(2007, 2)) == nil)
  }

  @Test func looksAtTheChangesOfAStock() {
    let stock = Indicator.Kind.stock(series: "x")
    let falling = (0..<13).map { 1000 - 10 * Double($0) + Double($0 % 2) }
    // 880 in July, falling 9 to 11 a month: 825 to 835 in December.
    #expect(question(stock, forecast: 830, falling, from: m(2006, 7)) == nil)
    let found = question(stock, forecast: 700, falling, from: m(2006, 7))
    #expect(found?.step == .change)
    #expect(found?.needed == -36)
    #expect(found?.seen == -11 ... -9)
  }

  @Test func looksAtTheMonthsOfAMean() {
    // 50 on average up to July: for 54 over the year the last five must be (648 - 350) / 5 = 59.6.
    let mean = Indicator.Kind.mean(series: "x", weight: nil)
    #expect(question(mean, forecast: 54, year) == nil)
    #expect(question(mean, forecast: 60, year)?.needed == 74)
  }

  @Test func comparesTheYearsEndInDecember() {
    let numbers = [Double](repeating: 50, count: 12)
    #expect(question(forecast: 600, numbers, from: m(2007, 1), in: m(2007, 12)) == nil)
    let wrong = question(forecast: 700, numbers, from: m(2007, 1), in: m(2007, 12))
    #expect(wrong != nil && wrong?.needed == nil)
  }

  @Test func asksNothingOfOtherMethodsAndKinds() {
    #expect(question(forecast: 9999, year) { $0.forecastMethod = .linear } == nil)
    #expect(
      question(.measurement(series: "x", validMonths: 12), forecast: 9999, year) == nil)
  }
}
