import Model

/// The course that a series was to be expected to take from a month on, by the months before it.
///
/// The model is that of method `auto`. Where there is a reference series, the indicator less the scaled
/// reference is forecast, and the reference as it came is added again: what both went through is then no
/// difference from what was expected.
///
/// - Source: after Brodersen, Gallusser, Koehler, Remy & Scott, *Inferring causal impact using Bayesian
///   structural time-series models*, Annals of Applied Statistics 9 (2015), sections 2.1 and 2.4: the
///   course without the intervention is predicted from before it, and the difference summed. Their model
///   is another one, and so is ours of the reference.
struct ExpectedCourse {
  private let forecast: SeriesForecast
  /// Months between the last value before the start and the start.
  private let lag: Int
  /// What is added to the forecast of each month since the start.
  private let base: [Double?]
  private let paths: SimulatedPaths
  let technique: ForecastTechnique
  /// How many times as wide the intervals are as the model says.
  let widening: Double
  /// The places before the start that were bridged.
  let bridged: [Int]

  var pathCount: Int { paths.count }

  /// - Parameters:
  ///   - before: the months before the start, the last one the month before it.
  ///   - reference: the scaled reference in those months and the ones after, or empty.
  ///   - weights: of each month from the start on in what is compared.
  init(
    before: [Double?], reference: [Double?] = [], weights: [Double], memo: ForecastMemo
  ) throws(MeasuredEffect.Failure) {
    let series =
      reference.isEmpty
      ? before
      : zip(before, reference).map { own, other in
        own.flatMap { own in other.map { own - $0 } }
      }
    let count = weights.count
    let known = series.compactMap { $0 }
    let trailing = series.reversed().prefix { $0 == nil }.count
    guard known.count >= SeriesForecast.leastMonths,
      let forecast = memo.forecast(series, steps: trailing + count)
    else {
      throw .init(.tooFewMonths(has: known.count, needs: SeriesForecast.leastMonths))
    }
    guard forecast.technique != .constant else { throw .init(.neverChanged) }
    widening = EarlierForecasts.widening(
      series, weights: [Double](repeating: 0, count: trailing) + weights, memo: memo)
    self.forecast = forecast.widened(by: widening)
    lag = trailing
    technique = forecast.technique
    bridged = forecast.bridged
    base =
      reference.isEmpty
      ? [Double?](repeating: 0, count: count)
      : (0..<count).map { step in
        let place = before.count + step
        return reference.indices.contains(place) ? reference[place] : nil
      }
    paths = SimulatedPaths(of: self.forecast, months: trailing + count)
  }

  /// The month's own expected figure with its 95% limits.
  func month(_ step: Int) -> (expected: Double, low95: Double, high95: Double)? {
    guard let base = base[step] else { return nil }
    let interval = forecast.interval(lag + step)
    return (forecast.value(lag + step) + base, interval.low95 + base, interval.high95 + base)
  }

  /// A weighted sum of the months since the start, against the same of the actual figures.
  ///
  /// - Returns: `nil` where the reference of a month that counts is missing.
  func comparison(
    _ weights: [Double], actual: Double?
  ) -> MeasuredEffect.Comparison? {
    var expected = 0.0
    var added = 0.0
    for (step, weight) in weights.enumerated() where weight != 0 {
      guard let base = base[step] else { return nil }
      added += weight * base
      expected += weight * (forecast.value(lag + step) + base)
    }
    let shifted = [Double](repeating: 0, count: lag) + weights
    guard let limits = paths.limits(shifted, from: added) else {
      return nil
    }
    return .init(
      actual: actual, expected: expected, low95: limits.lowerBound, high95: limits.upperBound)
  }
}

extension MeasuredEffect {
  /// Why there is no expected course.
  struct Failure: Error {
    var gap: Gap

    init(_ gap: Gap) { self.gap = gap }
  }
}
