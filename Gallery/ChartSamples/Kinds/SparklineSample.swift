import Charts

extension SampleKind {
  static let sparkline = SampleKind(
    "sparkline", "Sparkline",
    "Het verloop zo klein als een woord, in een rij van een tabel.",
    file: "SparklineSample", states: SampleState.byMonth
  ) { state in
    Sparkline.figure(
      Sparkline.Input(
        caption: state.caption("sparkline", "Het bestand groeit"), format: state.format,
        months: state.months, values: state.values))
  }
}
