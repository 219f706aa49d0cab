import Model
import Testing

@testable import Metrics

@Suite struct RatioOfSumsTests {
  private func ratio(
    _ observations: [Observation], per: Double = 100, over span: Indicator.Ratio.Span = .month,
    unit: String = "DSZ", skips: Bool = false, skipped: Set<Int> = [],
    in month: Month = m(2007, 7)
  ) -> Reading {
    let ratio = Indicator.Ratio(numerator: "t", denominator: "n", per: per, span: span)
    return value(
      indicator(.ratio(ratio)) { $0.skipsMissingParts = skips }, observations, unit: unit,
      skipped: skipped
    ).actual(in: month)
  }

  private func top(
    _ numbers: [Double?], from first: Month = m(2007, 7), unit: String = "DSZ"
  ) -> [Observation] {
    monthly(numbers, from: first, unit: unit, series: "t")
  }

  private func bottom(
    _ numbers: [Double?], from first: Month = m(2007, 7), unit: String = "DSZ"
  ) -> [Observation] {
    monthly(numbers, from: first, unit: unit, series: "n")
  }

  @Test(arguments: [(1.0, 0.25), (100, 25), (10000, 2500)])
  func dividesPerSoMany(per: Double, expected: Double) {
    #expect(ratio(top([1]) + bottom([4]), per: per).number == expected)
  }

  @Test func dividesSumsAndNeverAveragesRatios() {
    // A 1/2 = 50%, B 9/90 = 10%; the mean of ratios is 30%, the ratio of sums 10/92 = 10.869...%.
    let all =
      top([1], unit: "A") + bottom([2], unit: "A") + top([9], unit: "B") + bottom([90], unit: "B")
    #expect(ratio(all).number == 1000.0 / 92)
  }

  @Test func takesADeliveredDenominatorForTheWhole() {
    // Clients by team, inhabitants for the whole: (1 + 9) / 200.
    let all = top([1], unit: "A") + top([9], unit: "B") + bottom([200])
    #expect(ratio(all).number == 5)
    #expect(ratio(all, unit: "A").gap == .notDelivered(series: "n", month: m(2007, 7)))
  }

  @Test func addsTheYearToDate() {
    // (1 + 2 + 3) / (10 + 10 + 20) = 15%.
    let all = top([9, 1, 2, 3], from: m(2006, 12)) + bottom([9, 10, 10, 20], from: m(2006, 12))
    #expect(ratio(all, over: .year, in: m(2007, 3)).number == 15)
  }

  @Test func addsTwelveMonthsOverTheYearsBorder() {
    // March 2006 is out; April 2006..March 2007: numerators 2..13 = 90, denominators 12 x 75 = 900.
    let all =
      top((1...13).map(Double.init), from: m(2006, 3))
      + bottom(Array(repeating: 75, count: 13), from: m(2006, 3))
    #expect(ratio(all, over: .twelveMonths, in: m(2007, 3)).number == 10)
  }

  @Test func namesTheMonthsOfTheTwelveThatAreMissing() {
    let all =
      top(Array(repeating: 1, count: 11), from: m(2006, 5))
      + bottom(Array(repeating: 1, count: 12), from: m(2006, 4))
    #expect(ratio(all, over: .twelveMonths, in: m(2007, 3)).gap == .missingMonths([m(2006, 4)]))
  }

  @Test(arguments: Indicator.Ratio.Span.allCases)
  func passesOverSkippedMonths(_ span: Indicator.Ratio.Span) {
    var months = Array(repeating: Double?(1), count: 12)
    months[5] = nil  // January 2007
    let all = top(months, from: m(2006, 8)) + bottom(months, from: m(2006, 8))
    #expect(ratio(all, over: span, skipped: [1]).number == 100)
  }

  @Test func saysWhichSeriesIsMissing() {
    #expect(ratio(top([1])).gap == .notDelivered(series: "n", month: m(2007, 7)))
    #expect(ratio(bottom([1])).gap == .notDelivered(series: "t", month: m(2007, 7)))
    #expect(ratio([], skips: true).gap == .notDelivered(series: "t", month: m(2007, 7)))
  }

  @Test func saysThatTheDenominatorIsZero() {
    #expect(ratio(top([1]) + bottom([0])).gap == .denominatorIsZero)
    #expect(ratio(top([0]) + bottom([0])).gap == .denominatorIsZero)
    #expect(ratio(top([1e300]) + bottom([1e-300])).gap == .denominatorIsZero)
  }

  @Test(arguments: [(0.0, 4.0, 0.0), (-1, 4, -25), (1e300, 1e300, 100)])
  func dividesZeroNegativeAndHuge(numerator: Double, denominator: Double, expected: Double) {
    #expect(ratio(top([numerator]) + bottom([denominator])).number == expected)
  }

  @Test func needsEveryPart() {
    let all =
      top([1], unit: "A") + bottom([2], unit: "A") + top([9], from: m(2007, 6), unit: "B")
      + bottom([90], unit: "B")
    #expect(ratio(all).gap == .missingParts(["B"], month: m(2007, 7)))
  }

  @Test func leavesAPartWithoutOneOfTheTwoOutOfBoth() {
    // B has no numerator in July: 1 / 2, and not 1 / 92.
    let all =
      top([1], unit: "A") + bottom([2], unit: "A") + top([9], from: m(2007, 6), unit: "B")
      + bottom([90], unit: "B")
    #expect(ratio(all, skips: true).number == 50)
  }

  @Test func addsQuartersOfTheTwelveMonths() {
    // Quarters Q2 2006..Q1 2007: 4 x 3 of 4 x 30.
    let ends = [m(2006, 6), m(2006, 9), m(2006, 12), m(2007, 3)]
    let all = ends.flatMap {
      [
        delivered(.quarter(ending: $0), 3, series: "t"),
        delivered(.quarter(ending: $0), 30, series: "n"),
      ]
    }
    #expect(ratio(all, over: .twelveMonths, in: m(2007, 3)).number == 10)
    // Twelve months that begin within a quarter can't be made of quarters.
    #expect(ratio(all, over: .twelveMonths, in: m(2007, 2)).number == nil)
    #expect(ratio(all, over: .month, in: m(2007, 3)).number == 10)
  }
}
