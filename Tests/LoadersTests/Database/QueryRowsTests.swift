import Foundation
import Model
import TestSupport
import Testing

@testable import Loaders

/// What comes back from a real PostgreSQL and from SQLite.
@Suite struct QueryRowsTests {
  private func server() throws -> PostgreSQLServer { try PostgreSQLServer.shared.get() }

  @Test(arguments: ["PostgreSQL Unicode", "PostgreSQL ANSI"])
  func readsEveryTypeOfPostgreSQL(driver: String) throws {
    let server = try server()
    let answer = try QueryAnswer.ask(
      """
      select 1::smallint a, -2147483648 b, 9007199254740993::bigint c, 1234567890123456789.123456::numeric d,
        0.1::real e, 1e300::float8 f, true g, false h, date '2007-07-31' i,
        timestamp '2007-07-31 23:59:59' j, 'tekst'::text k, 'vast'::char(6) l, 'é € ñ 𝄞 ''"'::varchar m
      union all select null, null, null, null, null, null, null, null, null, null, null, null, null
      """, connection: server.connection(driver: driver))
    #expect(
      answer.columns.map(\.kind) == [
        .integers, .integers, .integers, .decimals, .doubles, .doubles, .booleans, .booleans,
        .dates,
        .dates, .texts, .texts, .texts,
      ])
    #expect(answer.columns.map(\.name) == "abcdefghijklm".map { "\($0)" })
    let first = try #require(answer.rows.first)
    print(first)
    #expect(answer.rows.last == [String](repeating: "NULL", count: 13))
    #expect(
      first.enumerated().filter { $0.offset != 4 }.map(\.element) == [
        "1", "-2147483648", "9007199254740993", "1234567890123456789.123456", "1e+300", "true",
        "false", "2007-07-31", "2007-07-31", "tekst", "vast  ", "é € ñ 𝄞 '\"",
      ])
  }

  @Test func readsTheTypesOfSQLite() throws {
    let file = try SQLiteFile(
      """
      create table t (a integer, b real, c text, d date, e boolean, f numeric, g decimal(10,2));
      insert into t values (9007199254740993, 0.5, 'é € 𝄞', '2007-07-31', 1, 12.5, 3.25),
        (null, null, null, null, null, null, null);
      """)
    let answer = try QueryAnswer.ask(
      "select t.*, count(*) over () n, 2.5 * 2 m, 'x' || c o from t", connection: file.connection)
    print(answer)
  }

  @Test(arguments: [254, 255, 256, 257, 3_999, 4_000, 4_001, 70_000])
  func readsTextsOfAnyLength(length: Int) throws {
    let server = try server()
    let answer = try QueryAnswer.ask(
      "select i, repeat('é', \(length) + i) || '€' t from generate_series(0, 2) i",
      connection: server.connection())
    #expect(answer.rows.map { $0[1].count } == [length + 1, length + 2, length + 3])
    #expect(answer.rows.allSatisfy { $0[1].hasSuffix("éé€") })
  }

  @Test(arguments: [255, 256, 9_000])
  func readsLongTextsOfSQLite(length: Int) throws {
    let text = String(repeating: "é", count: length - 1) + "€"
    let file = try SQLiteFile(
      "create table t (a text); insert into t values ('\(text)'), ('kort');")
    let answer = try QueryAnswer.ask("select a from t", connection: file.connection)
    #expect(answer.rows == [[text], ["kort"]])
  }
}
