import Metrics
import Model

/// Rows of a delivery of Hollandstad in the canonical form, a line each.
struct HollandstadTable {
  static let head = "maand;eenheid;reeks;soort;waarde\n"
  /// The months that the town's registrations cover.
  static let months = (Month.january(of: 2001).index...Month.january(of: 2007).index + 5)
    .map(Month.init(index:))
  /// The months that the work of the teams is counted in.
  static let workMonths = months.filter { $0.year >= 2005 }

  private(set) var text = Self.head

  mutating func add(
    _ period: String, _ unit: String, _ series: String, _ value: String,
    role: Observation.Role = .actual
  ) {
    text += "\(period);\(unit);\(series);\(role.rawValue);\(value)\n"
  }

  mutating func add(
    _ month: Month, _ unit: String, _ series: String, _ value: Int,
    role: Observation.Role = .actual
  ) {
    add(month.iso, unit, series, String(value), role: role)
  }

  /// A value with one decimal.
  mutating func add(_ month: Month, _ unit: String, _ series: String, tenths value: Double) {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    add(
      month.iso, unit, series, "\(sign)\(tenths.magnitude / 10),\(tenths.magnitude % 10)")
  }

  /// A number of thousandths with a decimal comma: 36600 is `36,600`.
  static func thousandths(_ number: Int) -> String {
    let rest = String(number % 1000)
    return "\(number / 1000),\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }

  var bytes: [UInt8] { Array(text.utf8) }
}

extension SeededGenerator {
  /// A number around 1, at most `spread` away; twelve even ones make it bell-shaped.
  mutating func near(_ spread: Double) -> Double {
    let sum = (0..<12).reduce(0.0) { before, _ in before + fraction() }
    return 1 + spread * (sum - 6) / 6
  }

  /// A whole number near `mean`, never below 0, that varies as counts do.
  mutating func count(near mean: Double) -> Int {
    let sum = (0..<12).reduce(0.0) { before, _ in before + fraction() }
    return max(0, Int((mean + mean.squareRoot() * (sum - 6)).rounded()))
  }
}
