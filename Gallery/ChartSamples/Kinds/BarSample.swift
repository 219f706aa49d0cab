import Charts

extension SampleKind {
  static let bars = SampleKind(
    "staven", "Staven",
    "Eén waarde per onderdeel, vanaf nul; liggend waar de namen niet naast elkaar passen.",
    file: "BarSample", states: SampleState.byName
  ) { state in
    BarChart.figure(
      BarChart.Input(
        caption: state.caption("staven", "Zuid heeft de meeste uitkeringen"),
        format: state.format, names: state.names, values: state.values))
  }
}
