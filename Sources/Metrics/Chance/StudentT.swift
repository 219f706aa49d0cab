import Foundation

/// The t distribution with a whole number of degrees of freedom.
package enum StudentT {
  /// The t that a value lies within on both sides with a chance `share`.
  ///
  /// - Source: the finite series in the angle atan(t / sqrt(n)); Abramowitz & Stegun, *Handbook of
  ///   mathematical functions*, 26.7.3 and 26.7.4; found by halving.
  /// - Returns: `nil` without degrees of freedom or for a share outside 0..<1.
  package static func within(_ share: Double, degreesOfFreedom n: Int) -> Double? {
    guard n > 0, n < 100_000, (0..<1).contains(share) else { return nil }
    var low = 0.0
    var high = Double.pi / 2
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if chance(within: middle, n) < share { low = middle } else { high = middle }
    }
    return Double(n).squareRoot() * tan((low + high) / 2)
  }

  /// The chance that the angle lies within -angle...angle.
  private static func chance(within angle: Double, _ n: Int) -> Double {
    let (sine, cosine) = (sin(angle), cos(angle))
    let isOdd = n % 2 == 1
    var term = isOdd ? cosine : 1
    var sum = n == 1 ? 0 : term
    var place = isOdd ? 2.0 : 1.0
    while place < Double(n - 2) {
      term *= place / (place + 1) * cosine * cosine
      sum += term
      place += 2
    }
    return isOdd ? 2 / Double.pi * (angle + sine * sum) : sine * sum
  }
}
