import Foundation
import Numerals

/// Round values along an axis: steps of 1, 2, 2.5 or 5 times a power of ten.
package struct Ticks: Hashable, Sendable {
  package let values: [Double]
  /// The place of the last digit of the step: 0 for 5, -1 for 0.2 or 2.5.
  package let exponent: Int

  package var domain: ClosedRange<Double> {
    guard let first = values.first, let last = values.last, first <= last else { return 0...1 }
    return first...last
  }

  init(values: [Double], exponent: Int) {
    self.values = values
    self.exponent = exponent
  }

  /// The smallest step that covers `domain` with at most `count` intervals, or two if it is less.
  ///
  /// - Parameter decimals: The most decimals a tick may have; values are never told finer than that.
  package init(covering domain: ClosedRange<Double>, intervals count: Int, decimals: Int) {
    // Fewer than two can't cover both sides of zero.
    let count = Double(max(2, count))
    let domain = Self.widened(domain, decimals: decimals)
    let span = domain.upperBound - domain.lowerBound
    let magnitude = max(abs(domain.lowerBound), abs(domain.upperBound))
    // Below this a step is lost in the precision of a Double.
    let finest = max(span / count / 10, magnitude * 1e-12)
    var power = max(-decimals, Int(log10(finest).rounded(.down)))
    while power < 200 {
      for (mantissa, digits) in [(1.0, 0), (2, 0), (2.5, 1), (5, 0)]
      where digits == 0 || power - 1 >= -decimals {
        let step = mantissa * pow(10, Double(power))
        let first = (domain.lowerBound / step).rounded(.down)
        let last = (domain.upperBound / step).rounded(.up)
        guard step >= finest, last - first <= count else { continue }
        let exponent = power - digits
        values = (0...Int(last - first)).map { index in
          let value = (first + Double(index)) * step
          return exponent < 0 ? value.asPrinted(decimals: -exponent) : value
        }
        self.exponent = exponent
        return
      }
      power += 1
    }
    values = [0, 1]
    exponent = 0
  }

  /// Steps of 1, 2, 3 or 6 and of whole twelves, for months that are counted and not named.
  ///
  /// `nil` where the domain is no count of months.
  package init?(twelvesCovering domain: ClosedRange<Double>, intervals count: Int) {
    guard domain.lowerBound >= 0, domain.upperBound >= 1, domain.upperBound <= 12_000 else {
      return nil
    }
    let steps = [1.0, 2, 3, 6] + [12.0, 24, 36, 60].flatMap { [$0, $0 * 10, $0 * 100] }.sorted()
    for step in steps {
      let first = (domain.lowerBound / step).rounded(.down)
      let last = (domain.upperBound / step).rounded(.up)
      guard last > first, last - first <= Double(max(2, count)) else { continue }
      values = (0...Int(last - first)).map { (first + Double($0)) * step }
      exponent = 0
      return
    }
    return nil
  }

  /// A domain with room in it: a single value gets a tenth of itself on both sides.
  static func widened(_ domain: ClosedRange<Double>, decimals: Int) -> ClosedRange<Double> {
    let low = max(domain.lowerBound, -LinearScale.limit)
    let high = min(domain.upperBound, LinearScale.limit)
    guard low.isFinite, high.isFinite, low <= high else { return 0...1 }
    let finest = pow(10, Double(-decimals))
    guard high - low <= max(abs(low), abs(high)) * 1e-9 else { return low...high }
    if abs(low) < finest / 2 { return 0...finest }
    let room = max(abs(low) / 10, finest)
    return (low - room)...(high + room)
  }
}
