import Model

/// The receipts of a whole year: what came in, and the months to come by a forecast (metrics.md section 8).
///
/// With fewer than 24 months of history what came in is extrapolated straight, without an interval.
enum YearReceipts {
  /// - Parameters:
  ///   - toDate: January up to and including `month`.
  ///   - history: by month, up to and including `month`.
  static func estimate(
    toDate: Double, history: [Month: Double], month: Month
  ) -> MoneyOutcome.Estimate {
    let ahead = 12 - month.number
    guard ahead > 0 else { return .init(known: toDate) }
    guard let first = history.keys.min(),
      let forecast = SeriesForecast(
        (0...(month - first)).map { history[first + $0] }, steps: ahead)
    else {
      return .init(
        value: toDate * 12 / Double(month.number), interval: .failure(.shortHistory(24)))
    }
    let sum = forecast.sum([Double](repeating: 1, count: ahead), from: toDate)
    return .init(value: sum.value, interval: .success(sum.interval), count: history.count)
  }
}
