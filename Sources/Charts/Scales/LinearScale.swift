/// Numbers onto a stretch of the picture, in proportion to themselves or to their root or logarithm.
package struct LinearScale: Hashable, Sendable {
  package let domain: ClosedRange<Double>
  package let start: Double
  package let end: Double
  package let warp: Warp

  /// - Parameters:
  ///   - domain: The values at the ends; without one, 0 to 1.
  ///   - start: Where the lower bound comes, in units of the picture; may lie beyond `end`.
  package init(
    domain: ClosedRange<Double>?, from start: Double, to end: Double,
    warp: Warp = .linear
  ) {
    self.domain = domain.flatMap(Self.finite) ?? 0...1
    self.start = start
    self.end = end
    self.warp = warp.fits(self.domain) ? warp : .linear
  }

  /// Bounds beyond which a value is drawn at the bound; keeps every difference finite.
  static let limit = 1e150

  private static func finite(_ domain: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard domain.lowerBound <= limit, domain.upperBound >= -limit else { return nil }
    return max(domain.lowerBound, -limit)...min(domain.upperBound, limit)
  }

  /// The position of `value`; the middle when the domain has no width.
  package func callAsFunction(_ value: Double) -> Double {
    let middle = start + (end - start) / 2
    guard !value.isNaN, domain.lowerBound < domain.upperBound else { return middle }
    if value == domain.upperBound { return end }
    let value = min(max(value, -Self.limit), Self.limit)
    let (low, high) = (warp(domain.lowerBound), warp(domain.upperBound))
    let share = (warp(value) - low) / (high - low)
    guard share.isFinite else { return middle }
    return start + min(max(share, -1), 2) * (end - start)
  }
}
