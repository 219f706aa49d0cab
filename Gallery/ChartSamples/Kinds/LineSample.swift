import Charts

extension SampleKind {
  static let line = SampleKind(
    "lijn", "Lijn",
    "Het verloop van één reeks, met vorig jaar en een doel. In het blok `grafiek`: `vorm: lijn`.",
    file: "LineSample", states: SampleState.byMonth
  ) { state in
    var input = LineChart.Input(
      caption: state.caption("lijn", "Het bestand groeit, maar minder dan vorig jaar"),
      format: state.format, months: state.months, actual: state.values)
    input.previousYear = state.others
    if let last = state.months.last, let value = state.values.compactMap({ $0 }).last {
      input.targets = [.init(month: last, value: value * 0.98, from: 2007 * 12)]
    }
    return LineChart.figure(input)
  }
}
