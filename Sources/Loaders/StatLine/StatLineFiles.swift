import Digests
import Model

/// The files of one `cbs:` source: the answers with figures, and those that explain them.
struct StatLineFiles {
  struct File {
    var path: String
    var sha256: String
    var document: ODataDocument
    /// `nil` for a file that the user saved.
    var retrieval: Retrieval?
  }

  /// Where fetched tables are kept, each in a folder of its own.
  static let folder = "gegevens/cbs"

  /// The number of a table, such as 85615NED; `nil` for a path.
  static func tableNumber(_ text: String) -> String? {
    let isNumber =
      (4...20).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      }
    return isNumber ? text : nil
  }

  let files: DossierFiles
  let log: DiagnosticLog

  /// - Returns: `nil` when there is nothing to read, which is reported.
  func read(_ name: SourceMapping.Name) -> [File]? {
    guard let paths = paths(name) else { return nil }
    var read: [File] = []
    let retrievals = Retrievals(paths, in: files, log: log)
    var isSound = true
    for path in paths where !RetrievalRecord.isRecord(path) {
      guard let file = file(path, retrievals) else {
        isSound = false
        continue
      }
      read.append(file)
    }
    return isSound ? read : nil
  }

  /// The name under which the page behind another one is looked for.
  static func nextPage(after path: String) -> String {
    let stem = path.hasSuffix(".json") ? String(path.dropLast(5)) : path
    return "\(stem)-2.json"
  }

  // MARK: Finding

  private func paths(_ name: SourceMapping.Name) -> [String]? {
    if let number = Self.tableNumber(name.text) {
      for path in ["\(Self.folder)/\(number)", "\(Self.folder)/\(number).json"] {
        if let paths = paths(path) { return paths }
      }
      log.fault(
        .notFetched,
        "tabel \(number) van het CBS is nog niet opgehaald; draai `peil haal` op een computer met internet, of bewaar het antwoord van StatLine in \(Self.folder)/\(number).json",
        at: name.position)
      return nil
    }
    guard let pattern = FilePattern(name.text) else {
      log.fault(
        .wrongValue,
        "`cbs` \(Wording.quoted(name.text)) moet het nummer van een tabel zijn, zoals 85615NED, of een pad binnen het dossier",
        at: name.position)
      return nil
    }
    let found = pattern.matches(in: files).flatMap { paths($0) ?? [] }
    guard !found.isEmpty else {
      log.fault(
        .missingFile,
        "bestand \(Wording.quoted(name.text)) bestaat niet; verbeter het pad of lever het bestand",
        at: name.position)
      return nil
    }
    return Set(found).sorted(by: Self.isBefore)
  }

  /// What stands in a folder, or a file with those beside it whose names begin with its own:
  /// `85615NED.json` with `85615NED.Perioden.json` and `85615NED-2.json`.
  private func paths(_ path: String) -> [String]? {
    guard files.exists(path) else { return nil }
    let inside = files.entries(of: path).filter { !$0.isFolder && $0.name.hasSuffix(".json") }
    if !inside.isEmpty { return inside.map { "\(path)/\($0.name)" }.sorted(by: Self.isBefore) }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let name = String(path.split(separator: "/").last ?? "")
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    let beside = files.entries(of: folder).filter { entry in
      guard !entry.isFolder, entry.name.hasSuffix(".json"), entry.name.hasPrefix(stem) else {
        return false
      }
      return [".", "-", "_"].contains(entry.name.dropFirst(stem.count).first)
    }.map { folder.isEmpty ? $0.name : "\(folder)/\($0.name)" }
    return Set([path] + beside).sorted(by: Self.isBefore)
  }

  /// A page 2 comes before a page 10.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    (one.utf8.count, one) < (other.utf8.count, other)
  }

  // MARK: Reading

  private func file(_ path: String, _ retrievals: Retrievals) -> File? {
    let position = InputPosition.file(path: path)
    let bytes: [UInt8]
    switch files.read(path, limit: DossierFiles.dataLimit) {
    case .failure(let fault):
      log.fault(fault.code, fault.summary, at: position)
      return nil
    case .success(let read): bytes = read
    }
    let sha256 = SHA256.hexadecimal(bytes)
    do {
      let document = try ODataDocument(TextEncoding.utf8(bytes))
      if let refusal = document.refusal {
        log.fault(
          .invalidJSON,
          "hier staat een foutmelding van het CBS en geen tabel: \(Wording.quoted(refusal)); haal de tabel opnieuw op",
          at: position)
        return nil
      }
      return File(
        path: path, sha256: sha256, document: document,
        retrieval: retrievals.retrieval(of: path, sha256: sha256))
    } catch {
      log.fault(
        .invalidJSON, "\(error.reason); bewaar het antwoord van het CBS opnieuw, en helemaal",
        at: .text(path: path, line: error.line, column: error.column))
      return nil
    }
  }
}
