import Model
import Testing

@testable import Metrics

@Suite struct RecordedTargetsTests {
  private func decision(_ from: Double, _ to: Double) -> TargetAdjustment {
    var adjustments: [TargetAdjustment] = []
    if let date = CalendarDate(month: m(2007, 5), day: 1) {
      adjustments.append(
        TargetAdjustment(
          year: 2007, date: date, by: "MT", from: from, to: to, decision: "besloten"))
    }
    return adjustments[0]
  }

  private func undecided(
    _ recorded: [Double], _ now: Double?, _ adjustments: [TargetAdjustment] = []
  ) -> [RecordedTargets.Change] {
    RecordedTargets.undecided(recorded: recorded, now: now, adjustments: adjustments)
  }

  @Test func asksForTheDecisionOfAChange() {
    #expect(undecided([960], 900) == [.init(from: 960, to: 900)])
    #expect(undecided([960, 960, 900], 900) == [.init(from: 960, to: 900)])
    #expect(undecided([960], nil) == [.init(from: 960, to: nil)])
  }

  @Test func takesADecisionOrSeveral() {
    #expect(undecided([960], 900, [decision(960, 900)]).isEmpty)
    #expect(undecided([960], 850, [decision(960, 900), decision(900, 850)]).isEmpty)
    #expect(undecided([960, 900], 850, [decision(960, 900), decision(900, 850)]).isEmpty)
    #expect(undecided([960], 900, [decision(970, 900)]) == [.init(from: 960, to: 900)])
  }

  @Test func asksNothingOfWhatStayedOrWasPutBack() {
    #expect(undecided([], 900).isEmpty && undecided([], nil).isEmpty)
    #expect(undecided([960, 960], 960).isEmpty)
    #expect(undecided([960, 900], 960).isEmpty)
    #expect(undecided([960, 900, 850], 900) == [.init(from: 960, to: 900)])
  }
}
