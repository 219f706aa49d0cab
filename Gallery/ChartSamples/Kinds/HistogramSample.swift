import Charts

extension SampleKind {
  static let histogram = SampleKind(
    "verdeling", "Verdeling",
    "Hoe vaak een duur voorkomt, met de mediaan.",
    file: "HistogramSample", states: SampleState.byName
  ) { state in
    Histogram.figure(
      Histogram.Input(
        caption: state.caption("verdeling", "De helft wacht langer dan de mediaan"),
        format: ValueFormat(
          decimals: state.decimals, unit: state.unit.isEmpty ? "dagen" : state.unit),
        values: state.values.compactMap { $0 }))
  }
}
