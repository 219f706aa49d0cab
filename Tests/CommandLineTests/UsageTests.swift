import Testing

@testable import PeilCommandLine

@Suite struct UsageTests {
  struct Case: CustomTestStringConvertible {
    var arguments: [String]
    var message: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ line: String, _ message: String) {
      arguments = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      self.message = message
    }
  }

  @Test(arguments: [
    Case("raport", "opdracht 'raport' bestaat niet; bedoelt u 'rapport'?"),
    Case("chekc", "opdracht 'chekc' bestaat niet; bedoelt u 'check'?"),
    Case(
      "bouwen",
      "opdracht 'bouwen' bestaat niet; kies uit nieuw, controleer, rapport, verstuur, verklaar, vergelijk, verifieer, bereken, haal, aanvulling"
    ),
    Case("help raport", "opdracht 'raport' bestaat niet; bedoelt u 'rapport'?"),
    Case("rapport --fromaat pdf", "optie '--fromaat' bestaat niet; bedoelt u '--formaat'?"),
    Case("rapport --onzinnig", "optie '--onzinnig' bestaat niet"),
    Case("rapport -x", "optie '-x' bestaat niet"),
    Case("rapport -xy", "optie '-xy' bestaat niet"),
    Case("rapport ---map", "optie '---map' bestaat niet"),
    Case("--map x rapport", "optie '--map' bestaat niet"),
    Case("--stil rapport", "optie '--stil' bestaat niet"),
    Case("rapport --maand", "bij --maand ontbreekt een waarde"),
    Case("rapport --map --stil", "bij --map ontbreekt een waarde"),
    Case("rapport --stil=ja", "--stil krijgt geen waarde, maar er staat 'ja'"),
    Case("rapport x", "'x' hoort hier niet"),
    Case("rapport x y", "'x' en 'y' horen hier niet"),
    Case("rapport -- --map", "'--map' hoort hier niet"),
    Case("nieuw", "MAP ontbreekt"),
    Case("nieuw a b", "'b' hoort hier niet"),
    Case("verklaar", "INDICATOR ontbreekt"),
    Case("aanvulling", "SHELL ontbreekt"),
    Case(
      "rapport --maand 2007-13",
      "waarde '2007-13' van --maand klopt niet: een maand is JJJJ-MM, zoals 2007-07"),
    Case(
      "controleer --maand juli",
      "waarde 'juli' van --maand klopt niet: een maand is JJJJ-MM, zoals 2007-07"),
    Case(
      "rapport --formaat html,docx",
      "waarde 'html,docx' van --formaat klopt niet: formaat 'docx' bestaat niet; kies html, pdf, json of csv"
    ),
    Case(
      "rapport --formaat htm",
      "waarde 'htm' van --formaat klopt niet: formaat 'htm' bestaat niet; bedoelt u 'html'?"),
    Case(
      "rapport --formaat html,",
      "waarde 'html,' van --formaat klopt niet: formaat '' bestaat niet; kies html, pdf, json of csv"
    ),
    Case(
      "rapport --pdf-motor chrome",
      "waarde 'chrome' van --pdf-motor klopt niet: PDF-motor 'chrome' bestaat niet; kies auto, chromium, weasyprint of wkhtmltopdf"
    ),
    Case("rapport --rapportage ", "waarde '' van --rapportage klopt niet: noem een code"),
    Case("rapport --uit ", "waarde '' van --uit klopt niet: noem een map"),
    Case(
      "nieuw a --voorbeeld hollandstad",
      "waarde 'hollandstad' van --voorbeeld klopt niet: voorbeeld 'hollandstad' hoort niet bij deze versie; kies leeg of almere"
    ),
    Case(
      "nieuw a --voorbeeld almeer",
      "waarde 'almeer' van --voorbeeld klopt niet: voorbeeld 'almeer' bestaat niet; bedoelt u 'almere'?"
    ),
    Case(
      "aanvulling powershell",
      "waarde 'powershell' van SHELL klopt niet: shell 'powershell' bestaat niet; kies bash, zsh of fish"
    ),
    Case(
      "rapport --generate-completion-script=ksh",
      "shell 'ksh' kent Peil niet; gebruik `peil aanvulling bash`, `zsh` of `fish`"),
  ])
  func isSaidInDutch(_ usage: Case) async {
    let run = await Run(usage.arguments)
    let line = run.errors.split(separator: "\n").first.map(String.init)
    #expect(line == "peil: fout: \(usage.message)")
    #expect(run.status == .usage)
    #expect(run.status.rawValue == 64)
    #expect(run.output == "")
  }

  /// The sentences of ArgumentParser that the commands can't cause today.
  @Test(arguments: [
    ("Missing one of: '--a <A>', '--b'", "een van deze ontbreekt: --a A, --b"),
    (
      "Value to be set with flag '--ja' had already been set with flag '--nee'",
      "--ja en --nee gaan niet samen"
    ),
    ("Something new", "de opdracht is niet begrepen (Something new)"),
    (
      "The value 'x' is invalid for '--a <A>'. Please provide one of 'b' and 'c'.",
      "waarde 'x' van --a klopt niet"
    ),
    ("The value 'x' is invalid.", "waarde 'x' klopt niet"),
    ("Missing required subcommand.", "een opdracht ontbreekt"),
    ("Command 'a' is not a parent of the current command.", "opdracht 'a' hoort hier niet"),
    (
      "Can't autodetect a supported shell.\nPlease use",
      "noem de shell: `peil aanvulling bash`, `zsh` of `fish`"
    ),
    (
      "Unknown option '-mx'\n   or: Missing value for '-m <M>' in '-mx'",
      "optie '-mx' bestaat niet"
    ),
  ])
  func isTranslated(_ english: String, _ dutch: String) {
    #expect(UsageMessage.dutch(english) == dutch)
  }

  @Test func showsHostileArgumentsHarmlessly() async {
    let run = await Run(["rapport", "\u{1B}[2J\u{202E}"])
    #expect(run.errors.contains("'\u{FFFD}[2J\u{FFFD}' hoort hier niet"))
  }

  @Test func pointsToTheHelpOfTheCommand() async {
    #expect(await Run(["report", "x"]).errors.hasSuffix("Zie `peil rapport --help`.\n"))
    #expect(await Run(["--x"]).errors.hasSuffix("Zie `peil --help`.\n"))
  }
}
