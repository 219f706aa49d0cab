import Charts

extension SampleKind {
  static let ranking = SampleKind(
    "rangorde", "Rangorde",
    "Namen in de volgorde van hun cijfer, met één naam die opvalt. In het blok `koplopers`.",
    file: "RankingSample", states: SampleState.byName
  ) { state in
    let items = zip(state.names, state.values).enumerated().map { place, item in
      RankingChart.Item(item.0, item.1, isStressed: place == 1)
    }
    return RankingChart.figure(
      RankingChart.Input(
        caption: state.caption("rangorde", "Oost staat op de tweede plaats"),
        format: state.format, groups: [items]))
  }
}
