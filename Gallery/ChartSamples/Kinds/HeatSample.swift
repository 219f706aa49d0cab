import Charts

extension SampleKind {
  private static let heatStates =
    SampleState.byName.filter {
      !["groot", "zeer-groot", "klein", "nul", "negatief"].contains($0.name)
    } + [
      SampleState(
        "honderdtwintig-maanden", "tien jaar", names: ["Noord", "Zuid", "Haven"], [1, 2, 3])
    ]

  static let heat = SampleKind(
    "warmte", "Kaart van maanden",
    "Per onderdeel en maand een vorm met een betekenis, zoals signalen.",
    file: "HeatSample", states: heatStates
  ) { state in
    let theme = Theme()
    let months = ["honderdtwintig-maanden": 120, "een": 1, "gewoon": 24][state.name] ?? 12
    return HeatGrid.figure(
      HeatGrid.Input(
        caption: state.caption("warmte", "Noord is al vijf maanden niet op koers"),
        names: state.names, months: (2007 * 12)...(2007 * 12 + months - 1),
        kinds: [
          .init("op koers", form: .filled, paint: theme.green),
          .init("verbetert", form: .triangle, paint: theme.orange),
          .init("bijsturen", form: .diamond, paint: theme.red),
          .init("geen meting", form: .open, paint: theme.grey),
        ],
        cells: state.values.enumerated().map { row, value in
          (0..<months).map { month in
            guard value != nil else { return nil }
            return state.name == "gelijk" ? 0 : (row * 5 + month * month) % 11 % 4
          }
        }))
  }
}
