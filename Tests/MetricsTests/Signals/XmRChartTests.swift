import Model
import Testing

@testable import Metrics

@Suite struct XmRChartTests {
  private let level = [10.0, 12, 11, 9, 10, 12, 10, 9, 11, 10, 12, 10]

  @Test(
    arguments: [[], [nil], [nil, nil], [5], [nil, 5, nil], [.nan, 3, .infinity]] as [[Double?]])
  func hasNoLimitsOnFewerThanTwoValues(_ values: [Double?]) {
    let chart = XmRChart(of: values)
    #expect(chart.limits == nil)
    #expect(chart.points.count == values.count)
    #expect(chart.variation(.lower) == nil)
  }

  @Test func keepsLimitsFixedAfterTwelvePoints() throws {
    let limits = try #require(XmRChart(of: level).limits)
    #expect(XmRChart(of: level + [30, 31, 32, 33]).limits == limits)
    #expect(!limits.isProvisional)
    #expect(try #require(XmRChart(of: Array(level.prefix(11))).limits).isProvisional)
  }

  @Test func leavesALargeJumpOutOfTheMeanRangeOnce() throws {
    // Ranges: ten of 1, one of 40; 40 >= 3.267 x their mean.
    let values = [1.0, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 41].map(Optional.some)
    let limits = try #require(XmRChart(of: values).limits)
    #expect(limits.leftOut == 1)
    #expect(limits.meanRange == 1)
    #expect(limits.centre == 57.0 / 12)
  }

  @Test func findsNothingInEqualValues() throws {
    for value in [0, 0.1, -3, 1e12] {
      let chart = XmRChart(of: Array(repeating: value, count: 40))
      let limits = try #require(chart.limits)
      #expect(abs(limits.upper - limits.lower) <= abs(value) * 1e-12)
      #expect(chart.points.allSatisfy { $0.causes.isEmpty })
      #expect(chart.variation(.lower) == .stable)
    }
  }

  @Test func beginsAnewAtAMarkedChange() throws {
    let chart = XmRChart(of: level + level.map { $0 + 20 }, changes: [12, 12, -4, 99])
    #expect(chart.stretches.map(\.range) == [0..<12, 12..<24])
    let (before, after) = (
      try #require(chart.stretches[0].limits), try #require(chart.stretches[1].limits)
    )
    #expect(abs(after.centre - before.centre - 20) < 1e-9)
    #expect(abs(after.meanRange - before.meanRange) < 1e-9)
    #expect(chart.points.allSatisfy { $0.causes.isEmpty })
  }

  @Test func restsOnTheNamedBaseline() throws {
    let chart = XmRChart(of: [100, 90] + level, baseline: 2..<14)
    #expect(chart.limits == XmRChart(of: level).limits)
    #expect(chart.points[0].causes.contains(.init(.outsideLimits, isUpward: true)))
  }

  @Test func bridgesGaps() {
    let gapped = level.flatMap { [$0, nil] }
    #expect(XmRChart(of: gapped).limits == XmRChart(of: level).limits)
  }

  @Test func putsNoLimitBelowItsFloor() throws {
    let values = [0.0, 3, 0, 2, 1, 0, 4]
    #expect(try #require(XmRChart(of: values, floor: XmRChart.floor(of: values)).limits).lower == 0)
    #expect(XmRChart.floor(of: [1, nil, -0.5]) == nil)
  }

  /// Adding a number moves the chart, and multiplying stretches it; neither makes a cause.
  @Test func followsAChangeOfUnit() throws {
    var random = Seeded(3)
    for _ in 0..<100 {
      let values = (0..<30).map { _ in Double.random(in: 0..<100, using: &random) }
      let moved = XmRChart(of: values.map { $0 * 8 + 64 })
      let chart = XmRChart(of: values)
      #expect(moved.points.map(\.causes) == chart.points.map(\.causes))
      let (one, other) = (try #require(chart.limits), try #require(moved.limits))
      #expect(abs(one.upper * 8 + 64 - other.upper) < 1e-9)
    }
  }

  @Test(arguments: [
    (Indicator.Direction.lower, 61.0, XmRChart.Assurance.willMeet), (.lower, 60, .willMeet),
    (.lower, 50, .mayMiss), (.lower, 40, .mayMiss), (.lower, 39, .willMiss),
    (.higher, 39, .willMeet), (.higher, 40, .willMeet), (.higher, 60, .mayMiss),
    (.higher, 61, .willMiss),
  ])
  func holdsTheTargetAgainstTheLimits(
    direction: Indicator.Direction, target: Double, assurance: XmRChart.Assurance
  ) {
    let limits = XmRChart.Limits(
      centre: 50, lower: 40, upper: 60, meanRange: 10 / 2.66, baseline: 12, leftOut: 0,
      isProvisional: false)
    #expect(limits.assurance(of: target, direction) == assurance)
  }
}
