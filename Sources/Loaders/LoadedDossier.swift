import Model

/// What a dossier's folder holds: as much of it as could be read, and all that was found wrong.
package struct LoadedDossier: Sendable {
  /// `nil` when peil.yaml or the indicators can't be understood at all.
  package var dossier: Dossier?
  package var dataset: Dataset
  /// By file and place; at most 100 of one file, and then their count.
  package var diagnostics: [Diagnostic]

  package init(dossier: Dossier?, dataset: Dataset, diagnostics: [Diagnostic]) {
    self.dossier = dossier
    self.dataset = dataset
    self.diagnostics = diagnostics
  }

  package var hasFaults: Bool { diagnostics.contains { $0.severity == .fault } }
}
