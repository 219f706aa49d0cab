import Model
import Testing

@testable import Metrics

@Suite struct CaseloadReviewTests {
  private let month = m(2007, 6)

  private func caseload(
    _ observations: [Observation], unit: String = "DSZ", _ set: (inout Dossier) -> Void = { _ in }
  ) -> Caseload? {
    var dossier = dossier([indicator(.stock(series: "v"), code: "U1")]) {
      $0.reference = ReferenceFrame(
        municipalities: [
          .init(code: "GA", name: "Aadorp", households: 10_000),
          .init(code: "NL", name: "Nederland", households: 100_000, isNation: true),
        ],
        groups: [
          .init(
            code: "g", name: "de groep", isComparable: true, members: .named(["GA"]),
            position: nowhere),
          .init(
            code: "l", name: "Nederland", isComparable: false, members: .named(["NL"]),
            position: nowhere),
        ], volume: "v", position: nowhere)
      $0.organisation = Organisation(name: "Dienst", households: 5_000)
      set(&$0)
    }
    dossier.units = UnitTree(root: tree.root, outsiders: ["GA", "NL"])
    let builder = FigureBuilder(dossier: dossier, dataset: Dataset(observations))
    let figures = builder.indicators(of: unit).map {
      builder.figures(of: $0, unit: unit, month: month)
    }
    return CaseloadReview(builder: builder, unit: unit, month: month).caseload(
      figures: figures,
      comparisons: ComparisonReview(builder: builder, unit: unit, month: month).comparisons())
  }

  private func stock(
    _ back: Int, _ number: Double, unit: String = "DSZ", cell: [String: String] = [:]
  ) -> Observation {
    delivered(.month(month - back), number, unit: unit, series: "v", cell: cell)
  }

  @Test func givesVolumesWithTheirChangesAndTheRealCounts() throws {
    let found = try #require(
      caseload([
        stock(0, 540), stock(3, 600), stock(12, 450), stock(0, 1000, unit: "GA"),
        stock(3, 1000, unit: "GA"), stock(0, 9000, unit: "NL"),
      ]))
    let own = try #require(found.own)
    #expect(own.value == 540 && own.count == 540)
    // 540 / 600 - 1 and 540 / 450 - 1.
    #expect(abs((own.quarter ?? 0) + 0.1) < 1e-12)
    #expect(abs((own.year ?? 0) - 0.2) < 1e-12)
    // 1 000 on 10 000 households is 500 on 5 000; 9 000 on 100 000 is 450.
    #expect(found.groups.map(\.value) == [500, 450])
    #expect(found.groups.map(\.count) == [1000, 9000])
    #expect(found.groups[0].quarter == 0)
    #expect(found.groups[0].year == nil)
  }

  @Test func dividesTheVolumeByEachColumn() throws {
    let found = try #require(
      caseload(
        [
          stock(0, 100), stock(12, 80),
          stock(0, 75, cell: ["leefvorm": "paar"]), stock(0, 25, cell: ["leefvorm": "alleen"]),
          stock(12, 80, cell: ["leefvorm": "paar"]),
          // A cell of two columns is no division by one.
          stock(0, 5, cell: ["leefvorm": "paar", "leeftijd": "jong"]),
        ]) { $0.reference?.shares = ["leefvorm": ["paar": 0.6]] })
    let composition = try #require(found.compositions.first)
    #expect(found.compositions.count == 1)
    #expect(composition.months == [month - 12, month])
    #expect(composition.parts.map(\.name) == ["alleen", "paar"])
    // A part that did not occur in a month that was counted had none.
    #expect(composition.parts.map(\.values) == [[0, 25], [80, 75]])
    #expect(composition.share(composition.parts[1], 1) == 0.75)
    #expect(composition.parts.map(\.elsewhere) == [nil, 0.6])
    // From nothing there is no relative change.
    #expect(composition.parts[0].year == nil)
    #expect(composition.parts[1].year == 75.0 / 80 - 1)
  }

  @Test func saysNothingOfAMonthWithoutAFigure() throws {
    let found = try #require(caseload([stock(1, 10)]))
    #expect(found.own == nil)
    #expect(found.groups.isEmpty && found.compositions.isEmpty)
  }

  @Test func needsASeries() {
    let none = caseload([stock(0, 1)]) { $0.reference = nil }
    #expect(none == nil)
  }

  @Test func givesALowerUnitItsOwnVolumeAlone() throws {
    let found = try #require(
      caseload([stock(0, 7, unit: "A"), stock(0, 1, unit: "GA")], unit: "A"))
    #expect(found.own?.value == 7 && found.own?.name == "Team A")
    #expect(found.groups.isEmpty)
  }
}
