import Model
import Publishing

/// What `peil rapport` was asked to make.
package struct ReportRequest: Sendable {
  /// The folder of the dossier.
  package var folder: String
  package var choice: Preparation.Choice
  /// The folder where the reports go.
  package var output: String
  /// `nil`: the formats of each report.
  package var formats: [OutputFormat]?
  package var engine: EngineChoice
  /// Warnings are faults.
  package var isStrict: Bool
  /// No progress.
  package var isQuiet: Bool
}
