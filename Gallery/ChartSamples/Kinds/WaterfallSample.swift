import Charts

extension SampleKind {
  static let waterfall = SampleKind(
    "waterval", "Waterval",
    "Hoe een bedrag in stappen een ander wordt. In de blokken `begroting`, `effecten` en `raming`.",
    file: "WaterfallSample", states: SampleState.byName
  ) { state in
    let steps = zip(state.names, state.values).compactMap { name, value in
      value.map { WaterfallChart.Step(name, $0) }
    }
    return WaterfallChart.figure(
      WaterfallChart.Input(
        caption: state.caption("waterval", "De stappen maken samen het verschil"),
        format: state.format, start: .init("Begin", state.others.compactMap { $0 }.first ?? 0),
        steps: steps, endName: "Eind"))
  }
}
