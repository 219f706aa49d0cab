import Model

/// Whether the months so far make a forecast of the budget holder implausible (metrics.md 13), as a
/// question and never as a fault.
///
/// - Unit: that of the indicator.
/// - Formula: what each month to come must be on average for the forecast F to come true: of a flow
///   (F - A(m)) / (12 - m), of a mean (12 F - m A(m)) / (12 - m), of a stock or ratio the change a month,
///   (F - A(m)) / (12 - m). Asked about when that lies beyond the least or the most of the last twelve
///   months; with fewer months (at least three) the range is taken half as wide again to either side.
struct ManualForecastCheck {
  static let months = 12
  static let fewest = 3

  let value: IndicatorValue
  let figures: IndicatorFigures

  var question: DataQuality.ImplausibleForecast? {
    guard figures.forecast.method == .manual, let forecast = figures.forecast.value,
      !value.indicator.aimsAtYearAverage, let actual = figures.actual.number,
      let own = OwnMonths(value, upTo: figures.month), let seen = seen(own)
    else { return nil }
    let step: DataQuality.ImplausibleForecast.Step = own.shape == .level ? .change : .amount
    let left = Double(12 - figures.month.number)
    guard left > 0 else {
      let slack = TrafficLight.lastDecimal(value.indicator.decimals)
      guard abs(forecast - actual) > slack else { return nil }
      return .init(
        indicator: value.indicator.code, forecast: forecast, step: step, needed: nil, seen: seen)
    }
    let rest =
      own.shape == .mean
      ? 12 * forecast - (12 - left) * actual : forecast - actual
    let needed = rest / left
    // A forecast is rounded; that alone is no reason to ask.
    let slack = TrafficLight.lastDecimal(value.indicator.decimals) * (own.shape == .mean ? 12 : 1)
    let isWithin =
      needed >= seen.lowerBound - slack / left && needed <= seen.upperBound + slack / left
    guard !isWithin, needed.isFinite else { return nil }
    return .init(
      indicator: value.indicator.code, forecast: forecast, step: step, needed: needed, seen: seen)
  }

  /// From the least to the most of the last months, or of their changes.
  private func seen(_ own: OwnMonths) -> ClosedRange<Double>? {
    let recent = own.values.suffix(Self.months + (own.shape == .level ? 1 : 0))
    let steps =
      own.shape == .level
      ? zip(recent, recent.dropFirst()).compactMap { before, now in
        before.flatMap { before in now.map { $0 - before } }
      } : recent.compactMap { $0 }
    guard steps.count >= Self.fewest, let least = steps.min(), let most = steps.max() else {
      return nil
    }
    let margin = steps.count < Self.months ? (most - least) / 2 : 0
    return (least - margin)...(most + margin)
  }
}
