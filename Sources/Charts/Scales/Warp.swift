import Foundation

/// How numbers are spread along an axis.
package enum Warp: Hashable, Sendable {
  case linear
  /// Areas that can be compared: for counts of places that differ much in size. From zero on.
  case squareRoot
  /// Equal ratios at equal distances. Above zero only.
  case logarithm

  /// Whether all values of `domain` have a place; a scale is linear where they haven't.
  package func fits(_ domain: ClosedRange<Double>) -> Bool {
    switch self {
    case .linear: true
    case .squareRoot: domain.lowerBound >= 0
    case .logarithm: domain.lowerBound > 0
    }
  }

  package func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .squareRoot: value < 0 ? 0 : value.squareRoot()
    case .logarithm: log10(max(value, .leastNormalMagnitude))
    }
  }
}

extension Ticks {
  /// Round values that suit the spread: powers of ten with their double and fivefold on a logarithmic
  /// axis, squares of round steps on a root one.
  package init(covering domain: ClosedRange<Double>, intervals: Int, decimals: Int, warp: Warp) {
    let linear = Ticks(covering: domain, intervals: intervals, decimals: decimals)
    guard warp == .logarithm, domain.lowerBound > 0, domain.upperBound <= LinearScale.limit,
      domain.lowerBound >= 1e-12
    else {
      self = linear
      return
    }
    let first = Int(log10(domain.lowerBound).rounded(.down))
    let last = Int(log10(domain.upperBound).rounded(.up))
    for mantissas in [[1.0, 2, 5], [1.0, 3], [1.0]] {
      let all = (first...max(first, last)).flatMap { power in
        mantissas.map { $0 * pow(10, Double(power)) }
      }
      let low = all.last { $0 <= domain.lowerBound } ?? domain.lowerBound
      let high = all.first { $0 >= domain.upperBound } ?? domain.upperBound
      let kept = all.filter { $0 >= low && $0 <= high }
      if kept.count > 1, kept.count - 1 <= max(2, intervals) || mantissas.count == 1 {
        let step = max(1, (kept.count - 1) / max(2, intervals) + 1)
        let shown =
          mantissas.count > 1 || kept.count - 1 <= intervals
          ? kept
          : kept.enumerated().filter { $0.offset % step == 0 || $0.offset == kept.count - 1 }
            .map(\.element)
        self.init(values: shown, exponent: first)
        return
      }
    }
    self = linear
  }
}
