import Model
import Testing

@testable import Metrics

@Suite struct BudgetByMonthTests {
  private static let july = Month(year: 2007, number: 7)

  /// 1.260.000 with 5%: 100.000 a month, and twelve times 5.000 in June.
  @Test func spreadsABudgetWithItsAllowance() throws {
    let july = try #require(Self.july)
    let months = BudgetByMonth.months(
      of: july, budget: 1_260_000, allowance: HolidayAllowance(share: 0.05, month: 6)
    ) { $0.number == 3 ? nil : Double($0.number) }
    #expect(months.count == 12)
    for month in months {
      let wanted = month.month.number == 6 ? 160_000.0 : 100_000
      #expect(abs((month.budget ?? 0) - wanted) < 1e-6)
      #expect(
        month.spent
          == (month.month.number > 7 || month.month.number == 3 ? nil : Double(month.month.number)))
    }
    #expect(abs(months.compactMap(\.budget).reduce(0, +) - 1_260_000) < 1e-6)
  }

  @Test func hasNoBudgetWithoutOne() throws {
    let july = try #require(Self.july)
    let months = BudgetByMonth.months(
      of: july, budget: nil, allowance: HolidayAllowance(share: 0, month: 1)
    ) { _ in 1 }
    #expect(months.allSatisfy { $0.budget == nil } && months.compactMap(\.spent).count == 7)
  }
}
