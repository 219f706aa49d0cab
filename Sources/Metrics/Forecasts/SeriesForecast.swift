import Model

/// The months that follow a monthly series, by one method.
///
/// Unit: that of the series. The intervals are normal ones. A series without a value below zero is
/// taken for one that can't have any: forecast and limits are then held at zero.
package struct SeriesForecast: Hashable, Sendable {
  /// What makes the forecast.
  package enum Method: Hashable, Sendable {
    case automatic
    case smoothing
    case theta
  }

  /// Months with a value that a forecast needs.
  package static let leastMonths = 24

  package let technique: ForecastTechnique
  /// The place of the last value in the series; the forecast begins one later.
  package let last: Int
  /// The places in the series of missing months that were bridged.
  package let bridged: [Int]
  private(set) var months: PredictedMonths
  private let stopsAtZero: Bool

  /// - Parameters:
  ///   - series: one value a month; `nil` is missing.
  ///   - steps: how many months to forecast, at least 1.
  /// - Returns: `nil` for fewer than 24 months with a value.
  package init?(_ series: [Double?], steps: Int, by method: Method = .automatic) {
    guard let bridge = BridgedSeries(series), bridge.known >= Self.leastMonths, steps > 0 else {
      return nil
    }
    let found =
      bridge.isConstant
      ? (.constant, PredictedMonths(constant: bridge.values[0], steps))
      : Self.predicted(bridge.values, steps, method)
    guard let (technique, months) = found else { return nil }
    self.technique = technique
    self.months = months.scaled(by: bridge.scale)
    last = bridge.last
    bridged = bridge.bridged
    stopsAtZero = bridge.values.allSatisfy { $0 >= 0 }
  }

  private static func predicted(
    _ series: [Double], _ steps: Int, _ method: Method
  ) -> (ForecastTechnique, PredictedMonths)? {
    switch method {
    case .automatic:
      AutomaticForecast(series, steps).map { ($0.technique, $0.months) }
    case .smoothing:
      SmoothingModel.chosen(for: series).map { (.smoothing($0.form.name), $0.months(steps)) }
    case .theta: ThetaModel(series).map { (.theta, $0.months(steps)) }
    }
  }

  package var count: Int { months.values.count }

  /// The expected value of a month before it is held at zero.
  func expected(_ step: Int) -> Double { months.values[step] }

  /// The same forecast with intervals so many times as wide.
  func widened(by factor: Double) -> SeriesForecast {
    var forecast = self
    forecast.months = months.widened(by: factor)
    return forecast
  }

  /// What a chance of deviation 1 in each month so far does to a month, in the unit of the series.
  var chances: [[Double]] {
    zip(months.effects, months.deviations).map { effects, deviation in
      let size = effects.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return effects.map { size > 0 ? $0 * deviation / size : 0 }
    }
  }

  /// The expected value of a month, the first 0.
  package func value(_ step: Int) -> Double { held(months.values[step]) }

  package func interval(_ step: Int) -> ForecastInterval {
    interval(months.values[step], months.deviations[step])
  }

  /// `start` and the weighted sum of the months, which rise and fall together.
  package func sum(_ weights: [Double], from start: Double = 0) -> (
    value: Double, interval: ForecastInterval
  ) {
    let value = zip(weights, months.values).reduce(start) { $0 + $1.0 * held($1.1) }
    let interval = interval(value, months.deviation(ofSum: weights))
    // What has come stays.
    guard stopsAtZero, weights.allSatisfy({ $0 >= 0 }) else { return (value, interval) }
    return (
      value,
      ForecastInterval(
        low80: max(start, interval.low80), high80: interval.high80,
        low95: max(start, interval.low95), high95: interval.high95)
    )
  }

  private func interval(_ value: Double, _ deviation: Double) -> ForecastInterval {
    func limit(_ quantile: Double) -> Double { held(value + quantile * deviation) }
    return ForecastInterval(
      low80: limit(-1.2815515655446004), high80: limit(1.2815515655446004),
      low95: limit(-1.959963984540054), high95: limit(1.959963984540054))
  }

  /// Within what can be, and never beyond the largest number.
  func held(_ value: Double) -> Double {
    let largest = Double.greatestFiniteMagnitude
    return min(largest, max(stopsAtZero ? 0 : -largest, value))
  }
}

extension PredictedMonths {
  fileprivate init(constant value: Double, _ count: Int) {
    self.init(
      values: [Double](repeating: value, count: count),
      deviations: [Double](repeating: 0, count: count),
      effects: (0..<count).map { [Double](repeating: 0, count: $0 + 1) })
  }
}
