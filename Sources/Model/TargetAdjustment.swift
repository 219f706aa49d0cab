/// A target that was changed by a decision (bijgesteld); the old one stays known.
package struct TargetAdjustment: Hashable, Sendable {
  /// The year whose target was changed; `nil` for an objective, which has one.
  package var year: Int?
  package var date: CalendarDate
  /// Who decided.
  package var by: String
  package var from: Double
  package var to: Double
  package var decision: String

  package init(
    year: Int? = nil, date: CalendarDate, by: String, from: Double, to: Double, decision: String
  ) {
    self.year = year
    self.date = date
    self.by = by
    self.from = from
    self.to = to
    self.decision = decision
  }
}

extension Indicator {
  /// The target of a year as it held in a month: before a decision to adjust it, the earlier one.
  package func target(of year: Int, in month: Month) -> Target? {
    guard case .value(let now)? = targets[year] else { return targets[year] }
    let later = adjustments.first { $0.year == year && $0.date.month > month }
    return .value(later?.from ?? now)
  }

  /// The adjustments of a year's target that were decided by a month.
  package func adjustments(of year: Int, by month: Month) -> [TargetAdjustment] {
    adjustments.filter { $0.year == year && $0.date.month <= month }
  }
}
