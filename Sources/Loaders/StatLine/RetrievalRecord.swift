import Model

/// What is written down beside fetched files: of each the address, the moment and the hash.
package struct RetrievalRecord: Sendable {
  package struct Entry: Hashable, Sendable {
    package var file: String
    package var address: String
    package var sha256: String
    package var bytes: Int
  }

  package static let name = "herkomst.json"

  /// The version of the service that the figures came from.
  var version: ODataVersion? {
    ODataVersion.allCases.first { version in
      entries.contains { $0.file.hasPrefix(version.figures) }
    }
  }

  package var table: String
  /// The title of the table, as the CBS gives it.
  package var title: String?
  /// The moment in UTC, such as `2026-11-23T07:19:14Z`.
  package var moment: String
  package var entries: [Entry]

  package init(table: String, title: String?, moment: String, entries: [Entry]) {
    self.table = table
    self.title = title
    self.moment = moment
    self.entries = entries
  }

  static func isRecord(_ path: String) -> Bool {
    path.hasSuffix("/\(name)") || path.hasSuffix(".\(name)")
  }

  /// - Returns: `nil` for bytes that are no such record.
  init?(_ bytes: [UInt8]) {
    guard let document = try? ODataDocument(bytes, list: "bestanden"),
      let moment = document.properties["opgehaald"]?.trimmed
    else { return nil }
    self.moment = moment
    table = document.properties["tabel"]?.trimmed ?? ""
    title = document.properties["titel"]?.trimmed
    entries = document.rows.indices.compactMap { row in
      guard let file = document.text(row, "bestand"), let address = document.text(row, "adres"),
        let sha256 = document.text(row, "sha256")
      else { return nil }
      return Entry(file: file, address: address, sha256: sha256, bytes: 0)
    }
  }
}

/// The origins that are written down beside some files.
struct Retrievals {
  private var known: [String: (retrieval: Retrieval, sha256: String)] = [:]
  private let log: DiagnosticLog

  static let limit = 10_000_000

  init(_ paths: [String], in files: DossierFiles, log: DiagnosticLog) {
    self.log = log
    for path in paths where RetrievalRecord.isRecord(path) {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      guard case .success(let bytes) = files.read(path, limit: Self.limit),
        let record = RetrievalRecord(bytes)
      else {
        log.warning(
          .changedAfterFetch,
          "hierin staat niet meer waar de cijfers vandaan komen; draai `peil haal --opnieuw`",
          at: .file(path: path))
        continue
      }
      for entry in record.entries {
        known["\(folder)/\(entry.file)"] = (
          Retrieval(address: entry.address, moment: record.moment), entry.sha256
        )
      }
    }
  }

  /// Where a file came from; a file that is no longer as it came is reported.
  func retrieval(of path: String, sha256: String) -> Retrieval? {
    guard let entry = known[path] else { return nil }
    guard entry.sha256 == sha256 else {
      log.warning(
        .changedAfterFetch,
        "dit antwoord van het CBS is na het ophalen veranderd; draai `peil haal --opnieuw`",
        at: .file(path: path))
      return nil
    }
    return entry.retrieval
  }
}
