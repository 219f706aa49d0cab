import Charts

extension SampleKind {
  static let stackedAreas = SampleKind(
    "gestapelde-vlakken", "Gestapelde vlakken",
    "De delen van een geheel over de maanden; waar een deel ontbreekt, staat een gat.",
    file: "StackedAreaSample", states: SampleState.byMonth
  ) { state in
    var input = StackedChart.Input(
      caption: state.caption("gestapelde-vlakken", "De groei zit in de langdurige uitkeringen"),
      format: state.format, places: .months(state.months),
      series: [
        .init("langer dan een jaar", state.values),
        .init("korter", state.others.map { $0.map { $0 / 2 } }),
        .init("nieuw", state.values.map { $0.map { $0 / 4 } }),
      ])
    input.form = .areas
    return StackedChart.figure(input)
  }
}
