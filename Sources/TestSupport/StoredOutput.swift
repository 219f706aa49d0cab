import Foundation
import Testing

/// Expects `text` to be what is stored in `Tests/<Target>Tests/Stored/<name>`.
///
/// A difference is written beside the stored file as `<name>-changed.<extension>`, to be looked at. With
/// `PEIL_RECORD=1` the stored file is rewritten and the test fails all the same, so that recording can't
/// be mistaken for passing.
package func expectStored(
  _ text: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    .appendingPathComponent("Stored")
  let stored = folder.appendingPathComponent(name)
  let changed = stored.deletingPathExtension().path + "-changed." + stored.pathExtension
  func write(_ path: String) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      Issue.record("\(path) can't be written: \(error)", sourceLocation: sourceLocation)
    }
  }
  let expected = try? Data(contentsOf: stored)
  if expected == Data(text.utf8) {
    try? FileManager.default.removeItem(atPath: changed)
    return
  }
  if ProcessInfo.processInfo.environment["PEIL_RECORD"] == "1" {
    write(stored.path)
    try? FileManager.default.removeItem(atPath: changed)
    Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
    return
  }
  write(changed)
  guard let expected else {
    Issue.record(
      "nothing is stored as \(name); see \(changed), record with PEIL_RECORD=1",
      sourceLocation: sourceLocation)
    return
  }
  Issue.record(
    """
    \(name) differs at \(firstDifference(String(decoding: expected, as: UTF8.self), text))
    diff -u '\(stored.path)' '\(changed)'
    """, sourceLocation: sourceLocation)
}

/// `line 3: "old" became "new"`; the end of a text counts as a line.
private func firstDifference(_ old: String, _ new: String) -> String {
  let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
  let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(oldLines, newLines).prefix { $0 == $1 }.count
  func line(_ lines: [Substring]) -> String {
    lines.indices.contains(same) ? "\"\(lines[same])\"" : "the end"
  }
  return "line \(same + 1): \(line(oldLines)) became \(line(newLines))"
}
