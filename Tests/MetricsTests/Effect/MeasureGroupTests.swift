import Model
import Testing

@testable import Metrics

@Suite struct MeasureGroupTests {
  private func measure(
    _ code: String, _ start: Month?, evaluation: Month? = nil, from: Month? = nil
  ) -> CorrectiveMeasure {
    CorrectiveMeasure(
      code: code, indicator: "i", title: "", start: start, status: .running,
      expected: from.map { .init(series: "x", perMonth: 2, from: $0) }, evaluation: evaluation,
      position: nowhere)
  }

  private func groups(_ measures: CorrectiveMeasure...) -> [[String]] {
    MeasureGroup.groups(of: measures).map { $0.measures.map(\.code) }
  }

  @Test func keepsApartWhatBeginsAfterTheJudgement() {
    #expect(
      groups(
        measure("b", m(2007, 8), evaluation: m(2007, 12)),
        measure("a", m(2007, 1), evaluation: m(2007, 7))) == [["a"], ["b"]])
  }

  @Test func joinsWhatBeginsInTheMonthOfTheJudgement() {
    let joined = MeasureGroup.groups(of: [
      measure("a", m(2007, 1), evaluation: m(2007, 7)),
      measure("b", m(2007, 7), evaluation: m(2007, 10)),
    ])
    #expect(joined.map { $0.measures.map(\.code) } == [["a", "b"]])
    #expect(joined[0].start == m(2007, 1))
    #expect(joined[0].evaluation == m(2007, 10))
  }

  @Test func joinsAChain() {
    #expect(
      groups(
        measure("a", m(2007, 1), evaluation: m(2007, 5)),
        measure("b", m(2007, 4), evaluation: m(2007, 9)),
        measure("c", m(2007, 8), evaluation: m(2007, 12))) == [["a", "b", "c"]])
  }

  @Test func leavesOutWhatHasNoStart() { #expect(groups(measure("a", nil)) == []) }

  @Test func judgesAfterSixMonthsOrThreeAfterTheHopedEffect() {
    #expect(measure("a", m(2007, 5)).evaluationMonth == m(2007, 11))
    #expect(measure("a", m(2007, 5), from: m(2007, 7)).evaluationMonth == m(2007, 11))
    #expect(measure("a", m(2007, 5), from: m(2008, 1)).evaluationMonth == m(2008, 4))
    #expect(measure("a", m(2007, 5), from: m(2099, 1)).evaluationMonth == m(2010, 5))
    #expect(measure("a", m(2007, 5), evaluation: m(2007, 8)).evaluationMonth == m(2007, 8))
    #expect(measure("a", nil).evaluationMonth == nil)
  }

  // MARK: What was hoped for

  private func hoped(
    _ quantity: MeasuredEffect.Quantity, _ measures: [CorrectiveMeasure], series: String = "x"
  ) -> Double? {
    HopedEffect.sum(
      of: measures, on: indicator(.stock(series: series)), quantity: quantity,
      months: (0..<6).map { m(2007, 1) + $0 })
  }

  @Test func addsUpWhatWasHopedFor() {
    // Two a month from March: of a flow in four months, 8; a level after four months is 8 further; the
    // mean of 0, 0, 2, 4, 6, 8 is 20/6.
    let plan = [measure("a", m(2007, 1), from: m(2007, 3))]
    #expect(hoped(.sum, plan) == 8)
    #expect(hoped(.level, plan) == 8)
    #expect(hoped(.mean, plan) == 20.0 / 6)
    #expect(hoped(.sum, plan + plan) == 16)
    // Nothing is hoped for before the start.
    #expect(hoped(.sum, [measure("a", m(2007, 5), from: m(2007, 1))]) == 4)
  }

  /// Ten decisions a month more are not ten percentage points.
  @Test func hopesForNothingOnThePartsOfARatio() {
    let plan = [measure("a", m(2007, 1), from: m(2007, 3))]
    func hoped(_ indicator: Indicator) -> Double? {
      HopedEffect.sum(
        of: plan, on: indicator, quantity: .level, months: (0..<6).map { m(2007, 1) + $0 })
    }
    #expect(hoped(indicator(.ratio(.init(numerator: "x", denominator: "y")))) == nil)
    #expect(hoped(indicator(.ratio(.init(numerator: "y", denominator: "z")), code: "x")) == 8)
    #expect(hoped(indicator(.mean(series: "y", weight: "x"))) == nil)
    #expect(hoped(indicator(.mean(series: "x", weight: "y"))) == 8)
  }

  @Test func hopesForNothingOnAnotherSeries() {
    #expect(hoped(.sum, [measure("a", m(2007, 1), from: m(2007, 3))], series: "y") == nil)
    #expect(hoped(.sum, [measure("a", m(2007, 1))]) == nil)
  }
}
