import Model
import Testing

@testable import Metrics

@Suite struct VolumePathReviewTests {
  private func made(
    _ path: VolumePathPlan, _ set: (inout MoneyPlan) -> Void = { _ in },
    _ observations: [Observation] = [], in month: Month = m(2007, 6)
  ) -> VolumePathOutcome? {
    let builder = ReportBuilder(
      dossier: dossier([]) {
        $0.money.volumePath = path
        set(&$0.money)
      }, dataset: Dataset(observations))
    return builder.report(maandrapportage, unit: tree.root, month: month).volumePath
  }

  private func budget(_ amount: Double, _ month: Month) -> [BudgetVersion] {
    CalendarDate(month: month, day: 1).map {
      [BudgetVersion(status: .final, date: $0, amount: amount)]
    } ?? []
  }

  /// shared/reference/leeuwarden-doel.csv: 4.200 benefits in 2006 for 52 million, 47 million in 2007 for 3.975,
  /// break-even in 2010 with 3.490.
  @Test func followsLeeuwarden() throws {
    let path = VolumePathPlan(
      begin: 2006, balance: 2010, start: 4200, stated: [2010: 3490], prices: [2007: 47e6 / 3975])
    let outcome = try #require(
      made(path) { $0.budgets = [2007: self.budget(47e6, m(2006, 10))] })
    #expect(outcome.gap == nil)
    #expect(outcome.years.map(\.year) == [2006, 2007, 2008, 2009, 2010])
    // 710 fewer in four steps.
    #expect(outcome.years.map(\.path) == [4200, 4022.5, 3845, 3667.5, 3490])
    let affordable = try #require(outcome.years[1].affordable.value?.value)
    #expect(abs(affordable - 3975) < 1e-9)
    #expect(outcome.years[4].isStated && outcome.years[4].affordable.value?.value == 3490)
    #expect(outcome.years[0].affordable.value?.value == nil)
    // The line through the middles of the years.
    let half = try #require(outcome.path(in: m(2007, 6)))
    let next = try #require(outcome.path(in: m(2007, 7)))
    #expect(abs((half + next) / 2 - 4022.5) < 1e-9)
  }

  /// 100 benefits at 1.000 a month in 2006; 90 in 2007. Price 2006: 1.200.000 / 100 = 12.000.
  @Test func worksOutPricesAndMeans() throws {
    let spent = (0..<18).map { $0 < 12 ? 100_000.0 : 90_000 }
    let stock = (0..<18).map { $0 < 12 ? 100.0 : 90 }
    let outcome = try #require(
      made(
        VolumePathPlan(begin: 2006, balance: 2008),
        {
          $0.series = .init(expenditure: "u", stock: "s")
          $0.budgets = [
            2006: self.budget(1_080_000, m(2005, 10)), 2007: self.budget(960_000, m(2006, 10)),
            2008: self.budget(900_000, m(2007, 6)), 2009: self.budget(1, m(2007, 9)),
          ]
          $0.indexation = [m(2008, 1): 0.25]
        },
        monthly(spent, from: m(2006, 1), series: "u")
          + monthly(stock, from: m(2006, 1), series: "s")))
    #expect(outcome.years.map { $0.price.value } == [12_000, 12_000, 15_000])
    #expect(outcome.years.map { $0.affordable.value?.value } == [90, 80, 60])
    #expect(outcome.years.map(\.actual) == [100, 90, nil])
    #expect(outcome.years.map(\.months) == [12, 6, 0])
    #expect(outcome.years.map(\.path) == [100, 80, 60])
    #expect(outcome.points.count == 18 && outcome.points.last?.actual == 90)
    #expect(outcome.group == nil)
  }

  @Test func saysWhyThereIsNoPath() throws {
    let path = VolumePathPlan(begin: 2006, balance: 2008, start: 10)
    #expect(made(path)?.gap == .noBudget(2008))
    let stated = VolumePathPlan(begin: 2006, balance: 2008, stated: [2008: 5])
    #expect(made(stated)?.gap == .follows("gemiddeld aantal van 2006"))
    #expect(made(path)?.path(in: m(2007, 1)) == nil)
  }

  @Test func usesOnlyBudgetsThatWereKnown() throws {
    let path = VolumePathPlan(begin: 2006, balance: 2008, start: 10, prices: [2008: 10])
    let later: (inout MoneyPlan) -> Void = { $0.budgets = [2008: self.budget(50, m(2007, 9))] }
    #expect(made(path, later)?.gap == .noBudget(2008))
    #expect(made(path, later, in: m(2007, 9))?.years.last?.affordable.value?.value == 5)
  }
}
