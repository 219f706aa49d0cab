/// What a report says of itself, so that it can be shown later to be what was published.
package struct ReportSeal: Hashable, Sendable {
  /// `2007-07`.
  package var month: String
  package var unit: String
  /// The code of the report.
  package var report: String
  /// One hash over the sources that the report names.
  package var inputs: String
  /// The hash of the report's data, its `.json`.
  package var data: String

  package init(month: String, unit: String, report: String, inputs: String, data: String) {
    self.month = month
    self.unit = unit
    self.report = report
    self.inputs = inputs
    self.data = data
  }
}
