import Foundation
import Testing

@testable import PeilCommandLine

/// The page of `man peil`, against the help and against groff.
@Suite struct ManualPageTests {
  /// The page as a reader sees it, on one line.
  private func shown(_ page: String) throws -> String {
    let folder = try TestFolder()
    try folder.write(page, to: "peil.1")
    let said = try shell("groff -k -man -Tutf8 -ww -rLL=200n -P-cbou '\(folder.path)/peil.1'")
    return said.replacing(#/\s+/#, with: " ").replacing("‐ ", with: "‐")
  }

  @Test func saysOfEachCommandWhatTheHelpSays() async throws {
    let run = await Run(["aanvulling", "man"])
    #expect(run.status == .done)
    #expect(await Run(["completion", "man"]).output == run.output)
    let page = run.output.replacing("\\-", with: "-").replacing("\\(ga", with: "`")
      .replacing("\\(aq", with: "'").replacing("\\e", with: "\\").replacing("\\(dq", with: "\"")
      .replacing("\\(ti", with: "~").replacing("\\(ha", with: "^").replacing("\\&", with: "")
    var waiting = CommandShape.program().map { [$0] } ?? []
    var count = 0
    while let command = waiting.popLast() {
      waiting += (command.subcommands ?? []).filter { $0.commandName != "help" }
      guard command.commandName != "peil" else { continue }
      count += 1
      #expect(page.contains(" \(command.commandName)"))
      #expect(page.contains(command.abstract ?? "?"))
      for argument in (command.arguments ?? []).filter(\.shouldDisplay) {
        #expect(page.contains(".B \"\(argument.written)\"\n"), "\(command.commandName)")
        #expect(page.contains(HelpText.dutch(argument.abstract ?? "?")))
      }
    }
    #expect(count > 10)
    for status in ExitStatus.allCases { #expect(page.contains(".B \"\(status.rawValue)\"\n")) }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func isReadWithoutAComplaint() async throws {
    let page = try shown(await Run(["aanvulling", "man"]).output)
    #expect(!page.contains("warning:"), "\(page.prefix(500))")
    #expect(page.contains("peil <opdracht> [opties]"))
    #expect(page.contains("--pdf-motor MOTOR"))
  }

  @Test func hasTheExitCodesOfTheManual() throws {
    let manual = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../docs/handleiding/opdrachten.md"), encoding: .utf8)
    for status in ExitStatus.allCases {
      let row = try #require(
        manual.split(separator: "\n").first { $0.hasPrefix("| \(status.rawValue) | ") })
      let meaning = row.dropFirst("| \(status.rawValue) | ".count).dropLast(2)
        .replacing("`", with: "")
      #expect(status.meaning == meaning.prefix(1).uppercased() + meaning.dropFirst() + ".")
    }
  }

  @Test(arguments: [
    (".TH x", "\\&.TH x"), ("a\\b", "a\\eb"), ("--map 'x'", "\\-\\-map \\(aqx\\(aq"),
    ("\"a\"", "\\(dqa\\(dq"),
  ])
  func letsNoTextBeACommand(_ text: String, _ escaped: String) {
    #expect(Roff.escaped(text) == escaped)
  }
}
