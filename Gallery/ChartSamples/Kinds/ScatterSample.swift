import Charts

extension SampleKind {
  static let scatter = SampleKind(
    "spreiding", "Spreiding",
    "Twee cijfers tegen elkaar, met namen waar plaats is.",
    file: "ScatterSample", states: SampleState.byName
  ) { state in
    var input = ScatterChart.Input(
      caption: state.caption("spreiding", "Waar meer mensen instromen, duurt het langer"),
      x: ("instroom", state.format), y: ("duur", state.format),
      items: state.names.enumerated().map { index, name in
        .init(name, x: state.values[index], y: state.others[index])
      })
    input.highlighted = 0
    return ScatterChart.figure(input)
  }
}
