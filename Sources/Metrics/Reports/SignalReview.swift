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
      let value = builder.value(of: current.indicator, unit: unit)
      signals[current.indicator.code] = (0...(month - first)).map { step in
        step == month - first ? current.signal : signal(of: value, in: first + step)
      }
    }
    return SignalHistory(months: months, signals: signals)
  }

  /// Of a unit with hundreds of parts a figure costs hundreds of others, so what is sure without is not
  /// worked out: under most rules there is no colour without a target.
  private func signal(of value: IndicatorValue, in month: Month) -> Signal {
    let indicator = value.indicator
    switch (indicator.rule, indicator.kind) {
    case (.none, _): return .none
    case (.targetAndTrend, .qualitative), (.tolerance, .qualitative): break
    case (.targetAndTrend, _), (.tolerance, _):
      if IndicatorTarget(value).target(in: month) == nil { return .grey }
    case (.path, _), (.band, _), (.control, _): break
    }
    return builder.figures(of: indicator, unit: unit, month: month, withHistory: false).signal
  }
}
