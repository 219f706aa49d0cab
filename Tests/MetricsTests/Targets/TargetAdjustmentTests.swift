import Model
import Testing

@testable import Metrics

@Suite struct TargetAdjustmentTests {
  private func adjusted(_ set: (inout Indicator) -> Void = { _ in }) -> Indicator {
    indicator(.stock(series: "x")) {
      $0.targets = [2007: .value(8)]
      $0.direction = .lower
      $0.pathStart = 20
      $0.adjustments = [
        adjustment(m(2007, 3), year: 2007, from: 12, to: 10),
        adjustment(m(2007, 6), year: 2007, from: 10, to: 8),
      ]
      set(&$0)
    }
  }

  @Test(arguments: [(1, 12.0), (2, 12), (3, 10), (5, 10), (6, 8), (12, 8)])
  func holdsWhatHeldInTheMonth(_ month: Int, _ target: Double) {
    let figures = figures(adjusted(), monthly([11], from: m(2007, month)), m(2007, month))
    #expect(figures.target?.value.number == target)
    #expect(figures.signal == (target == 12 ? .green : .red))
  }

  @Test func keepsTheOldSignalOfAnEarlierMonth() {
    let all = monthly([11, 11, 11, 11, 11, 11, 11])
    #expect(figures(adjusted(), all, m(2007, 2)).signal == .green)
    #expect(figures(adjusted(), all, m(2007, 7)).signal == .red)
  }

  @Test func bendsThePathInTheMonthOfTheDecision() {
    let path = figures(adjusted(), monthly([11])).pathOfYear.compactMap(\.value)
    // From 20 to 12, 10 and then 8 at the end of the year.
    #expect(path.count == 12)
    #expect(abs(path[1] - (20 - 8.0 * 2 / 12)) < 1e-12)
    #expect(abs(path[2] - (20 - 10.0 * 3 / 12)) < 1e-12)
    #expect(abs(path[5] - (20 - 12.0 * 6 / 12)) < 1e-12)
    #expect(path[11] == 8)
  }

  @Test func leadsToTheTargetThatHeldInTheMonthOfTheReport() {
    let path = figures(adjusted(), monthly([11]), m(2007, 4)).pathOfYear.compactMap(\.value)
    #expect(abs(path[1] - (20 - 8.0 * 2 / 12)) < 1e-12)
    #expect(abs(path[5] - (20 - 10.0 * 6 / 12)) < 1e-12)
    #expect(path.count == 12 && path[11] == 10)
  }

  @Test func leavesOtherYearsAndRelativeTargetsAlone() {
    let other = adjusted {
      $0.targets[2006] = .value(30)
      $0.targets[2008] = .series("y", plus: 0)
    }
    #expect(other.target(of: 2006, in: m(2006, 1)) == .value(30))
    #expect(other.target(of: 2008, in: m(2008, 1)) == .series("y", plus: 0))
    #expect(other.target(of: 2009, in: m(2009, 1)) == nil)
    #expect(other.adjustments(of: 2007, by: m(2007, 4)).map(\.to) == [10])
  }

  // MARK: Delivered targets

  private func target(_ number: Double, on month: Month, year: Int = 2007) -> Observation {
    delivered(
      .year(year), number, series: "i", role: .target, on: .dated(month, day: 0), at: month.number)
  }

  private func undecided(
    _ indicator: Indicator, _ observations: [Observation], in month: Month = m(2007, 7)
  ) -> [TargetHistory.Change] {
    TargetHistory(index: SeriesIndex(Dataset(observations)))
      .undecided(indicator, unit: "DSZ", month: month)
  }

  @Test func findsADeliveredChangeWithoutADecision() {
    let plain = indicator(.stock(series: "x"))
    let changed = [target(12, on: m(2007, 1)), target(10, on: m(2007, 4))]
    let found = undecided(plain, changed)
    #expect(found.map(\.from) == [12] && found.map(\.to) == [10] && found.first?.period == "2007")
    #expect(undecided(plain, [target(12, on: m(2007, 1)), target(12, on: m(2007, 4))]) == [])
    #expect(undecided(plain, changed, in: m(2006, 12)) == [])
    let decided = indicator(.stock(series: "x")) {
      $0.adjustments = [adjustment(m(2007, 4), year: 2007, from: 12, to: 10)]
    }
    #expect(undecided(decided, changed) == [])
  }
}
