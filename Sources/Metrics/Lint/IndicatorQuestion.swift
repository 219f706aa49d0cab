import Model

/// A question to the owner of an indicator about the indicator itself; never a fault.
package enum IndicatorQuestion: Hashable, Sendable {
  /// Green in so many months in a row.
  case alwaysGreen(months: Int)
  /// No value in the last three periods of its own rhythm; `last` `nil`: never one.
  case noValue(last: Month?)
  case noOwnerOrSource([String])
  /// The same target in all these years.
  case targetNeverMoves(Double, ClosedRange<Int>)
  /// The target was met at the end of all these years.
  case targetAlwaysMet(ClosedRange<Int>)
  case direction(DirectionFault)
  /// The monthly changes go together with those of another indicator.
  case movesAsOne(with: String, correlation: Double, months: Int)
  /// A word of the name that promises a cause.
  case promisesCause(String)

  package enum DirectionFault: Hashable, Sendable {
    /// A target, and no word on which side of it is good.
    case missing
    /// A direction, and nothing that it leads to.
    case withoutTarget
    /// Each next target is further on the unfavourable side.
    case againstTargets(ClosedRange<Int>)
  }
}
