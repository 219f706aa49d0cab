import Model
import Testing

@testable import Loaders

@Suite struct LeverReaderTests {
  @Test func readsEveryKey() throws {
    let loaded = try Sample.load([
      "hefbomen.yaml": """
      waarnemingen:
        - {datum: 2007-06-12, waar: balie, door: Directeur, indicator: klanten, tekst: Drukte.}
        - {datum: 2007-05-02, tekst: Rust.}
      kernwaarden: [Respect, {naam: Lef, betekenis: doen}]
      grenzen: [{naam: Niemand wegsturen}]
      onzekerheden:
        - naam: Arbeidsmarkt
          aanname: Die blijft gelijk.
          eigenaar: Directeur
          bespreken: 2007-09
          vragen: [En als zij daalt?, {vraag: Wie nog niet?, antwoord: De zorg.}]
      zelfbeoordeling:
        maand: 2007-03
        typen: [een, twee, drie, vier]
        velden: [{naam: Beleid, nu: een, gewenst: vier, toelichting: later}, {naam: Ict}]

      """
    ])
    #expect(loaded.messages == [])
    let levers = try #require(loaded.dossier).levers
    #expect(levers.sightings.map(\.text) == ["Rust.", "Drukte."])
    #expect(levers.sightings[1].indicator == "klanten" && levers.sightings[1].place == "balie")
    #expect(levers.values == [.init(name: "Respect"), .init(name: "Lef", meaning: "doen")])
    #expect(levers.boundaries.map(\.name) == ["Niemand wegsturen"])
    #expect(levers.uncertainties.first?.questions.map(\.answer) == [nil, "De zorg."])
    #expect(levers.uncertainties.first?.due?.iso == "2007-09")
    #expect(levers.assessment?.fields.first?.wanted == 3)
    #expect(levers.assessment?.fields.last?.now == nil)
  }

  @Test(arguments: [
    ("waarnemingen: [{tekst: x}]", "1:16: fout: sleutel `datum` ontbreekt"),
    ("waarnemingen: [{datum: 2007-13-01, tekst: x}]", "`datum` moet een datum zoals 2007-07-31"),
    (
      "waarnemingen: [{datum: 2007-01-01, tekst: x, indicator: klant}]",
      "1:57: fout: indicator 'klant' bestaat niet; bedoelt u 'klanten'? [P0007]"
    ),
    ("kernwaarden: [{betekenis: x}]", "1:15: fout: sleutel `naam` ontbreekt"),
    ("onzekerheden: [{naam: x, vragen: [{antwoord: y}]}]", "fout: sleutel `vraag` ontbreekt"),
    (
      "zelfbeoordeling: {typen: [een], velden: [{naam: x}]}",
      "1:26: fout: `typen` moet twee tot vijf verschillende namen hebben"
    ),
    (
      "zelfbeoordeling: {velden: [{naam: x, nu: ondernemr}]}",
      "`nu` 'ondernemr' bestaat niet; kies uit uitvoerder, dienstverlener of ondernemer; bedoelt u 'ondernemer'?"
    ),
    ("zelfbeoordeling: {velden: [{naam: x}, {naam: x}]}", "fout: veld 'x' bestaat al"),
    ("grensen: [x]", "1:1: fout: onbekende sleutel 'grensen'; bedoelt u 'grenzen'? [P0003]"),
  ])
  func namesAFaultWithItsPlace(_ text: String, _ message: String) throws {
    let found = try Sample.load(["hefbomen.yaml": text + "\n"]).messages
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func refusesACitizenServiceNumber() throws {
    let found = try Sample.load([
      "hefbomen.yaml": "waarnemingen: [{datum: 2007-06-12, tekst: gesproken met 111222333}]\n"
    ]).messages
    #expect(found.contains { $0.contains("[P0161]") }, "\(found)")
  }

  @Test(arguments: [
    ("{begin: 2006, evenwicht: 2006}", "`evenwicht` 2006 moet 1 tot en met 20 jaar na `begin`"),
    ("{begin: 2006}", "sleutel `evenwicht` ontbreekt"),
    (
      "{begin: 2006, evenwicht: 2010, aantal: {2011: 4}}",
      "`aantal` noemt 2011, maar het pad loopt van 2006 tot en met 2010"
    ),
    (
      "{begin: 2006, evenwicht: 2010, prijs: {2007: -1}}",
      "1:55: fout: `prijs` moet een getal boven 0"
    ),
    (
      "{begin: 2006, evenwicht: 2010, groep: x}",
      "referentiegroep 'x' staat niet in `referentie` van peil.yaml"
    ),
  ])
  func namesAFaultInThePathOfTheVolume(_ path: String, _ message: String) throws {
    let found = try Sample.load(["geld.yaml": "doelpad: \(path)\n"]).messages
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }
}
