import Testing

@testable import Publishing

@Suite struct AbsentFilesTests {
  private func file(_ path: String, _ text: String = "nieuw") -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  @Test func writesWhatMissesAndKeepsWhatIsThere() throws {
    let folder = try TestFolder()
    try folder.write("eigen", to: "a/b.md")
    let made = try AbsentFiles.write(
      [file("a/b.md"), file("a/c.md"), file("d.md")], in: folder.path)
    #expect(made == .init(written: ["a/c.md", "d.md"], kept: ["a/b.md"]))
    #expect(folder.text(of: "a/b.md") == "eigen" && folder.text(of: "d.md") == "nieuw")
    #expect(folder.entries == ["a", "a/b.md", "a/c.md", "d.md"])
    let again = try AbsentFiles.write([file("d.md", "anders")], in: folder.path)
    #expect(again.written.isEmpty && folder.text(of: "d.md") == "nieuw")
  }

  @Test func writesNothingWhenOneCannotBeWritten() throws {
    let folder = try TestFolder()
    try folder.write("geen map", to: "bestand")
    #expect(throws: OutputFault.self) {
      try AbsentFiles.write([file("x/a.md"), file("bestand/b.md")], in: folder.path)
    }
    #expect(folder.entries == ["bestand"])
  }

  @Test func givesNoWayToAFileThatCameInBetween() throws {
    let folder = try TestFolder()
    try folder.write("eerder", to: "b.md")
    #expect(throws: OutputFault.self) {
      try OutputWriter.write([file("a.md"), file("b.md")], in: folder.path, replaces: false)
    }
    #expect(folder.entries == ["b.md"] && folder.text(of: "b.md") == "eerder")
  }

  @Test func leavesTheFolder() throws {
    let folder = try TestFolder()
    #expect(throws: OutputFault.self) {
      try AbsentFiles.write([file("../weg.md")], in: folder.path)
    }
  }
}
