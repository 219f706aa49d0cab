import Model
import Testing

@testable import Metrics

@Suite struct MoneyRankingReviewTests {
  private func rankings(
    _ set: (inout Dossier, inout [Observation]) -> Void = { _, _ in }
  ) -> [MoneyRanking] {
    var frame = ReferenceFrame(
      municipalities: [
        .init(code: "GA", name: "Aadorp", households: 10),
        .init(code: "NL", name: "Nederland", households: 100, isNation: true),
      ], groups: [], volume: "v", position: nowhere)
    (frame.expenditure, frame.budget) = ("u", "b")
    // The own twelve months of a year: 10 each in 2005, 9 each in 2006.
    var observations =
      monthly(Array(repeating: 10, count: 12), from: m(2005, 1), series: "u")
      + monthly(Array(repeating: 9, count: 12), from: m(2006, 1), series: "u")
      + [
        delivered(.year(2005), 200, unit: "GA", series: "u"),
        delivered(.year(2006), 210, unit: "GA", series: "u"),
        delivered(.year(2006), 231, unit: "GA", series: "b"),
        delivered(.year(2005), 1000, unit: "NL", series: "u"),
        delivered(.year(2006), 960, unit: "NL", series: "u"),
      ]
    var dossier = dossier([]) {
      $0.organisation = Organisation(name: "Dienst", municipality: "Eigenstad")
      $0.reference = frame
      $0.money.budgets = [
        2006: [
          .init(status: .final, date: day(m(2006, 10), 1), amount: 97.2)
        ]
      ]
    }
    dossier.units = UnitTree(root: tree.root, outsiders: ["GA", "NL"])
    set(&dossier, &observations)
    let builder = FigureBuilder(dossier: dossier, dataset: Dataset(observations))
    return ComparisonReview(builder: builder, unit: "DSZ", month: m(2007, 6)).moneyRankings()
  }

  @Test func putsTheFavourableEndFirst() throws {
    let found = rankings()
    #expect(found.map(\.measure) == [.expenditure, .result])
    #expect(found.map(\.year) == [2006, 2006])
    // 108 / 120 - 1 = -10%; 210 / 200 - 1 = +5%; the nation -4% stands apart.
    #expect(found[0].entries.map(\.name) == ["Eigenstad", "Aadorp"])
    #expect(abs(found[0].entries[0].value + 0.1) < 1e-12)
    #expect(abs(found[0].entries[1].value - 0.05) < 1e-12)
    #expect(abs((found[0].nation?.value ?? 0) + 0.04) < 1e-12)
    // (231 - 210) / 210 = +10%; (97,2 - 108) / 108 = -10%.
    #expect(found[1].entries.map(\.name) == ["Aadorp", "Eigenstad"])
    #expect(abs(found[1].entries[0].value - 0.1) < 1e-12)
    #expect(abs(found[1].entries[1].value + 0.1) < 1e-12)
    #expect(found[0].ownPlace == 1 && found[1].ownPlace == 2)
    #expect(found[1].nation == nil)
  }

  @Test func leavesOutWhoLacksAYear() {
    let found = rankings { _, observations in
      observations.removeAll { $0.unit == "GA" && $0.period == .year(2005) }
    }
    // One alone is no ranking.
    #expect(found.map(\.measure) == [.result])
  }

  @Test func needsASeries() {
    let none = rankings { dossier, _ in dossier.reference?.expenditure = nil }
    #expect(none.isEmpty)
    let expenditure = rankings { dossier, _ in dossier.reference?.budget = nil }
    #expect(expenditure.map(\.measure) == [.expenditure])
  }
}
