import Charts

extension SampleKind {
  static let grouped = SampleKind(
    "begroot-besteed", "Begroot en besteed",
    "Wat elke maand begroot en besteed is, en daaronder de twee opgeteld.",
    file: "GroupedSample", states: SampleState.byMonth
  ) { state in
    let input = GroupedBarChart.Input(
      caption: state.caption("begroot-besteed", "Uitgaven lopen voor op het budget"),
      format: state.format, months: state.months, plan: state.others, actual: state.values)
    return GroupedBarChart.figure(input)
  }
}
