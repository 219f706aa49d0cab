import Model

/// Reads all deliveries of a dossier.
struct DeliveryLoader {
  let files: DossierFiles
  let log: DiagnosticLog
  let context: LoadContext

  /// - Parameter reportsUnused: whether a series that no indicator uses is remarked; not when
  ///   indicators are missing because of faults.
  func load(
    _ sources: [DeliverySource], dossier: Dossier, reportsUnused: Bool
  ) -> Dataset {
    let context = SourceContext(
      files: files, units: dossier.units, indicators: dossier.indicators,
      catalogue: SeriesCatalogue(dossier), log: log, load: context)
    var figures = DeliveredFigures()
    for (order, source) in sources.enumerated() {
      var source = source
      source.order = order
      read(source, context, into: &figures)
    }
    var (dataset, repetitions) = figures.builder.datasetWithoutRepetitions(
      sources: figures.sources.sorted { $0.path < $1.path })
    dataset.spellTables = figures.spellTables
    RepeatedValues.report(repetitions, log: log)
    if reportsUnused { reportUnused(dataset, context.catalogue) }
    return dataset
  }

  /// Each kind of source has a reader of its own.
  private func read(
    _ source: DeliverySource, _ context: SourceContext, into figures: inout DeliveredFigures
  ) {
    switch source.kind {
    case .files(let pattern):
      FileSourceReader(context: context).read(pattern, of: source, into: &figures)
    case .statLine(let name):
      StatLineReader(context: context).read(name, source.mapping, into: &figures)
    case .query(let query):
      DatabaseReader(context: context).read(query, of: source, into: &figures)
    case .spells(let spells):
      SpellSourceReader(context: context).read(spells, of: source, into: &figures)
    }
  }

  /// A remark on each series that no indicator uses, at the first place where it stands.
  private func reportUnused(_ dataset: Dataset, _ catalogue: SeriesCatalogue) {
    var places: [String: InputPosition] = [:]
    for key in dataset.keys {
      let isUsed =
        key.role == .actual
        ? catalogue.isUsed(key.series) : catalogue.owner(of: key.series) == .indicator(key.series)
      guard !isUsed, let first = dataset[key].firstOrigin else { continue }
      places[key.series] = min(places[key.series] ?? first, first)
    }
    for (name, place) in places {
      log.remark(
        .unusedSeries,
        "reeks \(Wording.quoted(name)) wordt door geen indicator gebruikt\(Wording.suggestion(for: name, in: catalogue.names))",
        at: place)
    }
  }
}
