/// A share of a group, with its 95% interval by Wilson.
///
/// - Unit: 0...1.
/// - Formula: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), z = 1,96.
/// - Source: Wilson, *Probable inference, the law of succession, and statistical inference*, JASA 22
///   (1927).
package struct ShareEstimate: Hashable, Sendable {
  /// How many of the group have it.
  package let count: Int
  /// How many are in the group; at least 1.
  package let total: Int
  package let lower: Double
  package let upper: Double

  package var share: Double { Double(count) / Double(total) }

  /// - Returns: `nil` for an empty group, and for a count that can't be.
  package init?(_ count: Int, of total: Int) {
    guard total > 0, (0...total).contains(count) else { return nil }
    self.count = count
    self.total = total
    let share = Double(count) / Double(total)
    (lower, upper) = Self.bounds(share: share, size: Double(total))
  }

  /// The Wilson bounds of a share that `size` cases gave; an endless size gives the share itself.
  ///
  /// The bounds are exactly 0 and 1 where none or all of the cases have it, whatever the rounding.
  static func bounds(share: Double, size: Double) -> (lower: Double, upper: Double) {
    guard size.isFinite else { return (share, share) }
    let z = ConfidenceInterval.normalQuantile95
    let square = z * z / size
    let middle = share + square / 2
    let half = z * (share * (1 - share) / size + square / (4 * size)).squareRoot()
    let lower = share <= 0 ? 0 : max(0, (middle - half) / (1 + square))
    let upper = share >= 1 ? 1 : min(1, (middle + half) / (1 + square))
    return (min(lower, share), max(upper, share))
  }
}
