import Charts

extension SampleKind {
  static let course = SampleKind(
    "verwacht", "Verwacht verloop",
    "Wat er kwam naast wat zonder maatregel te verwachten was. In het blok `effect`.",
    file: "CourseSample", states: SampleState.byMonth
  ) { state in
    let half = state.months.count / 2
    let known = state.values.prefix(max(1, half)).compactMap { $0 }.filter { abs($0) < 1e100 }
    let mean = known.reduce(0, +) / Double(max(1, known.count))
    let spread = known.map { abs($0 - mean) }.max() ?? 0
    var input = CourseChart.Input(
      caption: state.caption("verwacht", "Het cijfer bleef onder het verwachte verloop"),
      format: state.format,
      actual: zip(state.months, state.values).map { .init(Double($0), $1) },
      expected: known.isEmpty
        ? []
        : state.months.dropFirst(half).map {
          .init(month: $0, value: mean, band95: (mean - spread)...(mean + spread))
        })
    if half > 1, let last = state.months.last {
      input.moments = [
        .init(month: state.months[half], name: "start", isBefore: true),
        .init(month: last, name: "oordeel"),
      ]
    }
    return CourseChart.figure(input)
  }
}
