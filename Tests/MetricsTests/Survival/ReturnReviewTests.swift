import Model
import Testing

@testable import Metrics

@Suite struct ReturnReviewTests {
  private static let january = Month.january(of: 2007)

  private static func table(_ counts: [(followed: Int, returned: Int, ends: Int, unclear: Int?)])
    -> SpellTable
  {
    var table = SpellTable(name: "u", delivery: .undated, from: nil, through: january + 11)
    table.returnMonths = 6
    table.returns["DSZ"] = counts.enumerated().map { place, count in
      SpellTable.ReturnCount(
        month: january + place, followed: count.followed, returned: count.returned,
        ends: count.ends, unclear: count.unclear)
    }
    return table
  }

  @Test func addsMonthsUpToYearsWithWilson() throws {
    let table = Self.table([(20, 2, 20, 5), (30, 3, 30, nil), (40, 5, 50, 10)])
    let shares = try #require(ReturnReview.shares(in: table, unit: "DSZ", Self.january + 1))
    #expect(shares.byMonth.map { $0.returned?.count } == [2, 3])
    let year = try #require(shares.byYear.first?.returned)
    #expect(year.count == 5 && year.total == 50 && year.value == 0.1)
    // Wilson of 5 of 50: 0,0435 and 0,2136 (Newcombe 1998, formula 3).
    #expect(abs(year.interval.lowerBound - 0.0435) < 5e-4)
    #expect(abs(year.interval.upperBound - 0.2136) < 5e-4)
    #expect(shares.byMonth.map { $0.unclear?.count } == [5, nil])
  }

  @Test func hidesAMonthThatWouldFollowFromTheYear() throws {
    let table = Self.table([(20, 2, 20, 5), (30, 3, 30, 3), (4, 1, 4, 1)])
    let shares = try #require(ReturnReview.shares(in: table, unit: "DSZ", Self.january + 11))
    #expect(shares.byMonth.map { $0.returned?.total } == [nil, 30, nil])
    #expect(shares.byYear.map { $0.returned?.total } == [54])
  }

  @Test func saysNothingWithoutReturns() {
    var table = Self.table([(20, 2, 20, 5)])
    #expect(ReturnReview.shares(in: table, unit: "werk", Self.january) == nil)
    #expect(ReturnReview.shares(in: table, unit: "DSZ", Self.january - 1) == nil)
    table.returnMonths = nil
    #expect(ReturnReview.shares(in: table, unit: "DSZ", Self.january) == nil)
  }
}
