import Model

/// The figures of earlier months that the deliveries since the last report changed.
///
/// By `levering`: a value of an earlier month is revised when a delivery of the report's month or
/// later gives another one than the last delivery before it (metrics.md section 1, revisions).
package enum RevisionHistory {
  package static func revisions(
    of dataset: Dataset, indicators: [Indicator], unit: String, month: Month
  ) -> [Revision] {
    var users: [String: [String]] = [:]
    for indicator in indicators {
      for series in indicator.series { users[series, default: []].append(indicator.code) }
    }
    return users.keys.sorted().flatMap { series in
      revisions(
        dataset[.init(series: series, unit: unit)], indicators: users[series] ?? [], month)
    }
  }

  private static func revisions(
    _ observations: [Observation], indicators: [String], _ month: Month
  ) -> [Revision] {
    let past = observations.filter { $0.dimensions.isEmpty && $0.period.lastMonth < month }
    return Dictionary(grouping: past, by: \.period).values.compactMap { versions -> Revision? in
      let sorted = versions.sorted { $0.delivery < $1.delivery }
      let known = sorted.last { !isNew($0.delivery, month) && $0.value != .missing }
      let latest = sorted.last { $0.value != .missing }
      guard let known, let latest, isNew(latest.delivery, month), known.value != latest.value
      else { return nil }
      return Revision(
        series: latest.series, indicators: indicators, month: latest.period.lastMonth,
        old: known.figure, new: latest.figure, oldOrigin: known.origin, newOrigin: latest.origin)
    }
    .sorted { $0.month < $1.month }
  }

  /// Delivered with this month's report, or after it.
  private static func isNew(_ delivery: Delivery, _ month: Month) -> Bool {
    if case .dated(let delivered, _) = delivery { delivered >= month } else { false }
  }
}
