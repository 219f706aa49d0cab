import Model
import Testing

@testable import Metrics

@Suite struct IndicatorTargetTests {
  private static let stock = Indicator.Kind.stock(series: "x")
  private static let flow = Indicator.Kind.flow(series: "x", isCumulative: false)
  private static let ratio = Indicator.Kind.deliveredRatio(series: "x")
  private static let measured = Indicator.Kind.measurement(series: "x", validMonths: 12)
  private static let mean = Indicator.Kind.mean(series: "x", weight: nil)

  private func target(
    _ kind: Indicator.Kind, _ observations: [Observation] = [], unit: String = "DSZ",
    skipped: Set<Int> = [], _ set: (inout Indicator) -> Void = { $0.targets = [2007: .value(120)] }
  ) -> IndicatorTarget {
    IndicatorTarget(value(indicator(kind, set), observations, unit: unit, skipped: skipped))
  }

  private func aim(_ target: IndicatorTarget, in month: Month = m(2007, 7)) -> Double? {
    target.target(in: month)?.value.number
  }

  private func monthlyTargets(
    _ numbers: [Double?], from first: Month = m(2007, 1), unit: String = "DSZ"
  ) -> [Observation] {
    monthly(numbers, from: first, unit: unit, series: "i", role: .target)
  }

  // MARK: Target

  @Test func holdsInItsYearAlone() {
    #expect(aim(target(Self.stock), in: m(2007, 1)) == 120)
    #expect(aim(target(Self.stock), in: m(2007, 12)) == 120)
    #expect(aim(target(Self.stock), in: m(2008, 1)) == nil)
    #expect(aim(target(Self.stock) { _ in }) == nil)
  }

  @Test(
    arguments: [
      (stock, nil), (flow, nil), (ratio, 120), (measured, 120), (mean, 120),
    ] as [(Indicator.Kind, Double?)])
  func holdsBelowTheRootForWhatDoesNotAddUp(kind: Indicator.Kind, expected: Double?) {
    #expect(aim(target(kind, unit: "A")) == expected)
    #expect(aim(target(kind)) == 120)
  }

  @Test func prefersADeliveredTargetOfTheUnit() {
    let own = [delivered(.year(2007), 7, unit: "A", series: "i", role: .target)]
    #expect(aim(target(Self.stock, own, unit: "A")) == 7)
    #expect(aim(target(Self.ratio, own, unit: "A")) == 7)
    #expect(aim(target(Self.ratio, own, unit: "B")) == 120)
    #expect(aim(target(Self.stock, own)) == 120)
  }

  @Test func aimsAtAStatusWord() {
    let kind = Indicator.Kind.qualitative(series: "x", statuses: [:], validMonths: 12)
    let target = target(kind) { $0.targets = [2007: .status("conform planning")] }
    #expect(target.target(in: m(2007, 7))?.value.status == "conform planning")
    #expect(target.path(in: m(2007, 7)) == nil)
  }

  @Test func followsASeriesPlusAMargin() {
    let follow: (inout Indicator) -> Void = {
      $0.targets = [2007: .series("landelijk", plus: 0.5)]
    }
    let national = monthly([2.0, 2.1], from: m(2007, 6), series: "landelijk")
    #expect(aim(target(Self.ratio, national, follow), in: m(2007, 6)) == 2.5)
    #expect(aim(target(Self.ratio, national, follow), in: m(2007, 7)) == 2.6)
    // In use for eleven months, and no longer; and for every unit the root's series.
    let old = monthly([2.0], from: m(2006, 8), series: "landelijk")
    #expect(aim(target(Self.ratio, old, follow), in: m(2007, 7)) == 2.5)
    #expect(aim(target(Self.ratio, old, follow), in: m(2007, 8)) == nil)
    #expect(aim(target(Self.ratio, national, unit: "A", follow), in: m(2007, 7)) == 2.6)
    #expect(aim(target(Self.ratio, [], follow)) == nil)
  }

  @Test func followsASeriesOfYearsInItsYear() {
    let follow: (inout Indicator) -> Void = { $0.targets = [2007: .series("landelijk", plus: 0)] }
    let years = [2006, 2007].map {
      delivered(.year($0), Double($0), series: "landelijk")
    }
    #expect(aim(target(Self.ratio, years, follow)) == 2007)
  }

  @Test(arguments: [(-150.0, false, 850.0), (-0.1, true, 900), (0, true, 1000), (50, false, 1050)])
  func changesAgainstAnEarlierYear(change: Double, isRelative: Bool, expected: Double) {
    let december = monthly([1000], from: m(2006, 12))
    let target = target(Self.stock, december) {
      $0.targets = [2007: .change(since: 2006, by: change, isRelative: isRelative)]
    }
    #expect(aim(target) == expected)
    #expect(target.target(in: m(2007, 7))?.inputs == december)
  }

  @Test func changesAgainstAYearTotalOfAFlow() {
    // 12 x 10 = 120, minus 20.
    let year = monthly(Array(repeating: 10, count: 12), from: m(2006, 1))
    #expect(
      aim(
        target(Self.flow, year) {
          $0.targets = [2007: .change(since: 2006, by: -20, isRelative: false)]
        }) == 100)
  }

  @Test func changesAgainstTheAverageStockWhereThatIsTheTarget() {
    // The mean of 1..12 x 10 is 65, December is 120.
    let year = monthly((1...12).map { Double($0 * 10) }, from: m(2006, 1))
    #expect(
      aim(
        target(Self.stock, year) {
          $0.targets = [2007: .change(since: 2006, by: -5, isRelative: false)]
          $0.targetMeaning = .yearAverage
        }) == 60)
  }

  @Test func hasNoRelativeTargetWithoutItsBaseline() {
    #expect(
      aim(
        target(Self.stock) {
          $0.targets = [2007: .change(since: 2006, by: -5, isRelative: false)]
        }) == nil)
  }

  @Test func addsTheMonthlyTargetsOfAFlow() {
    // 1 + 2 + ... + 12 = 78; January..July 28.
    let target = target(Self.flow, monthlyTargets((1...12).map(Double.init)))
    #expect(aim(target) == 78)
    #expect(target.path(in: m(2007, 7)) == 28)
    #expect(target.path(in: m(2007, 1)) == 1)
    #expect(target.path(in: m(2007, 12)) == 78)
  }

  @Test func needsAllMonthlyTargetsOfAFlow() {
    let eleven = target(Self.flow, monthlyTargets((1...11).map(Double.init))) { _ in }
    #expect(aim(eleven) == nil)
    #expect(eleven.path(in: m(2007, 7)) == 28)
    #expect(eleven.path(in: m(2007, 12)) == nil)
  }

  @Test func asksNoMonthlyTargetOfASkippedMonth() {
    // Without January and July: 78 - 1 - 7 = 70.
    let months = (1...12).map { [1, 7].contains($0) ? nil : Double($0) }
    #expect(aim(target(Self.flow, monthlyTargets(months), skipped: [1, 7])) == 70)
  }

  @Test func addsQuarterlyTargetsOfAFlow() {
    let quarters = [3, 6, 9, 12].map {
      delivered(.quarter(ending: m(2007, $0)), 30, series: "i", role: .target)
    }
    let target = target(Self.flow, quarters) { _ in }
    #expect(aim(target) == 120)
    #expect(target.path(in: m(2007, 6)) == 60)
    // Within a quarter the standard path: 120 x 5/12.
    #expect(target.path(in: m(2007, 5)) == 50)
  }

  @Test func addsNoTargetsOfTheParts() {
    let parts = monthlyTargets((1...12).map(Double.init), unit: "A")
    #expect(aim(target(Self.flow, parts)) == 120)
    #expect(aim(target(Self.flow, parts, unit: "A")) == 78)
  }

  @Test func endsTheMonthlyTargetsOfAStockInDecember() {
    let target = target(Self.stock, monthlyTargets((1...12).map(Double.init)))
    #expect(aim(target) == 12)
    #expect(target.path(in: m(2007, 7)) == 7)
  }

  // MARK: Path

  @Test func runsStraightFromLastDecember() {
    // From 60 to 120: 5 a month; July 60 + 7 x 5 = 95.
    let target = target(Self.stock, monthly([60], from: m(2006, 12)))
    #expect(target.path(in: m(2007, 1)) == 65)
    #expect(target.path(in: m(2007, 7)) == 95)
    #expect(target.path(in: m(2007, 12)) == 120)
    #expect(target.path(in: m(2008, 1)) == nil)
  }

  @Test func runsFromAGivenStart() {
    // From 0 to 120: 70 in July, whatever December was.
    let target = target(Self.stock, monthly([60], from: m(2006, 12))) {
      $0.targets = [2007: .value(120)]
      $0.pathStart = 0
    }
    #expect(target.path(in: m(2007, 7)) == 70)
  }

  @Test func hasNoStraightPathWithoutAStart() {
    #expect(target(Self.stock).path(in: m(2007, 7)) == nil)
    #expect(target(Self.stock).pathOfYear(m(2007, 12)).isEmpty)
  }

  @Test func takesNoStartOfTheRootForAUnitWithItsOwnTarget() {
    let own = [
      delivered(.year(2007), 12, unit: "A", series: "i", role: .target),
      delivered(.month(m(2006, 12)), 0, unit: "A"),
    ]
    let target = target(Self.stock, own, unit: "A") { $0.pathStart = 1000 }
    #expect(target.path(in: m(2007, 7)) == 7)
  }

  @Test func spreadsAFlowOverTheMonths() {
    #expect(target(Self.flow).path(in: m(2007, 1)) == 10)
    #expect(target(Self.flow).path(in: m(2007, 7)) == 70)
    #expect(target(Self.flow).path(in: m(2007, 12)) == 120)
  }

  @Test func spreadsAFlowByTheSeason() {
    // 2006: January..July 7 x 1, of 7 + 5 x 2 = 17. 120 x 7/17.
    let year = monthly(
      Array(repeating: 1, count: 7) + Array(repeating: 2, count: 5), from: m(2006, 1))
    let target = target(Self.flow, year) {
      $0.targets = [2007: .value(120)]
      $0.path = .seasonal
    }
    #expect(target.path(in: m(2007, 7)) == 120 * (7.0 / 17))
    #expect(target.path(in: m(2007, 12)) == 120)
  }

  @Test func hasNoSeasonalPathWithoutAFullYear() {
    let target = target(Self.flow, monthly([1, 2, 3])) {
      $0.targets = [2007: .value(120)]
      $0.path = .seasonal
    }
    #expect(target.path(in: m(2007, 3)) == nil)
  }

  @Test(arguments: [mean, measured]) func staysAtTheTarget(_ kind: Indicator.Kind) {
    #expect(target(kind).path(in: m(2007, 1)) == 120)
  }

  @Test func staysAtAnAverageOverTheYear() {
    let target = target(Self.stock, monthly([60], from: m(2006, 12))) {
      $0.targets = [2007: .value(120)]
      $0.targetMeaning = .yearAverage
    }
    #expect(target.path(in: m(2007, 7)) == 120)
  }

  @Test func followsTheSeriesAsItStandsInTheMonth() {
    let target = target(Self.mean, monthly([2, 3, 9], from: m(2007, 6), series: "landelijk")) {
      $0.targets = [2007: .series("landelijk", plus: 0)]
    }
    #expect(target.path(in: m(2007, 7)) == 3)
  }

  @Test func runsStraightBetweenGivenPoints() {
    // 2.10 in January, 1.99 in December: 0.01 a month.
    let target = target(Self.ratio) {
      $0.targets = [2007: .value(1.98), 2008: .value(1.77)]
      $0.path = .points([m(2007, 1): 210, m(2007, 12): 199])
    }
    #expect(target.path(in: m(2007, 1)) == 210)
    #expect(target.path(in: m(2007, 2)) == 209)
    #expect(target.path(in: m(2007, 12)) == 199)
  }

  @Test func endsWithTheGivenPointsOfTheYear() {
    let target = target(Self.ratio) {
      $0.targets = [2007: .value(120)]
      $0.path = .points([m(2007, 3): 1, m(2007, 5): 3])
    }
    #expect(target.path(in: m(2007, 2)) == nil)
    #expect(target.path(in: m(2007, 4)) == 2)
    #expect(target.path(in: m(2007, 6)) == nil)
    #expect(
      target.pathOfYear(m(2007, 12)).map(\.value)
        == [nil, nil, 1, 2, 3, nil, nil, nil, nil, nil, nil, nil])
  }

  @Test func runsStraightInAYearWithoutPoints() {
    // 2008: from 60 in December 2007 to 120: 65 in January.
    let target = target(Self.stock, monthly([60], from: m(2007, 12))) {
      $0.targets = [2008: .value(120)]
      $0.path = .points([m(2007, 1): 210, m(2007, 12): 199])
    }
    #expect(target.path(in: m(2008, 1)) == 65)
  }

  @Test func interpolatesOverTheYearsBorder() {
    let points = [m(2006, 12): 0.0, m(2008, 12): 24]
    #expect(IndicatorTarget.interpolate(points, at: m(2007, 7)) == 7)
    #expect(IndicatorTarget.interpolate([:], at: m(2007, 7)) == nil)
    #expect(IndicatorTarget.interpolate([m(2007, 7): 1], at: m(2007, 7)) == 1)
  }

  @Test func worksOutTheWholeYear() {
    #expect(
      target(Self.flow).pathOfYear(m(2007, 12)).map(\.value) == (1...12).map { Double($0 * 10) })
  }
}
