import Charts

extension SampleKind {
  static let control = SampleKind(
    "beheersing", "Regelkaart",
    "Welke maanden meer zijn dan toeval. In het blok `grafiek`: `vorm: beheersing`.",
    file: "ControlSample", states: SampleState.byMonth
  ) { state in
    let known = state.values.compactMap { $0 }
    let mean = known.reduce(0, +) / Double(max(1, known.count))
    let spread = known.map { abs($0 - mean) }.max() ?? 0
    var input = ControlChart.Input(
      caption: state.caption("beheersing", "Eén maand wijkt meer af dan toeval verklaart"),
      format: state.format,
      points: zip(state.months, state.values).map { month, value in
        let isFar = value.map { $0 - mean >= spread && spread > 0 } ?? false
        return .init(month: month, value: value, special: isFar ? .unfavourable : nil)
      })
    if let first = state.months.first, let last = state.months.last, !known.isEmpty {
      input.stretches = [
        .init(
          months: first...last, centre: mean, lower: mean - spread * 0.9,
          upper: mean + spread * 0.9)
      ]
    }
    return ControlChart.figure(input)
  }
}
