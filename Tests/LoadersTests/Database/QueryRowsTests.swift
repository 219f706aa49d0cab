import Foundation
import Model
import TestSupport
import Testing

@testable import Loaders

/// What comes back from a real PostgreSQL and from SQLite.
@Suite struct QueryRowsTests {
  private func server() throws -> PostgreSQLServer { try PostgreSQLServer.shared.get() }

  @Test func readsEveryTypeOfPostgreSQL() throws {
    let server = try server()
    let answer = try QueryAnswer.ask(
      """
      select 1::smallint a, -2147483648 b, 9007199254740993::bigint c, 1234567890123456789.123456::numeric d,
        0.1::real e, 1e300::float8 f, true g, false h, date '2007-07-31' i,
        timestamp '2007-07-31 23:59:59' j, 'tekst'::text k, 'vast'::char(6) l, 'é € ñ 𝄞 ''"'::varchar m
      union all select null, null, null, null, null, null, null, null, null, null, null, null, null
      """, connection: server.connection())
    #expect(
      answer.columns.map(\.kind) == [
        .integers, .integers, .integers, .decimals, .doubles, .doubles, .booleans, .booleans,
        .dates,
        .dates, .texts, .texts, .texts,
      ])
    #expect(answer.columns.map(\.name) == "abcdefghijklm".map { "\($0)" })
    let first = try #require(answer.rows.first)
    #expect(answer.rows.last == [String](repeating: "NULL", count: 13))
    #expect(
      first.enumerated().filter { $0.offset != 4 }.map(\.element) == [
        "1", "-2147483648", "9007199254740993", "1234567890123456789.123456", "1e+300", "true",
        "false", "2007-07-31", "2007-07-31", "tekst", "vast  ", "é € ñ 𝄞 '\"",
      ])
  }

  /// Its columns hold anything; what is no number must not become 0.
  @Test func readsWhatSQLiteHoldsAsItIsWritten() throws {
    let file = try SQLiteFile(
      """
      create table t (a integer, b real, c text, d date, e boolean, f numeric, g decimal(10,2));
      insert into t values (9007199254740993, 0.5, 'é € 𝄞', '2007-07-31', 1, 12.5, 3.25),
        ('n.v.t.', 'x', 5, '2007-07', 'ja', '-', 'nb'), (null, null, null, null, null, null, null);
      """)
    let answer = try QueryAnswer.ask(
      "select t.*, count(*) over () n, 2.5 * 2 m, 'x' || c o from t", connection: file.connection)
    #expect(
      answer.columns.map(\.kind) == [
        .decimals, .decimals, .texts, .texts, .decimals, .decimals, .decimals, .decimals, .decimals,
        .texts,
      ])
    #expect(
      answer.rows == [
        [
          "9007199254740993", "0.5", "é € 𝄞", "2007-07-31", "1", "12.5", "3.25", "3", "5.0",
          "xé € 𝄞",
        ],
        ["n.v.t.", "x", "5", "2007-07", "ja", "-", "nb", "3", "5.0", "x5"],
        ["NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "3", "5.0", "NULL"],
      ])
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

  @Test func namesColumnsInAnyLanguage() throws {
    let answer = try QueryAnswer.ask(
      "select 1 \"één €\"", connection: try server().connection())
    #expect(answer.columns.map(\.name) == ["één €"])
  }

  @Test func givesNoRowsAsNoRows() throws {
    let answer = try QueryAnswer.ask(
      "select 1 a where false", connection: try server().connection())
    #expect(answer.columns.map(\.name) == ["a"])
    #expect(answer.rows == [])
  }

  /// A calendar date is what a spell has; infinity is none.
  @Test func takesAnInfiniteDateForMissing() throws {
    let answer = try QueryAnswer.ask(
      "select date 'infinity' a, date '0001-01-01' b, timestamp '9999-12-31 12:00' c",
      connection: try server().connection())
    #expect(answer.rows.first?.dropFirst() == ["0001-01-1", "9999-12-31"])
  }

  @Test func streamsAMillionRowsInBoundedMemory() throws {
    let question = try DatabaseQuestion(
      "select i, 'DSZ'::text unit, (i / 7.0)::numeric(12,2) d, date '2000-01-01' + i % 3000 dag from generate_series(1, 1000000) i",
      at: .file(path: "peil.yaml"))
    let rows = try QueryRows(
      BoundQuestion(question, month: nil, units: []), connection: try server().connection())
    var (count, sum, largest) = (0, Int64(0), 0)
    while let block = try rows.next() {
      count += block.count
      if case .integers(let values) = block.columns[0] { for value in values { sum += value ?? 0 } }
      largest = max(largest, block.count)
    }
    #expect(count == 1_000_000)
    #expect(sum == 500_000_500_000)
    // What is in memory at once is a block.
    #expect(largest <= 10_000)
  }
}
