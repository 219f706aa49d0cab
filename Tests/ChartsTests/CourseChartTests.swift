import Charts
import TestSupport
import Testing

@Suite("Course charts")
struct CourseChartTests {
  /// A course chart in a state that must look well, by the name of its stored picture.
  struct State: CustomTestStringConvertible, Sendable {
    var name: String
    var input: CourseChart.Input
    var testDescription: String { name }
  }

  /// Months before the start, and the ones from it on.
  private static func state(
    _ name: String, _ before: [Double?], _ since: [Double?], expected: [Double?],
    margin: Double = 6, unit: String = "",
    _ change: (inout CourseChart.Input) -> Void = { _ in }
  ) -> State {
    let start = january2007 + before.count
    var input = CourseChart.Input(
      caption: Caption(
        id: name, title: "Titel van \(name)", subtitle: "reeks, eenheid, periode", source: "Bron",
        description: "Wat er was en wat te verwachten was."),
      format: ValueFormat(decimals: 0, unit: unit),
      actual: (before + since).enumerated().map { Point(Double(january2007 + $0), $1) },
      expected: expected.enumerated().map { step, value in
        CourseChart.Expected(
          month: start + step, value: value,
          band95: value.flatMap {
            $0.isFinite
              ? ($0 - margin * Double(step + 1))...($0 + margin * Double(step + 1)) : nil
          })
      })
    input.moments = [
      .init(month: start, name: "start", isBefore: true),
      .init(month: start + max(0, expected.count - 1), name: "oordeel"),
    ]
    change(&input)
    return State(name: name, input: input)
  }

  private static let wave = LineState.wave(24, level: 100, size: 8)

  static let all: [State] = [
    state("empty", [], [], expected: []),
    state("one", [], [4], expected: [5]),
    state("all-missing", [nil, nil], [nil, nil], expected: [nil, nil]),
    state(
      "above", wave, [112, 118, 121, 119, 125, 130], expected: [101, 99, 97, 98, 100, 103]),
    state(
      "below", wave, [90, 82, 78, 70, 66, 61], expected: [101, 99, 97, 98, 100, 103],
      unit: "dagen"),
    state("coming", wave, [104, 103], expected: [101, 99, 97, 98, 100, 103]),
    state("gaps", [5, nil, 7, 6, nil], [nil, 9, 8], expected: [6, nil, 6], margin: 1),
    state("all-equal", [3, 3, 3], [3, 3], expected: [3, 3], margin: 0),
    state(
      "long", LineState.wave(24, level: 4000, size: 90), (0..<37).map { 4000 - 20 * Double($0) },
      expected: (0..<37).map { 4010 - 3 * Double($0) }, margin: 8),
    state(
      "hostile", [1, .nan, .infinity], [2], expected: [.nan, 3], unit: "\u{202E}<b>&\""
    ) {
      $0.caption.title = "<script>alert('titel')</script>"
      $0.names.expected = "<script>" + String(repeating: "x", count: 10_000)
      $0.moments.append(.init(month: january2007 + 1, name: String(repeating: "W", count: 999)))
      $0.moments.append(.init(month: .max, name: "x"))
      $0.expected.append(.init(month: .min, value: 1))
      $0.actual.append(Point(1e300, 3))
    },
  ]

  @Test(arguments: all) func looksAsStored(_ state: State) throws {
    let figure = CourseChart.figure(state.input)
    let svg = figure.svg.serialized
    try expectSound(svg, width: state.input.width, height: state.input.height)
    expectStored(svg, named: "course-\(state.name).svg")
    #expect(figure.table.rows.allSatisfy { $0.count == figure.table.columns.count })
  }

  @Test func tellsTheMonthsInItsTable() throws {
    let state = try #require(Self.all.first { $0.name == "above" })
    let table = CourseChart.figure(state.input).table
    #expect(table.columns == ["maand", "realisatie", "verwacht", "95% van", "95% tot"])
    #expect(table.rows.count == 30)
    #expect(table.rows[24] == ["januari 2009", "112", "101", "95", "107"])
  }
}
