/// An exponential smoothing model fitted to a series by maximum likelihood.
struct SmoothingModel {
  let form: SmoothingForm
  let weights: SmoothingState.Weights
  let start: SmoothingState
  /// After the last month.
  let end: SmoothingState
  /// Of the errors, relative ones where the error multiplies.
  let variance: Double
  /// Twice the negative log-likelihood, apart from a constant that all forms share.
  let loss: Double
  let months: Int

  /// The loss with Akaike's penalty for parameters, corrected for short series; less is better.
  var criterion: Double {
    let free = Double(form.parameters + 1)
    let correction = free * (free + 1) / (Double(months) - free - 1)
    return loss + 2 * (free + correction)
  }

}

extension SmoothingModel {
  /// - Parameter searchesSeason: whether the first figures of the season are searched as well; the
  ///   search is then some ten times longer.
  init?(
    _ form: SmoothingForm, of series: [Double], from guess: SmoothingModel? = nil,
    searchesSeason: Bool, evaluations: Int
  ) {
    guard let start = guess?.start ?? SmoothingState(startOf: series, form) else { return nil }
    let coordinates = SmoothingCoordinates(form: form, searchesSeason: searchesSeason)
    let loss = SmoothingLoss(series: series, form: form)
    let weights = guess?.weights ?? Self.firstWeights(form)
    let steps = coordinates.steps(Self.spread(series, form))
    let search = NelderMead(tolerance: searchesSeason ? 1e-9 : 1e-6, evaluations: evaluations)
    func value(_ point: [Double]) -> Double {
      guard let model = coordinates.model(at: point, from: start) else { return .infinity }
      return loss.value(model.weights, from: model.state)
    }
    var minimum = search.minimum(
      from: coordinates.point(weights, start), steps: steps, of: value)
    if searchesSeason {
      // The likelihood has more than one top: from others, and from the best with new corners.
      for other in Self.otherWeights(form) {
        let found = search.minimum(
          from: coordinates.point(other, start), steps: steps, of: value)
        if found.value < minimum.value { minimum = found }
      }
      minimum = search.minimum(from: minimum.point, steps: steps, of: value)
    }
    guard minimum.value.isFinite, let best = coordinates.model(at: minimum.point, from: start)
    else { return nil }
    self.form = form
    self.weights = best.weights
    self.start = best.state
    self.loss = minimum.value
    months = series.count
    (end, variance) = loss.end(best.weights, from: best.state)
  }

  private static func firstWeights(_ form: SmoothingForm) -> SmoothingState.Weights {
    SmoothingState.Weights(
      level: 0.3, slope: form.trend == .none ? 0 : 0.1, season: form.season == .none ? 0 : 0.1,
      damping: form.trend == .damped ? 0.95 : 1)
  }

  /// A level and slope that hardly move, and ones that follow every month.
  private static func otherWeights(_ form: SmoothingForm) -> [SmoothingState.Weights] {
    [0.05, 0.9].map { level in
      var weights = firstWeights(form)
      weights.level = level
      weights.season *= 1 - level
      if form.trend != .none { weights.slope = level }
      return weights
    }
  }

  /// The size of a step from month to month.
  private static func spread(_ series: [Double], _ form: SmoothingForm) -> Double {
    var sum = 0.0
    for month in 1..<series.count { sum += abs(series[month] - series[month - 1]) }
    return max(sum / Double(series.count - 1), 1e-6)
  }
}
