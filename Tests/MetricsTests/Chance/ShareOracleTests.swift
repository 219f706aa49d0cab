import Testing

@testable import Metrics

/// The intervals of shares against statsmodels.
@Suite struct ShareOracleTests {
  @Test func agreesWithStatsmodelsOnWilson() throws {
    let table = try OracleTable("wilson-expected.csv")
    #expect(table.rows.count == 42)
    for row in table.rows {
      let share = try #require(ShareEstimate(row.count("goed"), of: row.count("totaal")))
      #expect(abs(share.lower - (try row.number("laag95"))) < 1e-11, "\(row)")
      #expect(abs(share.upper - (try row.number("hoog95"))) < 1e-11, "\(row)")
    }
  }

  @Test func agreesWithStatsmodelsOnNewcombe() throws {
    let table = try OracleTable("newcombe-expected.csv")
    #expect(table.rows.count == 30)
    for row in table.rows {
      let first = try #require(ShareEstimate(row.count("goed1"), of: row.count("totaal1")))
      let second = try #require(ShareEstimate(row.count("goed2"), of: row.count("totaal2")))
      let difference = ShareDifference(first, minus: second)
      #expect(abs(difference.value - (try row.number("verschil"))) < 1e-11, "\(row)")
      #expect(abs(difference.lower - (try row.number("laag95"))) < 1e-9, "\(row)")
      #expect(abs(difference.upper - (try row.number("hoog95"))) < 1e-9, "\(row)")
    }
  }

  @Test func holdsTheShareWithinItsBounds() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let total = 1 + generator.index(below: 500)
      let share = try #require(ShareEstimate(generator.index(below: total + 1), of: total))
      #expect(share.lower >= 0 && share.upper <= 1)
      #expect(share.lower <= share.share && share.share <= share.upper)
      let more = try #require(ShareEstimate(share.count * 4, of: total * 4))
      #expect(more.upper - more.lower < share.upper - share.lower)
    }
  }

  @Test func holdsADifferenceWithinItsBounds() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let shares = try (0..<2).map { _ in
        let total = 1 + generator.index(below: 200)
        return try #require(ShareEstimate(generator.index(below: total + 1), of: total))
      }
      let there = ShareDifference(shares[0], minus: shares[1])
      let back = ShareDifference(shares[1], minus: shares[0])
      #expect(there.lower >= -1 - 1e-12 && there.upper <= 1 + 1e-12)
      #expect(there.lower <= there.value && there.value <= there.upper)
      #expect(abs(there.lower + back.upper) < 1e-12)
    }
  }

  @Test(arguments: [(0, 0), (-1, 5), (6, 5), (1, -1)])
  func givesNoShareOfWhatCannotBe(count: Int, total: Int) {
    #expect(ShareEstimate(count, of: total) == nil)
  }
}
