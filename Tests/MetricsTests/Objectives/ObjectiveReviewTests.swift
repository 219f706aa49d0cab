import Model
import Testing

@testable import Metrics

/// Cases worked by hand, of each kind of objective.
@Suite struct ObjectiveReviewTests {
  private func objective(
    _ kind: Objective.Kind, _ value: Double, _ set: (inout Objective) -> Void = { _ in }
  ) -> Objective {
    var objective = Objective(code: "D", name: "Doel", kind: kind, value: value, position: nowhere)
    set(&objective)
    return objective
  }

  private func outcome(
    _ objective: Objective, _ indicators: [Indicator] = [], _ observations: [Observation] = [],
    in month: Month = m(2007, 7)
  ) throws -> ObjectiveOutcome {
    let builder = FigureBuilder(
      dossier: dossier(indicators) { $0.objectives.objectives = [objective] },
      dataset: Dataset(observations))
    let result = try #require(ObjectiveReview(builder: builder, month: month).result())
    return try #require(result.outcomes.first)
  }

  private let stock = indicator(.stock(series: "x"))
  private let flow = indicator(.flow(series: "x", isCumulative: false))

  @Test func saysNothingWithoutAPlan() {
    let builder = FigureBuilder(dossier: dossier([]), dataset: Dataset([]))
    #expect(ObjectiveReview(builder: builder, month: m(2007, 7)).result() == nil)
  }

  // MARK: States

  /// From 120 in December 2006 to 60 in December 2007: in July 120 - 60 x 7 / 12 = 85.
  @Test(arguments: [
    (85.0, ObjectiveOutcome.Standing.onCourse), (85.6, .behind), (60.4, .reached), (130, .behind),
  ])
  func judgesAStateByAStraightLine(
    _ july: Double, _ standing: ObjectiveOutcome.Standing
  ) throws {
    let aim = objective(.state, 60) {
      $0.direction = .lower
      $0.from = m(2007, 1)
      $0.due = m(2007, 12)
      $0.indicator = "i"
    }
    let outcome = try outcome(
      aim, [stock], monthly([120], from: m(2006, 12)) + monthly([july], from: m(2007, 7)))
    #expect(outcome.expected == 85)
    #expect(outcome.standing == standing)
    #expect(outcome.share == (july - 120) / -60)
    #expect(outcome.source == .indicator("i") && outcome.month == m(2007, 7))
  }

  @Test func isUnderwayWithoutALineAndMissedWhenTheTimeIsOver() throws {
    let aim = objective(.state, 100) { $0.indicator = "i" }
    let figures = monthly([nil, nil, nil, 80, nil, nil, 90])
    let open = try outcome(aim, [stock], figures)
    #expect(open.standing == .underway && open.expected == nil && open.share == 0.9)
    var late = aim
    late.due = m(2007, 4)
    let missed = try outcome(late, [stock], figures)
    #expect(missed.standing == .missed && missed.actual == 80 && missed.month == m(2007, 4))
    var early = aim
    early.from = m(2008, 1)
    #expect(try outcome(early, [stock], figures).standing == .notBegun)
  }

  @Test func judgesWhatWasAimedAtInThatMonth() throws {
    let aim = objective(.state, 90) {
      $0.indicator = "i"
      $0.adjustments = [adjustment(m(2007, 6), from: 100, to: 90)]
    }
    let figures = monthly([95, 95, 95, 95, 95, 95, 95])
    #expect(try outcome(aim, [stock], figures, in: m(2007, 5)).standing == .underway)
    #expect(try outcome(aim, [stock], figures, in: m(2007, 6)).standing == .reached)
  }

  // MARK: Amounts

  /// 100 a year: by July 58,33 ought to be there.
  @Test(arguments: [
    (8.0, ObjectiveOutcome.Standing.behind), (9, .onCourse), (15, .reached),
  ])
  func judgesAYearlyAmountByTheMonth(
    _ monthly: Double, _ standing: ObjectiveOutcome.Standing
  ) throws {
    let aim = objective(.flow, 100) { $0.indicator = "i" }
    let outcome = try outcome(
      aim, [flow], MetricsTests.monthly([Double?](repeating: monthly, count: 7)))
    #expect(outcome.actual == monthly * 7)
    #expect(abs((outcome.expected ?? 0) - 175 / 3) < 1e-12)
    #expect(outcome.standing == standing)
  }

  @Test func keepsAMaximumOpenUntilTheYearIsOver() throws {
    let aim = objective(.flow, 50) {
      $0.direction = .lower
      $0.indicator = "i"
    }
    let calm = monthly([Double?](repeating: 4, count: 12))
    #expect(try outcome(aim, [flow], calm).standing == .onCourse)
    #expect(try outcome(aim, [flow], calm, in: m(2007, 12)).standing == .reached)
    let busy = monthly([Double?](repeating: 5, count: 12))
    #expect(try outcome(aim, [flow], busy).standing == .behind)
    #expect(try outcome(aim, [flow], busy, in: m(2007, 11)).standing == .missed)
  }

  /// 10 a month from April 2006 on: 9 in that year, 7 up to July 2007, so 160 of 400 in 16 of 57 months.
  @Test func addsUpOverYears() throws {
    let aim = objective(.cumulative, 400) {
      $0.from = m(2006, 4)
      $0.due = m(2010, 12)
      $0.indicator = "i"
    }
    let figures = monthly([Double?](repeating: 10, count: 19), from: m(2006, 1))
    let outcome = try outcome(aim, [flow], figures)
    #expect(outcome.actual == 160 && outcome.share == 0.4)
    #expect(abs((outcome.expected ?? 0) - 400 * 16 / 57) < 1e-9)
    #expect(outcome.standing == .onCourse)
    var gap = figures
    gap.remove(at: 3)
    #expect(
      try self.outcome(aim, [flow], gap).gap == .noFigure(indicator: "i", m(2006, 12)))
    var endless = aim
    endless.from = nil
    #expect(try self.outcome(endless, [flow], figures).gap == .noFirstMonth)
  }

  /// 30 a month in 2006 and 20 in 2007: 70 fewer by July, of the 150 a year by which 87,5 are due.
  @Test func comparesAFlowWithTheSameMonths() throws {
    let aim = objective(.change, -150) {
      $0.direction = .lower
      $0.baseYear = 2006
      $0.indicator = "i"
    }
    let figures =
      monthly([Double?](repeating: 30, count: 12), from: m(2006, 1))
      + monthly([Double?](repeating: 20, count: 7))
    let outcome = try outcome(aim, [flow], figures)
    #expect(outcome.actual == -70 && outcome.expected == -87.5)
    #expect(outcome.standing == .behind)
    #expect(abs((outcome.share ?? 0) - 70 / 150) < 1e-12)
  }

  @Test func comparesAStockWithTheEndOfTheBaseYear() throws {
    let aim = objective(.change, 0) {
      $0.direction = .lower
      $0.baseYear = 2006
      $0.indicator = "i"
    }
    let figures = monthly([80], from: m(2006, 12)) + monthly([78], from: m(2007, 7))
    let outcome = try outcome(aim, [stock], figures)
    #expect(outcome.actual == -2 && outcome.standing == .reached && outcome.share == nil)
    #expect(
      try self.outcome(aim, [stock], monthly([78], from: m(2007, 7))).gap
        == .noBaseFigure(indicator: "i", m(2006, 12)))
    var without = aim
    without.baseYear = nil
    #expect(try self.outcome(without, [stock], figures).gap == .noBaseYear)
  }

  @Test func takesTheMeanOfTheYearToDate() throws {
    let aim = objective(.mean, 4) {
      $0.direction = .lower
      $0.indicator = "i"
      $0.decimals = 1
    }
    let outcome = try outcome(aim, [stock], monthly([6, 6, 5, 5, 4, 4, 5]))
    #expect(outcome.actual == 5 && outcome.standing == .underway)
  }

  // MARK: Milestones and own measurements

  @Test func reachesAMilestoneInItsMonth() throws {
    let aim = objective(.milestone, 1) {
      $0.due = m(2007, 6)
      $0.reached = m(2007, 5)
    }
    #expect(try outcome(aim, in: m(2007, 4)).standing == .underway)
    let reached = try outcome(aim, in: m(2007, 5))
    #expect(reached.standing == .reached && reached.month == m(2007, 5) && reached.share == 1)
    let never = objective(.milestone, 1) { $0.due = m(2007, 6) }
    #expect(try outcome(never, in: m(2007, 6)).standing == .underway)
    #expect(try outcome(never).standing == .missed)
  }

  @Test func readsOwnMeasurementsAtTheirMonth() throws {
    let aim = objective(.flow, 40) {
      $0.direction = .lower
      $0.measurements = [.init(month: m(2007, 3), value: 9), .init(month: m(2007, 6), value: 21)]
    }
    let outcome = try outcome(aim)
    #expect(outcome.actual == 21 && outcome.month == m(2007, 6))
    #expect(outcome.expected == 20 && outcome.standing == .behind)
    #expect(outcome.source == .ownMeasurement)
    // A yearly amount begins anew.
    #expect(try self.outcome(aim, in: m(2008, 1)).gap == .noMeasurement)
    #expect(try self.outcome(aim, in: m(2008, 1)).standing == .unknown)
  }

  // MARK: Links

  @Test func asksWhichIndicatorCounts() throws {
    let linked = ["a", "b"].map { code in
      indicator(.stock(series: code), code: code) { $0.objective = "D" }
    }
    let figures = monthly([5], from: m(2007, 7), series: "a")
    let aim = objective(.state, 10)
    let both = try outcome(aim, linked, figures)
    #expect(both.gap == .severalIndicators(["a", "b"]) && both.indicators == ["a", "b"])
    let one = try outcome(aim, [linked[0]], figures)
    #expect(one.actual == 5 && one.source == .indicator("a"))
    var named = aim
    named.indicator = "a"
    #expect(try outcome(named, linked, figures).actual == 5)
    // A status word measures no amount.
    let word = indicator(
      .qualitative(series: "w", statuses: [:], validMonths: 12), code: "w"
    ) { $0.objective = "D" }
    #expect(try outcome(aim, [word]).gap == .noMeasurement)
  }
}
