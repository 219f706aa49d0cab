import Model
import Testing

@testable import Metrics

@Suite struct YearEndForecastTests {
  private static let stock = Indicator.Kind.stock(series: "x")
  private static let flow = Indicator.Kind.flow(series: "x", isCumulative: false)
  private static let mean = Indicator.Kind.mean(series: "x", weight: nil)
  private static let measured = Indicator.Kind.measurement(series: "x", validMonths: 12)

  private func forecast(
    _ method: Indicator.ForecastMethod, _ kind: Indicator.Kind, _ observations: [Observation],
    unit: String = "DSZ", in month: Month = m(2007, 7), average: Bool = false
  ) -> ForecastFigure {
    let indicator = indicator(kind) {
      $0.forecastMethod = method
      if average { $0.targetMeaning = .yearAverage }
    }
    return YearEndForecast(value(indicator, observations, unit: unit)).forecast(in: month)
  }

  @Test func makesNoneThatIsNotAsked() {
    #expect(forecast(.none, Self.stock, monthly([1])).gap == .notAsked)
  }

  // MARK: As delivered

  private func made(_ number: Double, in month: Month, unit: String = "DSZ") -> Observation {
    delivered(.month(month), number, unit: unit, series: "i", role: .forecast)
  }

  @Test func takesTheForecastDeliveredInTheMonth() {
    let all = [made(10, in: m(2007, 6)), made(11, in: m(2007, 7))]
    let forecast = forecast(.manual, Self.flow, all)
    #expect(forecast.value == 11)
    #expect(forecast.basis == m(2007, 7)...m(2007, 7))
    #expect(forecast.inputs == [all[1]])
  }

  @Test func takesNoForecastOfAnEarlierMonth() {
    let forecast = forecast(.manual, Self.flow, [made(10, in: m(2007, 6))])
    #expect(forecast.value == nil)
    #expect(forecast.gap == .notDelivered(m(2007, 7)))
  }

  @Test func addsTheForecastsOfThePartsOfWhatAddsUp() {
    let all = [made(10, in: m(2007, 7), unit: "A"), made(5, in: m(2007, 7), unit: "B")]
    #expect(forecast(.manual, Self.flow, all).value == 15)
    #expect(forecast(.manual, Self.mean, all).gap == .notDelivered(m(2007, 7)))
    #expect(forecast(.manual, Self.flow, all + [made(16, in: m(2007, 7))]).value == 16)
  }

  @Test func addsTheForecastsOfTheCellsOfABreakdown() {
    let cells = ["paar", "alleen"].map {
      delivered(
        .month(m(2007, 7)), 10, series: "i", role: .forecast, cell: ["leefvorm": $0])
    }
    #expect(forecast(.manual, Self.flow, cells).value == 20)
  }

  // MARK: Linear

  @Test(arguments: [
    (3, 24.0), (7, 24), (12, 24),
  ]) func carriesAFlowOn(number: Int, expected: Double) {
    // 2 a month: A(m) x 12/m = 24 in any month.
    let all = monthly(Array(repeating: 2, count: 12))
    let forecast = forecast(.linear, Self.flow, all, in: m(2007, number))
    #expect(forecast.value == expected)
    #expect(forecast.basis == m(2007, 1)...m(2007, number))
  }

  @Test(arguments: [flow, mean]) func needsThreeMonthsOfTheYear(_ kind: Indicator.Kind) {
    let all = monthly(Array(repeating: 2, count: 14), from: m(2006, 1))
    #expect(
      forecast(.linear, kind, all, in: m(2007, 2)).gap == .tooFewMonths(has: 2, needs: 3))
    #expect(
      forecast(.linear, kind, all, in: m(2007, 1)).gap == .tooFewMonths(has: 1, needs: 3))
  }

  @Test func carriesAStockOnByItsYearOnYearChange() {
    // 100 a year ago, 160 now: 5 a month, 5 months to come: 160 + 25. The months between say nothing.
    let all = monthly([100], from: m(2006, 7)) + monthly([999, 160], from: m(2007, 6))
    let forecast = forecast(.linear, Self.stock, all)
    #expect(forecast.value == 185)
    #expect(!forecast.usesSlope)
    #expect(forecast.basis == m(2006, 7)...m(2007, 7))
  }

  @Test func endsWithTheActualOfDecember() {
    let all = monthly([100], from: m(2006, 12)) + monthly([160], from: m(2007, 12))
    #expect(forecast(.linear, Self.stock, all, in: m(2007, 12)).value == 160)
  }

  @Test func takesTheSlopeOfAShortHistoryAndSaysSo() {
    // 10, 12, 17: mean 13, slope (-1 x -3 + 1 x 4) / 2 = 3.5. March: 17 + 9 x 3.5 = 48.5.
    let forecast = forecast(.linear, Self.stock, monthly([10, 12, 17]), in: m(2007, 3))
    #expect(forecast.value == 48.5)
    #expect(forecast.usesSlope)
    #expect(forecast.basis == m(2007, 1)...m(2007, 3))
  }

  @Test func takesTheSlopeOverAGap() {
    // x 0, 2, 3 (January, March, April): y 10, 16, 19: slope 3. April: 19 + 8 x 3 = 43.
    let forecast = forecast(.linear, Self.stock, monthly([10, nil, 16, 19]), in: m(2007, 4))
    #expect(forecast.value == 43)
  }

  @Test func needsThreeMonthsForASlope() {
    #expect(
      forecast(.linear, Self.stock, monthly([10, 12]), in: m(2007, 2)).gap
        == .tooFewMonths(has: 2, needs: 3))
    #expect(
      forecast(.linear, Self.stock, monthly([10]), in: m(2007, 1)).gap
        == .tooFewMonths(has: 1, needs: 3))
  }

  @Test(arguments: [[5.0, 5, 5], [0, 0, 0], [-3, -3, -3], [1e12, 1e12, 1e12]])
  func keepsALevelCourse(_ months: [Double]) {
    #expect(forecast(.linear, Self.stock, monthly(months), in: m(2007, 3)).value == months[0])
  }

  @Test func carriesAMeanOnAsItIs() {
    // (10 + 20 + 30) / 3.
    #expect(forecast(.linear, Self.mean, monthly([10, 20, 30]), in: m(2007, 3)).value == 20)
  }

  @Test func saysWhyThereIsNoActual() {
    #expect(
      forecast(.linear, Self.stock, monthly([10]), in: m(2007, 2)).gap
        == .noActual(.notDelivered(series: "x", month: m(2007, 2))))
    #expect(
      forecast(.linear, Self.flow, monthly([10, nil, 3]), in: m(2007, 3)).gap
        == .noActual(.missingMonths([m(2007, 2)])))
  }

  @Test func isNotDefinedForMeasurementsAndWords() {
    let words = Indicator.Kind.qualitative(series: "x", statuses: [:], validMonths: 12)
    let all = monthly([1], from: m(2007, 7))
    for method in [Indicator.ForecastMethod.linear, .seasonal] {
      #expect(forecast(method, Self.measured, all).gap == .notDefined)
    }
    #expect(forecast(.seasonal, words, [word(m(2007, 7), "goed")]).gap == .notDefined)
    #expect(forecast(.seasonal, Self.mean, monthly([1, 2, 3]), in: m(2007, 3)).gap == .notDefined)
  }

  @Test func hasNoSlopeOfOnePlace() {
    #expect(YearEndForecast.leastSquaresSlope([(1, 2), (1, 3)]) == nil)
  }

  // MARK: Seasonal

  @Test func dividesAFlowByItsShare() {
    // 2006: 7 x 1 of 7 + 5 x 2.8 = 21: a third. 2007: 14 so far, 42 at the end.
    let all =
      monthly(Array(repeating: 1, count: 7) + Array(repeating: 2.8, count: 5), from: m(2006, 1))
      + monthly(Array(repeating: 2, count: 7))
    let forecast = forecast(.seasonal, Self.flow, all)
    #expect(forecast.value?.rounded(.toNearestOrEven) == 42)
    #expect(forecast.basis == m(2006, 1)...m(2007, 7))
  }

  @Test func multipliesAStockByItsGrowth() {
    // July to December 2006: 100 to 150. July 2007: 80, so 120.
    let year = monthly(
      Array(repeating: 100, count: 11) + [150], from: m(2006, 1))
    #expect(
      forecast(.seasonal, Self.stock, year + monthly([80], from: m(2007, 7))).value == 120)
  }

  @Test func needsOneFullYear() {
    #expect(
      forecast(.seasonal, Self.flow, monthly(Array(repeating: 1, count: 7))).gap == .noFullYear)
    let year = monthly(Array(repeating: 1, count: 11), from: m(2006, 2))
    #expect(
      forecast(.seasonal, Self.stock, year + monthly([80], from: m(2007, 7))).gap == .noFullYear)
  }

  @Test func saysThatSharesOfZeroSayNothing() {
    // Nothing in the first seven months of 2006, or nothing at all.
    let late = Array(repeating: 0.0, count: 7) + Array(repeating: 1, count: 5)
    let now = monthly(Array(repeating: 2, count: 7))
    #expect(
      forecast(.seasonal, Self.flow, monthly(late, from: m(2006, 1)) + now).gap == .noShare)
    let zeros = monthly(Array(repeating: 0, count: 12), from: m(2006, 1))
    #expect(forecast(.seasonal, Self.flow, zeros + now).gap == .noShare)
    #expect(forecast(.seasonal, Self.stock, zeros + now).gap == .noShare)
  }

  @Test func saysWhyThereIsNoActualOfTheSeason() {
    #expect(
      forecast(.seasonal, Self.flow, monthly(Array(repeating: 1, count: 12), from: m(2006, 1))).gap
        == .noActual(.missingMonths(m(2007, 7).yearToDate)))
  }

  // MARK: An average stock over the year

  @Test func averagesWhatCameAndWhatIsExpected() {
    // 120 a year ago, 240 every month since January: 10 a month. July 240, then 250..290: 1350.
    // (7 x 240 + 1350) / 12 = 252.5.
    let all =
      monthly([120], from: m(2006, 7)) + monthly(Array(repeating: 240, count: 7))
    #expect(forecast(.linear, Self.stock, all, average: true).value == 252.5)
  }

  @Test func averagesTheYearInDecember() {
    // 1..12: 6.5.
    let all = monthly([12], from: m(2006, 12)) + monthly((1...12).map(Double.init))
    #expect(forecast(.linear, Self.stock, all, in: m(2007, 12), average: true).value == 6.5)
  }

  @Test func averagesWhatTheSeasonLetsExpect() {
    // 2006 level at 100 up to July, then 200: 2007 at 50, then 100. (7 x 50 + 5 x 100) / 12.
    let all =
      monthly(Array(repeating: 100, count: 7) + Array(repeating: 200, count: 5), from: m(2006, 1))
      + monthly(Array(repeating: 50, count: 7))
    #expect(forecast(.seasonal, Self.stock, all, average: true).value == 850.0 / 12)
  }

  @Test func averagesNoFlow() {
    let all = monthly(Array(repeating: 2, count: 7))
    #expect(forecast(.linear, Self.flow, all, average: true).value == 24)
  }
}
