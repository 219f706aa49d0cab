import Model
import Testing

@testable import Metrics

@Suite struct HistoryTests {
  private let stock = indicator(.stock(series: "x"))
  private let measured = indicator(.measurement(series: "x", validMonths: 12))

  @Test func isEmptyWithoutData() {
    #expect(value(stock, []).history(upTo: m(2007, 7)).isEmpty)
    #expect(value(stock, monthly([1], from: m(2007, 8))).history(upTo: m(2007, 7)).isEmpty)
    #expect(value(stock, monthly([1]), unit: "onbekend").history(upTo: m(2007, 7)).isEmpty)
  }

  @Test func isOnePointOfOneMonth() {
    #expect(
      value(stock, monthly([5])).history(upTo: m(2007, 7)) == [.init(month: m(2007, 1), value: 5)])
  }

  @Test func keepsTheGapsInside() {
    let history = value(stock, monthly([1, nil, 3, 4])).history(upTo: m(2007, 3))
    #expect(history.map(\.value) == [1, nil, 3])
    #expect(history.map(\.month) == m(2007, 3).yearToDate)
  }

  @Test func endsWithTheLastValue() {
    // A flow with a gap in February has no year to date from then on.
    let flow = indicator(.flow(series: "x", isCumulative: false))
    let history = value(flow, monthly([1, nil, 3])).history(upTo: m(2007, 3))
    #expect(history.map(\.value) == [1])
  }

  @Test func goesBackNoFurtherThanAsked() {
    let months = value(stock, monthly([1, 2, 3, 4])).history(upTo: m(2007, 4), atMost: 2)
    #expect(months.map(\.value) == [3, 4])
  }

  @Test func putsAMeasurementAtItsOwnMonthAlone() {
    let history = value(measured, monthly([1, nil, 3])).history(upTo: m(2007, 7))
    #expect(history.map(\.value) == [1, nil, 3])
  }

  @Test func takesTheMonthBeforeAsThePreviousOne() {
    let previous = value(stock, monthly([1, 2])).previous(to: m(2007, 2))
    #expect(previous == .init(month: m(2007, 1), value: .number(1)))
    #expect(value(stock, monthly([1, nil, 3])).previous(to: m(2007, 3)) == nil)
  }

  @Test func passesOverAMonthThatTheCalendarSkips() {
    let previous = value(stock, monthly([5, nil, 6], from: m(2006, 12)), skipped: [1])
      .previous(to: m(2007, 2))
    #expect(previous == .init(month: m(2006, 12), value: .number(5)))
  }

  @Test func takesTheMeasurementBeforeTheOneThatCounts() {
    let value = value(measured, monthly([1, nil, 3]))
    #expect(value.previous(to: m(2007, 7)) == .init(month: m(2007, 1), value: .number(1)))
    #expect(value.previous(to: m(2007, 2)) == nil)
    #expect(value.previous(to: m(2006, 12)) == nil)
  }

  @Test func takesAPreviousMeasurementHoweverOld() {
    let twoYears = monthly([38], from: m(2005, 6)) + monthly([43], from: m(2007, 6))
    #expect(
      value(measured, twoYears).previous(to: m(2007, 7))
        == .init(month: m(2005, 6), value: .number(38)))
  }

  @Test func takesTheStatusWordBefore() {
    let kind = Indicator.Kind.qualitative(series: "x", statuses: [:], validMonths: 12)
    let words = [word(m(2007, 5), "niet conform planning"), word(m(2007, 7), "conform planning")]
    #expect(
      value(indicator(kind), words).previous(to: m(2007, 7))
        == .init(month: m(2007, 5), value: .status("niet conform planning")))
  }
}
