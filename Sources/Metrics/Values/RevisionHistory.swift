import Model

/// The figures of earlier months that the deliveries since the last report changed.
///
/// By `levering`: a value of an earlier month is revised when a delivery after the last report's
/// month gives another one than the last delivery before it (metrics.md section 1, revisions). Of a
/// unit that is the sum of its parts the sum is listed, with the places of the part that changed it.
package struct RevisionHistory {
  private let indicators: [Indicator]
  private let unit: OrganisationUnit
  private let month: Month
  private let lastReport: Month
  private let old: UnitTotals
  private let new: UnitTotals
  private let dataset: Dataset

  package static func revisions(
    of dataset: Dataset, indicators: [Indicator], unit: OrganisationUnit, month: Month,
    lastReport: Month
  ) -> [Revision] {
    guard dataset.hasValue(before: month, deliveredAfter: lastReport) else { return [] }
    let history = RevisionHistory(
      of: dataset, indicators: indicators, unit: unit, month: month, lastReport: lastReport)
    return Set(indicators.flatMap(\.series)).sorted().flatMap(history.revisions)
  }

  private init(
    of dataset: Dataset, indicators: [Indicator], unit: OrganisationUnit, month: Month,
    lastReport: Month
  ) {
    self.dataset = dataset
    self.indicators = indicators
    self.unit = unit
    self.month = month
    self.lastReport = lastReport
    let units = UnitTree(root: unit)
    old = UnitTotals(index: SeriesIndex(dataset.delivered(upTo: lastReport)), units: units)
    new = UnitTotals(index: SeriesIndex(dataset), units: units)
  }

  /// Two deliveries of the same value, the last known one and the latest.
  private typealias Change = (known: Observation, latest: Observation)

  private func revisions(of series: String) -> [Revision] {
    let users = indicators.filter { $0.series.contains(series) }
    let changes = changes(of: series, unit)
    let own = changes.filter { $0.known.unit == unit.code && $0.known.dimensions.isEmpty }
    let ownPeriods = Set(own.map(\.known.period))
    let listed = own.map { revision($0, users, old: $0.known.figure, new: $0.latest.figure) }
    guard users.contains(where: { $0.addsUp(series) }) else { return listed }
    let below = changes.filter { !ownPeriods.contains($0.known.period) }
    let sums = Dictionary(grouping: below) { $0.known.period.lastMonth }
      .compactMap { month, changes -> Revision? in
        let before = old.amount(series, of: unit.code, in: month).value
        let after = new.amount(series, of: unit.code, in: month).value
        guard let first = changes.first, let before, let after, before != after else { return nil }
        return revision(first, users, old: .number(before), new: .number(after))
      }
    return (listed + sums).sorted { $0.month < $1.month }
  }

  private func revision(
    _ change: Change, _ users: [Indicator], old: FigureValue?, new: FigureValue?
  ) -> Revision {
    Revision(
      series: change.latest.series, indicators: users.map(\.code),
      month: change.latest.period.lastMonth, old: old, new: new, oldOrigin: change.known.origin,
      newOrigin: change.latest.origin)
  }

  /// What changed in the unit and its parts, the unit itself first.
  private func changes(of series: String, _ unit: OrganisationUnit) -> [Change] {
    let past = dataset[.init(series: series, unit: unit.code)]
      .filter { $0.period.lastMonth < month && $0.value != .missing }
    let values = Dictionary(grouping: past) { Version(period: $0.period, cell: $0.dimensions) }
    let own = values.values.compactMap { versions -> Change? in
      guard let known = versions.last(where: { !$0.isDelivered(after: lastReport) }),
        let latest = versions.last, latest.isDelivered(after: lastReport),
        known.value != latest.value
      else { return nil }
      return (known, latest)
    }
    return own.sorted { $0.latest.origin < $1.latest.origin }
      + unit.parts.flatMap { changes(of: series, $0) }
  }

  private struct Version: Hashable {
    var period: Period
    var cell: [String: String]
  }
}

extension Observation {
  fileprivate func isDelivered(after report: Month) -> Bool {
    if case .dated(let month, _) = delivery { month > report } else { false }
  }
}

extension Indicator {
  /// Whether it adds up the series over units.
  fileprivate func addsUp(_ series: String) -> Bool {
    switch kind {
    case .stock(series), .flow(series, _): true
    case .ratio(let ratio): ratio.numerator == series || ratio.denominator == series
    case .mean(_, let weight): weight == series
    default: false
    }
  }
}
