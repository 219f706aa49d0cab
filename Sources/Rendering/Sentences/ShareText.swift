import Markup
import Model

/// A share with its interval, as percentages: `21,3% (17,0–26,3)`.
enum ShareText {
  static func percent(_ share: Double) -> String {
    DutchNumber.text(share * 100, decimals: 1) + "%"
  }

  static func text(_ share: Double, _ interval: ClosedRange<Double>?) -> String {
    guard let interval else { return percent(share) }
    return percent(share) + " (" + DutchNumber.text(interval.lowerBound * 100, decimals: 1) + "–"
      + DutchNumber.text(interval.upperBound * 100, decimals: 1) + ")"
  }
}
