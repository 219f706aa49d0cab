import Charts

extension SampleKind {
  static let steps = SampleKind(
    "trap", "Trapkromme",
    "Welk deel na hoeveel maanden weg is, met marge en met hoevelen het nog zijn. In het blok `uitstroomkans`.",
    file: "StepSample", states: SampleState.byMonth
  ) { state in
    var open = 400
    var gone = 0.0
    let points = state.values.enumerated().compactMap { place, value -> StepChart.Point? in
      guard let value, value.isFinite else { return nil }
      let leaves = min(open / 3, max(1, Int(abs(value).truncatingRemainder(dividingBy: 40))))
      gone += (100 - gone) * Double(leaves) / Double(max(1, open))
      open = max(1, open - leaves)
      return StepChart.Point(
        time: Double(place + 1), value: gone, interval: max(0, gone - 4)...min(100, gone + 4),
        count: open)
    }
    var months = ValueFormat(decimals: 0, suffix: "\u{A0}maanden")
    months.countsInTwelves = true
    return StepChart.figure(
      StepChart.Input(
        caption: state.caption("trap", "De helft is binnen een jaar weg"),
        format: ValueFormat(decimals: 0, suffix: "%"),
        time: months,
        curves: points.isEmpty ? [] : [StepChart.Curve(name: "alle groepen", points: points)]))
  }
}
