import Charts

extension SampleKind {
  static let slope = SampleKind(
    "helling", "Helling",
    "Hoe elk onderdeel van toen naar nu ging; voor weinig onderdelen.",
    file: "SlopeSample", states: SampleState.byName
  ) { state in
    var input = SlopeChart.Input(
      caption: state.caption("helling", "Zuid daalt tegen de stroom in"), format: state.format,
      names: state.names, then: state.others, now: state.values)
    input.thenName = "juli 2006"
    input.nowName = "juli 2007"
    input.highlighted = 2
    return SlopeChart.figure(input)
  }
}
