import Model

/// The instruments of a dossier side by side, as its report shows them.
package struct InstrumentReview {
  private let plan: InstrumentPlan

  package init(_ plan: InstrumentPlan) { self.plan = plan }

  /// - Returns: `nil` when the dossier has no outcomes of instruments.
  package func outcome() -> InstrumentOutcome? {
    guard !plan.groups.isEmpty else { return nil }
    let all = plan.groups.compactMap {
      try? InstrumentResult($0.instrument, $0.participations, minimum: plan.minimum)
    }
    let without = all.first { $0.name == plan.without }
    let results = all.filter { $0.name != plan.without }
    let instruments = plan.groups.count { $0.instrument != plan.without }
    var outcome = InstrumentOutcome(
      minimum: plan.minimum, results: results.map { result($0, without) },
      differences: differences(results), smallGroups: instruments - results.count,
      without: plan.without, withoutChance: without.map { InstrumentOutcome.Figure($0.success) })
    outcome.segments = SegmentShares(plan).results
    return outcome
  }

  private func result(
    _ result: InstrumentResult, _ without: InstrumentResult?
  ) -> InstrumentOutcome.Result {
    InstrumentOutcome.Result(
      instrument: result.name, count: result.success.total, gross: .init(result.success),
      net: without.map {
        .init(NetChance(with: result.success, without: $0.success), count: result.success.total)
      },
      dropOut: plan.hasDropOut ? .init(result.dropOut) : nil,
      satisfaction: result.satisfaction(minimum: plan.minimum).map(InstrumentOutcome.Figure.init),
      costPerSuccess: plan.hasCosts
        ? result.costPerSuccess().map(InstrumentOutcome.Figure.init) : nil)
  }

  /// Each instrument against each that follows it.
  private func differences(_ results: [InstrumentResult]) -> [InstrumentOutcome.Difference] {
    results.indices.flatMap { first in
      results[(first + 1)...].map { second in
        let comparison = InstrumentComparison(results[first], minus: second)
        let count = results[first].success.total + second.success.total
        return InstrumentOutcome.Difference(
          first: results[first].name, second: second.name,
          success: .init(comparison.success, count: count),
          dropOut: plan.hasDropOut ? .init(comparison.dropOut, count: count) : nil,
          costPerSuccess: plan.hasCosts
            ? comparison.costPerSuccess().map(InstrumentOutcome.Figure.init) : nil)
      }
    }
  }
}

extension InstrumentOutcome.Figure {
  init(_ share: ShareEstimate) {
    self.init(value: share.share, low: share.lower, high: share.upper, count: share.total)
  }

  init(_ difference: ShareDifference, count: Int) {
    self.init(
      value: difference.value, low: difference.lower, high: difference.upper, count: count)
  }

  init(_ chance: NetChance, count: Int) {
    self.init(
      value: chance.value, low: chance.interval?.lower, high: chance.interval?.upper,
      count: count)
  }

  init(_ estimate: Estimate) {
    self.init(
      value: estimate.value, low: estimate.interval.lower, high: estimate.interval.upper,
      count: estimate.count)
  }
}
