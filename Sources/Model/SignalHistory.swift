/// The signals of a unit's indicators in many months, for overviews beyond one report.
package struct SignalHistory: Hashable, Sendable {
  /// The months one after the other, the last one that of the report.
  package var months: ClosedRange<Month>
  /// The signals of each month in the order of `months`, by the indicator's code.
  package var signals: [String: [Signal]]

  package init(months: ClosedRange<Month>, signals: [String: [Signal]]) {
    self.months = months
    self.signals = signals
  }

  /// The signal of an indicator in a month; `nil` for what was not worked out.
  package func signal(of code: String, in month: Month) -> Signal? {
    guard months.contains(month), let signals = signals[code] else { return nil }
    return signals[month - months.lowerBound]
  }

  /// How many months it covers.
  package var count: Int { months.upperBound - months.lowerBound + 1 }
}
