import Model

/// Works out the signals of a unit's indicators in the months up to that of a report.
///
/// They follow from what is known now, by the rules of now: a figure that was revised since has its
/// new signal.
struct SignalReview {
  let builder: FigureBuilder
  let unit: String
  /// The figures of the report's month, with their history.
  let figures: [IndicatorFigures]

  /// - Parameter atMost: how many months; fewer where the figures begin later.
  /// - Returns: `nil` without figures.
  func history(upTo month: Month, atMost count: Int) -> SignalHistory? {
    guard count > 0, let known = figures.compactMap({ $0.history.first?.month }).min() else {
      return nil
    }
    let first = max(min(known, month), month - min(count - 1, month - min(known, month)))
    let months = first...month
    var signals: [String: [Signal]] = [:]
    for current in figures {
      signals[current.indicator.code] = (0...(month - first)).map { step in
        let other = first + step
        guard other != month else { return current.signal }
        return builder.figures(
          of: current.indicator, unit: unit, month: other, withHistory: false
        ).signal
      }
    }
    return SignalHistory(months: months, signals: signals)
  }
}
