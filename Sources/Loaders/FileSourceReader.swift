import Model

/// Reads the files of a source, each as what its content says it is.
struct FileSourceReader {
  let context: SourceContext
  private var log: DiagnosticLog { context.log }

  func read(
    _ pattern: FilePattern, of source: DeliverySource, into figures: inout DeliveredFigures
  ) {
    var deliveries: [DeliveryFile] = []
    var tables: [SourceTable] = []
    for path in figures.take(paths(pattern, of: source)) {
      guard let bytes = bytes(of: path) else { continue }
      switch SpreadsheetReader(log: log).read(bytes, path: path, sheet: source.mapping?.sheet) {
      case .table(let table):
        if isNew({ table.sha256 }, bytes.count, path, &figures) { tables.append(table) }
      case .refused: break
      case .text:
        guard let file = DeliveryFile(path, bytes: bytes, order: source.order, log: log) else {
          continue
        }
        guard isNew({ file.sha256 }, file.byteCount, path, &figures) else { continue }
        if source.mapping == nil {
          deliveries.append(file)
        } else {
          tables.append(CSVGrid.table(file, log: log))
        }
      }
    }
    CSVSourceReader(context: context).read(deliveries, of: source, into: &figures)
    TableSourceReader(context: context).read(tables, of: source, into: &figures)
  }

  /// Whether no file before had the same bytes, as an old export under a new name has.
  func isNew(
    _ hash: @escaping () -> String, _ byteCount: Int, _ path: String,
    _ figures: inout DeliveredFigures
  ) -> Bool {
    guard let earlier = figures.earlier(sameAs: hash, byteCount: byteCount, path: path) else {
      return true
    }
    log.warning(
      .repeatedFile,
      "heeft precies dezelfde inhoud als \(earlier) en is niet gelezen; lever het goede bestand of haal er een weg",
      at: .file(path: path))
    return false
  }

  private func bytes(of path: String) -> [UInt8]? {
    switch context.files.read(path, limit: DossierFiles.dataLimit) {
    case .success(let bytes): return bytes
    case .failure(let fault):
      log.fault(fault.code, fault.summary, at: .file(path: path))
      return nil
    }
  }

  /// The files that a source names; none at all is reported.
  func paths(_ pattern: FilePattern, of source: DeliverySource) -> [String] {
    let paths = pattern.matches(in: context.files)
    let text = Wording.quoted(pattern.text)
    if pattern.isLiteral, let position = source.position {
      guard paths.allSatisfy(context.files.exists) else {
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
}
