/// Two instruments set against each other: first minus second, with 95% intervals.
///
/// Groups differ in who was sent to them, so a difference here is no effect; `NetChance` needs a
/// comparison group.
package struct InstrumentComparison: Sendable {
  package let first: InstrumentResult
  package let second: InstrumentResult

  package init(_ first: InstrumentResult, minus second: InstrumentResult) {
    self.first = first
    self.second = second
  }

  /// By Newcombe.
  package var success: ShareDifference { ShareDifference(first.success, minus: second.success) }
  /// By Newcombe.
  package var dropOut: ShareDifference { ShareDifference(first.dropOut, minus: second.dropOut) }

  /// The difference in cost per success, by bootstrap; `nil` when one of the two had no success.
  package func costPerSuccess(_ bootstrap: Bootstrap = Bootstrap()) -> Estimate? {
    guard first.success.count > 0, second.success.count > 0,
      let interval = bootstrap.interval(
        sizes: (first.participations.count, second.participations.count),
        { first.costPerSuccess(of: $0) - second.costPerSuccess(of: $1) })
    else { return nil }
    return Estimate(
      value: first.costPerSuccess(of: Array(first.participations.indices))
        - second.costPerSuccess(of: Array(second.participations.indices)),
      interval: interval,
      count: first.participations.count + second.participations.count)
  }
}
