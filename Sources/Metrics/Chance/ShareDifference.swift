/// The difference between the shares of two independent groups, with its 95% interval by Newcombe.
///
/// - Unit: -1...1.
/// - Formula: d - √((p1 - l1)² + (u2 - p2)²) up to d + √((u1 - p1)² + (p2 - l2)²), with l and u the
///   Wilson bounds.
/// - Source: Newcombe, *Interval estimation for the difference between independent proportions*,
///   Statistics in Medicine 17 (1998), method 10.
package struct ShareDifference: Hashable, Sendable {
  package let value: Double
  package let lower: Double
  package let upper: Double

  package init(_ first: ShareEstimate, minus second: ShareEstimate) {
    self.init(
      (first.share, first.lower, first.upper), minus: (second.share, second.lower, second.upper))
  }

  /// Of a share and its bounds each; a share that is known for sure has itself as both bounds.
  init(
    _ first: (share: Double, lower: Double, upper: Double),
    minus second: (share: Double, lower: Double, upper: Double)
  ) {
    value = first.share - second.share
    lower = value - Self.root(first.share - first.lower, second.upper - second.share)
    upper = value + Self.root(first.upper - first.share, second.share - second.lower)
  }

  private static func root(_ one: Double, _ other: Double) -> Double {
    (one * one + other * other).squareRoot()
  }
}
