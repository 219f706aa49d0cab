/// The interval of a count that chance alone makes vary.
package enum PoissonCount {
  /// The exact 95% interval of the mean behind a count.
  ///
  /// - Source: Garwood, *Fiducial limits for the Poisson distribution*, Biometrika 28 (1936): half the
  ///   chi-square quantiles with 2n and 2n + 2 degrees of freedom.
  /// - Returns: `nil` for what is no count.
  package static func interval(of count: Double) -> ClosedRange<Double>? {
    guard count.isFinite, count >= 0, count < 1e9 else { return nil }
    let number = Int(count.rounded())
    let low = number == 0 ? 0 : quantile(0.025, degreesOfFreedom: 2 * number) / 2
    return low...(quantile(0.975, degreesOfFreedom: 2 * number + 2) / 2)
  }

  /// The x with P(X <= x) = p of a chi-square distribution, by halving.
  private static func quantile(_ p: Double, degreesOfFreedom k: Int) -> Double {
    let centre = Double(k)
    var low = 0.0
    // Ten standard deviations and more beyond the mean.
    var high = centre + 12 * (2 * centre).squareRoot() + 60
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if 1 - ChiSquare.upperTail(middle, degreesOfFreedom: k) < p {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }
}
