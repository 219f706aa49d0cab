import Loaders
import Model
import Testing

/// What a delivery may look like, and what is said of one that is wrong.
@Suite struct DeliveryTests {
  @Test func takesColumnsInAnyOrder() throws {
    let loaded = try Sample.load(delivery: Array("WAARDE; Reeks ;Maand\n12;klanten;2007-07\n".utf8))
    #expect(loaded.messages == [])
    #expect(loaded.values() == [.number(12)])
  }

  @Test func keepsUnitRoleDeliveryAndBreakdown() throws {
    let loaded = try Sample.load(
      delivery: Array(
        """
        maand;eenheid;reeks;soort;waarde;levering;leefvorm
        2007-07;werk;klanten;realisatie;5;2007-08-15;paar
        2007;;klanten;doelstelling;10;2007-08;
        2007-07;DSZ;klanten;Prognose;11;;
        """.utf8))
    #expect(loaded.messages == [])
    let month = try #require(Month(iso: "2007-08"))
    let actual = try #require(
      loaded.dataset[Dataset.Key(series: "klanten", unit: "werk")].first)
    #expect(actual.dimensions == ["leefvorm": "paar"])
    #expect(actual.delivery == .dated(month, day: 15))
    #expect(actual.origin == .text(path: "gegevens/a.csv", line: 2, column: 33))
    let target = loaded.dataset[Dataset.Key(series: "klanten", unit: "DSZ", role: .target)].first
    #expect(target?.period == .year(2007))
    #expect(target?.delivery == .dated(month, day: 0))
    #expect(target?.dimensions == [:])
    let forecast = loaded.dataset[Dataset.Key(series: "klanten", unit: "DSZ", role: .forecast)]
    #expect(forecast.map(\.value) == [.number(11)])
    #expect(forecast.first?.delivery == .undated)
  }

  @Test(arguments: [
    ("gegevens/2007-08.csv", "2007-08"), ("gegevens/uitkeringen 2007-08 def.csv", "2007-08"),
    ("gegevens/12007-08.csv", nil), ("gegevens/2007-13.csv", nil), ("gegevens/2007-081.csv", nil),
  ])
  func takesTheDeliveryFromTheFilesName(name: String, month: String?) throws {
    let loaded = try Sample.load(delivery: Array(Sample.delivery.utf8), named: name)
    let expected = month.flatMap { Month(iso: $0) }.map { Delivery.dated($0, day: 0) } ?? .undated
    let found = loaded.dataset[Dataset.Key(series: "klanten", unit: "DSZ")].map(\.delivery)
    #expect(found == [expected])
  }

  @Test func takesWordsForNotAvailable() throws {
    let loaded = try Sample.load(
      delivery: Array("maand;reeks;waarde\n2007-07;klanten;\n2007-08;klanten;n.v.t.\n".utf8))
    #expect(loaded.values() == [.missing, .missing])
    #expect(loaded.messages == [])
  }

  struct Fault: CustomTestStringConvertible {
    let rows: String
    let message: String
    var testDescription: String { rows }

    init(_ rows: String, _ message: String) {
      self.rows = rows
      self.message = message
    }
  }

  static let faults = [
    Fault(
      "maand;reeks\n2007-07;klanten",
      "gegevens/a.csv:1: fout: kolom `waarde` ontbreekt in de eerste rij; gevonden: 'maand', 'reeks' [P0101]"
    ),
    Fault(
      "periode;naam;warde\n2007-07;klanten;1",
      "gegevens/a.csv:1: fout: de kolommen `maand`, `reeks` en `waarde` ontbreken in de eerste rij; gevonden: 'periode', 'naam', 'warde'; 'warde' lijkt op `waarde` [P0101]"
    ),
    Fault(
      "maand;reeks;waarde;Maand\n2007-07;klanten;1;2007-07",
      "gegevens/a.csv:1:20: fout: kolom 'maand' staat er twee keer; geef elke kolom een eigen naam [P0101]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten;veel",
      "gegevens/a.csv:2:17: fout: waarde 'veel' is geen getal; verbeter die of laat de cel leeg [P0102]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten;1e400",
      "gegevens/a.csv:2:17: fout: waarde '1e400' is geen getal; verbeter die of laat de cel leeg [P0102]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten;1000000000000000000",
      "gegevens/a.csv:2:17: fout: waarde '1000000000000000000' is te groot voor een cijfer; verbeter die [P0102]"
    ),
    Fault(
      "reeks;maand;waarde\nklanten;2007-13;1",
      "gegevens/a.csv:2:9: fout: maand '2007-13' bestaat niet [P0103]"),
    Fault(
      "maand;reeks;waarde\nzomer;klanten;1",
      "gegevens/a.csv:2:1: fout: maand 'zomer' is niet te lezen; schrijf bijvoorbeeld 2007-07 [P0103]"
    ),
    Fault(
      "maand;reeks;waarde;levering\n2007-07;klanten;1;2007",
      "gegevens/a.csv:2:19: fout: levering '2007' moet een maand of een datum zijn; schrijf bijvoorbeeld 2007-07 [P0103]"
    ),
    Fault(
      "maand;eenheid;reeks;waarde\n2007-07;wrek;klanten;1",
      "gegevens/a.csv:2:9: fout: eenheid 'wrek' staat niet in peil.yaml; bedoelt u 'werk'? [P0104]"),
    Fault(
      "maand;eenheid;reeks;waarde\n2007-07;Dienst sociale zaken;klanten;1",
      "gegevens/a.csv:2:9: fout: eenheid 'Dienst sociale zaken' staat niet in peil.yaml; dat is de naam van 'DSZ': lever de code, of geef die eenheid deze code [P0104]"
    ),
    Fault(
      "maand;eenheid;reeks;waarde\n2007-07;afdeling 9;klanten;1",
      "gegevens/a.csv:2:9: fout: eenheid 'afdeling 9' staat niet in peil.yaml; voeg hem daar toe of verbeter de code [P0104]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klnaten;1\n2007-08;klnaten;1\n2007-08;klanten;1",
      "gegevens/a.csv:2:17: opmerking: reeks 'klnaten' wordt door geen indicator gebruikt; bedoelt u 'klanten'? [P0105]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten;1\n2007-07;klanten;2",
      "gegevens/a.csv:3:17: fout: op gegevens/a.csv:2:17 staat een andere waarde voor dezelfde maand, eenheid, reeks en levering; haal er een weg of geef de nieuwe een eigen `levering` [P0106]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten;1\njul-07;klanten;1,0",
      "gegevens/a.csv:3:16: waarschuwing: deze waarde staat ook op gegevens/a.csv:2:17; haal er een weg [P0107]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten;12,5\n2007-08;klanten;1234.5",
      "gegevens/a.csv:2:17: fout: '12,5' en '1234.5' (gegevens/a.csv:3:17) schrijven de decimalen verschillend; verbeter het bestand, of zet `decimaal: komma` of `decimaal: punt` bij deze bron in peil.yaml [P0108]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten;1,234",
      "gegevens/a.csv:2:17: fout: '1,234' kan een duizendtal en een breuk zijn, en geen andere waarde beslist dat; zet `decimaal: komma` of `decimaal: punt` bij deze bron in peil.yaml [P0108]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten\n",
      "gegevens/a.csv:2: fout: deze rij heeft 2 kolommen en de kop 3; vul de rij aan of zet tekst met een scheidingsteken tussen aanhalingstekens [P0109]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten",
      "gegevens/a.csv:2: fout: het bestand lijkt hier afgebroken: de laatste rij heeft 2 kolommen van de 3 en geen regeleinde; lever het opnieuw [P0109]"
    ),
    Fault(
      "maand;reeks;waarde;\n2007-07;klanten;1;x",
      "gegevens/a.csv:2:19: fout: deze waarde staat onder een kolom zonder naam; geef de kolom een naam [P0109]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;;1",
      "gegevens/a.csv:2:9: fout: deze rij noemt geen reeks; vul die in [P0109]"),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten;1\n2007-08;\"klanten;1\n2007-09;klanten;1\n",
      "gegevens/a.csv:3:9: fout: dit aanhalingsteken wordt nergens gesloten; sluit het, de rest van het bestand is niet gelezen [P0110]"
    ),
    Fault(
      "maand;reeks;soort;waarde\n2007-07;klanten;realisaite;1",
      "gegevens/a.csv:2:17: fout: soort 'realisaite' bestaat niet; kies uit realisatie, doelstelling of prognose; bedoelt u 'realisatie'? [P0111]"
    ),
    Fault(
      "", "gegevens/a.csv: fout: bestand is leeg; lever het opnieuw of haal het weg [P0112]"),
    Fault(
      "maand;reeks;waarde\n\n",
      "gegevens/a.csv: waarschuwing: bestand heeft alleen een kop en geen waarden; lever het opnieuw of haal het weg [P0112]"
    ),
    Fault(
      "maand;reeks;waarde;enheid\n2007-07;klanten;1;x",
      "gegevens/a.csv:1:20: waarschuwing: kolom 'enheid' lijkt op 'eenheid' en wordt als uitsplitsing gelezen; hernoem hem als dat niet zo bedoeld is [P0115]"
    ),
    Fault(
      "maand;reeks;waarde\n2007-07;klanten;1\u{0}2",
      "gegevens/a.csv:2:18: fout: hier staat een NUL-teken: dit is geen gewone tekst; bewaar het bestand als CSV in UTF-8 [P0008]"
    ),
    Fault(
      "PK\u{3}\u{4}xlsx",
      "gegevens/a.csv: fout: dit rekenblad is beschadigd: het zipbestand is afgebroken; open het in Excel of LibreOffice, bewaar het opnieuw en lever dat [P0120]"
    ),
  ]

  @Test(arguments: faults)
  func saysWhatIsWrong(fault: Fault) throws {
    #expect(try Sample.messages(delivery: fault.rows) == [fault.message])
  }

  @Test func reportsEveryFaultOfARun() throws {
    let messages = try Sample.messages(
      delivery: """
        maand;eenheid;reeks;soort;waarde
        2007-13;x;klanten;y;z
        2007-07;;klanten;;q
        """)
    #expect(
      messages.map { $0.prefix { $0 != "'" } } == [
        "gegevens/a.csv:2:1: fout: maand ", "gegevens/a.csv:2:9: fout: eenheid ",
        "gegevens/a.csv:2:19: fout: soort ", "gegevens/a.csv:3:19: fout: waarde ",
      ])
  }

  @Test func findsConflictsBetweenFiles() throws {
    let loaded = try Sample.load([
      "gegevens/a.csv": "maand;reeks;waarde;levering\n2007-07;klanten;1;2007-08\n",
      "gegevens/b.csv": "maand;reeks;waarde;levering\n2007-07;klanten;2;2007-08\n",
    ])
    #expect(
      loaded.messages == [
        "gegevens/b.csv:2:17: fout: op gegevens/a.csv:2:17 staat een andere waarde voor dezelfde maand, eenheid, reeks en levering; haal er een weg of geef de nieuwe een eigen `levering` [P0106]"
      ])
  }

  @Test func readsAFileOnceThatWasDeliveredTwice() throws {
    let workbook = SheetFixture.xlsx(
      rows:
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>maand</t></is></c><c t=\"inlineStr\"><is><t>reeks</t></is></c><c t=\"inlineStr\"><is><t>waarde</t></is></c></row><row r=\"2\"><c t=\"inlineStr\"><is><t>2007-09</t></is></c><c t=\"inlineStr\"><is><t>klanten</t></is></c><c><v>9</v></c></row>"
    )
    let table = Array("maand;reeks;waarde\n2007-07;klanten;12\n".utf8)
    let loaded = try Sample.load(bytes: [
      "peil.yaml": Array((Sample.description + "gegevens: [{bestand: gegevens/*}]\n").utf8),
      "indicatoren.yaml": Array(Sample.indicators.utf8),
      "gegevens/2007-07.csv": table, "gegevens/2007-08.csv": table,
      "gegevens/2007-08 (1).csv": table + Array("\n".utf8),
      "gegevens/a.xlsx": workbook, "gegevens/b.xls": workbook,
    ])
    func message(_ path: String, _ earlier: String) -> String {
      "gegevens/\(path): waarschuwing: heeft precies dezelfde inhoud als gegevens/\(earlier) en is niet gelezen; lever het goede bestand of haal er een weg [P0119]"
    }
    #expect(
      loaded.messages.filter { $0.contains("P0119") } == [
        message("2007-08.csv", "2007-07.csv"), message("b.xls", "a.xlsx"),
      ])
    #expect(
      loaded.dataset.sources.map(\.path) == [
        "gegevens/2007-07.csv", "gegevens/2007-08 (1).csv", "gegevens/a.xlsx",
      ])
  }

  @Test func keepsEarlierDeliveries() throws {
    let loaded = try Sample.load([
      "gegevens/2007-07.csv": "maand;reeks;waarde\n2007-07;klanten;1\n",
      "gegevens/2007-08.csv": "maand;reeks;waarde\n2007-07;klanten;2\n",
    ])
    #expect(loaded.messages == [])
    #expect(loaded.values() == [.number(1), .number(2)])
  }

  @Test func namesTheHashAndTheRowsOfEachFile() throws {
    let loaded = try Sample.load(delivery: Array("maand;reeks;waarde\n2007-07;klanten;1\n\n".utf8))
    #expect(
      loaded.dataset.sources == [
        SourceFile(
          path: "gegevens/a.csv",
          sha256: "558f2d48e9b792e4507cef1b97760594705d64080e49648621dee86693856b2c", rows: 1)
      ])
  }
}
