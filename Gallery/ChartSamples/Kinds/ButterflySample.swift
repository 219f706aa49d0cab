import Charts

extension SampleKind {
  static let butterfly = SampleKind(
    "vlinder", "Vlinder",
    "Instroom en uitstroom rug aan rug op één schaal.",
    file: "ButterflySample", states: SampleState.byName
  ) { state in
    ButterflyChart.figure(
      ButterflyChart.Input(
        caption: state.caption("vlinder", "In Zuid stromen meer mensen uit dan in"),
        format: state.format, names: state.names, left: state.others, right: state.values))
  }
}
