import Charts
import TestSupport
import Testing

@Suite("Bullet charts")
struct BulletChartTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var value: Double?
    var target: Double?
    var previous: Double?
    var bounds: [Double] = []
    var format = ValueFormat(decimals: 0)
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "full", value: 72, target: 80, previous: 68, bounds: [50, 75, 100],
      format: ValueFormat(decimals: 0, unit: "%")),
    Case(name: "one-bound", value: 72, target: 60, bounds: [100]),
    Case(name: "no-bounds", value: 2.02, target: 1.98, format: ValueFormat(decimals: 2, unit: "%")),
    Case(name: "missing", value: nil, target: 80, bounds: [50, 100]),
    Case(name: "empty", value: nil, target: nil), Case(name: "zero", value: 0, target: 0),
    Case(name: "negative", value: -30, target: 20, previous: -50),
    Case(name: "all-negative", value: -30, target: -20, bounds: [-40, 0]),
    Case(name: "not-finite", value: .nan, target: .infinity, bounds: [.nan, 10]),
    Case(name: "huge", value: 1e300, target: -1e308),
    Case(
      name: "long-labels", value: 123_456_789, target: 987_654_321,
      format: ValueFormat(decimals: 2, unit: "aangevraagde voorzieningen per huishouden")),
    Case(name: "beyond-bounds", value: 140, target: 90, bounds: [50, 100]),
    Case(name: "target-at-zero", value: 12, target: 0),
  ])
  func looksAsStored(_ test: Case) throws {
    var input = BulletChart.Input(
      caption: Caption(
        id: "b-\(test.name)", title: "Stand", description: "72 bij een doel van 80."),
      format: test.format, value: test.value, target: test.target)
    input.previous = test.previous
    input.bounds = test.bounds
    let svg = BulletChart.figure(input).svg.serialized
    try expectSound(svg, width: 240, height: 60)
    expectStored(svg, named: "bullet-\(test.name).svg")
  }

  @Test func tellsWhatIsKnown() {
    var input = BulletChart.Input(
      caption: Caption(id: "b", title: "Stand", subtitle: "juli 2007"),
      format: ValueFormat(decimals: 1, unit: "%"), value: 72.25, target: nil)
    input.previous = 70
    let table = BulletChart.figure(input).table
    #expect(table.caption == "Stand. juli 2007.")
    #expect(table.rows == [["realisatie", "72,3%"], ["vorige", "70,0%"]])
  }
}
