import Model
import Testing

@testable import Metrics

@Suite struct ScanReviewTests {
  private func conclusions(_ set: (inout Report) -> Void) -> [ScanConclusion] {
    var report = ReportBuilder(dossier: dossier([]), dataset: Dataset([])).report(
      maandrapportage, unit: tree.root, month: m(2007, 6))
    set(&report)
    return ScanReview(report: report).conclusions()
  }

  private func comparison(isComparable: Bool) -> Comparison {
    var comparison = Comparison(
      group: .init(
        code: "g", name: "de groep", isComparable: isComparable, members: .all, position: nowhere),
      month: m(2007, 6))
    func point(_ month: Month, _ own: Double, _ scaled: Double) -> Comparison.Point {
      .init(
        month: month, value: .init(own: own, referenceCount: scaled, factor: 1, members: 1))
    }
    comparison.points = [
      point(m(2007, 4), 130, 100), point(m(2007, 5), 150, 100), point(m(2007, 6), 120, 110),
    ]
    comparison.change = .init(own: -0.1, reference: -0.05)
    return comparison
  }

  @Test func drawsNoConclusionWithoutFigures() {
    let none = conclusions { _ in }
    #expect(none.isEmpty)
  }

  @Test func setsTheOwnMoveBesideTheNationAndTheGapBesideItsWidest() {
    let found = conclusions {
      $0.comparisons = [comparison(isComparable: true), comparison(isComparable: false)]
    }
    #expect(
      found == [
        .movedWithNation(own: -0.1, nation: -0.05, name: "de groep"),
        .gap(own: 120, scaled: 110, group: "de groep", widest: 50, widestMonth: m(2007, 5)),
      ])
  }

  @Test func namesThePartsThatDifferByThreePointsOrMore() {
    let found = conclusions {
      var caseload = Caseload(month: m(2007, 6), series: "v")
      func part(_ name: String, _ value: Double, _ elsewhere: Double?) -> Caseload.Composition.Part
      {
        .init(name: name, values: [value], quarter: nil, year: nil, elsewhere: elsewhere)
      }
      caseload.compositions = [
        .init(
          column: "leefvorm", months: [m(2007, 6)],
          parts: [part("a", 60, 0.5), part("b", 38, 0.4), part("c", 2, nil)])
      ]
      $0.caseload = caseload
    }
    #expect(
      found == [.composition(column: "leefvorm", part: "a", own: 0.6, elsewhere: 0.5, place: nil)])
  }

  @Test func looksAheadFromTheReportsYear() {
    let found = conclusions {
      func year(_ year: Int, _ spent: Double, _ budget: Double) -> MoneyOutlook.Year {
        .init(
          year: year, expenditure: .init(value: spent, share: nil, isForecast: true),
          budget: .init(value: budget, share: nil, isForecast: true))
      }
      $0.outlook = MoneyOutlook(
        years: [year(2006, 9, 1), year(2007, 5, 4), year(2008, 4, 4.5), year(2009, 6, 4)],
        expenditureBase: 2006, budgetBase: 2006)
    }
    #expect(
      found == [
        .outlook(
          deficits: [2007, 2009], open: [], first: 2007, last: 2009, lastBalance: -2,
          interval: nil)
      ])
  }

  @Test func callsNoYearADeficitThatMayGoEitherWay() {
    func interval(_ low: Double, _ high: Double) -> ForecastInterval {
      .init(low80: low, high80: high, low95: low * 2, high95: high * 2)
    }
    func year(_ year: Int, _ spent: Double, _ interval: ForecastInterval) -> MoneyOutlook.Year {
      .init(
        year: year, expenditure: .init(value: spent, share: nil, isForecast: true),
        budget: .init(value: 4, share: nil, isForecast: true), balanceInterval: interval)
    }
    let found = conclusions {
      $0.outlook = MoneyOutlook(
        years: [year(2007, 6, interval(-3, -1)), year(2008, 5, interval(-3, 1))],
        expenditureBase: 2006, budgetBase: 2006)
    }
    #expect(
      found == [
        .outlook(
          deficits: [2007], open: [2008], first: 2007, last: 2008, lastBalance: -1,
          interval: interval(-3, 1))
      ])
  }
}
