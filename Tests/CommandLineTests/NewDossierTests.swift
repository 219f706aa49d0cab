import Examples
import Foundation
import Testing

@testable import PeilCommandLine

@Suite struct NewDossierTests {
  @Test(arguments: ["leeg", "almere"])
  func writesADossierThatWorksAtOnce(_ example: String) async throws {
    let folder = try TestFolder()
    let made = await Run(["nieuw", folder.dossier, "--voorbeeld", example])
    #expect(made.status == .done)
    #expect(made.errors == "")
    #expect(made.output.contains("  peil controleer --map \(folder.dossier)\n"))

    let checked = await Run(["controleer", "--map", folder.dossier])
    #expect(checked.status == .done)
    #expect(checked.output == "")

    let reported = await Run(
      ["rapport", "--map", folder.dossier, "--uit", folder.output, "--formaat", "html,json,csv"])
    #expect(reported.status == .done)
    #expect(folder.files(in: "uit").count == 5)
  }

  @Test func refusesAFolderThatIsNotEmpty() async throws {
    let folder = try TestFolder()
    try folder.write("x", to: "dossier/a.txt")
    let run = await Run(["nieuw", folder.dossier])
    #expect(run.status == .cannotWrite)
    #expect(
      run.errors == "peil: fout: \(folder.dossier) kan niet worden geschreven: "
        + "de map bestaat al en is niet leeg\n")
    #expect(folder.files(in: "dossier") == ["a.txt"])
  }

  @Test func quotesAFolderAsAShellNeedsIt() {
    #expect(NewDossier.quoted("mijn-dossier/2007_a.b") == "mijn-dossier/2007_a.b")
    #expect(NewDossier.quoted("mijn dossier") == "'mijn dossier'")
    #expect(NewDossier.quoted("'s-Gravenhage") == "''\\''s-Gravenhage'")
  }

  /// After a change in an example, `Scripts/embed-examples` must be run.
  @Test(arguments: [
    ("leeg", "leeg"), ("almere", "almere-2007"), ("hollandstad", "hollandstad"),
  ])
  func holdsTheExamplesAsTheyStandInTheirFolders(_ name: String, _ folder: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/\(folder)").path
    let paths = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
      .filter { path in
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
          atPath: "\(root)/\(path)", isDirectory: &isFolder)
        let names = path.split(separator: "/")
        return exists && !isFolder.boolValue
          && !names.contains { $0.hasPrefix(".") || $0 == "Output" }
      }
    let embedded = ExampleDossiers.files(of: name)
    #expect(embedded.map(\.path) == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for file in embedded {
      #expect(
        FileManager.default.contents(atPath: "\(root)/\(file.path)").map { [UInt8]($0) }
          == file.bytes, "\(file.path) is not fresh: run Scripts/embed-examples")
    }
  }
}
