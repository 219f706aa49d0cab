import Model

/// Reads all deliveries of a dossier.
struct DeliveryLoader {
  let files: DossierFiles
  let log: DiagnosticLog

  /// - Parameter reportsUnused: whether a series that no indicator uses is remarked; not when
  ///   indicators are missing because of faults.
  func load(
    _ sources: [DeliverySource], dossier: Dossier, reportsUnused: Bool
  ) -> Dataset {
    let catalogue = SeriesCatalogue(dossier)
    var taken: Set<String> = []
    var observations: [Observation] = []
    var sourceFiles: [SourceFile] = []
    for source in sources {
      guard let pattern = pattern(of: source) else { continue }
      let paths = paths(pattern, of: source).filter { taken.insert($0).inserted }
      let deliveries = paths.compactMap { DeliveryFile($0, in: files, log: log) }
      let signs = DecimalDecision.decide(
        deliveries, of: source, catalogue: catalogue, log: log)
      for (file, sign) in zip(deliveries, signs) {
        let reader = DeliveryReader(
          file: file, sign: sign, units: dossier.units, catalogue: catalogue, log: log)
        let (read, rows) = reader.read()
        observations += read
        sourceFiles.append(SourceFile(path: file.path, sha256: file.sha256, rows: rows))
      }
    }
    if reportsUnused { reportUnused(observations, catalogue) }
    var builder = DatasetBuilder()
    for observation in observations { builder.add(observation) }
    let (dataset, repetitions) = builder.datasetWithoutRepetitions(
      sources: sourceFiles.sorted { $0.path < $1.path })
    RepeatedValues.report(repetitions, log: log)
    return dataset
  }

  /// The files of a source that this version can read.
  private func pattern(of source: DeliverySource) -> FilePattern? {
    if case .files(let pattern) = source.kind, source.mapping == nil { return pattern }
    log.fault(
      .unsupported,
      "deze versie leest alleen CSV-bestanden met de kolommen maand, eenheid, reeks, soort en waarde; lever deze bron als zo'n bestand",
      at: source.position ?? .file(path: DescriptionReader.path))
    return nil
  }

  private func paths(_ pattern: FilePattern, of source: DeliverySource) -> [String] {
    let paths = pattern.matches(in: files)
    let text = Wording.quoted(pattern.text)
    if pattern.isLiteral, let position = source.position {
      guard paths.allSatisfy(files.exists) else {
        log.fault(
          .missingFile, "bestand \(text) bestaat niet; verbeter het pad of lever het bestand",
          at: position)
        return []
      }
    } else if paths.isEmpty {
      log.warning(
        .emptyDelivery,
        "geen bestand past bij \(text), dus er zijn geen cijfers; lever een bestand of verbeter het pad",
        at: source.position ?? .file(path: DescriptionReader.path))
    }
    return paths
  }

  private func reportUnused(_ observations: [Observation], _ catalogue: SeriesCatalogue) {
    var reported: Set<String> = []
    for observation in observations {
      let name = observation.series
      let isUsed =
        observation.role == .actual
        ? catalogue.isUsed(name) : catalogue.owner(of: name) == .indicator(name)
      guard !isUsed, reported.insert(name).inserted else { continue }
      log.remark(
        .unusedSeries,
        "reeks \(Wording.quoted(name)) wordt door geen indicator gebruikt\(Wording.suggestion(for: name, in: catalogue.names))",
        at: observation.origin)
    }
  }
}
