import Foundation

extension Ticks {
  /// Round values that suit the spread: powers of ten with their double and fivefold on a logarithmic
  /// axis; on a root one zero and those of them that stand far enough apart.
  package init(covering domain: ClosedRange<Double>, intervals: Int, decimals: Int, warp: Warp) {
    let linear = Ticks(covering: domain, intervals: intervals, decimals: decimals)
    let isPossible =
      warp.fits(domain) && domain.upperBound <= LinearScale.limit && domain.upperBound >= 1e-12
    switch warp {
    case .squareRoot where isPossible:
      self = Self.root(linear, intervals: intervals, decimals: decimals)
    case .logarithm
    where isPossible && domain.lowerBound >= 1e-12
      // Within a power of ten round steps say more.
      && (domain.upperBound / domain.lowerBound >= 10 || linear.domain.lowerBound <= 0):
      self = Self.powers(domain, intervals: intervals) ?? linear
    default: self = linear
    }
  }

  private static func powers(_ domain: ClosedRange<Double>, intervals: Int) -> Ticks? {
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
        return Ticks(values: shown, exponent: first)
      }
    }
    return nil
  }

  /// From the top of the axis down to zero, each at least a step of the picture below the one before.
  private static func root(_ linear: Ticks, intervals: Int, decimals: Int) -> Ticks {
    guard let top = linear.values.last, top > 0, linear.values.first == 0 else { return linear }
    let step = top.squareRoot() / Double(max(2, intervals) + 1)
    let power = Int(log10(top).rounded(.up))
    var shown = [top]
    for exponent in stride(from: power, through: max(-decimals, power - 12), by: -1) {
      for mantissa in [5.0, 2, 1] {
        let value = mantissa * pow(10, Double(exponent))
        let next = shown[shown.count - 1]
        guard value < top, next.squareRoot() - value.squareRoot() >= step,
          value.squareRoot() >= step
        else { continue }
        shown.append(value)
      }
    }
    let finest = shown.map { value in (-12...200).last { isWhole(value, $0) } ?? linear.exponent }
    return Ticks(
      values: [0] + shown.reversed(), exponent: min(linear.exponent, finest.min() ?? 0))
  }

  private static func isWhole(_ value: Double, _ exponent: Int) -> Bool {
    let units = value / pow(10, Double(exponent))
    return units >= 0.5 && abs(units - units.rounded()) < 1e-6
  }
}
