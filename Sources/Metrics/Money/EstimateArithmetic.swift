import Model

/// Sums, differences, products and ratios of estimates that are taken as independent of each other.
///
/// - Formula: of a sum or difference each half of the interval is the root of the sum of squares of the
///   halves; of a product or ratio the same on the logarithms, so that it stays above zero.
/// - Source: Zou & Donner, *Construction of confidence limits about effect measures* (2008), the method of
///   variance estimates recovery.
extension MoneyOutcome.Estimate {
  static func + (one: Self, other: Self) -> Self { one.joined(other, one.value + other.value) }

  static func - (one: Self, other: Self) -> Self { one + other.negated }

  /// - Returns: `nil` unless the divisor is above zero.
  func divided(by other: Self) -> Self? {
    guard other.value > 0 else { return nil }
    let inverse = other.interval.flatMap { bounds -> Interval in
      guard bounds.low95 > 0 else { return .failure(.notAboveZero) }
      return .success(
        ForecastInterval(
          low80: 1 / bounds.high80, high80: 1 / bounds.low80, low95: 1 / bounds.high95,
          high95: 1 / bounds.low95))
    }
    return times(Self(value: 1 / other.value, interval: inverse, count: other.count))
  }

  /// The product; its interval is known where both lie above zero.
  func times(_ other: Self) -> Self {
    let product = value * other.value
    let interval = both(interval, other.interval).flatMap { own, their -> Interval in
      guard own.low95 > 0, their.low95 > 0 else { return .failure(.notAboveZero) }
      let halves = ForecastInterval.joined(0) { path in
        Self.root(
          logarithm(own[keyPath: path] / value), logarithm(their[keyPath: path] / other.value))
      }
      return .success(halves.mapped { product * exponential($0) })
    }
    return Self(value: product, interval: interval, count: Self.least(count, other.count))
  }

  /// The same estimate in another unit.
  func times(_ factor: Double) -> Self {
    guard factor >= 0 else { return times(-factor).negated }
    return Self(
      value: value * factor, interval: interval.map { $0.mapped { $0 * factor } }, count: count)
  }

  private var negated: Self {
    Self(
      value: -value,
      interval: interval.map {
        ForecastInterval(low80: -$0.high80, high80: -$0.low80, low95: -$0.high95, high95: -$0.low95)
      }, count: count)
  }

  private func joined(_ other: Self, _ value: Double) -> Self {
    let interval = both(interval, other.interval).map { own, their in
      ForecastInterval.joined(value) { path in
        Self.root(own[keyPath: path] - self.value, their[keyPath: path] - other.value)
      }
    }
    return Self(value: value, interval: interval, count: Self.least(count, other.count))
  }

  private static func root(_ one: Double, _ other: Double) -> Double {
    (one * one + other * other).squareRoot()
  }

  private static func least(_ one: Int?, _ other: Int?) -> Int? {
    [one, other].compactMap { $0 }.min()
  }
}

extension ForecastInterval {
  /// The bounds at half widths around a value.
  static func joined(
    _ value: Double, _ half: (KeyPath<ForecastInterval, Double>) -> Double
  ) -> ForecastInterval {
    ForecastInterval(
      low80: value - half(\.low80), high80: value + half(\.high80),
      low95: value - half(\.low95), high95: value + half(\.high95))
  }

  func mapped(_ change: (Double) -> Double) -> ForecastInterval {
    ForecastInterval(
      low80: change(low80), high80: change(high80), low95: change(low95), high95: change(high95))
  }
}
