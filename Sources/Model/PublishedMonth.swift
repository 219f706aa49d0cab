/// A month as it stands on the intranet site: one version of it.
package struct PublishedMonth: Hashable, Sendable {
  /// A report of the month with the files it has.
  package struct ReportFiles: Hashable, Sendable {
    package var unit: String
    package var unitName: String
    package var report: String
    package var title: String
    /// The path of its files below the month's folder, without their extension.
    package var stem: String
    package var formats: [OutputFormat]
    /// How many indicators have each signal.
    package var signals: [Signal: Int]

    package init(
      unit: String, unitName: String, report: String, title: String, stem: String,
      formats: [OutputFormat], signals: [Signal: Int]
    ) {
      self.unit = unit
      self.unitName = unitName
      self.report = report
      self.title = title
      self.stem = stem
      self.formats = formats
      self.signals = signals
    }
  }

  /// What a corrected report says differently, in lines for readers.
  package struct Change: Hashable, Sendable {
    package var report: String
    package var lines: [String]

    package init(report: String, lines: [String]) {
      self.report = report
      self.lines = lines
    }
  }

  package var month: Month
  /// 1 for the first publication; a correction is the next.
  package var version: Int
  /// The moment of publication, `2007-08-03T08:30:00Z`.
  package var moment: String
  package var reports: [ReportFiles]
  /// Against the version before; none in the first.
  package var changes: [Change]
  /// The versions before this one, the last first.
  package var earlier: [PublishedMonth] = []

  package init(
    month: Month, version: Int, moment: String, reports: [ReportFiles], changes: [Change] = []
  ) {
    self.month = month
    self.version = version
    self.moment = moment
    self.reports = reports
    self.changes = changes
  }
}
