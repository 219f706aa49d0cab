import Markup
import Model

/// Figures about instruments as a reader sees them.
enum InstrumentText {
  static func share(_ figure: InstrumentOutcome.Figure) -> String {
    guard let range = range(figure), range.lowerBound < 0 else {
      return ShareText.text(figure.value, range(figure))
    }
    // A dash between bounds with a minus can't be read.
    let bounds = [range.lowerBound, range.upperBound].map {
      DutchNumber.text($0 * 100, decimals: 1)
    }
    return "\(ShareText.percent(figure.value)) (\(bounds.joined(separator: " tot ")))"
  }

  /// A mark of a survey, with its interval.
  static func mark(_ figure: InstrumentOutcome.Figure) -> String {
    text(figure) { DutchNumber.text($0, decimals: 1) }
  }

  static func euro(_ figure: InstrumentOutcome.Figure) -> String {
    let bounds = "\(bound(figure.low))–\(bound(figure.high))"
    return "\(MoneyText.euro(figure.value)) (\(bounds))"
  }

  /// `nil` when a bound is unknown.
  static func range(_ figure: InstrumentOutcome.Figure) -> ClosedRange<Double>? {
    guard let low = figure.low, let high = figure.high, low <= high else { return nil }
    return low...high
  }

  private static func bound(_ value: Double?) -> String {
    value.map { DutchNumber.text($0, decimals: 0) } ?? "onbekend"
  }

  private static func text(
    _ figure: InstrumentOutcome.Figure, _ shown: (Double) -> String
  ) -> String {
    guard let range = range(figure) else { return shown(figure.value) }
    return "\(shown(figure.value)) (\(shown(range.lowerBound))–\(shown(range.upperBound)))"
  }
}
