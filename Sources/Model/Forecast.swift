/// How the forecast of a series was made.
package enum ForecastTechnique: Hashable, Sendable {
  /// Exponential smoothing, with the name of its form: `ETS(M,Ad,M)`.
  case smoothing(String)
  case theta
  /// The mean of exponential smoothing and Theta.
  case mean(String)
  /// As the same month a year before.
  case seasonalNaive
  /// A series that never changed.
  case constant
}

/// Where a figure will lie with a chance of 80 and of 95 per cent.
package struct ForecastInterval: Hashable, Sendable {
  package var low80: Double
  package var high80: Double
  package var low95: Double
  package var high95: Double

  package init(low80: Double, high80: Double, low95: Double, high95: Double) {
    self.low80 = low80
    self.high80 = high80
    self.low95 = low95
    self.high95 = high95
  }
}

/// One month of a forecast.
package struct ForecastMonth: Hashable, Sendable {
  package var month: Month
  package var value: Double
  package var interval: ForecastInterval?

  package init(month: Month, value: Double, interval: ForecastInterval? = nil) {
    self.month = month
    self.value = value
    self.interval = interval
  }
}
