import Foundation
import Testing

/// The first chapter of the manual, followed to the letter in an empty folder.
///
/// Of its fences `sh` is typed, one with the name of a file is written, and `uitvoer` must have been seen.
@Suite struct FirstReportTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func worksAsItIsWritten() async throws {
    let chapter = try String(
      contentsOf: Self.root.appendingPathComponent("docs/handleiding/eerste-rapport.md"),
      encoding: .utf8)
    let folder = try TestFolder()
    let program = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    var script = "set -e\nPATH='\(program)':$PATH\ncd '\(folder.path)'\n"
    var expected: [String] = []
    for fence in chapter.matches(of: #/(?m)^```(\S+)(?: (\S+))?\n((?:.*\n)*?)```$/#) {
      let text = String(fence.3)
      switch (String(fence.1), fence.2.map(String.init)) {
      case (_, let file?):
        script += "mkdir -p \"$(dirname '\(file)')\"\ncat >'\(file)' <<'EINDE'\n\(text)EINDE\n"
      case ("sh", nil): script += text
      case ("uitvoer", nil): expected += text.split(separator: "\n").map(String.init)
      default: break
      }
    }
    let said = try await shellAside(script + "echo klaar\n")
    #expect(said.hasSuffix("klaar\n"), "\(said)")
    for line in expected { #expect(said.contains(line), "\(line)") }
    #expect(expected.count > 4)
    let dossier = "\(folder.path)/mijn-dienst"
    let again = try await shellAside("'\(program)/peil' controleer --map '\(dossier)'")
    #expect(again == "geen fouten, geen waarschuwingen\n")
  }
}
