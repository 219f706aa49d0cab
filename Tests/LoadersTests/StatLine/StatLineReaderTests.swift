import Foundation
import Model
import TestSupport
import Testing

@testable import Loaders

@Suite struct StatLineReaderTests {
  /// The saved answers, by path in the dossier.
  private static func answers(_ folder: String, as place: String) throws -> [String: [UInt8]] {
    let source = StatLineServer.answers.appendingPathComponent(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: source.path)
    return try Dictionary(
      uniqueKeysWithValues: names.filter { $0.hasSuffix(".json") }.map {
        ("\(place)/\($0)", [UInt8](try Data(contentsOf: source.appendingPathComponent($0))))
      })
  }

  private static func load(
    _ source: String, _ files: [String: [UInt8]], indicators: String = Sample.indicators
  ) throws -> LoadedDossier {
    let description = Sample.description + "gegevens:\n" + source + "\n"
    return try Sample.load(
      bytes: files.merging([
        "peil.yaml": Array(description.utf8), "indicatoren.yaml": Array(indicators.utf8),
      ]) { first, _ in first })
  }

  /// The table of made-up figures, as it was fetched.
  private static func table(_ source: String, folder: String = "85615NED") throws -> LoadedDossier {
    try load(source, answers(folder, as: "gegevens/cbs/85615NED"))
  }

  /// One answer with these rows.
  private static func rows(_ rows: String, _ more: String = "") throws -> LoadedDossier {
    try load(
      "  - {cbs: gegevens/a.json, waarden: {klanten: T_1}\(more)}",
      ["gegevens/a.json": Array("{\"value\":[\(rows)]}".utf8)])
  }

  private static let almere = """
      - cbs: 85615NED
        filter: {RegioS: GM0034, Leeftijd: "10000"}
        waarden: {klanten: KLANTEN}
    """

  private func values(_ loaded: LoadedDossier, _ period: Period) -> DatasetSlice {
    loaded.dataset[.init(series: "klanten", unit: "DSZ")].values(of: period)
  }

  @Test(arguments: [
    ("85615NED", "TotaalBijstand_1"), ("85615NED", "Totaal bijstand"),
    ("85615NED-v4", "M000001"), ("85615NED-v4", "totaal bijstand"),
  ])
  func readsTheSameFiguresOfBothVersions(folder: String, topic: String) throws {
    let loaded = try Self.table(
      Self.almere.replacing("KLANTEN", with: topic), folder: folder)
    #expect(loaded.messages == [])
    let all = loaded.dataset[.init(series: "klanten", unit: "DSZ")]
    #expect(all.count == 34)
    let january = try #require(values(loaded, .month(.january(of: 2021))).first)
    #expect(january.value == .number(6000))
    #expect(!january.isProvisional)
    // A quarter and a year stay apart from the months.
    #expect(values(loaded, .quarter(ending: .january(of: 2021) + 2)).first?.value == .number(6120))
    #expect(values(loaded, .year(2021)).first?.value == .number(6640))
    let last = try #require(values(loaded, .month(.december(of: 2022))).first)
    #expect(last.value == .number(7240))
    #expect(last.isProvisional)
    #expect(loaded.dataset.lastMonth == .december(of: 2022))
  }

  @Test func namesTheRowAndTheTopicOfAFigure() throws {
    let loaded = try Self.table(Self.almere.replacing("KLANTEN", with: "TotaalBijstand_1"))
    let january = try #require(values(loaded, .month(.january(of: 2021))).first)
    #expect(
      january.origin.description
        == "gegevens/cbs/85615NED/TypedDataSet.json (rij 103, TotaalBijstand_1)")
    #expect(loaded.dataset.sources.map(\.path) == ["gegevens/cbs/85615NED/TypedDataSet.json"])
    #expect(loaded.dataset.sources.map(\.rows) == [306])
  }

  @Test func readsThePublishedFiguresOfTheNation() throws {
    let folder = StatLineServer.answers
    let names = ["37789ksz.json", "37789ksz.DataProperties.json"]
    let files = try Dictionary(
      uniqueKeysWithValues: names.map {
        ("gegevens/\($0)", [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
      })
    let indicators = Sample.indicators.replacing("stand}", with: "stand, eenheid: x 1000}")
    let loaded = try Self.load(
      "  - {cbs: gegevens/37789ksz.json, waarden: {klanten: Totaal}}", files,
      indicators: indicators)
    let example = StatLineServer.answers.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/nederland-bijstand/gegevens/bijstand.csv")
    let published = try String(contentsOf: example, encoding: .utf8).split(separator: "\n")
      .filter { $0.contains(";bijstand_totaal;") && !$0.hasSuffix("nvt") }
    #expect(published.count == 250)
    for row in published {
      let cells = row.split(separator: ";")
      let month = try #require(Month(iso: cells[0]))
      let number = try #require(Double(cells[2].replacing(",", with: ".")))
      #expect(values(loaded, .month(month)).first?.value == .number(number))
    }
    #expect(
      loaded.messages == [
        "gegevens/37789ksz.json: opmerking: zonder de lijst Perioden van deze tabel weet Peil niet welke cijfers voorlopig zijn; bewaar die lijst ernaast, of draai `peil haal` [P0158]",
        "gegevens/37789ksz.json (rij 251, Totaal_1): opmerking: het CBS geeft hier geen cijfer (onbekend, onbetrouwbaar of geheim) [P0157]",
      ])
  }

  @Test(arguments: [
    ("12", Observation.Value.number(12)), ("\"        12\"", .number(12)),
    ("\"  -4.5\"", .number(-4.5)), ("\"12,5\"", .number(12.5)), ("0", .number(0)),
    ("\"0\"", .number(0)), ("\"       -\"", .number(0)), ("-0.0", .number(0)),
    ("1e3", .number(1000)), ("null", .missing), ("\"\"", .missing), ("\"     \"", .missing),
    ("\"       .\"", .missing), ("\"x\"", .missing),
  ])
  func takesTheSignsOfTheCBSByTheirMeaning(text: String, value: Observation.Value) throws {
    let loaded = try Self.rows("{\"ID\":0,\"Perioden\":\"2022MM01\",\"T_1\":\(text)}")
    #expect(loaded.values() == [value])
    #expect(!loaded.hasFaults)
  }

  @Test(arguments: [
    "\"veel\"", "\"1.2.3\"", "1e400", "1e18", "\"99999999999999999999\"", "true", "\"1 000\"",
    "\"nan\"", "\"0x10\"", "\"--1\"",
  ])
  func refusesWhatIsNoFigure(text: String) throws {
    let loaded = try Self.rows("{\"ID\":0,\"Perioden\":\"2022MM01\",\"T_1\":\(text)}")
    #expect(
      loaded.messages.contains {
        $0.hasPrefix("gegevens/a.json (rij 1, T_1): fout: waarde ") && $0.hasSuffix("[P0102]")
      })
  }

  @Test(arguments: [
    ("None", "5", Observation.Value.number(5)), ("Null", "null", .missing),
    ("Impossible", "null", .missing), ("Confidential", "null", .missing),
    ("NotAvailable", "null", .missing), ("Nil", "null", .number(0)),
  ])
  func takesTheValueAttributesOfVersion4(
    attribute: String, value: String, expected: Observation.Value
  ) throws {
    let loaded = try Self.rows(
      "{\"Id\":0,\"Measure\":\"T_1\",\"ValueAttribute\":\"\(attribute)\",\"Value\":\(value),\"StringValue\":null,\"Perioden\":\"2022MM01\"}"
    )
    #expect(loaded.values() == [expected])
  }

  @Test func namesTheDimensionThatLeavesSeveralRows() throws {
    let loaded = try Self.table(
      "  - {cbs: 85615NED, filter: {Leeftijd: Totaal leeftijd}, waarden: {klanten: Instroom_2}}")
    #expect(
      loaded.messages == [
        "peil.yaml:10:5: fout: er zijn meer rijen voor één periode, want RegioS (Regio's) heeft 3 waarden: GM0034 (Almere), GM0363 (Amsterdam), NL01 (Nederland); kies er een met `filter`, of zet de dimensie bij `uitsplitsing` [P0154]"
      ])
    #expect(loaded.dataset.isEmpty)
  }

  @Test func breaksDownByADimensionThatIsAskedFor() throws {
    let loaded = try Self.table(
      """
        - cbs: 85615NED
          filter: {RegioS: [Almere], Perioden: 2022MM01}
          uitsplitsing: [leeftijd]
          waarden: {klanten: TotaalBijstand_1}
      """)
    #expect(loaded.messages == [])
    let found = loaded.dataset[.init(series: "klanten", unit: "DSZ")].map(\.dimensions)
    #expect(
      Set(found) == [
        ["leeftijd": "totaal"], ["leeftijd": "Tot 27 jaar"], ["leeftijd": "27 jaar en ouder"],
      ])
  }

  @Test func givesTheUnitsOfTheOrganisationTheirOwnFigures() throws {
    let description = Sample.description.replacing("code: werk", with: "code: GM0034")
    let source = """
      gegevens:
        - cbs: 85615NED
          filter: {Leeftijd: Totaal leeftijd, Perioden: 2021MM01}
          eenheid: RegioS
          waarden: {klanten: TotaalBijstand_1}

      """
    let loaded = try Sample.load(
      bytes: Self.answers("85615NED", as: "gegevens/cbs/85615NED").merging([
        "peil.yaml": Array((description + source).utf8),
        "indicatoren.yaml": Array(Sample.indicators.utf8),
      ]) { first, _ in first })
    #expect(!loaded.hasFaults)
    #expect(loaded.values(unit: "GM0034") == [.number(6000)])
    #expect(loaded.values() == [])
  }

  @Test(arguments: [
    ("TotaalBijstant_1", "bedoelt u 'TotaalBijstand_1'?"),
    ("Instrom", "bedoelt u 'Instroom'?"), ("ziekteverzuim", "kies uit TotaalBijstand_1"),
  ])
  func namesTheTopicThatIsMeant(topic: String, hint: String) throws {
    let messages = try Self.table(Self.almere.replacing("KLANTEN", with: topic)).messages
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("peil.yaml:12:24: fout: onderwerp '\(topic)' staat niet"))
    #expect(messages[0].contains(hint))
  }

  @Test(arguments: [
    ("RegioX: GM0034", "dimensie 'RegioX' staat niet", "bedoelt u 'RegioS'?"),
    ("RegioS: GM0035", "'GM0035' is geen waarde van RegioS", "bedoelt u 'GM0034'?"),
    ("RegioS: Almeer", "'Almeer' is geen waarde van RegioS", "bedoelt u 'Almere'?"),
    ("RegioS: Rotterdam", "'Rotterdam' is geen waarde van RegioS", "kies uit GM0034 (Almere)"),
  ])
  func namesTheFilterThatIsMeant(filter: String, words: String, hint: String) throws {
    let messages = try Self.table(
      "  - {cbs: 85615NED, filter: {\(filter)}, waarden: {klanten: Instroom_2}}"
    ).messages
    #expect(messages.first?.contains(words) == true)
    #expect(messages.first?.contains(hint) == true)
  }

  @Test func joinsPaddedAndPlainCodesAcrossFiles() throws {
    let loaded = try Self.load(
      """
        - {cbs: gegevens/a.json, filter: {RegioS: GM0034}, waarden: {klanten: T_1}}
        - {cbs: gegevens/b.json, filter: {RegioS: GM0034}, waarden: {klanten: M1}}
      """,
      [
        "gegevens/a.json": Array(
          #"{"value":[{"RegioS":"GM0034  ","Perioden":"2022MM01","T_1":1}]}"#.utf8),
        "gegevens/b.json": Array(
          #"[{"Measure":"M1","Value":2,"RegioS":"GM0034","Perioden":"2022MM02"}]"#.utf8),
      ])
    #expect(loaded.values() == [.number(1), .number(2)])
  }

  @Test func readsPagesInFilesOfTheirOwnAndAsAListOfEnvelopes() throws {
    func page(_ number: Int, isLast: Bool) -> String {
      let link = isLast ? "" : #","odata.nextLink":"http://opendata.cbs.nl/x?$skip=1""#
      return
        #"{"value":[{"ID":\#(number),"Perioden":"2022MM0\#(number)","T_1":\#(number)}]\#(link)}"#
    }
    let source = "  - {cbs: gegevens/a.json, waarden: {klanten: T_1}}"
    let apart = try Self.load(
      source,
      [
        "gegevens/a.json": Array(page(1, isLast: false).utf8),
        "gegevens/a-2.json": Array(page(2, isLast: true).utf8),
      ])
    #expect(apart.values() == [.number(1), .number(2)])
    let together = try Self.load(
      source,
      [
        "gegevens/a.json": Array(
          "[\(page(1, isLast: false)),\(page(2, isLast: false)),\(page(3, isLast: true))]".utf8)
      ])
    #expect(together.values() == [.number(1), .number(2), .number(3)])
    let cut = try Self.load(source, ["gegevens/a.json": Array(page(1, isLast: false).utf8)])
    #expect(
      cut.messages == [
        "gegevens/a.json: fout: dit antwoord is niet het hele: er hoort een volgende pagina bij (nextLink) die er niet is; bewaar die als gegevens/a-2.json, of draai `peil haal` [P0152]"
      ])
  }

  @Test func passesOverPeriodsThatAreNoMonthsAndSaysWhy() throws {
    let loaded = try Self.rows(
      ["2022MM01", "2022W101", "2022W102", "2022X000", "2022HJ01", "2022SJ00", "20220131"]
        .enumerated().map { #"{"Perioden":"\#($1)","T_1":\#($0)}"# }.joined(separator: ","))
    #expect(
      loaded.messages.contains(
        "gegevens/a.json (rij 2, Perioden): opmerking: de perioden 2022W101, 2022W102 zijn overgeslagen: een week hoort niet altijd bij één maand; lever maandcijfers als u deze wilt gebruiken [P0156]"
      ))
    #expect(values(loaded, .halfYear(ending: .january(of: 2022) + 5)).first?.value == .number(4))
    #expect(values(loaded, .schoolYear(beginning: 2022)).first?.value == .number(5))
    // The day is in the month that has another figure.
    #expect(loaded.messages.contains { $0.contains("[P0106]") })
  }

  @Test(arguments: ["2022MM13", "2022KW05", "2022HJ03", "2022JJ01", "kwartaal", ""])
  func refusesAPeriodThatDoesNotExist(period: String) throws {
    let loaded = try Self.rows(#"{"Perioden":"\#(period)","T_1":1}"#)
    #expect(loaded.messages.contains { $0.contains("periode '\(period)' bestaat niet") })
  }

  @Test(arguments: [
    ("x 1 000", "x 1 000", false), ("x 1000", "x 1 000", false), ("", "x 1 000", true),
    ("€", "1 000 euro", true), ("1 000 €", "1 000 euro", false), ("%", "%", false),
    ("", "%", true), ("uitkeringen", "aantal", false), ("x 1M €", "mln euro", false),
    ("", "2015=100", false),
  ])
  func holdsTheUnitAgainstThatOfTheIndicator(unit: String, published: String, warns: Bool) throws {
    let loaded = try Self.load(
      "  - {cbs: gegevens/a.json, waarden: {klanten: T_1}}",
      [
        "gegevens/a.json": Array(#"{"value":[{"Perioden":"2022MM01","T_1":449.0}]}"#.utf8),
        "gegevens/a.DataProperties.json": Array(
          #"{"value":[{"Key":"Perioden","Type":"TimeDimension"},{"Key":"T_1","Type":"Topic","Title":"T","Unit":"\#(published)"}]}"#
            .utf8),
      ],
      indicators: Sample.indicators.replacing("stand}", with: "stand, eenheid: \"\(unit)\"}"))
    // The figure stays as it was published.
    #expect(loaded.values() == [.number(449)])
    #expect(loaded.messages.contains { $0.contains("[P0155]") } == warns)
  }

  @Test func saysThatATableIsNotFetched() throws {
    let messages = try Self.load(
      "  - {cbs: 85615NED, waarden: {klanten: T_1}}", [:]
    ).messages
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("peil.yaml:10:11: fout: tabel 85615NED van het CBS is nog niet"))
  }

  @Test func noticesAnAnswerThatWasChangedAfterwards() throws {
    let record = """
      {"tabel": "85615NED", "opgehaald": "2026-11-23T07:19:14Z", "bestanden": [
      {"bestand": "TypedDataSet.json", "adres": "https://opendata.cbs.nl/a", "sha256": "00"}]}
      """
    var files = try Self.answers("85615NED", as: "gegevens/cbs/85615NED")
    files["gegevens/cbs/85615NED/herkomst.json"] = Array(record.utf8)
    let source = Self.almere.replacing("KLANTEN", with: "TotaalBijstand_1")
    #expect(
      try Self.load(source, files).messages == [
        "gegevens/cbs/85615NED/TypedDataSet.json: waarschuwing: dit antwoord van het CBS is na het ophalen veranderd; draai `peil haal --opnieuw` [P0159]"
      ])
  }

  // MARK: Hostile answers

  @Test func tellsWhereATruncatedAnswerBreaksOff() throws {
    let whole = Array(
      "{\"value\":[\n{\"Perioden\":\"2022MM01\",\"T_1\":12.5e0},\n{\"Perioden\":\"2022\\u004dM02\",\"T_1\":null}\n]}"
        .utf8)
    for length in 1..<whole.count - 1 {
      let loaded = try Self.load(
        "  - {cbs: gegevens/a.json, waarden: {klanten: T_1}}",
        ["gegevens/a.json": Array(whole[..<length])])
      #expect(loaded.messages.count == 1)
      #expect(loaded.messages[0].hasPrefix("gegevens/a.json:"))
      #expect(loaded.messages[0].hasSuffix("[P0151]"))
    }
  }

  @Test(arguments: [
    "", "{}", "[]", "null", "12", "\"x\"", "{\"value\":{}}", "{\"value\":[]}", "{\"value\":[1,2]}",
    "{\"value\":[[[[]]]]}", "{\"value\":[{}]}", "{\"value\":[{\"T_1\":1}]}",
    "{\"value\":[{\"Perioden\":1,\"T_1\":{\"a\":[1]}}]}",
    "{\"value\":[{\"Perioden\":[],\"T_1\":1}]}",
    "{\"value\":[{\"Perioden\":1e308,\"T_1\":1}]}",
    "{\"odata.error\":{\"message\":{\"value\":\"weg\"}}}",
    "{\"value\":[{\"Perioden\":\"2022MM01\",\"Perioden\":\"2022MM02\",\"T_1\":1,\"T_1\":2}],\"value\":[]}",
    "\u{FEFF}{\"value\":[{\"Perioden\":\"2022MM01\",\"T_1\":\"\\ud800\"}]}",
    "{\"value\":[{\"Measure\":\"T_1\",\"Value\":1}]}",
    "{\"value\":[{\"Key\":\"T_1\",\"Type\":\"Topic\",\"Title\":\"a\"}]}",
  ])
  func survivesAnAnswerOfAnotherForm(text: String) throws {
    let loaded = try Self.load(
      "  - {cbs: gegevens/a.json, filter: {Perioden: x}, waarden: {klanten: T_1}}",
      ["gegevens/a.json": Array(text.utf8)])
    #expect(loaded.hasFaults)
  }

  @Test func refusesNestingBeyondTheLimit() throws {
    let deep = String(repeating: "[", count: 100_000)
    let messages = try Self.rows("{\"T_1\":\(deep)").messages
    #expect(
      messages == [
        "gegevens/a.json:1:79: fout: hier staan meer dan 64 niveaus in elkaar; bewaar het antwoord van het CBS opnieuw, en helemaal [P0151]"
      ])
  }
}
