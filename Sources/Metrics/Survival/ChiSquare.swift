import Foundation

/// The chi-square distribution.
package enum ChiSquare {
  /// P(X > x), the regularised incomplete gamma function Q(k/2, x/2).
  ///
  /// - Source: by series below a + 1 and by Lentz's continued fraction above; Press et al., *Numerical
  ///   recipes* (3rd ed. 2007), 6.2.
  package static func upperTail(_ x: Double, degreesOfFreedom k: Int) -> Double {
    guard k > 0, x > 0 else { return 1 }
    guard x.isFinite else { return x.isNaN ? .nan : 0 }
    let (a, x) = (Double(k) / 2, x / 2)
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  private static func scale(_ a: Double, _ x: Double) -> Double {
    exp(a * log(x) - x - lgamma(a))
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var (term, sum, place) = (1 / a, 1 / a, a)
    for _ in 0..<10_000 {
      place += 1
      term *= x / place
      sum += term
      if term < sum * 1e-16 { break }
    }
    return min(1, sum * scale(a, x))
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / (abs(b) < tiny ? tiny : b)
    var h = d
    for i in 1..<10_000 {
      let an = -Double(i) * (Double(i) - a)
      b += 2
      d = an * d + b
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = b + an / c
      if abs(c) < tiny { c = tiny }
      h *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return h * scale(a, x)
  }
}
