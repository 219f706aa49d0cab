import Charts
import TestSupport
import Testing

@Suite("Waterfall charts")
struct WaterfallChartTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var start: Double = 4377
    var changes: [Double] = []
    var stepName = "stap"
    var isForecast = false
    var format = ValueFormat(decimals: 0)
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "empty"), Case(name: "one", changes: [120]),
    Case(name: "two", changes: [120, -80]),
    Case(name: "negative", changes: [-193, -40, -293]),
    Case(name: "almere", changes: [-192.6, 113.8, 78.8, -293.3, 0], isForecast: true),
    Case(name: "crossing-zero", start: 100, changes: [-180, 60, 140]),
    Case(name: "all-below-zero", start: -100, changes: [-50, 30]),
    Case(name: "zero", start: 0, changes: [0, 0]),
    Case(name: "huge", start: 1e300, changes: [1e300, -2.5e299]),
    Case(name: "overflow", start: 1e308, changes: [1e308]),
    Case(name: "not-finite", changes: [.nan, 40, .infinity]),
    Case(
      name: "long-labels", start: 47_123_456.78, changes: [1_234_567.89, -987_654.32],
      stepName:
        "Herverdeling van het landelijke budget na de definitieve vaststelling in september",
      format: ValueFormat(decimals: 2, unit: "€")),
    Case(
      name: "fourteen", changes: (1...14).map { Double($0 * $0 * ($0.isMultiple(of: 3) ? -3 : 2)) }),
  ])
  func looksAsStored(_ test: Case) throws {
    var input = WaterfallChart.Input(
      caption: Caption(id: "w-\(test.name)", title: "Raming", description: "Van 4.377 naar 4.084."),
      format: test.format, start: .init("Volume 2007", test.start),
      steps: test.changes.enumerated().map {
        .init("\(test.stepName) \($0.offset + 1)", $0.element)
      },
      endName: "Volume 2008")
    input.isForecast = test.isForecast
    let figure = WaterfallChart.figure(input)
    let svg = figure.svg.serialized
    try expectSound(svg, width: 640, height: 450)
    expectStored(svg, named: "waterfall-\(test.name).svg")
  }

  @Test func itsTableEndsAtTheSum() {
    let input = WaterfallChart.Input(
      caption: Caption(id: "w", title: "Raming"), format: ValueFormat(decimals: 0),
      start: .init("begin", 10), steps: [.init("erbij", 5), .init("eraf", -3)], endName: "eind")
    #expect(
      WaterfallChart.figure(input).table.rows == [
        ["begin", "", "10"], ["erbij", "+5", "15"], ["eraf", "−3", "12"], ["eind", "", "12"],
      ])
  }
}
