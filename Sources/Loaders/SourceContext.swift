import Model

/// What every reader of a source needs to know of the dossier.
struct SourceContext {
  let files: DossierFiles
  let units: UnitTree
  let catalogue: SeriesCatalogue
  let log: DiagnosticLog
}
