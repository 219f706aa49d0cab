import Model
import Testing

@testable import PeilCommandLine

@Suite struct PrinterTests {
  private let findings = [
    Diagnostic(
      .fault, .impossibleMonth, "maand '2007-13' bestaat niet",
      at: .text(path: "gegevens/2007-07.csv", line: 14, column: 3)),
    Diagnostic(.warning, .impossibleMonth, "let op", at: nil),
  ]

  private func written(_ environment: [String: String], isTerminal: Bool) -> String {
    let errors = TextBuffer()
    Printer(
      output: TextBuffer().sink(), errors: errors.sink(isTerminal: isTerminal),
      environment: environment
    ).diagnostics(findings)
    return errors.text
  }

  private let plain = """
    gegevens/2007-07.csv:14:3: fout: maand '2007-13' bestaat niet [P0103]
    waarschuwing: let op [P0103]

    """

  @Test func writesAFindingOnALine() {
    #expect(written([:], isTerminal: false) == plain)
  }

  @Test func hasColourOnATerminalOnlyAndNotWhereItIsUnwanted() {
    #expect(written([:], isTerminal: true).contains("\u{1B}[1;31mfout\u{1B}[0m: maand"))
    #expect(written(["NO_COLOR": ""], isTerminal: true).contains("\u{1B}"))
    #expect(written(["NO_COLOR": "1"], isTerminal: true) == plain)
    #expect(written(["TERM": "dumb"], isTerminal: true) == plain)
  }

  @Test func keepsControlCharactersOfFilesFromTheTerminal() {
    let errors = TextBuffer()
    Printer(output: TextBuffer().sink(), errors: errors.sink(), environment: [:]).diagnostics([
      Diagnostic(
        .remark, .impossibleMonth, "naam '\u{1B}]0;x\u{07}\u{9B}2J\u{2066}é\u{200D}'",
        at: .file(path: "a\u{08}b.csv"))
    ])
    #expect(
      errors.text
        == "a\u{FFFD}b.csv: opmerking: naam '\u{FFFD}]0;x\u{FFFD}\u{FFFD}2J\u{FFFD}é\u{200D}' [P0103]\n"
    )
  }

  @Test(
    arguments: [
      (0, 0, 0, nil), (1, 0, 0, "1 fout"), (3, 1, 0, "3 fouten, 1 waarschuwing"),
      (0, 2, 1, "2 waarschuwingen, 1 opmerking"), (0, 0, 2, "2 opmerkingen"),
    ] as [(Int, Int, Int, String?)])
  func countsInWords(_ faults: Int, _ warnings: Int, _ remarks: Int, _ words: String?) {
    func some(_ count: Int, _ severity: Diagnostic.Severity) -> [Diagnostic] {
      (0..<count).map { Diagnostic(severity, .impossibleMonth, "\($0)", at: nil) }
    }
    let count = DiagnosticCount(
      some(faults, .fault) + some(warnings, .warning) + some(remarks, .remark))
    #expect(count.words == words)
    #expect(
      count.line(outcome: "geen rapport geschreven")
        == (words.map { "\($0); " } ?? "") + "geen rapport geschreven")
  }

  @Test func takesWarningsForFaultsWhenStrict() {
    #expect(findings.graded(isStrict: false).map(\.severity) == [.fault, .warning])
    #expect(findings.graded(isStrict: true).map(\.severity) == [.fault, .fault])
  }
}

@Suite struct ProgressTests {
  /// Three pieces of work, at these moments in milliseconds.
  private func shown(_ moments: [Int], isTerminal: Bool = false, isQuiet: Bool = false) -> String {
    let buffer = TextBuffer()
    var moment = Duration.zero
    var progress = Progress(
      total: moments.count, sink: buffer.sink(isTerminal: isTerminal), isQuiet: isQuiet,
      elapsed: { moment })
    for (index, time) in moments.enumerated() {
      moment = .milliseconds(time)
      progress.begin("werk \(index + 1)")
      progress.advance()
    }
    progress.clear()
    return buffer.text
  }

  @Test func saysNothingInTheFirstSecond() {
    #expect(shown([0, 500, 999]) == "")
    #expect(shown([0, 500, 999], isTerminal: true) == "")
  }

  @Test func writesALineASecondAtMost() {
    #expect(shown([0, 1200, 1500, 2300]) == "2 van 4: werk 2\n4 van 4: werk 4\n")
  }

  @Test func drawsABarOnATerminalAndTakesItAway() {
    #expect(
      shown([0, 1200], isTerminal: true)
        == "\r\u{1B}[K[##########..........] 1/2 werk 2\r\u{1B}[K")
  }

  @Test func saysNothingWhenQuiet() {
    #expect(shown([2000, 4000, 6000], isQuiet: true) == "")
    #expect(shown([2000], isTerminal: true, isQuiet: true) == "")
  }
}

@Suite struct ExitStatusTests {
  @Test func hasTheCodesOfTheManual() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 64, 69, 70, 73, 75])
  }
}
