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

  @Test func setsEachPartBesideThoseOfTheGroupsAtTheOwnSize() throws {
    func cell(_ number: Double, _ unit: String, _ word: String) -> Observation {
      stock(0, number, unit: unit, cell: ["leefvorm": word])
    }
    let found = try #require(
      caseload([
        stock(0, 540), cell(340, "DSZ", "alleen"), cell(200, "DSZ", "paar"),
        stock(0, 1000, unit: "GA"), cell(700, "GA", "alleen"), cell(250, "GA", "paar"),
        cell(50, "GA", "anders"), stock(0, 9000, unit: "NL"), cell(9000, "NL", "alleen"),
      ]) { $0.reference?.shares = ["leefvorm": ["paar": 0.6]] })
    let composition = try #require(found.compositions.first)
    let beside = try #require(composition.beside)
    // 5 000 own households on 10 000 and on 100 000.
    #expect(beside.groups.map(\.factor) == [0.5, 0.05])
    #expect(beside.groups.map(\.members) == [1, 1])
    #expect(beside.rows.map(\.name) == ["alleen", "anders", "paar"])
    #expect(beside.rows.map(\.own) == [340, 0, 200])
    #expect(beside.rows.map(\.counts) == [[700, 9000], [50, 0], [250, 0]])
    #expect(beside.rows.map { beside.scaled($0, 0) } == [350, 25, 125])
    // The parts add up to what the whole would be at the rate of the group.
    #expect(beside.rows.reduce(0) { $0 + beside.scaled($1, 0) } == found.groups[0].value)
    #expect(beside.scaled(beside.total, 1) == found.groups[1].value)
    // The shares of the comparable group stand in the place of those that the dossier names.
    #expect(composition.elsewhereName == "de groep")
    #expect(composition.parts.map(\.elsewhere) == [0.7, 0.25])
  }

  @Test func countsOnlyMembersThatGiveTheBreakdownAndHouseholds() throws {
    let observations = [
      stock(0, 50), stock(0, 30, cell: ["leefvorm": "alleen"]),
      stock(0, 20, cell: ["leefvorm": "paar"]), stock(0, 1000, unit: "GA"),
      stock(0, 800, unit: "GA", cell: ["leefvorm": "alleen"]), stock(0, 9000, unit: "NL"),
    ]
    let found = try #require(
      caseload(observations) {
        $0.reference?.groups[1].members = .named(["GA", "NL"])
        $0.reference?.groups[0].members = .named(["NL"])
      })
    let beside = try #require(found.compositions.first?.beside)
    #expect(beside.groups.map(\.name) == ["Nederland"])
    #expect(beside.groups.map(\.members) == [1] && beside.groups.map(\.all) == [2])
    #expect(beside.groups[0].factor == 0.5)
    #expect(found.compositions.first?.elsewhereName == nil)
    let without = try #require(
      caseload(observations) { $0.organisation = Organisation(name: "Dienst") })
    #expect(without.compositions.first?.beside == nil)
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
