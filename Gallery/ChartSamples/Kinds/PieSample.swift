import Charts

extension SampleKind {
  static let pie = SampleKind(
    "taart", "Taart",
    "Aandelen in een geheel van ten hoogste vijf delen; de kleinste gaan samen.",
    file: "PieSample", states: SampleState.byName
  ) { state in
    PieChart.figure(
      PieChart.Input(
        caption: state.caption("taart", "Een kwart van de deelnemers komt uit Zuid"),
        format: state.format, parts: zip(state.names, state.values).map { .init($0, $1) }))
  }
}
