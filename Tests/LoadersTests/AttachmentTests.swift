import Loaders
import Model
import Testing

/// What hangs on the indicators: measures, projects, risks, explanations and templates.
@Suite struct AttachmentTests {
  @Test func readsMeasures() throws {
    let loaded = try Sample.load([
      "maatregelen.yaml": """
      maatregelen:
        - code: M-07
          indicator: klanten
          titel: Extra bezwaarbehandelaar
          actiehouder: Teamleider
          start: 2007-05
          gereed: 2007-10
          status: in uitvoering
          verwacht: {reeks: klanten, per_maand: -2, vanaf: 2007-07}
          besluiten: [{datum: 2007-06-12, door: MT, besluit: voortzetten}]
      """
    ])
    #expect(loaded.messages == [])
    let may = try #require(Month(iso: "2007-05"))
    let day = try #require(CalendarDate(month: may + 1, day: 12))
    #expect(
      loaded.dossier?.measures == [
        CorrectiveMeasure(
          code: "M-07", indicator: "klanten", title: "Extra bezwaarbehandelaar",
          owner: "Teamleider", start: may, due: may + 5, status: .running,
          expected: .init(series: "klanten", perMonth: -2, from: may + 2),
          decisions: [.init(date: day, by: "MT", text: "voortzetten")],
          position: .text(path: "maatregelen.yaml", line: 2, column: 5))
      ])
  }

  @Test func readsHowAMeasureIsJudged() throws {
    let loaded = try Sample.load([
      "maatregelen.yaml": """
      maatregelen:
        - {code: M, indicator: klanten, titel: T, status: gereed, start: 2007-05, evaluatie: 2007-08, referentie: landelijk}
      """
    ])
    #expect(loaded.messages == [])
    let measure = try #require(loaded.dossier?.measures.first)
    #expect(measure.evaluation == Month(iso: "2007-08"))
    #expect(measure.reference == "landelijk")
  }

  @Test func saysWhyAnEvaluationCanNotBe() throws {
    let loaded = try Sample.load([
      "maatregelen.yaml": """
      maatregelen:
        - {code: M, indicator: klanten, titel: T, status: gereed, start: 2007-05, evaluatie: 2007-07}
        - {code: N, indicator: klanten, titel: T, status: gereed, start: 2007-05, evaluatie: 2010-06}
        - {code: O, indicator: klanten, titel: T, status: gereed, evaluatie: 2007-08}
        - {code: P, indicator: klanten, titel: T, status: gereed, start: 2007-05, evaluatie: later}
      """
    ])
    #expect(
      loaded.messages == [
        "maatregelen.yaml:2:88: fout: `evaluatie` 2007-07 moet 3 tot en met 36 maanden na `start` 2007-05 liggen; neem 2007-08 of later, uiterlijk 2010-05 [P0005]",
        "maatregelen.yaml:3:88: fout: `evaluatie` 2010-06 moet 3 tot en met 36 maanden na `start` 2007-05 liggen; neem 2007-08 of later, uiterlijk 2010-05 [P0005]",
        "maatregelen.yaml:4:72: fout: `evaluatie` staat er zonder `start`; noem de maand waarin de maatregel begint [P0004]",
        "maatregelen.yaml:5:88: fout: `evaluatie` moet een maand zoals 2007-07 zijn, maar is 'later' [P0005]",
      ])
  }

  @Test func saysWhatIsWrongWithAMeasure() throws {
    let loaded = try Sample.load([
      "maatregelen.yaml": """
      maatregelen:
        - {code: M-1, indicator: klnten, titel: T, status: bezig, start: 2007-5}
        - {code: M-1, indicator: klanten, status: gereed, start: 2007-05, gereed: 2007-04}
        - {code: M-2, indicator: klanten, titel: T, status: gereed,
           besluiten: [{datum: 2007-02-30, door: MT, besluit: ja}]}
      """
    ])
    #expect(
      loaded.messages == [
        "maatregelen.yaml:2:28: fout: indicator 'klnten' bestaat niet; bedoelt u 'klanten'? [P0007]",
        "maatregelen.yaml:2:54: fout: `status` 'bezig' bestaat niet; kies uit gepland, in uitvoering, gereed of gestopt [P0005]",
        "maatregelen.yaml:2:68: fout: `start` moet een maand zoals 2007-07 zijn, maar is '2007-5' [P0005]",
        "maatregelen.yaml:3:5: fout: sleutel `titel` ontbreekt; vul die in [P0004]",
        "maatregelen.yaml:3:12: fout: maatregel 'M-1' bestaat al (maatregelen.yaml:2:12); geef elk een eigen code [P0006]",
        "maatregelen.yaml:3:77: fout: `gereed` 2007-04 ligt voor `start` 2007-05; verbeter een van beide [P0005]",
        "maatregelen.yaml:5:26: fout: `datum` moet een datum zoals 2007-07-31 zijn, maar is '2007-02-30' [P0005]",
      ])
  }

  @Test func readsProjectsAndRisks() throws {
    let loaded = try Sample.load([
      "projecten.yaml": """
      projecten: [{code: P-1, naam: Werkpoort, eigenaar: Manager, start: 2007-01, gereed: 2007-12,
        voortgang: 60, status: op koers, toelichting: Goed}]
      """,
      "risicos.yaml": """
      risicos: [{code: R-1, naam: Budget, kans: 0.3, laag: 200000, verwacht: 500000, hoog: 900000,
        eigenaar: Controller, beheersing: Sparen}]
      weerstand: {buffer: 1500000, zekerheid: 80}
      """,
    ])
    #expect(loaded.messages == [])
    let january = try #require(Month(iso: "2007-01"))
    #expect(
      loaded.dossier?.projects == [
        Project(
          code: "P-1", name: "Werkpoort", owner: "Manager", start: january, due: january + 11,
          progress: 60, status: .onCourse, note: "Goed")
      ])
    #expect(
      loaded.dossier?.risks == [
        Risk(
          code: "R-1", name: "Budget", chance: 0.3, low: 200000, likely: 500000, high: 900000,
          owner: "Controller", control: "Sparen")
      ])
    #expect(loaded.dossier?.riskBuffer == RiskBuffer(amount: 1_500_000, certainty: 80))
  }

  @Test func asksForACertaintyOfNinetyWithoutOneOfItsOwn() throws {
    let loaded = try Sample.load(["risicos.yaml": "risicos: []\nweerstand: {buffer: 10}\n"])
    #expect(loaded.messages == [])
    #expect(loaded.dossier?.riskBuffer == RiskBuffer(amount: 10, certainty: 90))
  }

  @Test func saysWhatIsWrongWithTheBuffer() throws {
    let loaded = try Sample.load([
      "risicos.yaml": "risicos: []\nweerstand: {zekerheid: 30, bufer: 10}\n"
    ])
    #expect(loaded.messages.count == 3)
    #expect(loaded.messages.contains { $0.contains("risicos.yaml:2:24") }, "\(loaded.messages)")
  }

  @Test func saysWhatIsWrongWithProjectsAndRisks() throws {
    let loaded = try Sample.load([
      "projecten.yaml": "projecten: [{code: P-1, naam: W, voortgang: 101, status: op koer}]\n",
      "risicos.yaml":
        "risicos:\n  - {code: R-1, naam: B, kans: 30, laag: 1, verwacht: 2, hoog: 3}\n  - {code: R-2, naam: B, kans: 1, laag: 3, verwacht: 2, hoog: 3}\n",
      "doelen.yaml": "doelen: [\n",
    ])
    #expect(
      loaded.messages == [
        "doelen.yaml:2:1: fout: hier hoort een waarde te staan; zet een waarde met bijzondere tekens tussen aanhalingstekens [P0002]",
        "projecten.yaml:1:45: fout: `voortgang` moet een percentage van 0 tot en met 100 zijn, maar is '101' [P0005]",
        "projecten.yaml:1:58: fout: `status` 'op koer' bestaat niet; kies uit op koers, aandacht, vertraagd of gereed; bedoelt u 'op koers'? [P0005]",
        "risicos.yaml:2:32: fout: `kans` moet een kans van 0 tot en met 1 zijn, maar is '30' [P0005]",
        "risicos.yaml:3:5: fout: risico 'R-2': `verwacht` moet tussen `laag` en `hoog` liggen; verbeter de bedragen [P0005]",
      ])
  }

  @Test func readsExplanations() throws {
    let loaded = try Sample.load(bytes: [
      "peil.yaml": Array(Sample.description.utf8),
      "indicatoren.yaml": Array(Sample.indicators.utf8),
      "gegevens/a.csv": Array(Sample.delivery.utf8),
      "toelichting/2007-07/klanten.md": Array("## Oorzaak\n".utf8),
      "toelichting/2007-07/klanten@mt.md": Array("Voor het MT".utf8),
      "toelichting/2007-07/werk/klanten.md": [0x43, 0x61, 0x66, 0xE9],
      "toelichting/2007-07/.verborgen": [],
    ])
    #expect(loaded.messages == [])
    let month = try #require(Month(iso: "2007-07"))
    let key = ExplanationKey(indicator: "klanten", month: month, unit: "DSZ")
    let explanations = try #require(loaded.dossier?.explanations)
    #expect(explanations.count == 3)
    #expect(
      explanations[key]
        == Explanation(path: "toelichting/2007-07/klanten.md", markdown: "## Oorzaak\n"))
    var released = key
    released.audience = "mt"
    #expect(explanations[released]?.markdown == "Voor het MT")
    var ofUnit = key
    ofUnit.unit = "werk"
    #expect(explanations[ofUnit]?.markdown == "Café")
  }

  @Test func warnsAboutExplanationsThatBelongNowhere() throws {
    let paths = [
      "2007-13/klanten.md", "2007-07/klnten.md", "2007-07/wrek/klanten.md",
      "2007-07/klanten@raad.md", "2007-07/klanten.docx", "2007-07/werk/a/klanten.md", "los.md",
      "2007-07/DSZ/klanten.md", "2007-07/klanten.md",
    ]
    let loaded = try Sample.load(
      Dictionary(uniqueKeysWithValues: paths.map { ("toelichting/\($0)", "x") }))
    let prefix = "waarschuwing: deze toelichting wordt niet gebruikt:"
    #expect(
      loaded.messages == [
        "toelichting/2007-07/klanten.docx: \(prefix) een toelichting is een tekstbestand met de naam CODE.md [P0404]",
        "toelichting/2007-07/klanten.md: \(prefix) toelichting/2007-07/DSZ/klanten.md is al de toelichting bij dezelfde indicator; voeg ze samen [P0404]",
        "toelichting/2007-07/klanten@raad.md: \(prefix) publiek 'raad' bestaat niet [P0404]",
        "toelichting/2007-07/klnten.md: \(prefix) indicator 'klnten' bestaat niet; bedoelt u 'klanten'? [P0404]",
        "toelichting/2007-07/werk/a: \(prefix) een map in de map van een eenheid wordt niet gelezen [P0404]",
        "toelichting/2007-07/wrek: \(prefix) eenheid 'wrek' staat niet in peil.yaml; bedoelt u 'werk'? [P0404]",
        "toelichting/2007-13: \(prefix) hoort in een map met de naam van een maand, zoals 2007-07 [P0404]",
        "toelichting/los.md: \(prefix) hoort in een map met de naam van een maand, zoals 2007-07 [P0404]",
      ])
  }

  @Test func readsTemplates() throws {
    let loaded = try Sample.load(["sjablonen/raad.md": "# Raad\n", "sjablonen/notitie.txt": "x"])
    #expect(loaded.messages == [])
    #expect(
      loaded.dossier?.templates
        == ["raad": TemplateFile(path: "sjablonen/raad.md", text: "# Raad\n")])
  }
}
