import Model
import Testing

@testable import Metrics

@Suite struct PlainForecastTests {
  private func values(_ result: Result<[Double], ForecastFigure.Gap>) -> [Double]? {
    try? result.get()
  }

  private func gap(_ result: Result<[Double], ForecastFigure.Gap>) -> ForecastFigure.Gap? {
    if case .failure(let gap) = result { gap } else { nil }
  }

  @Test func carriesTheChangeOverAYearOn() {
    let series = (0..<25).map { 100 + Double($0) + ($0 % 12 == 0 ? 30 : 0) }
    #expect(values(PlainForecast(series).linear(3)) == [155, 156, 157])
  }

  @Test func takesTheSlopeOfAShortSeries() {
    #expect(values(PlainForecast([1, 3, 5]).linear(2)) == [7, 9])
    #expect(gap(PlainForecast([1, 3]).linear(2)) == .tooFewMonths(has: 2, needs: 3))
    #expect(gap(PlainForecast([]).linear(2)) == .tooFewMonths(has: 0, needs: 3))
  }

  @Test func followsTheSeasonYearAfterYear() throws {
    let year = (0..<12).map { 100 + 10 * Double($0) }
    let series = year + year + year
    let forecast = try #require(values(PlainForecast(series).seasonal(24)))
    for (value, expected) in zip(forecast, year + year) { #expect(abs(value - expected) < 1e-9) }
  }

  @Test func saysWhyThereIsNoSeason() {
    #expect(gap(PlainForecast([1, 2, 3]).seasonal(1)) == .noFullYear)
    #expect(gap(PlainForecast(Array(repeating: 0, count: 30)).seasonal(1)) == .noShare)
    #expect(gap(PlainForecast([]).seasonal(1)) == .noFullYear)
  }
}
