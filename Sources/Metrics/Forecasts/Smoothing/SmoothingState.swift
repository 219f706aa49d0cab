/// Level, slope and season of an exponential smoothing model, and how a month changes them.
///
/// The point forecast and the new state are the same for an additive and a multiplicative error
/// (Hyndman et al. 2008, section 2.5): the error only decides how much a deviation weighs.
struct SmoothingState {
  /// The smoothing parameters.
  struct Weights: Hashable, Sendable {
    var level = 0.3
    /// Of the slope, as a share of the level's: beta / alpha.
    var slope = 0.0
    /// Of the season: gamma.
    var season = 0.0
    var damping = 1.0
  }

  var level: Double
  var slope: Double
  var figures: InlineArray<12, Double>
  /// Whose turn it is among the season's figures.
  var place = 0

  /// The forecast of the next month without its season.
  @inline(__always)
  func base(_ weights: Weights) -> Double { level + weights.damping * slope }

  @inline(__always)
  func forecast(_ weights: Weights, _ season: SmoothingForm.Season) -> Double {
    switch season {
    case .none: base(weights)
    case .additive: base(weights) + figures[place]
    case .multiplicative: base(weights) * figures[place]
    }
  }

  /// Takes in the value of the next month.
  @inline(__always)
  mutating func take(_ value: Double, _ weights: Weights, _ season: SmoothingForm.Season) {
    let base = base(weights)
    let figure = figures[place]
    var seen = value
    var ofSeason = 0.0
    switch season {
    case .none: break
    case .additive:
      seen = value - figure
      ofSeason = value - base
    case .multiplicative:
      seen = value / figure
      ofSeason = value / base
    }
    let next = base + weights.level * (seen - base)
    let carried = weights.damping * slope
    slope = carried + weights.slope * (next - level - carried)
    level = next
    if season != .none {
      figures[place] = figure + weights.season * (ofSeason - figure)
      place = place == 11 ? 0 : place + 1
    }
  }
}
