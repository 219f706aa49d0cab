import Foundation
import Model
import TestSupport
import Testing

@testable import Loaders

/// Spells that a database gives are counted as those of a file.
@Suite struct SpellQueryTests {
  private static let indicators = """
    perspectieven: [{code: "1", naam: Klanten}]
    indicatoren:
      - {code: stand, naam: Stand, soort: stand}
      - {code: instroom, naam: Instroom, soort: stroom}
      - {code: uitstroom, naam: Uitstroom, soort: stroom}
      - {code: duur, naam: Duur, soort: gemiddelde}
      - {code: gevolgd, naam: Gevolgd, soort: stroom}
      - {code: terugkeer, naam: Terugkeer, soort: stroom}

    """
  private static let columns =
    "client: nr, begin: van, einde: tot, eenheid: team, reden: reden, groepen: [vorm], terugkeer: 3, samenvoegen: 0"

  private func load(
    _ source: String, environment: [String: String] = [:], month: Month? = nil,
    csv: String? = nil
  ) throws -> LoadedDossier {
    var files = [
      "peil.yaml": Sample.description + "gegevens:\n  - {\(source)}\n",
      "indicatoren.yaml": Self.indicators,
    ]
    files["gegevens/spellen.csv"] = csv
    let folder = try TemporaryDossier(bytes: files.mapValues { Array($0.utf8) })
    return withExtendedLifetime(folder) {
      DossierLoader.load(
        folder: folder.path, context: LoadContext(environment: environment, month: month))
    }
  }

  private struct Row {
    var client: Int
    var begin: Int32
    var end: Int32?
    var team: String
    var reason: String
    var form: String

    private func text(_ day: Int32) -> String {
      let (month, number) = EpochDay.date(of: day)
      return "\(month.iso)-\(number < 10 ? "0" : "")\(number)"
    }

    var fields: [String] {
      ["\(client)", text(begin), end.map(text) ?? "", team, reason, form]
    }

    var csv: String {
      fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";")
    }

    var sql: String {
      let values = fields.map { $0.isEmpty ? "null" : "'\($0.replacing("'", with: "''"))'" }
      return "(\(values.joined(separator: ", ")))"
    }
  }

  /// Three thousand spells of a thousand clients, some open, some that change team.
  private static let rows: [Row] = {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    return (0..<3_000).map { _ in
      let client = 70_000 + next(1_000)
      let begin = Int32(18_000 + next(1_500))
      return Row(
        client: client, begin: begin, end: next(4) == 0 ? nil : begin + Int32(next(400)),
        team: next(2) == 0 ? "werk" : "DSZ", reason: ["baan", "verhuisd; d'rvandoor", ""][next(3)],
        form: ["paar", "één ouder", "alleen"][next(3)])
    }
  }()

  private struct Value: Hashable {
    var key: Dataset.Key
    var period: Period
    var dimensions: [String: String]
    var value: Observation.Value
    var isProvisional: Bool
  }

  private func values(_ loaded: LoadedDossier) -> Set<Value> {
    Set(
      loaded.dataset.keys.flatMap { key in
        loaded.dataset[key].map {
          Value(
            key: key, period: $0.period, dimensions: $0.dimensions, value: $0.value,
            isProvisional: $0.isProvisional)
        }
      })
  }

  private func fromFile() throws -> LoadedDossier {
    let lines = ["nr;van;tot;team;reden;vorm"] + Self.rows.map(\.csv)
    return try load(
      "spellen: gegevens/spellen.csv, \(Self.columns)", csv: lines.joined(separator: "\n"))
  }

  @Test func givesTheSeriesOfAFileFromPostgreSQL() throws {
    let server = try PostgreSQLServer.shared.get()
    try server.run(
      """
      create table spel_van_peil
        (nr integer, van date, tot date, team varchar(20), reden text, vorm char(12));
      insert into spel_van_peil values \(Self.rows.map(\.sql).joined(separator: ",\n"));
      """)
    defer { _ = try? server.run("drop table spel_van_peil") }
    let loaded = try load(
      "sql: '${PEIL_DWH}', vraag: select * from spel_van_peil, \(Self.columns)",
      environment: ["PEIL_DWH": server.connection()])
    #expect(loaded.messages == [])
    let expected = try fromFile()
    #expect(expected.messages == [])
    #expect(values(loaded) == values(expected))
    #expect(values(loaded).count > 1_000)
    #expect(loaded.dataset.sources.map(\.rows) == [3_000])
    #expect(
      loaded.dataset.sources.map(\.path) == ["database ${PEIL_DWH}, vraag op peil.yaml:10"])
    #expect(!"\(loaded)".contains("7000"))
    let backwards = try load(
      "sql: '${PEIL_DWH}', vraag: \"select * from spel_van_peil order by van desc, nr\", \(Self.columns)",
      environment: ["PEIL_DWH": server.connection()])
    #expect(backwards.dataset.sources.map(\.sha256) == loaded.dataset.sources.map(\.sha256))
  }

  @Test func givesTheSeriesOfAFileFromSQLite() throws {
    let file = try SQLiteFile(
      """
      create table s (nr integer, van date, tot text, team text, reden text, vorm text);
      insert into s values \(Self.rows.map(\.sql).joined(separator: ",\n"));
      """)
    let loaded = try load(
      "sql: '${PEIL_DWH}', vraag: select * from s, \(Self.columns)",
      environment: ["PEIL_DWH": file.connection])
    #expect(loaded.messages == [])
    #expect(values(loaded) == values(try fromFile()))
  }

  /// Each fault once, as a file has it; no number of a client is said.
  @Test func reportsTheFaultsOfAFileByRow() throws {
    let rows = """
      (70001, '2024-01-05', '2024-02-10'), (70002, '2024-03-05', '2024-01-10'),
      (null, '2024-01-05', '2024-02-10'), (70001, '2024-02-01', '2024-05-10'),
      (70004, '2024-05-02', null), (70005, '2029-05-02', null)
      """
    let file = try SQLiteFile(
      "create table s (nr integer, van text, tot text); insert into s values \(rows);")
    let source = "client: nr, begin: van, einde: tot, terugkeer: 3"
    let asked = try load(
      "sql: '${PEIL_DWH}', vraag: select * from s, \(source)",
      environment: ["PEIL_DWH": file.connection])
    let read = try load(
      "spellen: gegevens/spellen.csv, \(source)",
      csv: """
        nr;van;tot
        70001;2024-01-05;2024-02-10
        70002;2024-03-05;2024-01-10
        ;2024-01-05;2024-02-10
        70001;2024-02-01;2024-05-10
        70004;2024-05-02;
        70005;2029-05-02;

        """)
    func words(_ messages: [String]) -> [String] {
      messages.map { String($0.split(separator: ": ", maxSplits: 1).last ?? "") }.sorted()
    }
    #expect(words(asked.messages) == words(read.messages))
    #expect(asked.messages.count == 3, "\(asked.messages)")
    #expect(
      asked.messages.contains {
        $0.hasPrefix("peil.yaml:10 (rij 2, tot): waarschuwing: 1 periode eindigt voor haar begin")
      })
    #expect(!asked.messages.joined().contains("7000"))
    #expect(values(asked) == values(read))
  }

  struct Fault: CustomTestStringConvertible {
    var question: String
    var keys = "client: nr, begin: van, einde: tot"
    var messages: [String]
    var testDescription: String { "\(question) \(keys)" }
  }

  static let faults = [
    Fault(
      question: "select 'x1' nr, 'gisteren' van, null tot",
      messages: [
        "peil.yaml:10 (rij 1, van): fout: 1 eerste dag is niet te lezen; schrijf bijvoorbeeld 2007-07-31 [P0162]"
      ]),
    Fault(
      question:
        "select 1 nr, 'gisteren' van, null tot union all select 2, 'ooit', null union all select 3, null, null",
      messages: [
        "peil.yaml:10 (rij 1, van): fout: 2 eerste dagen zijn niet te lezen (rijen 1 en 2); schrijf bijvoorbeeld 2007-07-31 [P0162]",
        "peil.yaml:10 (rij 3, van): fout: 1 rij heeft geen eerste dag; vul die in [P0162]",
      ]),
    Fault(
      question: "select 1 nr, '2024-01-01' vn, null tot",
      messages: [
        "peil.yaml:10:54: fout: kolom 'van' ontbreekt in het antwoord op de vraag; gevonden: 'nr', 'vn', 'tot'; bedoelt u 'vn'? [P0101]"
      ]),
    Fault(
      question: "select 1 nr, '2024-01-01' van, null tot where 1 = 0",
      messages: [
        "peil.yaml:10:54: waarschuwing: de vraag geeft geen perioden; kijk de voorwaarden (where) na [P0112]"
      ]),
    Fault(
      question: "select weg from (select 1)",
      messages: [
        "peil.yaml:10:54: fout: database 'SQLite3/:memory:' kent een kolom uit de vraag niet ('weg'); verbeter de naam [P0142]"
      ]),
    Fault(
      question: "select 1 nr", keys: "client: nr, begin: van",
      messages: [
        "peil.yaml:10:5: fout: sleutel `einde` ontbreekt; vul die in [P0004]"
      ]),
    Fault(
      question: "select 1 nr", keys: "client: nr, begin: van, einde: tot, waarden: {klanten: nr}",
      messages: [
        "peil.yaml:10:114: fout: `waarden` hoort niet bij een bron met `client`; haal die sleutel weg [P0005]"
      ]),
    Fault(
      question: "select 1 nr, '2024-01-01' van, null tot, 'Weg' team",
      keys: "client: nr, begin: van, einde: tot, eenheid: team",
      messages: [
        "peil.yaml:10:54: fout: eenheid 'Weg' staat niet in peil.yaml; voeg hem daar toe of verbeter de code [P0104]"
      ]),
  ]

  @Test(arguments: faults)
  func saysWhatIsWrong(fault: Fault) throws {
    let question = "\"\(fault.question)\""
    let messages = try load(
      "sql: 'Driver=SQLite3;Database=:memory:', vraag: \(question), \(fault.keys)"
    ).messages
    #expect(messages == fault.messages)
  }

  @Test func refusesCitizenServiceNumbersAsClients() throws {
    let numbers = (200_000_000..<200_000_200).filter {
      CitizenServiceNumber.cell("\($0)") != .other
    }
    let rows = numbers.map { "(\($0), '2024-01-05')" }.joined(separator: ", ")
    let file = try SQLiteFile(
      "create table s (nr integer, van text); insert into s values \(rows);")
    let messages = try load(
      "sql: '${PEIL_DWH}', vraag: \"select nr, van, null as tot from s\", client: nr, begin: van, einde: tot",
      environment: ["PEIL_DWH": file.connection]
    ).messages
    #expect(messages.count == 1)
    #expect(messages.first?.contains("kolom 'nr' bevat burgerservice") == true)
    #expect(!messages.joined().contains("2000"))
  }

  /// A fault behind many good rows takes all of them back.
  @Test func takesNothingOfAnAnswerThatBreaksOff() throws {
    let server = try PostgreSQLServer.shared.get()
    let loaded = try load(
      "sql: '${PEIL_DWH}', vraag: \"select i as nr, date '2024-01-01' + 1 / (50000 - i) as van, null::date as tot from generate_series(1, 60000) i\", client: nr, begin: van, einde: tot",
      environment: ["PEIL_DWH": server.connection()])
    #expect(
      loaded.messages == [
        "peil.yaml:10:33: fout: de vraag deelt in database '${PEIL_DWH}' door nul; gebruik nullif(noemer, 0) [P0142]"
      ])
    #expect(loaded.dataset.keys.isEmpty)
  }

  @Test func bindsTheMonthThatWasAskedFor() throws {
    let server = try PostgreSQLServer.shared.get()
    let loaded = try load(
      "sql: '${PEIL_DWH}', vraag: \"select i as nr, date '2024-01-01' + i as van, null::date as tot from generate_series(1, 300) i where date '2024-01-01' + i <= :tot\", client: nr, begin: van, einde: tot, terugkeer: 3",
      environment: ["PEIL_DWH": server.connection()], month: Month(iso: "2024-02"))
    #expect(loaded.messages == [])
    #expect(loaded.values(of: "stand") == [.number(30), .number(59)])
  }

  /// More rows than a question for figures may give.
  @Test func readsMoreThanAMillionRows() throws {
    let server = try PostgreSQLServer.shared.get()
    let loaded = try load(
      "sql: '${PEIL_DWH}', vraag: \"select i as nr, date '2024-01-01' + i % 60 as van, null::date as tot from generate_series(1, 1200000) i\", client: nr, begin: van, einde: tot, terugkeer: 3",
      environment: ["PEIL_DWH": server.connection()])
    #expect(loaded.messages == [])
    #expect(loaded.values(of: "stand") == [.number(620_000), .number(1_200_000)])
  }
}
