/// The largest step of which all of some decimal numbers are whole multiples.
///
/// With it the solver knows how far one sum can lie from the next, and need not search between them.
enum WholeGrain {
  /// Decimals beyond these are no figures that a person wrote.
  private static let perUnit = 1_000_000.0

  /// - Returns: `nil` without numbers, and for numbers with more than six decimals or beyond 10^9.
  static func step(of numbers: [Double]) -> Double? {
    var common = 0
    for number in numbers {
      let scaled = (number * perUnit).rounded()
      guard abs(scaled) < 1e15, abs(number * perUnit - scaled) <= 1e-9 * max(1, abs(scaled)) else {
        return nil
      }
      common = greatestCommonDivisor(common, abs(Int(scaled)))
    }
    return common > 0 ? Double(common) / perUnit : nil
  }

  /// How many steps a number is: whole, where it is a multiple.
  static func quotient(_ number: Double, _ step: Double) -> Double {
    let quotient = number / step
    let whole = quotient.rounded()
    return abs(quotient - whole) <= 1e-9 * max(1, abs(whole)) ? whole : quotient
  }

  private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }
}
