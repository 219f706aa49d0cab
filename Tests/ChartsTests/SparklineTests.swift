import Charts
import TestSupport
import Testing

@Suite("Sparklines")
struct SparklineTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var values: [Double?]
    var domain: ClosedRange<Double>?
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "empty", values: []), Case(name: "all-missing", values: [nil, nil]),
    Case(name: "one", values: [3]), Case(name: "all-equal", values: [3, 3, 3]),
    Case(name: "year", values: [5, 6, 5.5, 7, 8, 7, 6.5, 6, 7, 8, 9, 8.5]),
    Case(name: "gaps", values: [5, nil, 5.5, 7, nil, nil, 6.5, 6, nil]),
    Case(name: "fixed-scale", values: [5, 6, 7], domain: 0...20),
    Case(name: "huge", values: [-1e300, 1e300, .infinity, 1e308]),
    Case(name: "months-250", values: LineState.wave(250, level: 10, size: 5)),
  ])
  func looksAsStored(_ test: Case) throws {
    var input = Sparkline.Input(
      caption: Caption(id: "s-\(test.name)", title: "Verloop", description: "Van 5 naar 8."),
      format: ValueFormat(decimals: 1), months: test.values.indices.map { january2007 + $0 },
      values: test.values)
    input.valueDomain = test.domain
    let figure = Sparkline.figure(input)
    let svg = figure.svg.serialized
    try expectSound(svg, width: 96, height: 20)
    #expect(!svg.contains("<text"))
    #expect(figure.table.rows.count == test.values.count)
    expectStored(svg, named: "sparkline-\(test.name).svg")
  }
}
