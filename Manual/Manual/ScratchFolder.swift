import Foundation

/// A folder with files that goes when the value does.
final class ScratchFolder: Sendable {
  let path: String

  /// - Parameter files: contents by path below the folder.
  init(_ files: [String: [UInt8]]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("peil-handleiding-\(UUID().uuidString)")
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
