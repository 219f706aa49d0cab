import Model

/// What measures were expected to change by their evaluation (`verwacht`).
///
/// - Unit: that of the indicator.
/// - Formula: with p per month from month v on, and k(t) = the months from v up to t: of a flow p for each
///   month since v; of a level p x k(evaluation), as each month adds to the one before; of a mean the mean
///   of p x k(t) over the months since the start. Several measures add up.
enum HopedEffect {
  /// What is expected of the numerator of a ratio is in another unit and says nothing here.
  ///
  /// - Parameter months: those that are compared, in order.
  /// - Returns: `nil` when no measure expects anything of the indicator.
  static func sum(
    of measures: [CorrectiveMeasure], on indicator: Indicator, quantity: MeasuredEffect.Quantity,
    months: [Month]
  ) -> Double? {
    let expected = measures.compactMap { measure -> CorrectiveMeasure.ExpectedEffect? in
      guard var effect = measure.expected, indicator.isMeasured(by: effect.series) else {
        return nil
      }
      if let start = measure.start { effect.from = max(effect.from, start) }
      return effect
    }
    guard !expected.isEmpty, let last = months.last else { return nil }
    return expected.reduce(0) { sum, effect in
      func so(_ month: Month) -> Double { Double(max(0, month - effect.from + 1)) }
      let count =
        switch quantity {
        case .sum: Double(months.count { $0 >= effect.from })
        case .level: so(last)
        case .mean: months.reduce(0) { $0 + so($1) } / Double(months.count)
        }
      return sum + effect.perMonth * count
    }
  }
}
