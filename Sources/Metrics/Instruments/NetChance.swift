/// What an instrument adds to the chance of success: the chance with it minus the chance without it
/// (metrics.md section 14).
///
/// Only this enters a best mix. A gross chance rewards serving those who would have left anyway, and there
/// is no way from a `ShareEstimate` to a mix but through here.
///
/// - Unit: -1...1; below zero the instrument keeps people in.
package struct NetChance: Hashable, Sendable {
  /// What the chance without the instrument rests on.
  package enum Basis: Hashable, Sendable {
    /// A group without the instrument, of so many.
    case comparisonGroup(Int)
    /// A chance without the instrument that is stated, not measured.
    case declaredCounterfactual
    /// The net chance itself was worked out elsewhere.
    case declaredNet
  }

  package let value: Double
  /// `nil` when only the net chance itself is known.
  package let interval: ConfidenceInterval?
  package let basis: Basis

  /// Against a group that did not have the instrument; interval by Newcombe.
  package init(with: ShareEstimate, without: ShareEstimate) {
    let difference = ShareDifference(with, minus: without)
    value = difference.value
    interval = ConfidenceInterval(lower: difference.lower, upper: difference.upper)
    basis = .comparisonGroup(without.total)
  }

  /// Against a stated chance without the instrument, with the bounds it is known within.
  ///
  /// - Returns: `nil` when these are not shares in order.
  package init?(
    with: ShareEstimate, declared share: Double, within bounds: ClosedRange<Double>? = nil
  ) {
    // A range of what is no number would end the program.
    guard (0...1).contains(share) else { return nil }
    let bounds = bounds ?? share...share
    guard bounds.lowerBound >= 0, bounds.upperBound <= 1, bounds.contains(share) else { return nil }
    let difference = ShareDifference(
      (with.share, with.lower, with.upper), minus: (share, bounds.lowerBound, bounds.upperBound))
    value = difference.value
    interval = ConfidenceInterval(lower: difference.lower, upper: difference.upper)
    basis = .declaredCounterfactual
  }

  /// A net chance that was worked out elsewhere, with its 95% interval where that is known.
  ///
  /// - Returns: `nil` outside -1...1, or outside its own interval.
  package init?(declaredNet value: Double, within interval: ConfidenceInterval? = nil) {
    guard (-1...1).contains(value) else { return nil }
    guard interval?.lower ?? value <= value, interval?.upper ?? value >= value else { return nil }
    self.value = value
    self.interval = interval
    basis = .declaredNet
  }
}
