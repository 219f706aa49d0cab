import TestSupport
import Testing

@testable import PeilCommandLine

@Suite struct HelpTests {
  @Test(arguments: [[], ["--help"], ["-h"], ["--hulp"], ["help"], ["hulp"]])
  func describesTheProgram(_ arguments: [String]) async {
    let run = await Run(arguments)
    expectStored(run.output, named: "peil.txt")
    #expect(run.status == .done)
    #expect(run.errors == "")
  }

  @Test(arguments: [
    "nieuw", "controleer", "rapport", "publiceer", "verstuur", "verklaar", "vergelijk", "verifieer",
    "pdca", "klaarzetten", "haal", "aanvulling", "bereken",
  ])
  func describesEachCommand(_ command: String) async {
    let ways = [
      [command, "--help"], ["help", command], [command, "--onbekend", "-h"], [command, "-hx"],
    ]
    for arguments in ways {
      let run = await Run(arguments)
      expectStored(run.output, named: "\(command).txt")
      #expect(run.status == .done)
      #expect(run.errors == "")
    }
  }

  @Test func fitsATerminalOfEightyColumns() async {
    for command in PeilCommand.names {
      let lines = await Run([command, "--help"]).output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 })
    }
  }

  @Test(arguments: ["--versie", "--version"])
  func namesTheVersion(_ option: String) async {
    let run = await Run([option])
    #expect(run.output == "peil \(programVersion)\n")
    #expect(run.status == .done)
  }

  @Test(arguments: [
    ("init", "nieuw"), ("check", "controleer"), ("report", "rapport"), ("explain", "verklaar"),
    ("publish", "publiceer"), ("compare", "vergelijk"), ("send", "verstuur"),
    ("verify", "verifieer"), ("cycle", "pdca"), ("prepare", "klaarzetten"),
    ("completion", "aanvulling"), ("compute", "bereken"), ("fetch", "haal"),
  ])
  func understandsTheEnglishNames(_ alias: String, _ command: String) async {
    #expect(await Run([alias, "--help"]).output == Run([command, "--help"]).output)
    #expect(CommandPath.resolve([alias]) == .found([command]))
  }

  @Test func completesInEveryShell() async throws {
    for shell in CompletionCommand.shells {
      let run = await Run(["aanvulling", shell])
      #expect(run.status == .done)
      #expect(run.output.contains("controleer"))
      #expect(!run.output.contains("Show "), "English of the parser in the script for \(shell)")
    }
    let folder = try TestFolder()
    let script = await Run(["completion", "bash"]).output
    try folder.write(script, to: "peil.bash")
    #expect(try shell("bash -n '\(folder.path)/peil.bash'") == "")
    // As bash does when someone types `peil rapport --pdf-motor w` and a tab.
    let words = try shell(
      """
      bash -c 'source "\(folder.path)/peil.bash"; COMP_LINE="peil rapport --pdf-motor w"
      COMP_POINT=${#COMP_LINE}; COMP_WORDS=(peil rapport --pdf-motor w); COMP_CWORD=3
      _peil peil w --pdf-motor; echo "${COMPREPLY[@]}"'
      """)
    #expect(words == "weasyprint wkhtmltopdf\n")
  }
}
