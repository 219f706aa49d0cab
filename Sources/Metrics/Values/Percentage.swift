import Numerals

/// From percentages as they are written to shares.
package enum Percentage {
  /// The share that a percentage is: 2.2 gives 0.022 and no tail of binary digits.
  package static func share(of percentage: Double) -> Double {
    let decimals = DecimalDigits(percentage)?.decimals ?? 0
    return (percentage / 100).asPrinted(decimals: min(decimals, 15) + 2)
  }
}
