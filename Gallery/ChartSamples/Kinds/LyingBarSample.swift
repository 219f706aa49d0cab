import Charts

extension SampleKind {
  static let lyingBars = SampleKind(
    "liggende-staven", "Liggende staven",
    "Eén waarde per onderdeel met lange namen; de staaf van de boodschap is donker.",
    file: "LyingBarSample", states: SampleState.byName
  ) { state in
    var input = BarChart.Input(
      caption: state.caption("liggende-staven", "Zuid heeft de meeste uitkeringen"),
      format: state.format, names: state.names, values: state.values)
    input.form = .lying
    input.highlighted = 2
    return BarChart.figure(input)
  }
}
