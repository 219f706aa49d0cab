import Model
import Rendering

/// A report that was asked for, with the template that shows it.
package struct PreparedReport: Sendable {
  package let unit: OrganisationUnit
  package let definition: ReportDefinition
  package let template: Template
  private let kept: Report?
  private let make: @Sendable () -> Report

  /// - Parameter kept: the report, where it is kept.
  init(
    unit: OrganisationUnit, definition: ReportDefinition, template: Template, kept: Report?,
    make: @escaping @Sendable () -> Report
  ) {
    self.unit = unit
    self.definition = definition
    self.template = template
    self.kept = kept
    self.make = make
  }

  /// What it says; worked out anew each time where it is one of more than are kept.
  package var report: Report { kept ?? make() }
}
