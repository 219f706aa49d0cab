import Foundation

/// Writes the files of a set that are not there yet; what is there stays as it is.
///
/// All that miss are written, or none.
package enum AbsentFiles {
  package struct Outcome: Hashable, Sendable {
    package var written: [String]
    package var kept: [String]
  }

  package static func write(
    _ files: [OutputFile], in folder: String
  ) throws(OutputFault) -> Outcome {
    let place = folder.isEmpty ? "." : folder
    let kept = files.filter { exists("\(place)/\($0.path)") }.map(\.path)
    let missing = files.filter { !kept.contains($0.path) }
    if !missing.isEmpty { try OutputWriter.write(missing, in: place, replaces: false) }
    return Outcome(written: missing.map(\.path), kept: kept)
  }

  /// Something of that name, a broken link included.
  private static func exists(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }
}
