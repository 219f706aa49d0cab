import Model

/// What every reader of a source needs to know of the dossier.
struct SourceContext {
  let files: DossierFiles
  let units: UnitTree
  var indicators: [Indicator] = []
  let catalogue: SeriesCatalogue
  let log: DiagnosticLog
  /// What the run was asked, and the environment it was asked in.
  var load = LoadContext()
}
