import Markup

/// Numbers in the tables of `peil bereken`.
enum ComputeText {
  /// At most four decimals.
  static func number(_ value: Double) -> String { DutchNumber.shortest(value, atMost: 4) }
  static func probability(_ value: Double) -> String { DutchNumber.text(value, decimals: 4) }
}

extension OptionValue {
  /// A number with a point or a comma before its decimals.
  static func number(_ text: String) throws -> Double {
    guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
      throw OptionFault("'\(text)' is geen getal")
    }
    return number
  }
}
