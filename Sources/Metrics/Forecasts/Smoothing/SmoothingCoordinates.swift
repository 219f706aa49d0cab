/// The free parameters of a form as a point for the search, and back.
///
/// Order: weight of the level; weight of the slope as a share of the level's; damping; weight of the
/// season as a share of what the level leaves; level; slope; eleven figures of the season, the
/// twelfth following from their sum.
struct SmoothingCoordinates {
  let form: SmoothingForm
  /// Whether the season's figures are searched too, or stay as they begin.
  let searchesSeason: Bool

  private var hasTrend: Bool { form.trend != .none }
  private var hasSeason: Bool { form.season != .none }

  func point(_ weights: SmoothingState.Weights, _ state: SmoothingState) -> [Double] {
    var point = [weights.level]
    if hasTrend { point.append(weights.slope) }
    if form.trend == .damped { point.append(weights.damping) }
    if hasSeason { point.append(weights.season / (1 - weights.level)) }
    point.append(state.level)
    if hasTrend { point.append(state.slope) }
    if hasSeason, searchesSeason { for month in 0..<11 { point.append(state.figures[month]) } }
    return point
  }

  /// First steps of the search, of a size with the series' errors around its season.
  func steps(_ spread: Double) -> [Double] {
    var steps = [0.1]
    if hasTrend { steps.append(0.1) }
    if form.trend == .damped { steps.append(-0.03) }
    if hasSeason { steps.append(0.1) }
    steps.append(spread)
    if hasTrend { steps.append(spread / 12) }
    if hasSeason, searchesSeason { steps += [Double](repeating: spread / 3, count: 11) }
    return steps
  }

  /// - Parameter start: what the search does not move.
  /// - Returns: `nil` outside the bounds of the parameters.
  @inline(__always)
  func model(
    at point: [Double], from start: SmoothingState
  ) -> (weights: SmoothingState.Weights, state: SmoothingState)? {
    var weights = SmoothingState.Weights(level: point[0])
    var state = start
    guard Self.weights.contains(weights.level) else { return nil }
    var next = 1
    if hasTrend {
      weights.slope = point[next]
      guard weights.slope * weights.level >= 1e-4, weights.slope <= 1 else { return nil }
      next += 1
    }
    if form.trend == .damped {
      weights.damping = point[next]
      guard Self.dampings.contains(weights.damping) else { return nil }
      next += 1
    }
    if hasSeason {
      weights.season = point[next] * (1 - weights.level)
      guard weights.season >= 1e-4, point[next] <= 1 else { return nil }
      next += 1
    }
    state.level = point[next]
    next += 1
    if hasTrend {
      state.slope = point[next]
      next += 1
    }
    if hasSeason, searchesSeason { readSeason(point, from: next, into: &state) }
    return (weights, state)
  }

  /// The usual bounds, as in `forecast::ets` of R.
  private static let weights = 1e-4...0.9999
  private static let dampings = 0.8...0.98

  @inline(__always)
  private func readSeason(_ point: [Double], from place: Int, into state: inout SmoothingState) {
    var sum = 0.0
    for month in 0..<11 {
      state.figures[month] = point[place + month]
      sum += point[place + month]
    }
    state.figures[11] = (form.season == .multiplicative ? 12 : 0) - sum
  }
}
