import Model
import Testing

@testable import Metrics

@Suite struct SeriesSumTests {
  private let flow = indicator(.flow(series: "x", isCumulative: false))

  private func sum(
    _ months: [Month], _ observations: [Observation], skipped: Set<Int> = []
  ) -> SeriesSum {
    SeriesSum(
      of: "x", over: months, within: SeriesSum.range(of: months),
      of: value(flow, observations, skipped: skipped))
  }

  @Test func hasNoSumOfNoMonths() {
    #expect(SeriesSum.range(of: []) == nil)
    #expect(sum([], []).gap == .missingMonths([]))
  }

  @Test func carriesTheObservationsItAdds() {
    let sum = sum(m(2007, 2).yearToDate, monthly([1, 2]))
    #expect(sum.total == 3)
    #expect(sum.gap == nil)
    #expect(sum.inputs.compactMap(\.number) == [1, 2])
  }

  @Test func saysThatNothingWasFoundInSkippedMonths() {
    let months = m(2007, 2).yearToDate
    #expect(sum(months, [], skipped: [1, 2]).gap == .missingMonths(months))
  }
}
