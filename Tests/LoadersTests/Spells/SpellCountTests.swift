import Model
import Testing

@testable import Loaders

/// Spells worked out by hand (metrics.md section 5).
@Suite struct SpellCountTests {
  private func lines(
    _ rows: String..., word: String? = nil,
    change: (inout SpellAnalysis) -> Void = { _ in }
  ) throws -> [String] {
    let text = (["nr;van;tot;team;reden"] + rows).joined(separator: "\n") + "\n"
    return try SpellSample.count(text, change).count?.lines(word) ?? []
  }

  @Test func countsWithTheFirstDayWithout() throws {
    // Gone on the first of March: there at the end of February, the leap day.
    #expect(
      try lines("1;2024-01-31;2024-03-01;A;") == [
        "2024-01 1+1-0", "2024-02 1+0-0", "2024-03 0+0-1",
      ])
    #expect(try lines("1;2024-01-31;2024-02-29;A;") == ["2024-01 1+1-0", "2024-02 0+0-1"])
  }

  @Test func countsWithTheLastDay() throws {
    let last: (inout SpellAnalysis) -> Void = { $0.names.lastDayCounts = true }
    #expect(
      try lines("1;2024-01-31;2024-02-29;A;", change: last) == [
        "2024-01 1+1-0", "2024-02 1+0-0", "2024-03 0+0-1",
      ])
    #expect(try lines("1;2023-02-01;2023-02-27;A;", change: last) == ["2023-02 0+1-1"])
    #expect(
      try lines("1;2023-12-01;2023-12-31;A;", change: last) == ["2023-12 1+1-0", "2024-01 0+0-1"])
  }

  @Test func countsASpellOfOneDayAndOfNone() throws {
    #expect(try lines("1;2024-01-05;2024-01-06;A;") == ["2024-01 0+1-1"])
    #expect(try lines("1;2024-01-05;2024-01-05;A;") == ["2024-01 0+1-1"])
  }

  @Test(arguments: ["", "NULL", "nvt", "31-12-9999", "9999-12-31", "99991231", "9-9-9999", "0"])
  func takesAnEndThatNeverComesForOpen(end: String) throws {
    #expect(
      try lines("1;2024-01-05;\(end);A;", "2;2024-02-01;\(end);A;") == [
        "2024-01 1+1-0", "2024-02 2+1-0",
      ])
  }

  @Test func makesNoExitOfAChangeOfTeam() throws {
    let rows = ["1;2024-01-05;2024-02-10;A;", "1;2024-02-10;2024-03-05;B;werk"]
    let text = SpellSample.file(rows[0], rows[1])
    let count = try #require(try SpellSample.count(text).count)
    #expect(count.lines() == ["2024-01 1+1-0", "2024-02 1+0-0", "2024-03 0+0-1"])
    #expect(count.lines("A") == ["2024-01 1+1-0", "2024-02 0+0-1", "2024-03 0+0-0"])
    #expect(count.lines("B") == ["2024-01 0+0-0", "2024-02 1+1-0", "2024-03 0+0-1"])
    let level = try #require(count.level())
    // From the fifth of January to the fifth of March.
    #expect(count.figures(of: level).map(\.daysLasted) == [0, 0, 60])
  }

  @Test func mergesNothingWithoutARule() throws {
    let rows = ["1;2024-01-05;2024-02-10;A;", "1;2024-02-10;;A;"]
    #expect(
      try lines(rows[0], rows[1]) == ["2024-01 1+1-0", "2024-02 1+1-1"])
    #expect(
      try lines(rows[0], rows[1], change: { $0.mergeDays = 0 }) == [
        "2024-01 1+1-0", "2024-02 1+0-0",
      ])
  }

  @Test func mergesWhatOverlapsOrFollowsClosely() throws {
    let rows = ["1;2024-01-05;2024-02-10;A;", "1;2024-03-11;2024-04-02;A;"]
    let apart = ["2024-01 1+1-0", "2024-02 0+0-1", "2024-03 1+1-0", "2024-04 0+0-1"]
    let merged = ["2024-01 1+1-0", "2024-02 1+0-0", "2024-03 1+0-0", "2024-04 0+0-1"]
    #expect(try lines(rows[0], rows[1]) == apart)
    #expect(try lines(rows[0], rows[1]) { $0.mergeDays = 29 } == apart)
    #expect(try lines(rows[0], rows[1]) { $0.mergeDays = 30 } == merged)
    // One within another ends with the longer one.
    #expect(
      try lines("1;2024-01-05;2024-03-10;A;", "1;2024-01-20;2024-02-10;A;") { $0.mergeDays = 0 }
        == ["2024-01 1+1-0", "2024-02 1+0-0", "2024-03 0+0-1"])
  }

  @Test func reportsOverlapsThatItDoesNotMerge() throws {
    let text = SpellSample.file("1;2024-01-05;2024-03-10;A;", "1;2024-01-20;2024-02-10;A;")
    let (count, messages) = try SpellSample.count(text)
    #expect(count?.lines() == ["2024-01 2+2-0", "2024-02 1+0-1", "2024-03 0+0-1"])
    #expect(
      messages == [
        "in.csv:3: waarschuwing: 1 periode begint terwijl een andere van dezelfde cliënt nog loopt en telt apart mee; zet `samenvoegen: 0` als ze één zijn [P0164]"
      ])
    #expect(try SpellSample.count(text) { $0.mergeDays = 0 }.messages == [])
  }

  @Test func countsOutflowByReason() throws {
    let text = SpellSample.file(
      "1;2024-01-05;2024-02-10;A;werk", "2;2024-01-05;2024-02-10;A;", "3;2024-01-05;;A;werk",
      "4;2024-01-05;2024-02-28;B;verhuizing")
    let count = try #require(try SpellSample.count(text).count)
    #expect(count.reasons == ["", "verhuizing", "werk"])
    let all = try #require(count.level())
    #expect(count.figures(of: all).map(\.outflowByReason) == [[0, 0, 0], [1, 1, 1]])
    let team = try #require(count.level("A"))
    #expect(count.figures(of: team).map(\.outflowByReason) == [[0, 0, 0], [1, 0, 1]])
  }

  @Test func countsReturnsOfThoseFollowedLongEnough() throws {
    let text = SpellSample.file(
      "1;2024-01-01;2024-01-31;A;", "1;2024-02-29;;A;",  // within a month: the last of February
      "2;2024-01-01;2024-01-31;A;", "2;2024-03-01;;A;",  // a day too late
      "3;2024-01-01;2024-06-20;A;",  // not followed for a month
      "4;2024-06-30;;A;")
    let count = try #require(try SpellSample.count(text) { $0.returnMonths = 1 }.count)
    let all = try #require(count.level())
    #expect(count.figures(of: all).map(\.followed) == [2, 0, 0, 0, 0, 0])
    #expect(count.figures(of: all).map(\.returned) == [1, 0, 0, 0, 0, 0])
  }

  @Test func countsTheMonthsThatAreAskedFor() throws {
    let wide = try lines("1;2024-02-05;2024-03-10;A;") {
      $0.firstMonth = Month(iso: "2024-01")
      $0.lastMonth = Month(iso: "2024-04")
    }
    #expect(wide == ["2024-01 0+0-0", "2024-02 1+1-0", "2024-03 0+0-1", "2024-04 0+0-0"])
  }

  @Test func countsDurationsForSurvival() throws {
    let text = SpellSample.file("1;2024-01-01;2024-01-11;A;", "2;2024-01-05;;A;")
    let count = try #require(try SpellSample.count(text) { $0.followsDurations = true }.count)
    let durations = count.durations(of: try #require(count.level()))
    #expect(durations.ended.firstIndex(of: 1) == 10)
    // To the end of January.
    #expect(durations.unended.firstIndex(of: 1) == 27)
    #expect(durations.ended.reduce(0, +) + durations.unended.reduce(0, +) == 2)
  }
}
