import Foundation
import Model
import TestSupport
import Testing

@testable import Loaders

/// Dossiers that ask a database.
@Suite struct DatabaseSourceTests {
  private func load(
    _ source: String, environment: [String: String] = [:], month: String? = nil,
    files: [String: [UInt8]] = [:]
  ) throws -> LoadedDossier {
    let text = Sample.files(["peil.yaml": Sample.description + "gegevens:\n" + source])
    let folder = try TemporaryDossier(
      bytes: text.mapValues { Array($0.utf8) }.merging(files) { $1 })
    return withExtendedLifetime(folder) {
      DossierLoader.load(
        folder: folder.path,
        context: LoadContext(environment: environment, month: month.flatMap { Month(iso: $0) }))
    }
  }

  private func server() throws -> PostgreSQLServer { try PostgreSQLServer.shared.get() }

  private static let rows =
    "(values ('2007-06', 10.5), ('2007-07', null), ('2007-08', 12)) as r (m, w)"

  @Test func readsTheColumnsOfTheContract() throws {
    let loaded = try load(
      """
        - sql: ${PEIL_DWH}
          vraag: |
            select m as maand, 'werk' as eenheid, 'klanten' as reeks, w as waarde
            from \(Self.rows) where m <= :maand order by 1

      """, environment: ["PEIL_DWH": try server().connection()])
    #expect(loaded.messages == [])
    #expect(loaded.values(unit: "werk") == [.number(10.5), .missing, .number(12)])
    let origin = loaded.dataset[Dataset.Key(series: "klanten", unit: "werk")].first?.origin
    #expect(origin == .record(path: "peil.yaml", line: 11, row: 1, column: "waarde"))
    let source = try #require(loaded.dataset.sources.first)
    #expect(source.path == "database ${PEIL_DWH}, vraag op peil.yaml:11")
    #expect(source.rows == 3)
    #expect(source.sha256.count == 64)
  }

  @Test func endsWithTheMonthThatWasAskedFor() throws {
    let loaded = try load(
      """
        - sql: ${PEIL_DWH}
          vraag: select m as maand, 'klanten' as reeks, w as waarde from \(Self.rows) where m <= :maand

      """, environment: ["PEIL_DWH": try server().connection()], month: "2007-06")
    #expect(loaded.messages == [])
    #expect(loaded.values() == [.number(10.5)])
  }

  @Test func mapsColumnsAsOfAFile() throws {
    let loaded = try load(
      """
        - sql: ${PEIL_DWH}
          vraag: select date '2007-07-31' as periode, 7 as aantal, 'x' as team
          maand: periode
          waarden: {klanten: aantal}

      """, environment: ["PEIL_DWH": try server().connection()])
    #expect(loaded.messages == [])
    #expect(loaded.values() == [.number(7)])
  }

  @Test func readsASQLiteFileOfTheDossier() throws {
    let file = try SQLiteFile(
      """
      create table c (maand text, reeks text, waarde real);
      insert into c values ('2007-06', 'klanten', 1.5), ('2007-07', 'klanten', 'n.v.t.');
      """)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    let loaded = try load(
      """
        - sql: Driver=SQLite3;Database=gegevens/cijfers.sqlite
          vraag: select * from c where maand <= :maand order by maand

      """, files: ["gegevens/cijfers.sqlite": Array(bytes)])
    #expect(loaded.messages == [])
    #expect(loaded.values() == [.number(1.5), .missing])
    #expect(
      loaded.dataset.sources.map(\.path) == [
        "database SQLite3/cijfers.sqlite, vraag op peil.yaml:11"
      ])
  }

  /// The same rows in another order are the same answer.
  @Test func hashesAnAnswerWhateverTheOrder() throws {
    func hash(_ order: String) throws -> String? {
      try load(
        """
          - sql: ${PEIL_DWH}
            vraag: select m as maand, 'klanten' as reeks, w as waarde from \(Self.rows) order by \(order)

        """, environment: ["PEIL_DWH": server().connection()]
      ).dataset.sources.first?.sha256
    }
    let ascending = try hash("1")
    #expect(ascending == (try hash("1 desc")))
    #expect(ascending != nil)
  }

  struct Fault: CustomTestStringConvertible {
    let source: String
    let messages: [String]
    var testDescription: String { source }

    init(_ source: String, _ messages: String...) {
      self.source = source
      self.messages = messages
    }
  }

  static let faults = [
    Fault(
      "  - sql: DSN=dwh;PWD=${PEIL_A};UID=${PEIL_B}\n    vraag: select 1\n",
      "peil.yaml:10:10: fout: omgevingsvariabele PEIL_A ontbreekt of is leeg; geef haar een waarde voordat u Peil start [P0144]",
      "peil.yaml:10:10: fout: omgevingsvariabele PEIL_B ontbreekt of is leeg; geef haar een waarde voordat u Peil start [P0144]"
    ),
    Fault(
      "  - sql: DSN=dwh;PWD=hunter2\n    vraag: select 1\n",
      "peil.yaml:10:10: fout: hier staat een geheim bij 'PWD', en wie dit bestand leest, kent het dan; zet het in een omgevingsvariabele en schrijf `PWD=${PEIL_WACHTWOORD}` [P0145]"
    ),
    Fault(
      "  - sql: DSN=dwh\n    vraag: |\n      select ':maan' as maand, -- :maan\n        é, :maan\n",
      "peil.yaml:13:12: fout: ':maan' bestaat niet; bedoelt u 'maand'?; een vraag kent `:maand`, `:van`, `:tot` of `:eenheid` [P0141]"
    ),
    Fault(
      "  - sql: DSN=dwh\n    vraag: >-\n      select 1\n      where :maan = 1\n",
      "peil.yaml:13:13: fout: ':maan' bestaat niet; bedoelt u 'maand'?; een vraag kent `:maand`, `:van`, `:tot` of `:eenheid` [P0141]"
    ),
    Fault(
      "  - sql: DSN=dwh\n    vraag: 'select ''a'' from t; drop table t'\n",
      "peil.yaml:11:32: fout: een vraag is één opdracht; maak van elke opdracht een eigen bron, en haal deze puntkomma weg [P0141]"
    ),
    Fault(
      "  - sql: DSN=dwh\n    vraag: delete from klanten\n",
      "peil.yaml:11:12: fout: een vraag begint met select, with of values; Peil leest alleen en verandert niets [P0141]"
    ),
    Fault(
      "  - sql: DSN=dwh\n    vraag: select 1\n    tijdslimiet: 0\n",
      "peil.yaml:12:18: fout: `tijdslimiet` moet een geheel getal van 1 tot en met 28800 zijn, maar is '0' [P0005]"
    ),
    Fault(
      "  - sql: hunter2\n    vraag: select 1\n",
      "peil.yaml:10:10: fout: `sql` is een verbinding van ODBC, met delen zoals `DSN=dwh` en puntkomma's ertussen; verbeter die [P0005]"
    ),
    Fault(
      "  - sql: DSN=bestaatniet\n    vraag: select 1\n",
      "peil.yaml:10:10: fout: database 'bestaatniet' is hier niet bekend; zet de DSN in odbc.ini, of verbeter de naam [P0143]"
    ),
    Fault(
      "  - sql: Driver=SQLite3;Database=weg.sqlite\n    vraag: select 1\n",
      "peil.yaml:10:10: fout: met database 'SQLite3/weg.sqlite' is geen verbinding te maken (SQLSTATE HY000); kijk de verbinding na, bijvoorbeeld met isql [P0143]"
    ),
    Fault(
      "  - sql: 'Driver=SQLite3;Database=:memory:'\n    vraag: select '2007-07' maand, 'klanten' reeks, 1 waarde, 'X' nationaliteit\n",
      "peil.yaml:11:12: fout: kolom 'nationaliteit' gaat over nationaliteit; zulke gegevens leest Peil niet, stel de vraag zonder die kolom [P0161]"
    ),
    Fault(
      "  - sql: 'Driver=SQLite3;Database=:memory:'\n    vraag: select weg from (select 1)\n",
      "peil.yaml:11:12: fout: database 'SQLite3/:memory:' kent een kolom uit de vraag niet ('weg'); verbeter de naam [P0142]"
    ),
    Fault(
      "  - sql: 'Driver=SQLite3;Database=:memory:'\n    vraag: select '2007-07' maand, 'klanten' reeks, 1 waarde where :maand = '2007-07'\n",
      "peil.yaml:11:12: waarschuwing: de vraag geeft geen rijen; schrijf `<= :maand` in plaats van `= :maand`, of geef Peil een maand met --maand [P0112]"
    ),
  ]

  @Test(arguments: faults)
  func saysWhatIsWrong(fault: Fault) throws {
    let messages = try load(fault.source).messages
    #expect(messages == fault.messages)
  }

  @Test func refusesMoreRowsThanAReportNeeds() throws {
    let loaded = try load(
      """
        - sql: ${PEIL_DWH}
          vraag: select '2007-07' as maand, 'klanten' as reeks, i as waarde from generate_series(1, 1000001) i

      """, environment: ["PEIL_DWH": try server().connection()])
    #expect(
      loaded.messages == [
        "peil.yaml:11:12: fout: de vraag geeft meer dan 1000000 rijen; laat de database optellen (group by), of beperk de vraag tot wat het rapport nodig heeft [P0142]"
      ])
  }
}
