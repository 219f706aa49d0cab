import Foundation

/// The temporary files that a run leaves when it is killed.
enum StaleFiles {
  /// Takes away what runs that are no more left beside files that are now complete.
  ///
  /// - Parameter paths: the files; `.<name>.nieuw-<process>` and `.<name>.oud-<process>` belong to them.
  static func remove(beside paths: [String]) {
    var names: [String: Set<String>] = [:]
    for path in paths {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      names[OutputWriter.parent(of: path), default: []].insert(OutputWriter.shortName(name))
    }
    for (folder, names) in names {
      let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for entry in found where entry.hasPrefix(".") {
        guard let (name, process) = parts(of: entry), names.contains(name), !isAlive(process) else {
          continue
        }
        unlink("\(folder)/\(entry)")
      }
    }
  }

  /// The file that a temporary one belongs to, and the process that made it.
  private static func parts(of entry: String) -> (name: String, process: pid_t)? {
    for word in [".nieuw-", ".oud-"] {
      let pieces = entry.dropFirst().split(separator: word, omittingEmptySubsequences: false)
      guard pieces.count > 1, let last = pieces.last, let process = pid_t(last), process > 0 else {
        continue
      }
      return (pieces.dropLast().joined(separator: word), process)
    }
    return nil
  }

  private static func isAlive(_ process: pid_t) -> Bool {
    kill(process, 0) == 0 || errno != ESRCH
  }
}
