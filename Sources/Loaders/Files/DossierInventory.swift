import Digests
import Foundation
import Model

/// The files of a dossier that a report is made of, with their hashes.
package enum DossierInventory {
  /// Every file behind a report of a month, by path: deliveries, descriptions, explanations, templates
  /// and house style.
  ///
  /// - Parameter sources: the deliveries as they were read; an answer of a database is among them under
  ///   the name of its question.
  package static func files(
    of folder: String, month: Month, sources: [SourceFile]
  ) -> [String: String] {
    var found = Dictionary(
      sources.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    guard let files = DossierFiles(folder: folder) else { return found }
    var paths = files.entries(of: "").filter { !$0.isFolder && $0.name.hasSuffix(".yaml") }
      .map(\.name)
    let folders =
      ["indicatoren", "sjablonen", "huisstijl"]
      + [month - 1, month].map { "toelichting/\($0.iso)" }
    for folder in folders { paths += below(folder, files) }
    for path in paths where found[path] == nil { found[path] = hash(path, files) }
    return found
  }

  /// The hash of a file of a dossier as it is now; `nil` when there is no such file.
  package static func hash(of path: String, in folder: String) -> String? {
    DossierFiles(folder: folder).flatMap { hash(path, $0) }
  }

  /// Whether a source is no file but an answer of a database, which can't be looked at again.
  package static func isAnswer(_ path: String) -> Bool { path.hasPrefix("database ") }

  private static func hash(_ path: String, _ files: DossierFiles) -> String? {
    guard case .success(let bytes) = files.read(path, limit: .max) else { return nil }
    return SHA256.hexadecimal(bytes)
  }

  private static func below(_ folder: String, _ files: DossierFiles, depth: Int = 0) -> [String] {
    guard depth < 8 else { return [] }
    return files.entries(of: folder).flatMap { entry in
      let path = "\(folder)/\(entry.name)"
      return entry.isFolder ? below(path, files, depth: depth + 1) : [path]
    }
  }
}
