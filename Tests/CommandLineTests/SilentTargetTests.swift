import Foundation
import Testing

@testable import PeilCommandLine

/// A target that readers have met can't become another one without a word.
@Suite struct SilentTargetTests {
  /// The example, with its report of May made and the target of 2007 of 3.2.2 then set to another value.
  private func changed(
    to target: String, with more: String = "", month: String = "2007-05"
  ) async throws -> TestFolder {
    let folder = try await TestFolder(example: "almere")
    let made = await Run(report(folder, month))
    #expect(made.status == .done && !made.errors.contains("P0217"))
    let path = "dossier/indicatoren.yaml"
    let text = String(decoding: try #require(folder.bytes(of: path)), as: UTF8.self)
    let old = "doelstelling: {2007: 1.98"
    #expect(text.contains(old))
    try folder.write(
      text.replacing(old, with: "\(more)doelstelling: {2007: \(target)"), to: path)
    return folder
  }

  private func report(_ folder: TestFolder, _ month: String) -> [String] {
    [
      "rapport", "--map", folder.dossier, "--uit", folder.output, "--formaat", "json", "--maand",
      month, "--stil",
    ]
  }

  @Test func saysWhereAndWhatToDo() async throws {
    let folder = try await changed(to: "2.10")
    for command in [
      ["controleer", "--map", folder.dossier], report(folder, "2007-06"),
    ] {
      let run = await Run(command)
      let line = run.errors.split(separator: "\n").first { $0.contains("[P0217]") }
      let found = try #require(line, "\(run.errors)")
      #expect(found.hasPrefix("indicatoren.yaml:"))
      #expect(
        found.contains(
          "waarschuwing: het doel van '3.2.2' voor 2007 was 1,98 in de rapportage over 2007-05 en werd daarna 2,1, zonder besluit; zet bij de indicator `bijgesteld` met jaar, datum, door, van, naar en besluit, of herstel het doel"
        ), "\(found)")
      #expect(run.status == .done)
    }
    let list = await Run(["pdca", "--map", folder.dossier])
    #expect(
      list.output.contains("het doel voor 2007 ging zonder besluit van 1,98 naar 2,1"),
      "\(list.output)")
    // The old value stays known, however many reports are made with the new one.
    _ = await Run(report(folder, "2007-07"))
    #expect(await Run(report(folder, "2007-07")).errors.contains("was 1,98 in de rapportage"))
    let strict = await Run(["controleer", "--map", folder.dossier, "--streng"])
    #expect(strict.status == .faults)
  }

  @Test func isContentWithTheDecision() async throws {
    let decision =
      "bijgesteld: [{jaar: 2007, datum: 2007-06-12, door: MT, van: 1.98, naar: 2.10, besluit: na overleg}]\n    "
    let folder = try await changed(to: "2.10", with: decision)
    let run = await Run(["controleer", "--map", folder.dossier])
    #expect(!run.errors.contains("P0217"), "\(run.errors)")
  }

  @Test func letsTheMonthItselfChangeUntilItGoesOut() async throws {
    let folder = try await changed(to: "2.10", month: "2007-07")
    #expect(!(await Run(["controleer", "--map", folder.dossier])).errors.contains("P0217"))
  }
}
