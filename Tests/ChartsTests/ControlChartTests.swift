import Charts
import TestSupport
import Testing

@Suite("Control charts")
struct ControlChartTests {
  /// A control chart in a state that must look well, by the name of its stored picture.
  struct State: CustomTestStringConvertible, Sendable {
    var name: String
    var input: ControlChart.Input
    var testDescription: String { name }
  }

  private static func state(
    _ name: String, _ values: [Double?], limits: (Double, Double, Double)? = nil,
    special: [Int: ControlChart.Special] = [:], unit: String = "dagen",
    _ change: (inout ControlChart.Input) -> Void = { _ in }
  ) -> State {
    let points = values.enumerated().map { place, value in
      ControlChart.Point(
        month: january2007 + place, value: value, special: special[place],
        remark: special[place] == nil ? "" : "7 op rij boven het midden")
    }
    var input = ControlChart.Input(
      caption: Caption(
        id: name, title: "Titel van \(name)", subtitle: "reeks, eenheid, periode", source: "Bron",
        description: "De reeks heeft \(values.count) maanden."),
      format: ValueFormat(decimals: 1, unit: unit), points: points)
    if let (lower, centre, upper) = limits, let first = points.first, let last = points.last {
      input.stretches = [
        ControlChart.Stretch(
          months: first.month...last.month, centre: centre, lower: lower, upper: upper,
          isProvisional: values.count < 12)
      ]
    }
    change(&input)
    return State(name: name, input: input)
  }

  static let all: [State] = [
    state("empty", []),
    state("all-missing", [nil, nil, nil]),
    state("one", [12.5]),
    state("two", [12, 14], limits: (7.7, 13, 18.3)),
    state("three", [12, 14, 13], limits: (9, 13, 17)) { $0.target = 15 },
    state("all-equal", Array(repeating: 40, count: 14), limits: (40, 40, 40)) { $0.target = 40 },
    state("all-zero", Array(repeating: 0, count: 14), limits: (0, 0, 0)),
    state(
      "special", LineState.wave(24, level: 40, size: 5), limits: (33, 41, 49),
      special: [3: .favourable, 6: .favourable, 19: .unfavourable, 20: .unfavourable, 9: .neutral]
    ) { $0.target = 45 },
    state(
      "gaps", [5, 6, nil, 7, nil, nil, 8, 9, 7, nil, 6, nil, 4, 5, 19, nil],
      limits: (0, 6.4, 13), special: [14: .unfavourable]),
    state("shifted", LineState.wave(30, level: 40, size: 3)) { input in
      for place in 18..<30 { input.points[place].value = input.points[place].value.map { $0 - 12 } }
      input.stretches = [
        .init(months: january2007...(january2007 + 17), centre: 41, lower: 35, upper: 47),
        .init(
          months: (january2007 + 18)...(january2007 + 29), centre: 29, lower: 23, upper: 35,
          isProvisional: true),
      ]
      input.target = 33
    },
    state(
      "months-120", LineState.wave(120, level: 400, size: 20), limits: (360, 410, 460),
      special: Dictionary(uniqueKeysWithValues: (95..<120).map { ($0, .unfavourable) })),
    state("not-finite", [1, .nan, 3, .infinity], limits: (.nan, 2, .infinity)),
    state("hostile", [10, 12, nil], limits: (8, 11, 14), unit: "\u{202E}<b>&\"") {
      $0.caption.title = "<script>alert('titel')</script>"
      $0.names.centre = "<script>\u{202E}\u{0}" + String(repeating: "x", count: 10_000)
      $0.points.append(.init(month: .max, value: 3, remark: "<b>\u{0}"))
      $0.points.append(
        .init(month: january2007 + 3, value: 3, special: .neutral, remark: "<b>\u{0}"))
      $0.stretches.append(.init(months: (.min)...(.max), centre: 3, lower: 1, upper: 5))
    },
  ]

  @Test(arguments: all) func looksAsStored(_ state: State) throws {
    let figure = ControlChart.figure(state.input)
    let svg = figure.svg.serialized
    try expectSound(svg, width: state.input.width, height: state.input.height)
    expectStored(svg, named: "control-\(state.name).svg")
    #expect(figure.table.rows.allSatisfy { $0.count == figure.table.columns.count })
  }

  @Test func tellsInTheTableWhatIsSpecial() throws {
    let state = try #require(Self.all.first { $0.name == "special" })
    let table = ControlChart.figure(state.input).table
    #expect(
      table.columns == ["maand", "cijfer", "midden", "ondergrens", "bovengrens", "meer dan toeval"])
    #expect(table.rows[3].last == "7 op rij boven het midden")
    #expect(table.rows[4].last == "")
    #expect(table.rows[4][2] == "41,0 dagen")
  }
}
