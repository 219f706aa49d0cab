import Model
import Testing

@testable import Metrics

@Suite struct WeightedMeanTests {
  private func mean(
    _ observations: [Observation], weight: String? = nil, unit: String = "DSZ",
    skips: Bool = false, skipped: Set<Int> = [], in month: Month = m(2007, 2)
  ) -> Reading {
    value(
      indicator(.mean(series: "x", weight: weight)) { $0.skipsMissingParts = skips },
      observations, unit: unit, skipped: skipped
    ).actual(in: month)
  }

  @Test func weighsEveryMonthTheSameWithoutAWeight() {
    // (10 + 20) / 2.
    #expect(mean(monthly([10, 20])).number == 15)
  }

  @Test func weighsByTheSeries() {
    // (10 x 1 + 20 x 3) / 4 = 17.5.
    #expect(mean(monthly([10, 20]) + monthly([1, 3], series: "w"), weight: "w").number == 17.5)
  }

  @Test func startsAnewInJanuary() {
    #expect(mean(monthly([10, 20], from: m(2006, 12)), in: m(2007, 1)).number == 20)
  }

  @Test func weighsPartsByTheirWeight() {
    // January: 10 x 1 + 30 x 3 = 100 of 4; February: 20 x 2 + 40 x 4 = 200 of 6. 300 / 10 = 30.
    // A alone: 10 x 1 + 20 x 2 = 50 of 3.
    let all =
      monthly([10, 20], unit: "A") + monthly([30, 40], unit: "B")
      + monthly([1, 2], unit: "A", series: "w") + monthly([3, 4], unit: "B", series: "w")
    #expect(mean(all, weight: "w").number == 30)
    #expect(mean(all, weight: "w", unit: "A").number == 50.0 / 3)
  }

  @Test func letsADeliveredMeanWinOverItsParts() {
    // 15 delivered for both months; its weight is the sum of the parts'.
    let all =
      monthly([10, 20], unit: "A") + monthly([30, 40], unit: "B") + monthly([15, 15])
      + monthly([1, 2], unit: "A", series: "w") + monthly([3, 4], unit: "B", series: "w")
    #expect(mean(all, weight: "w").number == 15)
  }

  @Test func weighsAMonthTheSameWhoeverDeliveredIt() {
    // January delivered for the whole: 10. February by parts: (20 + 40) / 2 = 30. (10 + 30) / 2.
    let all =
      monthly([10]) + monthly([nil, 20], unit: "A") + monthly([nil, 40], unit: "B")
    #expect(mean(all).number == 20)
  }

  @Test func leavesMonthsOfZeroWeightOut() {
    let all = monthly([10, 99]) + monthly([4, 0], series: "w")
    #expect(mean(all, weight: "w").number == 10)
  }

  @Test func needsNoMeanOfNothing() {
    // No case in February: its mean is not available and weighs nothing.
    let all = monthly([10]) + monthly([4, 0], series: "w")
    #expect(mean(all, weight: "w").number == 10)
  }

  @Test func leavesAMonthOutInWhichAllPartsWeighNothing() {
    let all =
      monthly([10, 99], unit: "A") + monthly([30, 99], unit: "B")
      + monthly([1, 0], unit: "A", series: "w") + monthly([1, 0], unit: "B", series: "w")
    #expect(mean(all, weight: "w").number == 20)
  }

  @Test func saysThatAllWeightIsZero() {
    #expect(
      mean(monthly([10, 20]) + monthly([0, 0], series: "w"), weight: "w").gap == .weightIsZero)
  }

  @Test func namesTheMonthsWithoutMeanOrWeight() {
    #expect(mean(monthly([10])).gap == .missingMonths([m(2007, 2)]))
    #expect(mean([]).gap == .missingMonths([m(2007, 1), m(2007, 2)]))
    let all = monthly([10, 20]) + monthly([nil, 1], series: "w")
    #expect(mean(all, weight: "w").gap == .missingMonths([m(2007, 1)]))
  }

  @Test func needsEveryPartUnlessTheyMayBeSkipped() {
    let all = monthly([10, 20], unit: "A") + monthly([30], unit: "B")
    #expect(mean(all).gap == .missingMonths([m(2007, 2)]))
    // (20 + 20) / 2.
    #expect(mean(all, skips: true).number == 20)
  }

  @Test func passesOverMonthsThatTheCalendarSkips() {
    #expect(mean(monthly([nil, 20]), skipped: [1]).number == 20)
    #expect(mean(monthly([10, 20]), skipped: [1]).number == 15)
  }

  @Test func weighsAQuarterAsItsThreeMonths() {
    let quarter = [delivered(.quarter(ending: m(2007, 3)), 10)]
    // (10 x 3 + 50) / 4 = 20.
    #expect(mean(quarter + monthly([50], from: m(2007, 4)), in: m(2007, 4)).number == 20)
    // (10 x (1 + 2 + 3) + 50 x 4) / 10 = 26.
    let weights = monthly([1, 2, 3, 4], series: "w")
    #expect(
      mean(quarter + monthly([50], from: m(2007, 4)) + weights, weight: "w", in: m(2007, 4)).number
        == 26)
    #expect(mean(quarter, in: m(2007, 2)).gap == .missingMonths([m(2007, 1), m(2007, 2)]))
  }
}
