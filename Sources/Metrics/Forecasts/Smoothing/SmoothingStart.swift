extension SmoothingState {
  /// The state before the first month, as the first two years suggest it.
  ///
  /// The season by classical decomposition; level and slope by the least-squares line through the
  /// first 24 months without their season (Hyndman et al. 2008, section 2.6.1).
  init?(startOf series: [Double], _ form: SmoothingForm) {
    figures = .init(repeating: form.season == .multiplicative ? 1 : 0)
    var plain = series
    if form.season != .none {
      guard
        let season = SeasonalFigures(series, multiplies: form.season == .multiplicative)
      else { return nil }
      plain = season.removed(from: series)
      for month in 0..<12 { figures[month] = season.figures[month] }
    }
    let first = plain.prefix(24)
    switch form.trend {
    case .none:
      level = first.reduce(0, +) / Double(first.count)
      slope = 0
    case .additive, .damped:
      let line = StraightLine(first)
      slope = line.slope
      level = line.start - slope
    }
  }
}
