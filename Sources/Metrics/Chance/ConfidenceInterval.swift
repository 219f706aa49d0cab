/// The two bounds of an interval; a bound that the data do not give is `nil`.
package struct ConfidenceInterval: Hashable, Sendable {
  package var lower: Double?
  package var upper: Double?

  package init(lower: Double?, upper: Double?) {
    self.lower = lower
    self.upper = upper
  }

  /// The quantile of the standard normal distribution for a two-sided interval of 95%.
  package static let normalQuantile95 = 1.959963984540054
}
