import Model
import Testing

@testable import Metrics

@Suite struct TrafficLightTests {
  struct Case: NamedCase {
    var name: String
    var rule: SignalRule = .targetAndTrend(threshold: nil)
    var direction: Indicator.Direction? = .lower
    var decimals = 2
    var asPrinted = true
    var tested: Double?
    var target: Double?
    var path: Double?
    var before: Double?
    var expected: Signal
    var reason: SignalReason?
    var trend: Judgement.Trend?
    var excess: Double?
  }

  private func verdict(_ test: Case) -> TrafficLight.Verdict {
    let indicator = indicator(.stock(series: "x")) {
      $0.rule = test.rule
      $0.direction = test.direction
      $0.decimals = test.decimals
      $0.comparesAsPrinted = test.asPrinted
    }
    return TrafficLight(indicator).verdict(
      .init(
        tested: test.tested, quantity: .actual, target: test.target, path: test.path,
        previous: test.before.map { .init(month: june, value: .number($0)) }),
      missing: Self.missing)
  }

  private static let missing = SignalReason.noMeasurement(.missingMonths([m(2007, 7)]))
  private let june = m(2007, 6)

  private func check(_ test: Case) {
    let (signal, reason) = verdict(test)
    #expect(signal == test.expected)
    if let expected = test.reason { #expect(reason == expected) }
    if test.trend != nil || test.excess != nil {
      guard case .judged(let judgement) = reason else {
        Issue.record("\(reason) is no judgement")
        return
      }
      #expect(judgement.trend == test.trend)
      #expect(judgement.excess == test.excess)
    }
  }

  // MARK: doel-en-trend

  static let trends: [Case] = [
    Case(name: "meets the target exactly", tested: 1.98, target: 1.98, expected: .green),
    Case(
      name: "meets it as printed: 1.984 prints 1,98", tested: 1.984, target: 1.98, expected: .green),
    Case(
      name: "misses it as printed: 1.985 prints 1,99", tested: 1.985, target: 1.98, expected: .red),
    Case(
      name: "misses it unrounded", asPrinted: false, tested: 1.984, target: 1.98, expected: .red),
    Case(
      name: "the target is printed too: 1.976 prints 1,98", tested: 1.98, target: 1.976,
      expected: .green),
    Case(
      name: "higher is met from above", direction: .higher, tested: 81, target: 80, expected: .green
    ),
    Case(
      name: "higher is missed from below", direction: .higher, tested: 79, target: 80,
      expected: .red, trend: .unknown),
    Case(
      name: "improved by exactly one unit of the last decimal: 2.03 to 2.02",
      tested: 2.02, target: 1.98, before: 2.03, expected: .orange,
      trend: .improved(by: 0.01, since: m(2007, 6))),
    Case(
      name: "improved by exactly the threshold: 2.03 to 2.02 with 0.01",
      rule: .targetAndTrend(threshold: .value(0.01)), tested: 2.02, target: 1.98, before: 2.03,
      expected: .orange, trend: .improved(by: 0.01, since: m(2007, 6))),
    Case(
      name: "improved by less than the threshold",
      rule: .targetAndTrend(threshold: .value(0.05)), tested: 2.02, target: 1.98, before: 2.06,
      expected: .red, trend: .notEnough(by: 0.04, since: m(2007, 6))),
    Case(
      name: "improved before rounding alone: 2.024 to 2.016 both print 2,02",
      tested: 2.016, target: 1.98, before: 2.024, expected: .red,
      trend: .unchanged(since: m(2007, 6))),
    Case(
      name: "improved unrounded by less than one unit of the last decimal", asPrinted: false,
      tested: 2.016, target: 1.98, before: 2.024, expected: .red,
      trend: .notEnough(by: 0.008, since: m(2007, 6))),
    Case(
      name: "unchanged", tested: 2.02, target: 1.98, before: 2.02, expected: .red,
      trend: .unchanged(since: m(2007, 6))),
    Case(
      name: "unchanged is no improvement whatever the threshold",
      rule: .targetAndTrend(threshold: .value(0)), tested: 2.02, target: 1.98, before: 2.02,
      expected: .red,
      trend: .unchanged(since: m(2007, 6))),
    Case(
      name: "worsened", tested: 2.07, target: 1.98, before: 2.02, expected: .red,
      trend: .worsened(by: 0.05, since: m(2007, 6))),
    Case(
      name: "nothing before", tested: 2.02, target: 1.98, expected: .red, trend: .unknown),
    Case(
      name: "whole numbers need one whole step", direction: .higher, decimals: 0, tested: 90,
      target: 100, before: 89, expected: .orange, trend: .improved(by: 1, since: m(2007, 6))),
    Case(name: "a target of zero", direction: .higher, tested: 0.7, target: 0, expected: .green),
    Case(
      name: "a negative target", direction: .higher, tested: -5, target: -3, before: -6,
      expected: .orange, trend: .improved(by: 1, since: m(2007, 6))),
    Case(
      name: "huge values", direction: .higher, decimals: 0, tested: 9e15, target: 1e16,
      before: 8e15, expected: .orange, trend: .improved(by: 1e15, since: m(2007, 6))),
    Case(
      name: "towards a target in the middle, from above", direction: .band, decimals: 0,
      tested: 53, target: 50, before: 55, expected: .orange,
      trend: .improved(by: 2, since: m(2007, 6))),
    Case(
      name: "away from a target in the middle, above it", direction: .band, decimals: 0,
      tested: 55, target: 50, before: 53, expected: .red,
      trend: .worsened(by: 2, since: m(2007, 6))),
    Case(name: "no measurement", target: 1.98, expected: .grey, reason: missing),
    Case(name: "no target", tested: 2.02, expected: .grey, reason: .noTarget),
    Case(
      name: "no direction", direction: nil, tested: 2.02, target: 1.98, expected: .grey,
      reason: .noDirection),
    Case(name: "no colour wanted", rule: .none, expected: .none, reason: .noColour),
  ]

  @Test(arguments: trends) func judgesByTargetAndTrend(_ test: Case) { check(test) }

  // MARK: tolerantie

  static let percent = SignalRule.tolerance(.init(green: 0, orange: 5))
  static let wide = SignalRule.tolerance(.init(green: 2, orange: 5))
  static let own = SignalRule.tolerance(.init(green: 1, orange: 2, isAbsolute: true))

  static let tolerances: [Case] = [
    Case(name: "meets the target", rule: percent, tested: 100, target: 100, expected: .green),
    Case(name: "better than the target", rule: percent, tested: 1, target: 100, expected: .green),
    // 105 is 5% above 100.
    Case(
      name: "exactly at the margin", rule: percent, tested: 105, target: 100, expected: .orange,
      excess: 5),
    Case(
      name: "beyond the margin", rule: percent, tested: 105.01, target: 100, expected: .red,
      excess: 5.01),
    // 0.7 x 1.05 = 0.735 in decimals; the binary excess is 5.000000000000001%.
    Case(
      name: "exactly at a margin that binary arithmetic overshoots", rule: percent, decimals: 3,
      tested: 0.735, target: 0.7, expected: .orange, excess: 5),
    Case(
      name: "exactly at the green margin", rule: wide, tested: 102, target: 100, expected: .green,
      excess: 2),
    Case(
      name: "just beyond the green margin", rule: wide, tested: 102.01, target: 100,
      expected: .orange, excess: 2.01),
    Case(
      name: "below a higher target", rule: percent, direction: .higher, tested: 95, target: 100,
      expected: .orange, excess: 5),
    // 5% of |-100|: -95 is exactly at the margin of a lower target.
    Case(
      name: "a negative target", rule: percent, tested: -95, target: -100, expected: .orange,
      excess: 5),
    Case(
      name: "either side of a target in the middle", rule: percent, direction: .band, tested: 95,
      target: 100, expected: .orange, excess: 5),
    Case(
      name: "a target of zero in per cent", rule: percent, tested: 1, target: 0, expected: .grey,
      reason: .relativeToZero),
    Case(
      name: "a target that prints as zero", rule: percent, tested: 1, target: 0.004,
      expected: .grey, reason: .relativeToZero),
    Case(
      name: "a target of zero in its own unit, green", rule: own, tested: 1, target: 0,
      expected: .green, excess: 1),
    Case(
      name: "a target of zero in its own unit, orange", rule: own, tested: 2, target: 0,
      expected: .orange, excess: 2),
    Case(
      name: "a target of zero in its own unit, red", rule: own, tested: 2.01, target: 0,
      expected: .red, excess: 2.01),
    // 0.3 - 0.1 is 0.19999999999999998 in binary, 0.2 on paper.
    Case(
      name: "an absolute margin exactly met",
      rule: .tolerance(.init(green: 0, orange: 0.2, isAbsolute: true)), tested: 0.3, target: 0.1,
      expected: .orange, excess: 0.2),
    Case(
      name: "an absolute margin of 0.1 exactly met",
      rule: .tolerance(.init(green: 0, orange: 0.1, isAbsolute: true)), decimals: 1, tested: 1.1,
      target: 1, expected: .orange, excess: 0.1),
    Case(name: "no measurement", rule: percent, target: 1, expected: .grey, reason: missing),
    Case(name: "no target", rule: percent, tested: 1, expected: .grey, reason: .noTarget),
    Case(
      name: "no direction", rule: percent, direction: nil, tested: 1, target: 1, expected: .grey,
      reason: .noDirection),
  ]

  @Test(arguments: tolerances) func judgesByTolerance(_ test: Case) { check(test) }

  // MARK: pad

  static let path = SignalRule.path(.init())

  static let paths: [Case] = [
    Case(
      name: "meets the path, not the target", rule: path, tested: 100, target: 50, path: 100,
      expected: .green),
    Case(
      name: "meets the target, not the path", rule: path, tested: 106, target: 110, path: 100,
      expected: .red, excess: 6),
    Case(
      name: "exactly at the margin", rule: path, tested: 105, target: 50, path: 100,
      expected: .orange, excess: 5),
    Case(
      name: "below a path upwards", rule: path, direction: .higher, tested: 94.99, path: 100,
      expected: .red, excess: 5.01),
    Case(name: "no path", rule: path, tested: 1, target: 1, expected: .grey, reason: .noPath),
    Case(
      name: "a path at zero", rule: path, tested: 1, target: 1, path: 0, expected: .grey,
      reason: .relativeToZero),
    Case(
      name: "a path at zero in its own unit",
      rule: .path(.init(green: 0, orange: 1, isAbsolute: true)), tested: 1, path: 0,
      expected: .orange, excess: 1),
  ]

  @Test(arguments: paths) func judgesByThePath(_ test: Case) { check(test) }

  // MARK: band

  static let band = SignalRule.band(lower: 40, upper: 60, margins: .init())

  static let bands: [Case] = [
    Case(name: "inside", rule: band, direction: .band, tested: 50, expected: .green),
    Case(name: "at the lower limit", rule: band, direction: .band, tested: 40, expected: .green),
    Case(name: "at the upper limit", rule: band, direction: .band, tested: 60, expected: .green),
    Case(
      name: "as printed at the limit", rule: band, direction: .band, tested: 60.004,
      expected: .green),
    // 5% of 60 is 3, of 40 is 2.
    Case(
      name: "exactly at the margin above", rule: band, direction: .band, tested: 63,
      expected: .orange, excess: 5),
    Case(
      name: "beyond the margin above", rule: band, direction: .band, tested: 63.01, expected: .red,
      excess: 5.016666667),
    Case(
      name: "exactly at the margin below", rule: band, direction: .band, tested: 38,
      expected: .orange, excess: 5),
    Case(
      name: "beyond the margin below", rule: band, direction: .band, tested: 37.9, expected: .red,
      excess: 5.25),
    Case(
      name: "needs no target or direction", rule: band, direction: nil, tested: 50, expected: .green
    ),
    Case(
      name: "open below", rule: .band(lower: nil, upper: 60, margins: .init()), tested: -1e9,
      expected: .green),
    Case(
      name: "open above", rule: .band(lower: 40, upper: nil, margins: .init()), tested: 1e9,
      expected: .green),
    Case(
      name: "below a limit of zero in per cent",
      rule: .band(lower: 0, upper: 60, margins: .init()), tested: -1, expected: .grey,
      reason: .relativeToZero),
    Case(
      name: "below a limit of zero in its own unit",
      rule: .band(lower: 0, upper: 60, margins: .init(orange: 1, isAbsolute: true)), tested: -1,
      expected: .orange, excess: 1),
    Case(name: "no measurement", rule: band, expected: .grey, reason: missing),
  ]

  @Test(arguments: bands) func judgesByTheBand(_ test: Case) { check(test) }

  @Test(arguments: [(0, 1.0), (1, 0.1), (2, 0.01), (-1, 1)])
  func takesOneUnitOfTheLastDecimal(decimals: Int, expected: Double) {
    #expect(TrafficLight.lastDecimal(decimals) == expected)
  }
}
