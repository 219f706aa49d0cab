/// A finite number as the decimal digits that a reader would see: sign, digits and where the point is.
///
/// Made from the shortest decimal text that reads back as the same `Double`, so that rounding works on
/// the number as printed (2.675 becomes 2.68) and not on its binary neighbour.
package struct DecimalDigits: Hashable, Sendable {
  package var isNegative: Bool
  /// The significant digits, 0...9 each, without leading zeros; empty for zero.
  package var digits: [UInt8]
  /// How many of the digits stand before the point; may be negative or beyond the digits.
  package var pointPosition: Int

  /// - Returns: `nil` for an infinite value or one that is not a number.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var exponentIsNegative = false
    var inExponent = false
    isNegative = false
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "-"):
        if inExponent { exponentIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if inExponent { exponent = exponent * 10 + Int(digit) } else { digits.append(digit) }
      default: break
      }
    }
    var position = (point ?? digits.count) + (exponentIsNegative ? -exponent : exponent)
    let leadingZeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leadingZeros)
    position -= leadingZeros
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    pointPosition = digits.isEmpty ? 0 : position
    if digits.isEmpty { isNegative = false }
  }

  /// The number of decimals that the shortest text of the value has.
  package var decimals: Int { max(0, digits.count - pointPosition) }

  /// The value rounded half away from zero; zero loses its sign.
  package func rounded(toDecimals decimals: Int) -> DecimalDigits {
    let kept = pointPosition + decimals
    guard kept < digits.count else { return self }
    var result = self
    guard kept >= 0 else {
      result.digits = []
      result.pointPosition = 0
      result.isNegative = false
      return result
    }
    let roundsUp = digits[kept] >= 5
    result.digits = Array(digits[..<kept])
    if roundsUp {
      var index = kept - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.pointPosition += 1
      }
    }
    while result.digits.last == 0 { result.digits.removeLast() }
    if result.digits.isEmpty {
      result.isNegative = false
      result.pointPosition = 0
    }
    return result
  }

  /// The digits before the point; `[0]` for a number below one.
  package var integerDigits: [UInt8] {
    guard pointPosition > 0 else { return [0] }
    return (0..<pointPosition).map { $0 < digits.count ? digits[$0] : 0 }
  }

  /// The first `count` digits behind the point, filled up with zeros.
  package func fractionDigits(_ count: Int) -> [UInt8] {
    (0..<max(0, count)).map { place in
      let index = pointPosition + place
      return index >= 0 && index < digits.count ? digits[index] : 0
    }
  }

  /// The nearest `Double` to these digits.
  package var value: Double {
    guard !digits.isEmpty else { return 0 }
    var text = isNegative ? "-" : ""
    for digit in digits { text.unicodeScalars.append(Unicode.Scalar(digit + UInt8(ascii: "0"))) }
    return Double(text + "e\(pointPosition - digits.count)") ?? 0
  }
}

extension Double {
  /// The value rounded half away from zero on its decimal text, as it would be printed.
  ///
  /// Not finite values come back as they are.
  package func asPrinted(decimals: Int) -> Double {
    DecimalDigits(self)?.rounded(toDecimals: decimals).value ?? self
  }

  /// `self - other` as a person would work it out on paper: 1.98 - 2.02 is -0.04.
  ///
  /// The difference of two decimals has no more decimals than the longer of the two.
  package func decimalDifference(_ other: Double) -> Double {
    guard let mine = DecimalDigits(self), let others = DecimalDigits(other) else {
      return self - other
    }
    return (self - other).asPrinted(decimals: max(mine.decimals, others.decimals))
  }
}
