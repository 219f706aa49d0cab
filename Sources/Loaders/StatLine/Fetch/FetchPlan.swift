import Model

/// The tables of the CBS that a dossier names by number, and what it takes from each.
package struct FetchPlan {
  package struct Table {
    package let number: String
    /// The folder of the table in the dossier.
    package var folder: String { "\(StatLineFiles.folder)/\(number)" }
    /// The version of the service that it comes from.
    package let version: ODataVersion
    /// When the copy that is there was fetched; `nil`: there is none.
    package let lastFetched: String?
    /// Whether that copy comes from the version that the dossier asks for.
    package let isOfVersion: Bool
    /// What each source takes, with its place.
    var sources: [(mapping: SourceMapping?, position: InputPosition)]
  }

  /// In the order in which the dossier names them.
  package private(set) var tables: [Table] = []

  /// Reads which tables there are from peil.yaml alone.
  ///
  /// - Returns: the plan, `nil` when peil.yaml can't be understood, and what was found wrong.
  package static func read(folder: String) -> (plan: FetchPlan?, diagnostics: [Diagnostic]) {
    let log = DiagnosticLog()
    guard let files = DossierFiles(folder: folder) else {
      log.fault(
        .missingFile, "deze map bestaat niet; noem de map van het dossier met --map",
        at: .file(path: folder))
      return (nil, log.diagnostics)
    }
    let description = YAMLFile.read(DescriptionReader.path, in: files, log: log)
      .flatMap(DescriptionReader.read)
    return (description.map { FetchPlan($0.sources, in: files, log: log) }, log.diagnostics)
  }

  private init(_ sources: [DeliverySource], in files: DossierFiles, log: DiagnosticLog) {
    for source in sources {
      guard case .statLine(let name) = source.kind,
        let number = StatLineFiles.tableNumber(name.text)
      else { continue }
      if let place = tables.firstIndex(where: { $0.number == number }) {
        if tables[place].version != source.statLineVersion {
          log.fault(
            .wrongValue,
            "tabel \(number) van het CBS staat hier al met een andere `versie`; geef beide bronnen dezelfde",
            at: name.position)
        }
        tables[place].sources.append((source.mapping, name.position))
      } else {
        let copy = Self.record(of: number, in: files)
        tables.append(
          Table(
            number: number, version: source.statLineVersion, lastFetched: copy?.moment,
            isOfVersion: copy?.version == source.statLineVersion,
            sources: [(source.mapping, name.position)]))
      }
    }
  }

  private static func record(of number: String, in files: DossierFiles) -> RetrievalRecord? {
    let path = "\(StatLineFiles.folder)/\(number)/\(RetrievalRecord.name)"
    guard case .success(let bytes) = files.read(path, limit: Retrievals.limit) else { return nil }
    return RetrievalRecord(bytes)
  }
}
