import Model
import Testing

@testable import Metrics

@Suite struct AutomaticYearEndTests {
  /// Four and a half years with a trend and a season, up to July 2007.
  private static let months: [Double] = {
    var chance = Chance(11)
    return (0..<55).map { month in
      100 + Double(month) + 8 * Double((month * 5) % 12) + chance.normal()
    }
  }()
  private static let observed = monthly(months, from: m(2003, 1))

  private func forecast(
    _ kind: Indicator.Kind, _ observations: [Observation] = observed, _ month: Month = m(2007, 7),
    skipped: Set<Int> = [], _ set: (inout Indicator) -> Void = { _ in }
  ) -> ForecastFigure {
    let indicator = indicator(kind) {
      $0.forecastMethod = .automatic
      set(&$0)
    }
    return YearEndForecast(value(indicator, observations, skipped: skipped)).forecast(in: month)
  }

  private let series = SeriesForecast(Self.months, steps: 12)

  @Test func givesAStockItsDecember() throws {
    let figure = forecast(.stock(series: "x"))
    let series = try #require(series)
    #expect(figure.value == series.value(4))
    #expect(figure.interval == series.interval(4))
    #expect(figure.basis == m(2003, 1)...m(2007, 7))
    #expect(figure.technique == series.technique)
    #expect(figure.course.map(\.month) == (8...12).map { m(2007, $0) })
    #expect(figure.course.last?.value == figure.value)
  }

  @Test func addsUpAFlowWithTheMonthsThatCame() throws {
    let figure = forecast(.flow(series: "x", isCumulative: false))
    let series = try #require(series)
    let came = Self.months.suffix(7).reduce(0, +)
    let expected = came + (0..<5).map(series.value).reduce(0, +)
    #expect(abs(try #require(figure.value) - expected) < 1e-9)
    let interval = try #require(figure.interval)
    let last = series.interval(4)
    #expect(interval.high95 - interval.low95 > last.high95 - last.low95)
    #expect(interval.low95 > came)
    #expect(figure.course.map(\.value) == figure.course.map(\.value).sorted())
  }

  @Test func givesACumulativeFlowTheSameAsItsMonths() throws {
    var sum = 0.0
    let cumulative = Self.months.enumerated().map { place, value -> Double in
      sum = place % 12 == 0 ? value : sum + value
      return sum
    }
    let one = forecast(
      .flow(series: "x", isCumulative: true), monthly(cumulative, from: m(2003, 1)))
    let other = forecast(.flow(series: "x", isCumulative: false))
    #expect(agree(try #require(one.value), try #require(other.value), digits: 6))
  }

  @Test func leavesOutMonthsThatTheCalendarSkips() throws {
    let kept = Self.observed.filter { ![1, 8].contains($0.period.lastMonth.number) }
    let figure = forecast(.flow(series: "x", isCumulative: false), kept, skipped: [1, 8])
    let all = forecast(.flow(series: "x", isCumulative: false))
    let value = try #require(figure.value)
    #expect(figure.bridged == [])
    // Ten months of twelve.
    #expect(value < (try #require(all.value)) * 0.9)
    #expect(figure.course.first?.value == Self.months.suffix(6).reduce(0, +))
  }

  @Test func weighsTheMonthsOfAMeanAsTheyWeighedSoFar() throws {
    let figure = forecast(.mean(series: "x", weight: nil))
    let series = try #require(series)
    let sum = Self.months.suffix(7).reduce(0, +) + (0..<5).map(series.value).reduce(0, +)
    #expect(abs(try #require(figure.value) - sum / 12) < 1e-9)
  }

  @Test func weighsTheMonthsOfARatioOverTheYearByItsDenominator() throws {
    let ratio = Indicator.Ratio(numerator: "x", denominator: "n", per: 100, span: .year)
    let bottoms = monthly(Self.months.map { _ in 200.0 }, from: m(2003, 1), series: "n")
    let figure = forecast(.ratio(ratio), Self.observed + bottoms)
    let mean = forecast(.mean(series: "x", weight: nil))
    #expect(agree(try #require(figure.value), try #require(mean.value) / 2, digits: 6))
  }

  @Test func takesTheMeanOfTheMonthEndsForATargetOnTheAverage() throws {
    let figure = forecast(.stock(series: "x")) { $0.targetMeaning = .yearAverage }
    let series = try #require(series)
    let sum = Self.months.suffix(7).reduce(0, +) + (0..<5).map(series.value).reduce(0, +)
    #expect(abs(try #require(figure.value) - sum / 12) < 1e-9)
    let interval = try #require(figure.interval)
    #expect(interval.high95 < series.interval(4).high95)
  }

  @Test func knowsTheYearsEndInDecember() throws {
    let figure = forecast(.stock(series: "x"), Self.observed, m(2006, 12))
    #expect(figure.value == Self.months[47])
    #expect(figure.interval?.low95 == figure.value)
    #expect(figure.course.isEmpty)
  }

  @Test func namesTheMonthsItBridged() {
    let kept = Self.observed.filter { $0.period.lastMonth != m(2005, 5) }
    #expect(forecast(.stock(series: "x"), kept).bridged == [m(2005, 5)])
  }

  @Test func saysWhyThereIsNone() {
    let short = monthly(Array(Self.months.prefix(23)), from: m(2005, 9))
    #expect(forecast(.stock(series: "x"), short).gap == .tooFewMonths(has: 23, needs: 24))
    #expect(forecast(.measurement(series: "x", validMonths: 12)).gap == .notDefined)
    let late = forecast(.stock(series: "x"), Self.observed, m(2007, 8))
    #expect(late.gap == .noActual(.notDelivered(series: "x", month: m(2007, 8))))
    let empty = forecast(.stock(series: "x"), [])
    #expect(empty.value == nil)
    #expect(empty.gap != nil)
  }
}
