import Model
import Publishing

/// What `peil publiceer` was asked to make.
package struct PublishRequest: Sendable {
  /// The folder of the dossier.
  package var folder: String
  /// `nil`: the last month with data.
  package var month: Month?
  /// The folder of the site.
  package var site: String
  /// `nil`: the only one that the reports have.
  package var audience: String?
  package var engine: EngineChoice
  /// Warnings are faults.
  package var isStrict: Bool
  /// No progress.
  package var isQuiet: Bool
}
