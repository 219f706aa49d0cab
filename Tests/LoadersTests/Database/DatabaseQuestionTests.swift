import Model
import Testing

@testable import Loaders

/// How questions are taken apart.
@Suite struct DatabaseQuestionTests {
  private func bound(_ text: String, month: String? = "2007-07") throws -> BoundQuestion {
    BoundQuestion(
      try DatabaseQuestion(text, at: .file(path: "peil.yaml")),
      month: month.flatMap { Month(iso: $0) }, units: ["DSZ", "werk"])
  }

  @Test(arguments: [
    ("select 1 where m <= :maand", "select 1 where m <= ?"),
    (
      "select ':maand', \":maand\", `:maand`, [:maand]",
      "select ':maand', \":maand\", `:maand`, [:maand]"
    ),
    ("select 'it''s :maand' -- :maand\n, :maand", "select 'it''s :maand' -- :maand\n, ?"),
    ("select /* :maand ; ? */ :maand;", "select /* :maand ; ? */ ?"),
    ("select a::date, :van::date", "select a::date, ?::date"),
    ("select a[1:2], a[x:y], b[n:maand]", "select a[1:2], a[x:y], b[n:maand]"),
    ("select array[:eenheid]", "select array[?, ?]"),
    ("select $$ :maand ; $$, $x$ :tot $$ $x$, $1", "select $$ :maand ; $$, $x$ :tot $$ $x$, $1"),
    ("select E'\\':maand', :maand", "select E'\\':maand', ?"),
    ("select raw:maand from t", "select raw:maand from t"),
    ("select 1 where e in (:eenheid)", "select 1 where e in (?, ?)"),
    ("(select 1) union (select 2)", "(select 1) union (select 2)"),
    ("with x as (select 1) select * from x", "with x as (select 1) select * from x"),
    ("values (1)", "values (1)"),
    (
      "select t.update, \"delete\", 'insert' from t", "select t.update, \"delete\", 'insert' from t"
    ),
    ("select [a]]:maand] from [b]", "select [a]]:maand] from [b]"),
    ("-- kop\nSELECT 1", "-- kop\nSELECT 1"),
    ("select é:maand, :maand", "select é:maand, ?"),
  ])
  func replacesParametersInCodeAlone(text: String, statement: String) throws {
    #expect(try bound(text).statement == statement)
  }

  @Test func bindsTheMonthThatWasAskedFor() throws {
    let question = try bound("select :maand, :van, :tot, 1 where e in (:eenheid) and :maand > ''")
    let month = try #require(Month(iso: "2007-07"))
    let (first, last) = try (
      #require(CalendarDate(month: month, day: 1)), #require(CalendarDate(month: month, day: 31))
    )
    #expect(
      question.values == [
        .text("2007-07"), .date(first), .date(last), .text("DSZ"), .text("werk"), .text("2007-07"),
      ])
  }

  @Test func bindsOpenBoundsWithoutAMonth() throws {
    let (first, last) = try (
      #require(CalendarDate(month: .january(of: 1900), day: 1)),
      #require(CalendarDate(month: .december(of: 9999), day: 31))
    )
    #expect(
      try bound("select :maand, :van, :tot", month: nil).values == [
        .text("9999-12"), .date(first), .date(last),
      ])
  }

  @Test(arguments: [
    ("select 1 where m = :maan", ":maan", 19), ("delete from t", "delete", 0),
    ("select 1; select 2", ";", 8), ("select a ? 'b'", "?", 9),
    ("with x as (delete from t returning *) select * from x", "delete", 11),
    ("select * into t2 from t", "into", 9), ("select 'a", "'", 7), ("select /* a", "/*", 7),
    ("select /* /* */ */ 1", "/*", 10), ("select /*! 1 */ 1", "/*!", 7),
    ("select \"a", "\"", 7), ("select $a$ b", "$a$", 7),
    ("select 1 where e = :eenheid", ":eenheid", 19),
    ("call f()", "call", 0), ("select 1;;", ";", 8),
  ])
  func refusesWithAPlace(text: String, piece: String, offset: Int) throws {
    do throws(DatabaseQuestion.Fault) {
      _ = try DatabaseQuestion(text, at: .file(path: "peil.yaml"))
      Issue.record("accepted")
    } catch {
      #expect(error.place?.piece == piece)
      #expect(error.place?.offset == offset)
    }
  }

  @Test(arguments: ["", " ", "-- niets", ";", "{call f}", "'select'", "12"])
  func refusesWhatIsNoQuestion(text: String) throws {
    #expect(throws: DatabaseQuestion.Fault.self) {
      try DatabaseQuestion(text, at: .file(path: "peil.yaml"))
    }
  }
}
