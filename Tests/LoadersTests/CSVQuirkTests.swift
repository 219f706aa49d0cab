import Loaders
import Model
import TestSupport
import Testing

/// What real exports do to a CSV file, and what is made of it.
@Suite struct CSVQuirkTests {
  struct Quirk: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var values: [Double]
    var messages: [String] = []

    init(_ name: String, _ text: String, _ values: [Double], _ messages: [String] = []) {
      self.init(name, bytes: Array(text.utf8), values, messages)
    }

    init(_ name: String, bytes: [UInt8], _ values: [Double], _ messages: [String] = []) {
      self.name = name
      self.bytes = bytes
      self.values = values
      self.messages = messages
    }

    var testDescription: String { name }
  }

  private static func read(_ text: String) -> String {
    "gegevens/a.csv: opmerking: gelezen met \(text) [P0117]"
  }

  static let quirks: [Quirk] = [
    Quirk(
      "commas", "maand,reeks,waarde\n2007-07,klanten,12\n", [12],
      [
        read("scheidingsteken komma")
      ]),
    Quirk(
      "tabs", "maand\treeks\twaarde\n2007-07\tklanten\t12,5\n", [12.5],
      [
        read("scheidingsteken tab")
      ]),
    Quirk(
      "bars", "maand|reeks|waarde\n2007-07|klanten|12,5\n", [12.5],
      [
        read("scheidingsteken |")
      ]),
    // As Python's csv.writer writes with QUOTE_ALL.
    Quirk(
      "everything quoted",
      "\"maand\",\"reeks\",\"waarde\"\r\n\"2007-07\",\"klanten\",\"1,234.5\"\r\n", [1234.5],
      [read("scheidingsteken komma en decimale punt")]),
    Quirk(
      "a point in a file with semicolons", "maand;reeks;waarde\n2007-07;klanten;12.5\n", [12.5],
      [
        read("decimale punt")
      ]),
    Quirk(
      "padded values", "\"maand\";\"reeks\";\"waarde\"\n\"2007-07\";\"klanten   \";\"      12\"\n",
      [12]),
    Quirk(
      "a byte order mark in the middle",
      bytes: [0xEF, 0xBB, 0xBF] + Array("maand;reeks;waarde\n2007-07;klanten;12\n".utf8)
        + [0xEF, 0xBB, 0xBF] + Array("\"maand\";\"reeks\";\"waarde\"\n2007-08;klanten;13\n".utf8),
      [12, 13],
      [
        "gegevens/a.csv:3: opmerking: deze rij is een herhaling van de kop en is overgeslagen [P0116]"
      ]),
    Quirk(
      "a heading that is repeated",
      "maand;reeks;waarde\n2007-07;klanten;12\nMaand;Reeks;Waarde\n2007-08;klanten;13\n",
      [12, 13],
      [
        "gegevens/a.csv:3: opmerking: deze rij is een herhaling van de kop en is overgeslagen [P0116]"
      ]),
    Quirk(
      "a last row that is cut off", "maand;reeks;waarde\n2007-07;klanten;12\n2007-08;kla", [12],
      [
        "gegevens/a.csv:3: fout: het bestand lijkt hier afgebroken: de laatste rij heeft 2 kolommen van de 3 en geen regeleinde; lever het opnieuw [P0109]"
      ]),
    Quirk(
      "a last row without a line end", "maand;reeks;waarde\n2007-07;klanten;12", [12]),
    Quirk(
      "a quote left open",
      "maand;reeks;waarde\n2007-07;klanten;12\n2007-08;\"klanten;13\n2007-09;klanten;14\n", [12],
      [
        "gegevens/a.csv:3:9: fout: dit aanhalingsteken wordt nergens gesloten; sluit het, de rest van het bestand is niet gelezen [P0110]"
      ]),
    Quirk(
      "a NUL", "maand;reeks;waarde\n2007-07;klanten;12\u{0}\n", [],
      [
        "gegevens/a.csv:2:19: fout: hier staat een NUL-teken: dit is geen gewone tekst; bewaar het bestand als CSV in UTF-8 [P0008]"
      ]),
    Quirk(
      "Windows-1252",
      bytes: Array("maand;reeks;waarde\n2007-07;klanten;".utf8) + [0x80] + Array(" 12\n".utf8),
      [12], [read("codering Windows-1252")]),
    Quirk(
      "a row beyond measure",
      "maand;reeks;waarde\n2007-07;klanten;12\n2007-08;klanten;\"\(String(repeating: "\n1", count: 1_000_000))\"\n",
      [12],
      [
        "gegevens/a.csv:3: fout: deze rij is langer dan 1 MB; kijk of er regeleinden ontbreken of een aanhalingsteken te veel staat, de rest van het bestand is niet gelezen [P0118]"
      ]),
  ]

  @Test(arguments: quirks)
  func readsWhatExportsDo(_ quirk: Quirk) throws {
    let loaded = try Sample.load(delivery: quirk.bytes)
    #expect(loaded.messages == quirk.messages)
    #expect(loaded.values() == quirk.values.map { .number($0) })
  }

  @Test(arguments: quirks)
  func readsTheSameWhenTheColumnsAreMapped(_ quirk: Quirk) throws {
    let source =
      "gegevens: [{bestand: gegevens/a.csv, reeks: reeks, waarden: {klanten: klanten}}]\n"
    let loaded = try Sample.load(bytes: [
      "peil.yaml": Array((Sample.description + source).utf8),
      "indicatoren.yaml": Array(Sample.indicators.utf8), "gegevens/a.csv": quirk.bytes,
    ])
    #expect(loaded.values() == quirk.values.map { .number($0) })
    let codes = loaded.messages.map { $0.suffix(7) }
    #expect(codes == quirk.messages.map { $0.suffix(7) })
  }

  @Test(
    arguments: [
      ("2007-07*;klanten;12", 12), ("2007-07;klanten;12*", 12),
      ("2007-07;klanten;1.234,5**", 1234.5),
      ("2007-07;klanten;12 (voorlopig)", 12), ("juli 2007 (nader voorlopig);klanten;12", 12),
      ("2007M07 *;klanten;12", 12),
    ] as [(String, Double)])
  func marksProvisionalValues(row: String, value: Double) throws {
    let loaded = try Sample.load(
      delivery: Array("maand;reeks;waarde\n2007-06;klanten;1\n\(row)\n".utf8))
    #expect(loaded.messages == [])
    let values = loaded.dataset[Dataset.Key(series: "klanten", unit: "DSZ")]
    #expect(values.map(\.isProvisional) == [false, true])
    #expect(values.last?.value == .number(value))
  }

  @Test(arguments: ["*", "(voorlopig)", "12**x", "12*3", "x*y"])
  func takesNoOtherTextForProvisional(text: String) throws {
    let loaded = try Sample.load(
      delivery: Array("maand;reeks;waarde\n2007-06;klanten;1\n2007-07;klanten;\(text)\n".utf8))
    #expect(loaded.diagnostics.map(\.code) == [.unreadableNumber])
  }

  @Test func letsTheLaterSourceCountWithoutADateOfDelivery() throws {
    var files = Sample.files([
      "gegevens/oud.csv": "maand;reeks;waarde\n2007-07;klanten;1\n2007-08;klanten;5\n",
      "gegevens/nieuw.csv": "maand;reeks;waarde\n2007-07;klanten;2\n",
    ])
    files["gegevens/2007-07.csv"] = nil
    for (order, expected) in [(["oud", "nieuw"], 2.0), (["nieuw", "oud"], 1.0)] {
      let sources = order.map { "  - bestand: gegevens/\($0).csv\n" }.joined()
      files["peil.yaml"] = Sample.description + "gegevens:\n" + sources
      let loaded = try Sample.load(files)
      #expect(loaded.messages == [])
      let july = try #require(Month(iso: "2007-07"))
      let values = loaded.dataset[Dataset.Key(series: "klanten", unit: "DSZ")]
      #expect(values.values(of: .month(july)).lastTotal?.value == .number(expected))
      #expect(values.count == 3)
    }
  }

  @Test func refusesTwoValuesOfOneSourceWithoutADate() throws {
    let loaded = try Sample.load(
      Sample.files().merging([
        "gegevens/x.csv": "maand;reeks;waarde\n2007-09;klanten;1\n",
        "gegevens/y.csv": "maand;reeks;waarde\n2007-09;klanten;2\n",
      ]) { $1 })
    #expect(loaded.diagnostics.map(\.code) == [.conflictingValues])
  }
}
