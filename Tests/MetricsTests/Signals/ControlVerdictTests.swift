import Model
import Testing

@testable import Metrics

/// What an indicator under `beheersing` comes to in a report.
@Suite struct ControlVerdictTests {
  private let level = [40.0, 44, 38, 42, 41, 45, 39, 40, 43, 38, 42, 41]

  private func controlled(
    _ kind: Indicator.Kind, _ direction: Indicator.Direction = .lower, target: Double?,
    _ control: SignalRule.Control = .init()
  ) -> Indicator {
    indicator(kind) {
      $0.rule = .control(control)
      $0.direction = direction
      $0.decimals = 0
      if let target { $0.targets = [2006: .value(target), 2007: .value(target)] }
    }
  }

  private static let flow = Indicator.Kind.flow(series: "x", isCumulative: false)
  private static let mean = Indicator.Kind.mean(series: "x", weight: nil)

  struct Case: NamedCase {
    var name: String
    /// Per month.
    var target: Double
    var later: [Double]
    var signal: Signal
  }

  /// The limits of the level are 41.1 plus and minus 8.7.
  private static let cases = [
    Case(name: "will meet", target: 60, later: [41], signal: .green),
    Case(name: "may miss", target: 41, later: [41], signal: .orange),
    Case(name: "will miss", target: 20, later: [41], signal: .red),
    Case(name: "above its limits", target: 60, later: [55], signal: .red),
    Case(
      name: "seven above the centre", target: 60, later: Array(repeating: 44, count: 7),
      signal: .red),
    Case(name: "below its limits and sure", target: 60, later: [25], signal: .green),
    Case(name: "below its limits, not sure", target: 41, later: [25], signal: .orange),
    Case(name: "below its limits, out of reach", target: 20, later: [25], signal: .orange),
  ]

  @Test(arguments: cases) func coloursAFlowByItsMonths(_ test: Case) throws {
    let (later, target) = (test.later, test.target)
    let values = level + later
    let figures = figures(
      controlled(Self.flow, target: target * 12), monthly(values, from: m(2006, 1)),
      m(2006, 1) + (values.count - 1))
    #expect(figures.signal == test.signal)
    #expect(figures.quantity == .monthAlone)
    #expect(figures.tested == later.last)
    #expect(figures.control?.target == target)
    #expect(try #require(figures.deviation) == target - (later.last ?? 0))
  }

  @Test func takesTheMonthOutOfACumulativeFlow() {
    let values = level + [41]
    var sum = 0.0
    let delivered = values.enumerated().map { place, value in
      sum = place % 12 == 0 ? value : sum + value
      return sum
    }
    let kind = Indicator.Kind.flow(series: "x", isCumulative: true)
    let one = figures(
      controlled(kind, target: 600), monthly(delivered, from: m(2006, 1)), m(2007, 1))
    let other = figures(
      controlled(Self.flow, target: 600), monthly(values, from: m(2006, 1)), m(2007, 1))
    #expect(one.control == other.control)
  }

  @Test func judgesAMonthByTheStepOfItsPath() {
    let flow = indicator(Self.flow) {
      $0.rule = .control(.init())
      $0.direction = .lower
      $0.targets = [2007: .value(120)]
      $0.path = .points([m(2007, 1): 5, m(2007, 2): 30, m(2007, 12): 120])
    }
    let figures = figures(flow, monthly([20, 10]), m(2007, 2))
    #expect(figures.control?.target == 25)
    #expect(figures.deviation == 15)
  }

  @Test func chartsTheMonthsOfAMeanAndNotTheYearToDate() {
    let figures = figures(
      controlled(Self.mean, target: 60), monthly(level, from: m(2007, 1)), m(2007, 12))
    #expect(figures.control?.chart.points.map(\.value) == level)
    #expect(figures.signal == .green)
  }

  @Test func givesNoColourWithoutTargetDirectionOrLimits() {
    let twelve = monthly(level, from: m(2007, 1))
    let without = figures(controlled(Self.mean, target: nil), twelve, m(2007, 12))
    #expect(without.signal == .grey)
    #expect(without.reason == .noTarget)
    #expect(without.control?.chart.limits != nil)
    let one = figures(controlled(Self.mean, target: 9), monthly([5]), m(2007, 1))
    #expect(one.reason == .noLimits(.tooFewPoints(has: 1)))
    let none = figures(controlled(Self.flow, target: 9), monthly([5, nil]), m(2007, 2))
    #expect(none.signal == .grey)
    #expect(none.reason == .noMeasurement(.notDelivered(series: "x", month: m(2007, 2))))
    let stock = figures(controlled(.stock(series: "x"), target: 9), twelve, m(2007, 12))
    #expect(stock.signal == .grey)
    #expect(stock.control == nil)
  }

  // MARK: Season

  private let wave = [30.0, 10, 0, -10, -20, -10, 0, 0, -10, -10, 0, 20]

  @Test func takesTheSeasonOut() throws {
    var random = Seeded(5)
    let noise = (0..<37).map { _ in Double.random(in: -2..<2, using: &random) }
    let values = noise.enumerated().map { 100 + wave[$0 % 12] + $1 }
    func figures(_ isSeasonal: Bool) -> IndicatorFigures {
      MetricsTests.figures(
        controlled(Self.mean, target: 150, .init(isSeasonal: isSeasonal)),
        monthly(values, from: m(2004, 1)), m(2007, 1))
    }
    let plain = try #require(figures(false).control?.chart.limits)
    let control = try #require(figures(true).control)
    let limits = try #require(control.chart.limits)
    #expect(limits.upper - limits.lower < (plain.upper - plain.lower) / 3)
    #expect(control.chart.points.allSatisfy { !$0.causes.contains { $0.rule == .outsideLimits } })
    #expect(abs(try #require(control.chart.last?.charted) - 100) < 5)
    #expect(control.chart.last?.value == values.last)
  }

  @Test func wantsTwoFullYearsForTheSeason() {
    let figures = figures(
      controlled(Self.mean, target: 150, .init(isSeasonal: true)),
      monthly(level + level.prefix(11), from: m(2005, 8)), m(2007, 6))
    #expect(figures.signal == .grey)
    #expect(figures.reason == .noLimits(.noFullYears(has: 1)))
  }

  /// Two years of noise lose half its variance to the season; the limits make up for it.
  @Test func keepsLimitsAsWideAsTheNoise() throws {
    var random = Seeded(11)
    var ratio = 0.0
    let runs = 300
    for _ in 0..<runs {
      let noise = (0..<24).map { _ in
        (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: -0.5..<0.5, using: &random) }
      }
      let values = noise.enumerated().map { Optional(100 + wave[$0 % 12] + $1) }
      let years = SeasonalEffect.years(in: values, changes: [], baseline: nil)
      let season = try #require(SeasonalEffect(of: values, from: m(2006, 1), years: years))
      let limits = try #require(
        XmRChart(
          of: season.removed(from: values, from: m(2006, 1), floor: nil),
          factors: season.rangeFactors(count: 24)
        ).limits)
      ratio += limits.meanRange / 1.128 / Double(runs)
    }
    // The noise has a standard deviation of 1.
    #expect(abs(ratio - 1) < 0.05)
  }

  // MARK: Noise

  /// Eleven steps of 4 and the last: 2.66 x (44 + 12)/12 is 12.4, 2.66 x (44 + 13)/12 is 12.6.
  @Test(arguments: [(92.0, Signal.red, 12.413), (91, .orange, 12.635)])
  func callsOnlyMoreThanNoiseAnImprovement(last: Double, signal: Signal, noise: Double) throws {
    let values = (0..<14).map { 100.0 + ($0 % 2 == 0 ? 0 : 4) } + [last]
    let stock = indicator(.stock(series: "x")) {
      $0.rule = .targetAndTrend(threshold: .noise)
      $0.direction = .lower
      $0.targets = [2007: .value(50)]
    }
    let figures = figures(stock, monthly(values, from: m(2006, 1)), m(2007, 3))
    #expect(figures.signal == signal)
    guard case .judged(let judgement) = figures.reason else {
      Issue.record("\(figures.reason)")
      return
    }
    #expect(abs(try #require(judgement.noise) - noise) < 0.001)
  }

  @Test func stepsAForecastWithinItsYearOnly() throws {
    // Forecasts of 12 x the mean to date: 120, 120 in 2006; 240, 252, 248 in 2007.
    let flow = indicator(Self.flow) {
      $0.forecastMethod = .linear
      $0.tested = .forecast
      $0.rule = .targetAndTrend(threshold: .noise)
      $0.direction = .lower
      $0.targets = [2007: .value(100)]
    }
    let values = Array(repeating: 10.0, count: 12) + [20, 22, 20, 20]
    let noise = StepNoise(
      value: value(flow, monthly(values, from: m(2006, 1))), quantity: .forecast
    ).threshold(in: m(2007, 4))
    // One of 2007 (from March, the third month, on: 248 to 246), nine of 2006 without a change.
    #expect(abs(try #require(noise) - 2.66 * 2 / 9) < 0.2)
  }
}
