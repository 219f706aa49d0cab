import Model
import Testing

@testable import Metrics

@Suite struct IndicatorValueTests {
  struct Case: NamedCase {
    var name: String
    var kind: Indicator.Kind = .flow(series: "x", isCumulative: false)
    var observations: [Observation]
    var month: Month = m(2007, 7)
    var skipped: Set<Int> = []
    var expected: Double?
    var gap: Gap?
  }

  static let stock = Indicator.Kind.stock(series: "x")
  static let cumulative = Indicator.Kind.flow(series: "x", isCumulative: true)

  static let cases: [Case] = [
    Case(
      name: "a stock is the value at the month's end", kind: stock,
      observations: monthly([10, 20, 30], from: m(2007, 5)), expected: 30),
    Case(
      name: "a stock of zero is no gap", kind: stock, observations: monthly([0], from: m(2007, 7)),
      expected: 0),
    Case(
      name: "a stock that was not delivered is missing", kind: stock,
      observations: monthly([10], from: m(2007, 6)),
      gap: .notDelivered(series: "x", month: m(2007, 7))),
    Case(
      name: "a stock of a quarter stands at its last month", kind: stock,
      observations: [delivered(.quarter(ending: m(2007, 6)), 12)], month: m(2007, 6), expected: 12),
    Case(
      name: "a stock of half a year stands at its last month", kind: stock,
      observations: [delivered(.halfYear(ending: m(2007, 6)), 12)], month: m(2007, 6), expected: 12),
    Case(
      name: "a quarter goes before half a year", kind: stock,
      observations: [
        delivered(.halfYear(ending: m(2007, 6)), 12), delivered(.quarter(ending: m(2007, 6)), 11),
      ], month: m(2007, 6), expected: 11),
    Case(
      name: "half a year of a flow is not its last month",
      observations: [delivered(.halfYear(ending: m(2007, 6)), 12)], month: m(2007, 6),
      gap: .missingMonths(m(2007, 6).yearToDate)),
    Case(
      name: "a school year is a measurement of July",
      kind: .measurement(series: "x", validMonths: 12),
      observations: [delivered(.schoolYear(beginning: 2006), 12)], month: m(2007, 9),
      expected: 12),
    Case(
      name: "a school year that is not over is not known",
      kind: .measurement(series: "x", validMonths: 12),
      observations: [delivered(.schoolYear(beginning: 2006), 12)], month: m(2007, 6),
      gap: .notDelivered(series: "x", month: m(2007, 6))),
    Case(
      name: "nothing delivered at all", observations: [],
      gap: .missingMonths(m(2007, 7).yearToDate)),
    // 1 + 2 + 3 + 4 + 5 + 6 + 7 = 28.
    Case(
      name: "a flow adds up since January", observations: monthly([1, 2, 3, 4, 5, 6, 7, 8]),
      expected: 28),
    Case(
      name: "a flow of January is January alone",
      observations: monthly([9, 5], from: m(2006, 12)), month: m(2007, 1), expected: 5),
    // 12 x 3 = 36.
    Case(
      name: "a flow of December is the whole year",
      observations: monthly(Array(repeating: 3, count: 12)), month: m(2007, 12), expected: 36),
    Case(
      name: "a flow names the months that are missing",
      observations: monthly([1, nil, 3, 4, nil, 6, 7]),
      gap: .missingMonths([m(2007, 2), m(2007, 5)])),
    Case(
      name: "a month skipped by the calendar is no gap",
      observations: monthly([nil, 2, 3, 4, 5, 6, 7]), skipped: [1], expected: 27),
    Case(
      name: "a delivery in a skipped month still counts",
      observations: monthly([1, 2, 3, 4, 5, 6, 7]), skipped: [1], expected: 28),
    Case(
      name: "a year of skipped months alone has no value", observations: [], month: m(2007, 1),
      skipped: [1], gap: .missingMonths([m(2007, 1)])),
    Case(
      name: "corrections below zero count", observations: monthly([10, -12], from: m(2007, 1)),
      month: m(2007, 2), expected: -2),
    Case(
      name: "huge values are added", observations: monthly([1e15, 1e15]), month: m(2007, 2),
      expected: 2e15),
    // 30 + 60.
    Case(
      name: "quarters add up",
      observations: [
        delivered(.quarter(ending: m(2007, 3)), 30), delivered(.quarter(ending: m(2007, 6)), 60),
      ], month: m(2007, 6), expected: 90),
    Case(
      name: "a quarter that is not over has no part yet",
      observations: [
        delivered(.quarter(ending: m(2007, 3)), 30), delivered(.quarter(ending: m(2007, 6)), 60),
      ], month: m(2007, 5), gap: .missingMonths([m(2007, 4), m(2007, 5)])),
    // 30 + 4: the months after the quarter add to it.
    Case(
      name: "months follow a quarter",
      observations: [
        delivered(.quarter(ending: m(2007, 3)), 30), delivered(.month(m(2007, 4)), 4),
      ], month: m(2007, 4), expected: 34),
    // The months win: 1 + 2 + 3, never 1 + 2 + 3 + 30 or 1 + 2 + 30.
    Case(
      name: "a quarter beside its months is not counted twice",
      observations: monthly([1, 2, 3]) + [delivered(.quarter(ending: m(2007, 3)), 30)],
      month: m(2007, 3), expected: 6),
    Case(
      name: "a cumulative flow is the delivered value", kind: cumulative,
      observations: monthly([5, 9, 14]), month: m(2007, 3), expected: 14),
    Case(
      name: "a cumulative flow needs no earlier month", kind: cumulative,
      observations: monthly([14], from: m(2007, 3)), month: m(2007, 3), expected: 14),
    Case(
      name: "a delivered ratio is itself", kind: .deliveredRatio(series: "x"),
      observations: monthly([44.2], from: m(2007, 7)), expected: 44.2),
    Case(
      name: "a delivered ratio is not added up over units", kind: .deliveredRatio(series: "x"),
      observations: monthly([44.2], from: m(2007, 7), unit: "A"), gap: .notAddable),
    Case(
      name: "a measurement is not added up over units",
      kind: .measurement(series: "x", validMonths: 12),
      observations: monthly([7], from: m(2007, 7), unit: "A"), gap: .notAddable),
    Case(
      name: "a measurement exactly as old as it may be counts",
      kind: .measurement(series: "x", validMonths: 12),
      observations: monthly([7], from: m(2006, 7)), expected: 7),
    Case(
      name: "a measurement one month older does not",
      kind: .measurement(series: "x", validMonths: 12),
      observations: monthly([7], from: m(2006, 6)), gap: .outdated(measured: m(2006, 6))),
    Case(
      name: "a measurement of the same month with no validity",
      kind: .measurement(series: "x", validMonths: 0),
      observations: monthly([7], from: m(2007, 7)), expected: 7),
    Case(
      name: "a measurement after the month is not known yet",
      kind: .measurement(series: "x", validMonths: 12),
      observations: monthly([7], from: m(2007, 8)),
      gap: .notDelivered(series: "x", month: m(2007, 7))),
    Case(
      name: "a measurement of a year stands at its end",
      kind: .measurement(series: "x", validMonths: 12), observations: [delivered(.year(2006), 43)],
      expected: 43),
  ]

  @Test(arguments: cases) func worksOutTheActual(_ test: Case) {
    let reading = value(indicator(test.kind), test.observations, skipped: test.skipped)
      .actual(in: test.month)
    #expect(reading.number == test.expected)
    #expect(reading.gap == test.gap)
  }

  @Test func keepsTheMonthOfAMeasurement() {
    let reading = value(
      indicator(.measurement(series: "x", validMonths: 12)), monthly([7], from: m(2007, 5))
    ).actual(in: m(2007, 7))
    #expect(reading.month == m(2007, 5))
  }

  @Test func keepsTheLastStatusWordLikeAMeasurement() {
    let kind = Indicator.Kind.qualitative(series: "x", statuses: [:], validMonths: 12)
    let reading = value(indicator(kind), [word(m(2007, 5), "conform planning")])
      .actual(in: m(2007, 7))
    #expect(reading.value?.status == "conform planning")
    #expect(reading.month == m(2007, 5))
  }

  @Test func addsAFlowOverUnitsMonthByMonth() {
    // January: A 1 + B 10; February: delivered 50 wins over 2 + 20; March: 3 + 30. 11 + 50 + 33.
    let all =
      monthly([1, 2, 3], unit: "A") + monthly([10, 20, 30], unit: "B")
      + monthly([50], from: m(2007, 2))
    #expect(
      value(indicator(.flow(series: "x", isCumulative: false)), all).actual(in: m(2007, 3)).number
        == 94)
  }

  @Test func addsMonthsOfOneUnitToQuartersOfAnother() {
    // A 1 + 2 + 3, B 30.
    let all =
      monthly([1, 2, 3], unit: "A") + [delivered(.quarter(ending: m(2007, 3)), 30, unit: "B")]
    let flow = value(indicator(.flow(series: "x", isCumulative: false)), all)
    #expect(flow.actual(in: m(2007, 3)).number == 36)
    #expect(flow.actual(in: m(2007, 2)).number == nil)
  }

  @Test func namesThePartThatIsMissingInOneMonth() {
    let all = monthly([1, 2, 3], unit: "A") + monthly([10, nil, 30], unit: "B")
    #expect(
      value(indicator(.flow(series: "x", isCumulative: false)), all).actual(in: m(2007, 3)).gap
        == .missingParts(["B"], month: m(2007, 2)))
  }

  @Test func averagesTheMonthEndsOfTheYear() {
    // (100 + 110 + 120) / 3 = 110; December of the year before is none of them.
    let all = monthly([500, 100, 110, 120], from: m(2006, 12))
    let stock = value(indicator(Self.stock), all)
    #expect(stock.averageToDate(in: m(2007, 3)).number == 110)
    #expect(stock.averageToDate(in: m(2007, 1)).number == 100)
    #expect(stock.averageToDate(in: m(2007, 5)).gap == .missingMonths([m(2007, 4), m(2007, 5)]))
  }

  @Test func averagesWithoutTheMonthsThatTheCalendarSkips() {
    // (100 + 120) / 2.
    let stock = value(indicator(Self.stock), monthly([nil, 100, 120]), skipped: [1])
    #expect(stock.averageToDate(in: m(2007, 3)).number == 110)
    #expect(stock.averageToDate(in: m(2007, 1)).number == nil)
  }

  @Test(arguments: [
    ([Int](), 1, m(2006, 12)), ([12], 1, m(2006, 11)), ([1, 7], 8, m(2007, 6)),
    ([11, 12, 1], 2, m(2006, 10)), (Array(1...12), 5, m(2007, 4)),
  ])
  func findsTheReportBefore(skipped: [Int], number: Int, expected: Month) {
    #expect(
      value(indicator(Self.stock), [], skipped: Set(skipped)).monthBefore(m(2007, number))
        == expected)
  }
}
