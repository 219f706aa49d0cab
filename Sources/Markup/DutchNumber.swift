import Numerals

/// The one formatter of numbers in Dutch: `1.234,5`, minus as `−`, never `−0,00`.
package enum DutchNumber {
  /// The minus sign of running text, U+2212.
  package static let minus: Character = "−"
  /// What stands for a missing value.
  package static let missing = "–"

  /// What stands before an amount of euros: `€ −80`, the sign with its digits as in other numbers.
  package static let euro = "€\u{A0}"

  /// `value` with exactly `decimals` decimals, rounded half away from zero on its decimal text.
  ///
  /// - Parameter sign: whether a positive value gets a plus.
  package static func text(_ value: Double, decimals: Int, showsPlus: Bool = false) -> String {
    guard let digits = DecimalDigits(value)?.rounded(toDecimals: decimals) else { return missing }
    var text = ""
    if digits.isNegative {
      text.append(minus)
    } else if showsPlus, !digits.digits.isEmpty {
      text.append("+")
    }
    let whole = digits.integerDigits
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { text.append(".") }
      text.unicodeScalars.append(Unicode.Scalar(48 + digit))
    }
    if decimals > 0 {
      text.append(",")
      for digit in digits.fractionDigits(decimals) {
        text.unicodeScalars.append(Unicode.Scalar(48 + digit))
      }
    }
    return text
  }

  /// A missing value as an en dash.
  package static func text(_ value: Double?, decimals: Int) -> String {
    value.map { text($0, decimals: decimals) } ?? missing
  }

  /// `value` with as many decimals as it has, at most `atMost`.
  package static func shortest(_ value: Double, atMost: Int = 6) -> String {
    let decimals = DecimalDigits(value)?.rounded(toDecimals: atMost).decimals ?? 0
    return text(value, decimals: decimals)
  }

  /// Small whole numbers in words, as running text wants them: nul to twaalf, else digits.
  package static func word(_ count: Int) -> String {
    let words = [
      "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
      "elf", "twaalf",
    ]
    return words.indices.contains(count) ? words[count] : text(Double(count), decimals: 0)
  }
}
