/// An amount of which the lowest, the likeliest and the highest value are known.
///
/// - Unit: euro; a negative amount is a gain.
/// - Source: Vose, *Risk analysis: a quantitative guide*, 3rd ed. (2008), triangular distribution.
package struct TriangularAmount: Hashable, Sendable {
  package let low: Double
  package let likely: Double
  package let high: Double
  /// The part of the cases in which it stays under the likeliest.
  private let rise: Double

  /// - Returns: `nil` when the three do not stand in this order, or are not finite.
  package init?(low: Double, likely: Double, high: Double) {
    guard low.isFinite, high.isFinite, low <= likely, likely <= high else { return nil }
    self.low = low
    self.likely = likely
    self.high = high
    rise = low < high ? (likely - low) / (high - low) : 0
  }

  /// The mean (low + likely + high) / 3.
  package var mean: Double { low / 3 + likely / 3 + high / 3 }

  /// The amount that a part `fraction` (0...1) of the cases stays under.
  ///
  /// Only a root, which every machine works out to the same last digit.
  package func amount(at fraction: Double) -> Double {
    let width = high - low
    return fraction < rise
      ? low + width * (fraction * rise).squareRoot()
      : high - width * ((1 - fraction) * (1 - rise)).squareRoot()
  }
}
