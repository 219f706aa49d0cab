import Model

/// The months of an indicator before and since the start of a measure.
struct EffectMonths {
  /// The months before the start that a chart shows.
  static let shownBefore = 24

  let quantity: MeasuredEffect.Quantity
  /// The month of the first value.
  let first: Month
  /// From the start to the evaluation.
  let window: [Month]
  /// Before the start, the last one the month before it.
  let before: [Double?]
  /// Since the start; `nil` for months to come.
  let since: [Double?]
  /// The last month that may be looked at.
  let known: Month
  let recentBefore: [IndicatorFigures.Point]

  /// - Parameter known: the last month that may be looked at.
  /// - Returns: `nil` for a kind without months of its own.
  init?(_ value: IndicatorValue, from start: Month, to evaluation: Month, known: Month) {
    switch value.indicator.kind {
    case .measurement, .qualitative: return nil
    default: break
    }
    let own = OwnMonths(value, upTo: known)
    quantity =
      switch own?.shape ?? OwnMonths.shape(of: value.indicator) {
      case .sum: .sum
      case .level: .level
      case .mean: .mean
      }
    self.known = known
    first = min(own?.first ?? start, start)
    window = (0...max(0, evaluation - start)).map { start + $0 }
    func figure(in month: Month) -> Double? {
      guard let own, month <= known, own.values.indices.contains(month - own.first) else {
        return nil
      }
      return own.values[month - own.first]
    }
    let begin = first
    before = (0..<(start - begin)).map { figure(in: begin + $0) }
    since = window.map(figure)
    recentBefore = before.enumerated().suffix(Self.shownBefore).map { place, value in
      .init(month: begin + place, value: value)
    }
  }
}
