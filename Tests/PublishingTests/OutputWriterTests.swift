import Foundation
import Testing

@testable import Publishing

@Suite struct OutputWriterTests {
  private func file(_ path: String, _ text: String = "nieuw") -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  @Test func writesFilesInFoldersThatItMakes() throws {
    let folder = try TestFolder()
    try OutputWriter.write(
      [file("2007-07/DSZ/a.html"), file("2007-07/DSZ/a.json", "{}"), file("b.csv", "")],
      in: "\(folder.path)/uit")
    #expect(
      folder.entries == [
        "uit", "uit/2007-07", "uit/2007-07/DSZ", "uit/2007-07/DSZ/a.html",
        "uit/2007-07/DSZ/a.json", "uit/b.csv",
      ])
    #expect(folder.text(of: "uit/2007-07/DSZ/a.json") == "{}")
    #expect(folder.text(of: "uit/b.csv") == "")
  }

  @Test func replacesWhatStoodThereAndRemovesWhatIsNoLongerTrue() throws {
    let folder = try TestFolder()
    for name in ["a.html", "a.pdf", "a.csv"] { try folder.write("oud", to: name) }
    try OutputWriter.write(
      [file("a.html"), file("a.csv")], removing: ["a.pdf", "a.csv", "weg.pdf"], in: folder.path)
    #expect(folder.entries == ["a.csv", "a.html"])
    #expect(folder.text(of: "a.html") == "nieuw")
    #expect(folder.text(of: "a.csv") == "nieuw")
  }

  @Test func replacesNothingWhenALaterFileCannotBeWritten() throws {
    let folder = try TestFolder()
    try folder.write("oud", to: "a.html")
    try folder.write("geen map", to: "bestand")
    do {
      try OutputWriter.write(
        [file("a.html"), file("nieuwe/map/c.html"), file("bestand/b.html")], in: folder.path)
      Issue.record("a file has no files in it")
    } catch {
      #expect(
        error.message == "\(folder.path)/bestand kan niet worden geschreven: "
          + "een deel van het pad is een bestand en geen map")
    }
    #expect(folder.entries == ["a.html", "bestand"])
    #expect(folder.text(of: "a.html") == "oud")
  }

  @Test func putsBackWhatItHadReplacedWhenALaterFileCannotBePlaced() throws {
    let folder = try TestFolder()
    try folder.write("oud", to: "a.html")
    try folder.write("x", to: "c.html/iets")
    let fault = OutputFault(path: "\(folder.path)/c.html", reason: "er staat een map met die naam")
    #expect(throws: fault) {
      try OutputWriter.write(
        [file("a.html"), file("b.html"), file("c.html")], removing: ["a.pdf"], in: folder.path)
    }
    #expect(folder.entries == ["a.html", "c.html", "c.html/iets"])
    #expect(folder.text(of: "a.html") == "oud")
  }

  @Test(arguments: ["../a", "a/../../b", "/etc/a", "", "a//b", "a/", ".", "a\0b"])
  func refusesAPathThatLeadsOutOfTheFolder(_ path: String) throws {
    let folder = try TestFolder()
    #expect(throws: OutputFault.self) {
      try OutputWriter.write([file("goed"), file(path)], in: "\(folder.path)/uit")
    }
    #expect(throws: OutputFault.self) {
      try OutputWriter.write([file("goed")], removing: [path], in: "\(folder.path)/uit")
    }
    #expect(folder.entries == [])
  }

  @Test func replacesALinkAndNotWhatItPointsAt() throws {
    let folder = try TestFolder()
    try folder.write("elders", to: "elders.html")
    symlink("elders.html", "\(folder.path)/a.html")
    try OutputWriter.write([file("a.html")], in: folder.path)
    #expect(folder.text(of: "elders.html") == "elders")
    #expect(folder.text(of: "a.html") == "nieuw")
  }

  @Test func writesANameOfFullLength() throws {
    let folder = try TestFolder()
    let name = String(repeating: "é", count: 125) + ".html"
    try OutputWriter.write([file(name, "1")], in: folder.path)
    try OutputWriter.write([file(name, "2")], in: folder.path)
    #expect(folder.entries == [name])
    #expect(folder.text(of: name) == "2")
  }
}

@Suite struct NewFolderTests {
  private let files = [
    OutputFile(path: "peil.yaml", bytes: [49]), OutputFile(path: "gegevens/a.csv", bytes: []),
  ]

  @Test(arguments: ["dossier", "dossier/", "diep/er/dossier"])
  func writesAFolderThatIsNotThereYet(_ name: String) throws {
    let folder = try TestFolder()
    try NewFolder.write(files, to: "\(folder.path)/\(name)")
    #expect(folder.text(of: "\(name)/peil.yaml") == "1")
    #expect(!folder.entries.contains { $0.contains("nieuw") })
  }

  @Test func fillsAnEmptyFolder() throws {
    let folder = try TestFolder()
    try NewFolder.write(files, to: folder.path)
    #expect(folder.entries == ["gegevens", "gegevens/a.csv", "peil.yaml"])
  }

  @Test(arguments: ["vol", "bestand", "bestand/dossier"])
  func leavesWhatIsThere(_ name: String) throws {
    let folder = try TestFolder()
    try folder.write("x", to: "vol/.verborgen")
    try folder.write("x", to: "bestand")
    let before = folder.entries
    #expect(throws: OutputFault.self) { try NewFolder.write(files, to: "\(folder.path)/\(name)") }
    #expect(folder.entries == before)
  }
}
