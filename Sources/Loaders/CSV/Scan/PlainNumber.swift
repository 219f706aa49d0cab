/// A number of only digits, with at most a minus before them and one comma or point between them.
///
/// Everything else a number can look like is left to `NumberText`.
enum PlainNumber {
  case whole(Double)
  /// A fraction for sure, by its comma or its point.
  case fraction(Double, DecimalSign)
  /// Three digits behind its one comma or point: a fraction with that sign, a thousand with the other.
  case either(fraction: Double, thousands: Double, DecimalSign)

  /// More digits may not fit a double without rounding twice.
  private static let digitLimit = 15

  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let isNegative = bytes.first == 45
    if isNegative { index = 1 }
    let start = index
    var mantissa: Int64 = 0
    var separator = -1
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 48 < 10 {
        mantissa = mantissa &* 10 &+ Int64(byte &- 48)
      } else if byte == 44 || byte == 46, separator < 0 {
        separator = index
      } else {
        return nil
      }
      index += 1
      guard index - start <= Self.digitLimit else { return nil }
    }
    if separator < 0 {
      guard index > start else { return nil }
      self = .whole(Self.signed(Double(mantissa), isNegative))
      return
    }
    let before = separator - start
    let behind = bytes.count - separator - 1
    guard before > 0, behind > 0 else { return nil }
    let sign: DecimalSign = bytes[separator] == 44 ? .comma : .point
    // Both are exact doubles, so that the quotient is the double nearest to the decimal number.
    let fraction = Self.signed(Double(mantissa) / Self.powers[behind], isNegative)
    let isGrouped = behind == 3 && before <= 3 && bytes[start] != 48
    self =
      isGrouped
      ? .either(
        fraction: fraction, thousands: Self.signed(Double(mantissa), isNegative), sign)
      : .fraction(fraction, sign)
  }

  private static func signed(_ number: Double, _ isNegative: Bool) -> Double {
    isNegative && number != 0 ? -number : number
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
