import Charts

extension SampleKind {
  static let dots = SampleKind(
    "punten", "Punten: nu tegen toen",
    "Per onderdeel de stand van nu en die van toen.",
    file: "DotSample", states: SampleState.byName
  ) { state in
    var input = DotPlot.Input(
      caption: state.caption("punten", "Vier van de zes wijken gingen vooruit"),
      format: state.format, names: state.names, now: state.values, then: state.others)
    input.nowName = "juli 2007"
    input.thenName = "juli 2006"
    return DotPlot.figure(input)
  }
}
