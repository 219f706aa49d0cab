import Charts

extension SampleKind {
  static let multiples = SampleKind(
    "veelvoud", "Kleine grafieken naast elkaar",
    "Dezelfde kleine grafiek per onderdeel, alle op één schaal; op een pagina schikken zij zich naar de breedte.",
    file: "MultiplesSample", states: SampleState.byName
  ) { state in
    let months = (0..<12).map { 2007 * 12 + $0 }
    let input = SmallMultiples.Input(
      caption: state.caption("veelvoud", "Alleen in West daalt het bestand"), format: state.format,
      months: months,
      series: state.names.enumerated().map { index, name in
        // From then to now in equal steps, with a small wave.
        let (now, then) = (state.values[index], state.others[index])
        return .init(
          name,
          months.indices.map { month in
            now.flatMap { now in
              then.map { then in
                then + (now - then) * (Double(month) + Double((month * 5 + index) % 4)) / 14
              }
            }
          }, target: index == 0 ? now : nil)
      })
    return SmallMultiples.figure(input)
  }
}
