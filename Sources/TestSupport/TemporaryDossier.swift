import Foundation

/// A folder with files for one test; it goes when the value does.
package final class TemporaryDossier: Sendable {
  package let path: String

  /// - Parameter files: contents by path below the folder.
  package convenience init(_ files: [String: String]) throws {
    try self.init(bytes: files.mapValues { Array($0.utf8) })
  }

  package init(bytes files: [String: [UInt8]]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("peil-\(UUID().uuidString)")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, bytes) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
