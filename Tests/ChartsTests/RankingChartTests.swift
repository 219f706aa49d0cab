import Charts
import TestSupport
import Testing

@Suite("Ranking charts")
struct RankingChartTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var groups: [[RankingChart.Item]]
    var format = ValueFormat(decimals: 1, suffix: "%")
    var height: Double
    var testDescription: String { name }
  }

  private static let towns = [
    "Aadorp", "Beestad", "Ceewijk", "Deeveen", "Eedam", "Effen", "Geemond", "Haarschot", "Iersel",
    "Jeehoven",
  ]

  private static func items(_ values: [Double?], stressed: Int? = nil) -> [RankingChart.Item] {
    values.enumerated().map {
      .init(towns[$0.offset % 10], $0.element, isStressed: $0.offset == stressed)
    }
  }

  @Test(arguments: [
    Case(
      name: "both-ends",
      groups: [
        items([-19.2, -17, -15.5, -12, -11.8, -10, -9.7, -9, -8.2, -8]),
        [.init("Hollandstad", -6.4, isStressed: true)],
        items([-4, -3.5, -2, -1, 0, 0.4, 1, 2.2, 3, 5.1]),
      ], height: 502),
    Case(name: "one", groups: [items([4])], height: 40),
    Case(name: "empty", groups: [[], []], height: 40),
    Case(name: "all-equal", groups: [items([2, 2, 2])], height: 78),
    Case(name: "all-zero", groups: [items([0, 0])], height: 56),
    Case(name: "missing", groups: [items([nil, 3, nil], stressed: 1)], height: 78),
    Case(name: "all-missing", groups: [items([nil, nil])], height: 56),
    Case(name: "not-finite", groups: [items([.nan, .infinity, 1])], height: 78),
    Case(name: "huge", groups: [items([-1e300, 1e308])], height: 56),
    Case(name: "tiny", groups: [items([1e-9, -2e-9])], height: 56),
    Case(
      name: "long-names",
      groups: [
        [
          .init("Een gemeente met een naam van zestig letters, en nog wat meer erbij", 12),
          .init("Ij", -3, isStressed: true), .init("עיר אחת", 7),
        ]
      ], height: 78),
    Case(name: "forty", groups: [items((0..<40).map { Double($0) - 20.5 })], height: 892),
    Case(
      name: "long-values",
      groups: [items([123_456_789, -987_654_321])],
      format: ValueFormat(decimals: 2, unit: "aangevraagde voorzieningen"), height: 56),
  ])
  func looksAsStored(_ test: Case) throws {
    let input = RankingChart.Input(
      caption: Caption(
        id: "r-\(test.name)", title: "Rangorde", description: "Van sterk naar zwak."),
      format: test.format, groups: test.groups)
    let svg = RankingChart.figure(input).svg.serialized
    try expectSound(svg, width: 640, height: test.height)
    expectStored(svg, named: "ranking-\(test.name).svg")
  }

  @Test func givesItsFigures() {
    let input = RankingChart.Input(
      caption: Caption(id: "r", title: "Rangorde"), format: ValueFormat(decimals: 1, suffix: "%"),
      groups: [[.init("A", -1.25)], [], [.init("B", nil)]])
    let table = RankingChart.figure(input).table
    #expect(table.columns == ["naam", "waarde"])
    #expect(table.rows == [["A", "−1,3%"], ["B", "–"]])
  }
}
