import Charts

extension SampleKind {
  static let bullet = SampleKind(
    "bullet", "Bullet",
    "Eén waarde tegen het doel en de vorige meting. In het blok `grafiek`: `vorm: bullet`.",
    file: "BulletSample", states: SampleState.byName
  ) { state in
    var input = BulletChart.Input(
      caption: state.caption("bullet", "De wachttijd haalt het doel"), format: state.format,
      value: state.values.first ?? nil, target: state.others.last ?? nil)
    input.previous = state.others.first ?? nil
    input.width = 360
    return BulletChart.figure(input)
  }
}
