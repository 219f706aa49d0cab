/// What a report holds only where its template shows it, since it takes time to work out.
package struct ReportParts: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let backtests = ReportParts(rawValue: 1 << 0)
  package static let caseload = ReportParts(rawValue: 1 << 1)
  package static let workStreams = ReportParts(rawValue: 1 << 2)
  package static let outlook = ReportParts(rawValue: 1 << 3)
  package static let decisions = ReportParts(rawValue: 1 << 4)
  /// Inflow and outflow beside other municipalities by month.
  package static let flowCourses = ReportParts(rawValue: 1 << 6)
  /// What the conclusions follow from included.
  package static let conclusions: ReportParts = [
    ReportParts(rawValue: 1 << 5), .caseload, .outlook,
  ]
}
