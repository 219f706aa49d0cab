import Charts

extension SampleKind {
  static let stackedBars = SampleKind(
    "gestapelde-staven", "Gestapelde staven",
    "De delen van een geheel per onderdeel of maand; het onderste deel is het best te vergelijken.",
    file: "StackedBarSample", states: SampleState.byName
  ) { state in
    StackedChart.figure(
      StackedChart.Input(
        caption: state.caption(
          "gestapelde-staven", "De meeste uitkeringen duren langer dan een jaar"),
        format: state.format, places: .names(state.names),
        series: [
          .init("langer dan een jaar", state.values),
          .init("korter", state.others),
          .init("nieuw", state.values.map { $0.map { $0 / 3 } }),
        ]))
  }
}
