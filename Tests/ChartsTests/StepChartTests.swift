import Charts
import TestSupport
import Testing

@Suite("Step charts")
struct StepChartTests {
  struct State: CustomTestStringConvertible, Sendable {
    var name: String
    var input: StepChart.Input
    var testDescription: String { name }
  }

  /// A curve that rises to `top`, with an interval that widens.
  private static func curve(
    _ name: String, months: Int, top: Double, count: Int = 400
  ) -> StepChart.Curve {
    StepChart.Curve(
      name: name,
      points: (0...max(0, months)).map { month in
        let share = top * (1 - 1 / (1 + Double(month) / 8))
        let spread = month == 0 ? 0 : min(share, 1.5 + Double(month) * 0.25)
        return StepChart.Point(
          time: Double(month), value: share,
          interval: month == 0 ? nil : share - spread...min(100, share + spread),
          count: max(10, count - count * month / 40))
      })
  }

  private static func state(
    _ name: String, _ curves: [StepChart.Curve],
    _ change: (inout StepChart.Input) -> Void = { _ in }
  ) -> State {
    var input = StepChart.Input(
      caption: Caption(
        id: name, title: "Titel van \(name)", subtitle: "kans, in %", source: "Bron",
        description: "Er zijn \(curves.count) curven."),
      format: ValueFormat(decimals: 0, suffix: "%"),
      time: ValueFormat(decimals: 0, suffix: " maanden"), curves: curves)
    input.countsTitle = "nog te volgen"
    input.timeTitle = "maand"
    change(&input)
    return State(name: name, input: input)
  }

  static let all: [State] = [
    state("empty", []),
    state("one", [curve("alle", months: 36, top: 90)]),
    state("one-point", [curve("alle", months: 0, top: 90)]),
    state("flat", [curve("alle", months: 12, top: 0)]),
    state("two", [curve("alleen", months: 34, top: 95), curve("ouder", months: 44, top: 70)]),
    state(
      "four-close",
      [60, 61, 62, 63].map { curve("jaar \($0)", months: 24, top: Double($0)) }),
    state("six", (1...6).map { curve("groep \($0)", months: 6 * $0, top: Double(90 - 8 * $0)) }),
    state(
      "long-names",
      [
        curve("alleenstaande ouder met kinderen onder de vijf jaar", months: 60, top: 88),
        curve("paar zonder kinderen maar met een inwonende ouder", months: 48, top: 77),
      ]),
    state("long", [curve("alle", months: 120, top: 99, count: 1_234_567)]),
    state("narrow", [curve("alle", months: 24, top: 60), curve("paar", months: 24, top: 58)]) {
      $0.width = 320
    },
    state(
      "not-finite",
      [
        StepChart.Curve(
          name: "a\u{202E}<b>&",
          points: [
            .init(time: 0, value: 0, interval: nil, count: 12),
            .init(time: .nan, value: 3, interval: nil, count: 12),
            .init(time: 3, value: .infinity, interval: nil, count: 12),
            .init(time: 6, value: 40, interval: 30...55, count: 11),
          ])
      ]),
  ]

  @Test(arguments: all)
  func looksAsStored(_ state: State) throws {
    let figure = StepChart.figure(state.input)
    let svg = figure.svg.serialized
    let rows = min(4, state.input.curves.count)
    let room = rows == 0 ? 0 : Double(rows + 1) * state.input.theme.tickSize * 1.4 + 6
    try expectSound(svg, width: state.input.width, height: state.input.height + room)
    expectStored(svg, named: "step-\(state.name).svg")
    #expect(figure.table.rows.allSatisfy { $0.count == figure.table.columns.count })
  }

  @Test func tellsAllCurvesInTheTable() {
    let curves = (1...6).map { Self.curve("groep \($0)", months: 2, top: 50) }
    let figure = StepChart.figure(Self.state("a", curves).input)
    #expect(figure.table.rows.count == 18)
    #expect(Set(figure.table.rows.map { $0[0] }).count == 6)
  }
}
