import Model
import Testing

@testable import Metrics

/// Indicators that get no colour without a counter-indicator beside them.
@Suite struct SensitiveColourTests {
  private func inflow(_ set: (inout Indicator) -> Void = { _ in }) -> Indicator {
    indicator(.stock(series: "x"), code: "in") {
      $0.targets = [2007: .value(100)]
      $0.direction = .lower
      $0.isSensitive = true
      set(&$0)
    }
  }

  private func figures(
    _ indicator: Indicator, counter: [Observation] = [], value: Double = 90
  ) -> IndicatorFigures {
    let other = objection
    let builder = FigureBuilder(
      dossier: dossier([indicator, other]),
      dataset: Dataset(monthly([value], from: m(2007, 7)) + counter))
    return builder.figures(of: indicator, unit: "DSZ", month: m(2007, 7))
  }

  private var objection: Indicator {
    indicator(.measurement(series: "bezwaar", validMonths: 6), code: "bezwaar")
  }

  private func objections(_ month: Month) -> [Observation] {
    monthly([4], from: month, series: "bezwaar")
  }

  @Test func isGreyWithoutACounterIndicator() {
    for value in [90.0, 110] {
      let figures = figures(inflow(), value: value)
      #expect(figures.signal == .grey)
      #expect(figures.reason == .noCounterIndicator)
      #expect(figures.deviation != nil)
    }
  }

  @Test func hasItsColourBesideACounterIndicator() {
    let countered = inflow { $0.counterIndicators = ["bezwaar"] }
    #expect(figures(countered, counter: objections(m(2007, 7))).signal == .green)
    #expect(figures(countered, counter: objections(m(2007, 2))).signal == .green)
  }

  @Test func isGreyWhenTheCounterIndicatorHasNoFigure() {
    let countered = inflow { $0.counterIndicators = ["bezwaar"] }
    #expect(figures(countered).reason == .noCounterFigure(["bezwaar"]))
    let outdated = figures(countered, counter: objections(m(2006, 12)))
    #expect(outdated.signal == .grey)
    #expect(outdated.reason == .noCounterFigure(["bezwaar"]))
  }

  @Test func leavesOtherIndicatorsAndOtherReasonsAsTheyAre() {
    #expect(figures(inflow { $0.isSensitive = false }).signal == .green)
    #expect(figures(inflow { $0.rule = .none }).signal == .none)
    #expect(figures(inflow { $0.targets = [:] }).reason == .noTarget)
  }
}
