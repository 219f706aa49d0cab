import Loaders
import Model
import Testing

/// What peil.yaml may say, and what is said of one that is wrong.
@Suite struct DescriptionTests {
  @Test func readsEveryKey() throws {
    let loaded = try Sample.load([
      "peil.yaml": """
      peil: 1
      organisatie: {naam: Dienst, gemeente: Almere, code: GM0034, huishoudens: 74000}
      eenheden:
        - code: NO
          naam: Noord
          onderdelen: [{code: "1.10", naam: Team}]
        - {code: ZW, naam: Zuid}
      gegevens:
        - bestand: gegevens/*.csv
      rapportages:
        - {code: raad, titel: Aan de raad, sjabloon: raad, publiek: raad, formaten: [csv, html]}
        - code: mt
      kalender: {overslaan: [1, 7]}
      publieken:
        - {code: mt, intern: yes}
        - {code: raad, minimum: 11, afronden: 3, eenheden: [NO]}
      """
    ])
    #expect(loaded.messages == [])
    let dossier = try #require(loaded.dossier)
    #expect(
      dossier.organisation
        == Organisation(name: "Dienst", municipality: "Almere", code: "GM0034", households: 74000))
    #expect(dossier.units.all.map(\.code) == ["NO", "1.10", "ZW"])
    #expect(dossier.skippedMonths == [1, 7])
    #expect(
      dossier.audiences == [
        Audience(code: "mt", isInternal: true),
        Audience(code: "raad", minimum: 11, rounding: 3, units: ["NO"]),
      ])
    #expect(
      dossier.reports == [
        ReportDefinition(
          code: "raad", title: "Aan de raad", template: "raad", audience: "raad",
          formats: [.html, .csv], position: .text(path: "peil.yaml", line: 11, column: 5)),
        ReportDefinition(
          code: "mt", title: "mt", template: "mt",
          position: .text(path: "peil.yaml", line: 12, column: 5)),
      ])
    #expect(loaded.values(unit: "NO") == [.number(12)])
  }

  struct Fault: CustomTestStringConvertible {
    let text: String
    let replacement: String
    let messages: [String]
    var testDescription: String { replacement }

    init(_ text: String, _ replacement: String, _ messages: String...) {
      self.text = text
      self.replacement = replacement
      self.messages = messages
    }
  }

  static let faults = [
    Fault(
      "peil: 1", "peil: 2",
      "peil.yaml:1:7: fout: deze versie leest alleen `peil: 1`, niet '2'; gebruik een nieuwere Peil of zet hier 1 [P0009]"
    ),
    Fault(
      "peil: 1\n", "", "peil.yaml:1:1: fout: sleutel `peil` ontbreekt; vul die in [P0004]"),
    Fault(
      "publieken:", "publiekn:",
      "peil.yaml:6:79: fout: publiek 'mt' bestaat niet; er is nog geen publiek beschreven [P0007]",
      "peil.yaml:7:1: fout: onbekende sleutel 'publiekn'; bedoelt u 'publieken'? [P0003]"),
    Fault(
      "{naam: Dienst Sociale Zaken}", "{}",
      "peil.yaml:2:14: fout: sleutel `naam` ontbreekt; vul die in [P0004]"),
    Fault(
      "{naam: Dienst Sociale Zaken}", "[a]",
      "peil.yaml:2:14: fout: `organisatie` moet een blok met sleutels zijn, maar is een lijst [P0005]"
    ),
    Fault(
      "{code: werk, naam: Werk}", "{code: DSZ, naam: Werk}",
      "peil.yaml:4:65: fout: eenheid 'DSZ' bestaat al (peil.yaml:4:12); geef elk een eigen code [P0006]"
    ),
    Fault(
      "{code: werk, naam: Werk}", "{code: we/rk, naam: Werk}",
      "peil.yaml:4:65: fout: `code` 'we/rk' kan niet in de naam van een bestand staan; gebruik letters, cijfers, punten en streepjes, en begin niet met een punt [P0005]"
    ),
    Fault(
      "publiek: mt}", "publiek: mtt}",
      "peil.yaml:6:79: fout: publiek 'mtt' bestaat niet; bedoelt u 'mt'? [P0007]"),
    Fault(
      "publiek: mt}", "publiek: mt, formaten: [pfd]}",
      "peil.yaml:6:94: fout: `formaten` 'pfd' bestaat niet; kies uit html, pdf, json of csv; bedoelt u 'pdf'? [P0005]"
    ),
    Fault(
      "intern: ja", "intern: jawel",
      "peil.yaml:8:24: fout: `intern` moet `ja` of `nee` zijn, maar is 'jawel' [P0005]"),
    Fault(
      "intern: ja", "minimum: -1",
      "peil.yaml:8:25: fout: `minimum` moet een geheel getal van 0 tot en met 1000000 zijn, maar is '-1' [P0005]"
    ),
    Fault(
      "publieken:", "kalender: {overslaan: [0, 7]}\npublieken:",
      "peil.yaml:7:24: fout: `overslaan` moet een geheel getal van 1 tot en met 12 zijn, maar is '0' [P0005]"
    ),
    Fault(
      "publieken:", "gegevens:\n  - cbs: 85615NED\n    filter: {RegioS: GM0034}\npublieken:",
      "peil.yaml:8:10: fout: tabel 85615NED van het CBS is nog niet opgehaald; draai `peil haal` op een computer met internet, of bewaar het antwoord van StatLine in gegevens/cbs/85615NED.json [P0150]"
    ),
    Fault(
      "publieken:", "gegevens: [{bestand: a.csv, client: nr}]\npublieken:",
      "peil.yaml:7:37: fout: `client` hoort niet bij een bron met `bestand`; haal die sleutel weg [P0005]"
    ),
    Fault(
      "publieken:", "gegevens: [{bestand: a.csv, sql: DSN=a}]\npublieken:",
      "peil.yaml:7:12: fout: een bron heeft maar één van `bestand`, `cbs`, `sql` of `spellen`; maak er een bron van elk van [P0005]"
    ),
    Fault(
      "publieken:", "gegevens: [{decimaal: punt}]\npublieken:",
      "peil.yaml:7:12: fout: een bron heeft een sleutel `bestand`, `cbs`, `sql` of `spellen` nodig; noem waar de cijfers staan [P0004]"
    ),
    Fault(
      "publieken:", "gegevens: [{bestand: ../x.csv}]\npublieken:",
      "peil.yaml:7:22: fout: `bestand` '../x.csv' moet een pad binnen het dossier zijn, zoals gegevens/*.csv [P0005]"
    ),
    Fault(
      "publieken:", "gegevens: [{bestand: gegevens/weg.csv}]\npublieken:",
      "peil.yaml:7:22: fout: bestand 'gegevens/weg.csv' bestaat niet; verbeter het pad of lever het bestand [P0001]"
    ),
    Fault(
      "publieken:", "gegevens: [{bestand: weg/*.csv}]\npublieken:",
      "peil.yaml:7:22: waarschuwing: geen bestand past bij 'weg/*.csv', dus er zijn geen cijfers; lever een bestand of verbeter het pad [P0112]"
    ),
    Fault(
      "publieken:", "gegevens: [{bestand: gegevens/*.csv, decimaal: pnut}]\npublieken:",
      "peil.yaml:7:48: fout: `decimaal` 'pnut' bestaat niet; kies uit komma of punt; bedoelt u 'punt'? [P0005]"
    ),
    Fault(
      "publieken:", "peil: 1\npublieken:",
      "peil.yaml:7:1: fout: sleutel 'peil' staat al op regel 1; haal er een weg [P0006]"),
    Fault(
      "{naam: Dienst Sociale Zaken}", "{naam: a, \"naam\": b, code: x, naam: c}",
      "peil.yaml:2:25: fout: sleutel 'naam' staat al op regel 2; haal er een weg [P0006]",
      "peil.yaml:2:44: fout: sleutel 'naam' staat al op regel 2; haal er een weg [P0006]"),
    Fault(
      "{naam: Dienst Sociale Zaken}", "{naam: \"é\u{301}\u{1F1F3}\u{1F1F1}\", nam: x}",
      "peil.yaml:2:27: fout: onbekende sleutel 'nam'; bedoelt u 'naam'? [P0003]"),
  ]

  @Test(arguments: faults)
  func saysWhatIsWrong(fault: Fault) throws {
    let text = Sample.description.replacing(fault.text, with: fault.replacement, maxReplacements: 1)
    #expect(text != Sample.description)
    let messages = try Sample.load(["peil.yaml": text]).messages
    #expect(messages == fault.messages, "\(messages)")
  }

  @Test func needsAUnit() throws {
    let text = Sample.description.replacing(
      "{code: DSZ, naam: Dienst Sociale Zaken, onderdelen: [{code: werk, naam: Werk}]}",
      with: "{naam: x}")
    let loaded = try Sample.load(["peil.yaml": text])
    #expect(loaded.dossier == nil)
    #expect(loaded.diagnostics.map(\.code) == [.missingKey, .missingKey])
  }

  @Test func namesAFolderThatIsNotThere() {
    let loaded = DossierLoader.load(folder: "/bestaat/niet")
    #expect(
      loaded.messages == [
        "/bestaat/niet: fout: deze map bestaat niet; noem de map van het dossier met --map [P0001]"
      ])
  }

  @Test func namesFilesThatAreNotThere() throws {
    let loaded = try Sample.load(bytes: ["peil.yml": Array(Sample.description.utf8)])
    #expect(
      loaded.messages == [
        "indicatoren.yaml: fout: bestand bestaat niet; beschrijf daarin de indicatoren [P0001]",
        "peil.yaml: fout: bestand bestaat niet; bedoelt u 'peil.yml'? [P0001]",
      ])
  }
}
