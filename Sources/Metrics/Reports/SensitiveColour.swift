import Model

/// Takes the colour off a sensitive indicator without a counter-indicator beside it (metrics.md 13).
///
/// A target on inflow, refusals, prevention or enforcement can be met by denying people what they are
/// entitled to, so it is not praised without a figure that would show that.
struct SensitiveColour {
  let indicator: Indicator
  /// Whether a counter-indicator has a figure of the month.
  let isCountered: (String) -> Bool

  func applied(to verdict: TrafficLight.Verdict) -> TrafficLight.Verdict {
    guard indicator.isSensitive else { return verdict }
    switch verdict.signal {
    case .grey, .none: return verdict
    case .green, .orange, .red:
      let counters = indicator.counterIndicators
      if counters.isEmpty { return (.grey, .noCounterIndicator) }
      return counters.contains(where: isCountered) ? verdict : (.grey, .noCounterFigure(counters))
    }
  }
}
