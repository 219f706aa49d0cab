import Model
import Publishing
import TestSupport
import Testing

@testable import PeilCommandLine

/// What a dossier's figures and explanations raise on the way to a report, from its files on.
@Suite struct PreparationTests {
  private static let description = """
    peil: 1
    organisatie: {naam: Dienst}
    eenheden:
      - code: DSZ
        naam: Dienst
        onderdelen: [{code: A, naam: Team A}, {code: B, naam: Team B}]
    rapportages:
      - {code: maand, titel: Maand, sjabloon: maandrapportage, publiek: mt}
      - {code: raad, titel: Raad, sjabloon: maandrapportage, publiek: raad}
    publieken:
      - {code: mt, intern: ja}
      - {code: raad}

    """

  /// Sure to be red: a stock of 12 that should be 10 at most.
  private static let red =
    "  - {code: K, naam: K, soort: stand, richting: lager, doelstelling: {2007: 10}}\n"
  private static let whole = "## Oorzaak\na\n## Gevolg\nb\n## Bijsturing\nc\n"

  private func prepare(
    _ indicators: String, _ rows: [String], _ files: [String: String] = [:],
    _ choice: Preparation.Choice = Preparation.Choice(reports: ["maand"])
  ) throws -> Preparation {
    let sample = [
      "peil.yaml": Self.description, "indicatoren.yaml": "indicatoren:\n" + indicators,
      "gegevens/a.csv": (["maand;eenheid;reeks;waarde"] + rows).joined(separator: "\n") + "\n",
    ]
    let folder = try TemporaryDossier(sample.merging(files) { _, new in new })
    return try withExtendedLifetime(folder) {
      try Preparation(folder: folder.path, choice: choice)
    }
  }

  private func messages(
    _ indicators: String, _ rows: [String], _ files: [String: String] = [:],
    _ choice: Preparation.Choice = Preparation.Choice(reports: ["maand"])
  ) throws -> [String] {
    try prepare(indicators, rows, files, choice).diagnostics.map(\.description)
  }

  // MARK: Memory

  @Test(arguments: [0, 1, 2])
  func worksOutReportsAgainThatAreNotKept(kept: Int) throws {
    let rows = ["2007-07;A;K;12", "2007-07;B;K;5", "2007-06;A;K;3", "2007-06;B;K;4"]
    var choice = Preparation.Choice(reports: ["maand"], units: .all)
    let all = try prepare(Self.red, rows, [:], choice)
    choice.keptReports = kept
    let some = try prepare(Self.red, rows, [:], choice)
    #expect(all.reports.map(\.unit.code) == ["DSZ", "A", "B"])
    #expect(
      some.reports.map { ReportJSON.value($0.report) }
        == all.reports.map { ReportJSON.value($0.report) })
    #expect(some.diagnostics == all.diagnostics && !all.diagnostics.isEmpty)
  }

  // MARK: Metrics

  @Test func refusesAFlowTestedOnItsActual() throws {
    #expect(
      try messages(
        "  - {code: K, naam: K, soort: stroom, toets: realisatie}\n", ["2007-07;DSZ;K;1"]) == [
          "indicatoren.yaml:2:46: fout: een stroom telt op in het jaar en kan halverwege niet aan een jaardoel worden getoetst; zet `toets: prognose`, of `signaal: {regel: pad}` om met het pad tot nu toe te vergelijken [P0201]"
        ])
  }

  @Test func warnsOfAMarginOnAZeroTarget() throws {
    #expect(
      try messages(
        "  - {code: K, naam: K, soort: stand, richting: lager, doelstelling: {2007: 0}, signaal: {regel: tolerantie}}\n",
        ["2007-07;DSZ;K;1"]) == [
          "indicatoren.yaml:2:5: waarschuwing: indicator 'K' heeft in 2007-07 een doel van 0: een marge in procenten zegt dan niets en het signaal blijft grijs; geef `groen` en `oranje` in de eigen eenheid en `absoluut: ja` [P0202]"
        ])
  }

  @Test func warnsOfATotalThatIsNotTheSumOfItsParts() throws {
    #expect(
      try messages(
        "  - {code: K, naam: K, soort: stand}\n",
        ["2007-07;DSZ;K;16", "2007-07;A;K;10,5", "2007-07;B;K;5"]) == [
          "gegevens/a.csv:2:15: waarschuwing: reeks 'K' van DSZ in 2007-07 is 16, maar de onderdelen tellen op tot 15,5; het geleverde totaal telt, kijk na welke klopt [P0203]"
        ])
  }

  @Test func warnsOfARatioOfDifferentThings() throws {
    #expect(
      try messages(
        """
          - {code: K, naam: K, soort: stand, telt: uitkeringen}
          - {code: I, naam: I, soort: stand, telt: personen}
          - {code: R, naam: R, soort: verhouding, teller: K, noemer: I}

        """, ["2007-07;DSZ;K;1", "2007-07;DSZ;I;2"]) == [
          "indicatoren.yaml:4:51: waarschuwing: teller 'K' telt uitkeringen en noemer 'I' telt personen; geef `per` als dat zo bedoeld is [P0204]"
        ])
  }

  @Test func remarksOnAPartThatNeverDelivers() throws {
    #expect(
      try messages("  - {code: K, naam: K, soort: stand}\n", ["2007-07;A;K;1"]) == [
        "indicatoren.yaml:2:5: opmerking: reeks 'K' wordt nooit geleverd door B en telt daar dus niet mee in het totaal van DSZ; noem bij de indicator `eenheden` als dat wel moet [P0205]"
      ])
  }

  @Test func refusesADossierWithoutData() throws {
    let prepared = try prepare("  - {code: K, naam: K, soort: stand}\n", ["2007-07;DSZ;K;"])
    #expect(prepared.hasFaults)
    #expect(prepared.reports.isEmpty)
    #expect(
      prepared.diagnostics.map(\.description) == [
        "peil.yaml: fout: er zijn geen gegevens met een realisatie; zet een levering in gegevens/ of kijk na of `gegevens` in peil.yaml de goede bestanden noemt [P0206]"
      ])
  }

  @Test func warnsOfAMonthWithoutData() throws {
    let choice = Preparation.Choice(month: Month(iso: "2007-09"), reports: ["maand"])
    let prepared = try prepare(
      "  - {code: K, naam: K, soort: stand}\n", ["2007-07;DSZ;K;1"], [:], choice)
    #expect(prepared.month?.iso == "2007-09")
    #expect(
      prepared.diagnostics.map(\.description) == [
        "gegevens: waarschuwing: over 2007-09 zijn geen gegevens; de laatste maand met gegevens is 2007-07 [P0206]"
      ])
  }

  @Test func refusesARuleThatDoesNotFit() throws {
    #expect(
      try messages(
        "  - {code: K, naam: K, soort: stand, signaal: {regel: band}}\n", ["2007-07;DSZ;K;1"])
        == [
          "indicatoren.yaml:2:47: fout: regel band heeft een grens nodig; geef `onder`, `boven` of beide [P0207]"
        ])
  }

  // MARK: Explanations

  @Test(
    arguments: [
      (
        [:],
        "toelichting/2007-07/K.md: waarschuwing: indicator 'K' is rood en heeft geen toelichting; schrijf oorzaak, gevolg en bijsturing in dit bestand [P0401]"
      ),
      (
        ["toelichting/2007-07/K.md": "## Oorzaak\na\n## Gevolg\n"],
        "toelichting/2007-07/K.md: waarschuwing: de toelichting bij 'K' mist tekst onder '## Gevolg', '## Bijsturing'; vul die aan [P0402]"
      ),
      (
        ["toelichting/2007-07/DSZ/K.md": "tekst"],
        "toelichting/2007-07/DSZ/K.md: waarschuwing: de toelichting bij 'K' mist tekst onder '## Oorzaak', '## Gevolg', '## Bijsturing'; vul die aan [P0402]"
      ),
      (
        ["toelichting/2007-06/K.md": whole, "toelichting/2007-07/K.md": whole + "\n\n"],
        "toelichting/2007-07/K.md: waarschuwing: de toelichting bij 'K' is dezelfde als in 2007-06; schrijf wat er deze maand speelt [P0403]"
      ),
      (
        ["toelichting/2007-07/K.md": whole, "toelichting/2007-07/L.md": "x"],
        "toelichting/2007-07/L.md: waarschuwing: deze toelichting wordt niet gebruikt: indicator 'L' bestaat niet; bedoelt u 'K'? [P0404]"
      ),
    ] as [([String: String], String)])
  func warnsOfExplanations(files: [String: String], message: String) throws {
    #expect(try messages(Self.red, ["2007-07;DSZ;K;12"], files) == [message])
  }

  @Test func saysNothingOfADossierThatIsInOrder() throws {
    let prepared = try prepare(
      Self.red, ["2007-07;DSZ;K;12"], ["toelichting/2007-07/K.md": Self.whole])
    #expect(prepared.diagnostics == [])
    #expect(prepared.reports.map(\.report.definition.code) == ["maand"])
  }

  // MARK: Choices

  @Test func makesReportsForReadersOutsideOfProtectedFigures() throws {
    let rows = ["2007-07;DSZ;K;7"]
    let indicators = "  - {code: K, naam: K, soort: stand}\n"
    let all = try prepare(indicators, rows, [:], Preparation.Choice())
    #expect(all.diagnostics == [])
    #expect(all.reports.map(\.report.definition.code) == ["maand", "raad"])
    #expect(all.reports.map(\.report.protection) == [nil, Protection(minimum: 10, rounding: 5)])
    #expect(all.reports.map { $0.report.figures[0].actual.number } == [7, nil])
    #expect(all.reports[1].report.figures[0].actual.withheld == .below(10))
  }

  @Test func refusesAReportOfAUnitThatItsReadersDoNotGet() throws {
    let rows = ["2007-07;A;K;70", "2007-07;B;K;80"]
    let indicators = "  - {code: K, naam: K, soort: stand}\n"
    let limited = [
      "peil.yaml": Self.description.replacing("{code: raad}", with: "{code: raad, eenheden: [DSZ]}")
    ]
    let text =
      "rapportage 'raad' is voor publiek 'raad', dat eenheid 'A' niet krijgt; kies met `--eenheid` uit DSZ [P0510]"
    let named = try prepare(
      indicators, rows, limited, Preparation.Choice(reports: ["raad"], units: .one("A")))
    #expect(named.diagnostics.map(\.description) == ["peil.yaml:9:5: fout: \(text)"])
    #expect(named.reports.isEmpty)
    let unnamed = try prepare(indicators, rows, limited, Preparation.Choice(units: .one("A")))
    #expect(unnamed.diagnostics.map(\.description) == ["peil.yaml:9:5: opmerking: \(text)"])
    #expect(unnamed.reports.map(\.report.definition.code) == ["maand"])
    let all = try prepare(indicators, rows, limited, Preparation.Choice(units: .all))
    #expect(all.diagnostics == [])
    #expect(
      all.reports.map { "\($0.report.unit.code) \($0.report.definition.code)" } == [
        "DSZ maand", "DSZ raad", "A maand", "B maand",
      ])
  }

  @Test func makesAReportPerUnit() throws {
    let prepared = try prepare(
      "  - {code: K, naam: K, soort: stand}\n", ["2007-07;A;K;1", "2007-07;B;K;2"], [:],
      Preparation.Choice(reports: ["maand", "maand"], units: .all))
    #expect(prepared.reports.map(\.report.unit.code) == ["DSZ", "A", "B"])
  }

  @Test(arguments: [
    (
      Preparation.Choice(reports: ["mand"]),
      "rapportage 'mand' bestaat niet; bedoelt u 'maand'?"
    ),
    (Preparation.Choice(reports: ["x"]), "rapportage 'x' bestaat niet; kies uit maand, raad"),
    (
      Preparation.Choice(units: .one("DSX")), "eenheid 'DSX' bestaat niet; bedoelt u 'DSZ'?"
    ),
  ])
  func refusesUnknownNames(choice: Preparation.Choice, message: String) {
    #expect(throws: Preparation.UnknownName(message: message)) {
      try prepare(
        "  - {code: K, naam: K, soort: stand}\n", ["2007-07;DSZ;K;1"], [:], choice)
    }
  }
}
