import Model

/// Takes the colour off what is judged on figures that their source calls provisional (metrics.md 13).
///
/// Late decisions make the last months too low: a colour would praise or blame what is still to come.
struct ProvisionalColour {
  let figures: IndicatorFigures
  let value: IndicatorValue

  func applied(to verdict: TrafficLight.Verdict) -> TrafficLight.Verdict {
    switch verdict.signal {
    case .grey, .none: return verdict
    case .green, .orange, .red:
      guard !figures.indicator.coloursProvisional, isProvisional else { return verdict }
      return (.grey, .provisional)
    }
  }

  /// Whether an observation behind the tested value is provisional.
  private var isProvisional: Bool {
    switch figures.quantity {
    case .actual: figures.actual.isProvisional
    case .forecast: figures.forecast.isProvisional
    case .averageToDate: value.averageToDate(in: figures.month).isProvisional
    case .monthAlone:
      figures.actual.inputs.contains {
        $0.isProvisional && $0.period.lastMonth == figures.month
      }
    }
  }
}
