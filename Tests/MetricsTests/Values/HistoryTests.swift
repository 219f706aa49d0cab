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

  private static let months = (0..<20).map { m(2005, 5) + $0 }

  /// Looking a series up once gives what looking up each month gives, whatever was delivered: 300 seeded sets
  /// with gaps, later deliveries, quarters, breakdowns, parts and provisional figures.
  @Test func isTheActualOfEachMonth() throws {
    var generator = SeededGenerator(seed: 120)
    for round in 0..<300 {
      func happens(_ share: Double) -> Bool { generator.fraction() < share }
      let hasParts = happens(0.5)
      var observations: [Observation] = []
      for unit in hasParts ? ["A", "B"] + (happens(0.2) ? ["DSZ"] : []) : ["DSZ"] {
        for month in Self.months where !happens(round % 3 == 0 ? 0.15 : 0) {
          let number = happens(0.05) ? nil : Double(Int(generator.fraction() * 100))
          var one = delivered(.month(month), number, unit: unit)
          one.isProvisional = happens(0.1)
          observations.append(one)
          if happens(0.1) {
            observations.append(
              delivered(.month(month), 7, unit: unit, on: .dated(month + 2, day: 0)))
          }
          if round % 5 == 1, happens(0.1) {
            observations.append(delivered(.month(month), 3, unit: unit, cell: ["leefvorm": "paar"]))
          }
        }
        if round % 4 == 1 {
          observations.append(delivered(.quarter(ending: m(2006, 9)), 50, unit: unit))
        }
      }
      let skipped: Set<Int> = happens(0.2) ? [7] : []
      for kind in [
        Indicator.Kind.stock(series: "x"), .flow(series: "x", isCumulative: false),
        .flow(series: "x", isCumulative: true),
      ] {
        let tested = indicator(kind) { $0.skipsMissingParts = round % 7 == 0 }
        let value = value(tested, observations, skipped: skipped)
        let history = value.history(upTo: m(2007, 3))
        for point in history {
          let reading = value.actual(in: point.month)
          #expect(
            point.value == reading.number && point.isProvisional == reading.isProvisional,
            "\(round), \(kind), \(point.month)")
        }
        let months = (0..<40).map { m(2004, 1) + $0 }.filter { $0 <= m(2007, 3) }
        let known = months.filter { value.actual(in: $0).number != nil }
        #expect(history.first?.month == known.first && history.last?.month == known.last)
      }
    }
  }
}
