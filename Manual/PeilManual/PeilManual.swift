import Foundation
import Manual

/// Writes the manual as a site.
///
/// Usage: `PeilManual ROOT OUTPUT`, the root of the repository and the folder to write.
@main
struct PeilManual {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let root = arguments.first, let output = arguments.last else {
      say("gebruik: PeilManual BRONMAP UITVOERMAP")
      exit(64)
    }
    let site = try ManualSite(root: URL(fileURLWithPath: root))
    guard site.faults.isEmpty else {
      for fault in site.faults { say(fault.description) }
      say("De handleiding is niet gemaakt: \(site.faults.count) fouten.")
      exit(1)
    }
    let folder = URL(fileURLWithPath: output)
    try clear(folder)
    for (path, bytes) in site.files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    print("De handleiding staat in \(output)/index.html")
  }

  /// Takes an earlier manual away; another folder stays as it is.
  private static func clear(_ folder: URL) throws {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
    guard !names.isEmpty else { return }
    guard names.contains("eerste-rapport.html") else {
      say("\(folder.path) is geen map van de handleiding; kies een lege of een nieuwe")
      exit(73)
    }
    try files.removeItem(at: folder)
  }

  private static func say(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }
}
