/// The form of an exponential smoothing model: what its error, trend and season are.
///
/// Source: Hyndman, Koehler, Ord & Snyder, *Forecasting with Exponential Smoothing* (2008), ch. 2;
/// Hyndman & Athanasopoulos, *Forecasting: principles and practice*, 3rd ed., ch. 8.
package struct SmoothingForm: Hashable, Sendable {
  package enum Error: String, Hashable, Sendable, CaseIterable {
    case additive = "A"
    case multiplicative = "M"
  }
  package enum Trend: String, Hashable, Sendable, CaseIterable {
    case none = "N"
    case additive = "A"
    case damped = "Ad"
  }
  package enum Season: String, Hashable, Sendable, CaseIterable {
    case none = "N"
    case additive = "A"
    case multiplicative = "M"
  }

  package var error: Error
  package var trend: Trend
  package var season: Season

  package init(_ error: Error, _ trend: Trend, _ season: Season) {
    self.error = error
    self.trend = trend
    self.season = season
  }

  /// `ETS(M,Ad,M)`.
  package var name: String { "ETS(\(error.rawValue),\(trend.rawValue),\(season.rawValue))" }

  /// Smoothing parameters and free initial states; the variance is one more.
  var parameters: Int {
    let trends =
      switch trend {
      case .none: 0
      case .additive: 2
      case .damped: 3
      }
    return 2 + trends + (season == .none ? 0 : 12)
  }

  /// The forms that can be fitted to a series.
  ///
  /// An additive error with a multiplicative season is left out, for its variance is unstable;
  /// whatever multiplies needs a series above zero. A season needs two full years, and every form
  /// more months than it has parameters.
  package static func possible(months: Int, isPositive: Bool) -> [SmoothingForm] {
    var forms: [SmoothingForm] = []
    for error in Error.allCases {
      for trend in Trend.allCases {
        for season in Season.allCases {
          let form = SmoothingForm(error, trend, season)
          let multiplies = error == .multiplicative || season == .multiplicative
          guard isPositive || !multiplies,
            error == .multiplicative || season != .multiplicative,
            season == .none || months >= 24, months > form.parameters + 4
          else { continue }
          forms.append(form)
        }
      }
    }
    return forms
  }
}
