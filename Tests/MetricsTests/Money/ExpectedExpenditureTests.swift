import Model
import Testing

@testable import Metrics

@Suite struct ExpectedExpenditureTests {
  /// A stock of 100 at 1.000 euros a month since 2004.
  private func make(
    _ month: Month, indexation: PriceIndexation = PriceIndexation(), price: Double = 1000,
    without gap: Month? = nil
  ) -> Result<ExpectedExpenditure, ExpectedExpenditure.Gap> {
    let months = (0...(month - m(2004, 1))).map { m(2004, 1) + $0 }
    var expenditure = Dictionary(uniqueKeysWithValues: months.map { ($0, 100_000.0) })
    if let gap { expenditure[gap] = nil }
    return ExpectedExpenditure.make(
      month: month, expenditure: expenditure, paid: [m(2007, 6): 60_000],
      stock: months.map { _ in 100 }, price: price, indexation: indexation,
      allowance: HolidayAllowance())
  }

  @Test func addsTheAllowanceStillToPayToTheMonthsToCome() throws {
    let expected = try make(m(2007, 3)).get()
    // Twelve months of 100.000 and 5% of June 2006 to May 2007.
    #expect(expected.spent == 300_000)
    #expect(abs(expected.total - 1_260_000) < 1e-6)
    #expect(expected.months.first { $0.allowance > 0 }?.month == m(2007, 6))
    #expect(abs(expected.months.reduce(0) { $0 + $1.allowance } - 60_000) < 1e-6)
    #expect(abs(expected.interval.high95 - expected.total) < 1e-6)
  }

  @Test func countsAnAllowanceThatWasPaidOnce() throws {
    let expected = try make(m(2007, 8)).get()
    #expect(expected.paidAllowance == 60_000)
    #expect(abs(expected.total - 1_260_000) < 1e-6)
    #expect(expected.months.allSatisfy { $0.allowance == 0 })
  }

  @Test func raisesThePriceOnTheFirstOfJuly() throws {
    let indexation = PriceIndexation([m(2007, 1): 0.5, m(2007, 7): 0.02, m(2008, 1): 0.5])
    let expected = try make(m(2007, 3), indexation: indexation).get()
    #expect(abs(expected.total - 1_260_000 - 6 * 2000) < 1e-6)
    #expect(expected.months.map(\.price) == [1000, 1000, 1000] + Array(repeating: 1020, count: 6))
  }

  @Test func isKnownInDecember() throws {
    let expected = try make(m(2007, 12)).get()
    #expect(expected.months.isEmpty)
    #expect(expected.total == 1_260_000)
  }

  @Test func saysWhatIsMissing() {
    #expect(make(m(2007, 3), without: m(2007, 2)) == .failure(.missingMonths([m(2007, 2)])))
    // The allowance of June is also about the year before.
    #expect(make(m(2007, 3), without: m(2006, 8)) == .failure(.missingMonths([m(2006, 8)])))
    #expect(make(m(2005, 3)) == .failure(.noStockForecast))
  }

  @Test func findsTheIndexationBetweenMonths() {
    let indexation = PriceIndexation([m(2007, 1): 0.1, m(2007, 7): 0.2])
    #expect(indexation.factor(from: m(2006, 12), to: m(2007, 6)) == 1.1)
    #expect(abs(indexation.factor(from: m(2006, 12), to: m(2007, 7)) - 1.32) < 1e-12)
    #expect(abs(indexation.factor(from: m(2007, 7), to: m(2006, 12)) - 1 / 1.32) < 1e-12)
    #expect(indexation.factor(from: m(2007, 1), to: m(2007, 1)) == 1)
  }

  @Test func keepsIndexationAndAllowanceOutOfTheTrend() throws {
    // Level amounts that rise by indexation alone: 2% each half year.
    let steps = (2004...2009).flatMap { [m($0, 1), m($0, 7)] }
    let indexation = PriceIndexation(Dictionary(uniqueKeysWithValues: steps.map { ($0, 0.02) }))
    let first = m(2004, 1)
    let amounts = (0..<40).map { 1000 * indexation.factor(from: first, to: first + $0) }
    let months = try #require(
      MoneyForecast.months(
        amounts, from: first, steps: 12, indexation: indexation,
        allowance: HolidayAllowance(share: 0.05, month: 6)))
    for month in months where month.month.number != 6 {
      let expected = 1000 * indexation.factor(from: first, to: month.month)
      #expect(abs(month.value - expected) < 1e-6)
    }
    let june = try #require(months.first { $0.month == m(2007, 6) })
    let reserved = HolidayAllowance().period(of: m(2007, 6)).reduce(0) {
      $0 + 0.05 * 1000 * indexation.factor(from: first, to: $1)
    }
    #expect(
      abs(june.value - 1000 * indexation.factor(from: first, to: m(2007, 6)) - reserved) < 1e-6)
    #expect(
      MoneyForecast.months(
        [1, 2], from: first, steps: 1, indexation: indexation, allowance: .init()) == nil)
  }
}
