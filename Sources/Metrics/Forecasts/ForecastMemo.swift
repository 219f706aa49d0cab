import Synchronization

/// Keeps the forecasts of series that were made, so that a series is fitted once in a run.
///
/// What it gives is the same as without it.
package final class ForecastMemo: Sendable {
  private struct Question: Hashable {
    var series: [Double?]
    var steps: Int
  }

  private let kept = Mutex<[Question: SeriesForecast?]>([:])

  package init() {}

  func forecast(_ series: [Double?], steps: Int) -> SeriesForecast? {
    let question = Question(series: series, steps: steps)
    if let known = kept.withLock({ $0[question] }) { return known }
    let forecast = SeriesForecast(series, steps: steps)
    kept.withLock { $0[question] = .some(forecast) }
    return forecast
  }
}
