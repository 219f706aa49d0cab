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
    var builder = DatasetBuilder()
    var sourceFiles: [SourceFile] = []
    for source in sources {
      guard let pattern = pattern(of: source) else { continue }
      let paths = paths(pattern, of: source).filter { taken.insert($0).inserted }
      let deliveries = paths.compactMap { DeliveryFile($0, in: files, log: log) }
      let scans = deliveries.map {
        DeliveryScan($0, units: dossier.units, catalogue: catalogue)
      }
      let evidence = zip(deliveries, scans).map { file, scan in
        scan?.evidence ?? DecimalEvidence(file, catalogue: catalogue)
      }
      let signs = DecimalDecision.decide(evidence, of: source, log: log)
      for (index, file) in deliveries.enumerated() {
        let rows: Int
        if var scan = scans[index], let sign = signs[index], scan.settle(sign) {
          scan.add(to: &builder, log: log)
          rows = scan.rows
        } else {
          let reader = DeliveryReader(
            file: file, sign: signs[index], units: dossier.units, catalogue: catalogue, log: log)
          let (read, count) = reader.read()
          for observation in read { builder.add(observation) }
          rows = count
        }
        sourceFiles.append(SourceFile(path: file.path, sha256: file.sha256, rows: rows))
      }
    }
    let (dataset, repetitions) = builder.datasetWithoutRepetitions(
      sources: sourceFiles.sorted { $0.path < $1.path })
    RepeatedValues.report(repetitions, log: log)
    if reportsUnused { reportUnused(dataset, catalogue) }
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
