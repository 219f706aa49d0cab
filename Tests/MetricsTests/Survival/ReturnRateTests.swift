import Model
import Testing

@testable import Metrics

@Suite struct ReturnRateTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    Int32(EpochDay.day(year: year, month: month, day: day))
  }

  private func spell(
    _ client: UInt32, _ start: (Int, Int, Int), _ end: (Int, Int, Int)? = nil
  ) -> Spell {
    Spell(
      client: client, start: day(start.0, start.1, start.2),
      end: end.map { day($0.0, $0.1, $0.2) } ?? Spell.open)
  }

  @Test func countsTheStartsWithinTheMonths() {
    let spells = [
      spell(1, (2006, 1, 1), (2007, 1, 31)), spell(1, (2007, 4, 30)),
      // A day too late: three months from 31 January end on 30 April.
      spell(2, (2006, 1, 1), (2007, 1, 31)), spell(2, (2007, 5, 1)),
      spell(3, (2006, 1, 1), (2007, 1, 10)),
      // Someone else's start is no return.
      spell(4, (2007, 1, 12)),
    ]
    let rates = ReturnRate.rates(of: spells, within: 3, until: day(2008, 1, 1))
    #expect(rates == [ReturnRate(month: m(2007, 1), ends: 3, returns: 1)])
  }

  @Test func leavesOutEndsTooCloseToTheEndOfTheData() {
    let spells = [spell(1, (2006, 1, 1), (2007, 9, 30)), spell(2, (2006, 1, 1), (2007, 10, 1))]
    let rates = ReturnRate.rates(of: spells, within: 3, until: day(2008, 1, 1))
    #expect(rates.map(\.month) == [m(2007, 9)])
  }

  @Test func doesNotTakeASpellOfNoDaysForItsOwnReturn() {
    let rates = ReturnRate.rates(
      of: [spell(1, (2007, 1, 5), (2007, 1, 5))], within: 1, until: day(2008, 1, 1))
    #expect(rates.map(\.returns) == [0])
  }

  @Test func hasNoRatesOfOpenSpellsOrNone() {
    #expect(ReturnRate.rates(of: [], within: 6, until: 100).isEmpty)
    #expect(ReturnRate.rates(of: [spell(1, (2007, 1, 1))], within: 6, until: .max).isEmpty)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11_016), (1600, 3, 1, -135_080), (2026, 12, 31, 20_818),
  ])
  func countsDaysAsTheCalendarDoes(year: Int, month: Int, day: Int, count: Int) {
    #expect(EpochDay.day(year: year, month: month, day: day) == count)
    let date = EpochDay.date(of: Int32(count))
    #expect(date.month == m(year, month))
    #expect(date.day == day)
  }
}
