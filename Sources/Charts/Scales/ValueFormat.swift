import Foundation
import Markup

/// How the values of a series are written: decimals, and what stands before or behind the number.
package struct ValueFormat: Hashable, Sendable {
  package var decimals: Int
  /// Before the number, its space included: `€ `; the sign of a number stays with its digits.
  package var prefix: String
  /// Behind the number, its space included: `%`, ` dagen`.
  package var suffix: String
  /// Whether round values along an axis are those of a calendar: 6, 12, 24 months.
  package var countsInTwelves = false

  package init(decimals: Int, prefix: String = "", suffix: String = "") {
    self.decimals = min(max(decimals, 0), 12)
    self.prefix = prefix
    self.suffix = suffix
  }

  /// `€` before the number, `%` close behind it, any other unit behind a space.
  package init(decimals: Int, unit: String) {
    switch unit {
    case "": self.init(decimals: decimals)
    case "€": self.init(decimals: decimals, prefix: DutchNumber.euro)
    case "%": self.init(decimals: decimals, suffix: "%")
    default: self.init(decimals: decimals, suffix: " " + unit)
    }
  }

  /// What a label of an axis says once for all its ticks.
  package var unit: String {
    [prefix, suffix].map { Letters.trimmed($0) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The number alone, with exactly the format's decimals; powers of ten from a quadrillion on.
  package func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return DutchNumber.missing }
    guard abs(value) >= 1e15 else { return DutchNumber.text(value, decimals: decimals) }
    let power = Int(log10(abs(value)).rounded(.down))
    let mantissa = value / pow(10, Double(power))
    guard mantissa.isFinite else { return DutchNumber.missing }
    return "\(DutchNumber.text(mantissa, decimals: 1)) × \(Self.powerOfTen(power))"
  }

  /// The number with its unit; an en dash alone where there is none.
  package func text(_ value: Double?) -> String {
    guard let value, value.isFinite else { return DutchNumber.missing }
    return prefix + number(value) + suffix
  }

  /// For a label in the picture: without a unit of many letters, which the axis tells already.
  package func label(_ value: Double?) -> String {
    prefix.count + suffix.count <= 7 ? text(value) : number(value)
  }

  static func powerOfTen(_ power: Int) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let digits = String(power).compactMap(\.wholeNumberValue)
    return "10" + String(digits.map { raised[$0] })
  }
}

/// The texts of the ticks of a value axis, shortened by a common factor when they are large.
package struct TickTexts: Hashable, Sendable {
  package let texts: [String]
  /// `× 1.000`, `mln` or `mld`, when the ticks are in thousands or more; else nothing.
  package let factor: String?

  package init(_ ticks: Ticks) {
    let largest = ticks.values.map(abs).max() ?? 0
    let power: Int
    switch largest {
    case ..<100_000: power = 0
    case ..<1e7: power = 3
    case ..<1e10: power = 6
    case ..<1e13: power = 9
    default: power = Int(log10(largest) / 3) * 3
    }
    let decimals = max(0, power - ticks.exponent)
    texts = ticks.values.map {
      DutchNumber.text($0 / pow(10, Double(power)), decimals: min(decimals, 12))
    }
    switch power {
    case 0: factor = nil
    case 3: factor = "× 1.000"
    case 6: factor = "mln"
    case 9: factor = "mld"
    default: factor = "× " + ValueFormat.powerOfTen(power)
    }
  }
}
