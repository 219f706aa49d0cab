import Model

extension XmRChart {
  /// The XmR chart of a series (metrics.md section 4, `beheersing`).
  ///
  /// Values follow each other over gaps: a moving range, a run or a trend is of values that are there.
  ///
  /// - Parameters:
  ///   - values: as charted; `nil` is a gap.
  ///   - delivered: the values as delivered, where the season was taken out of `values`.
  ///   - changes: where a new stretch begins.
  ///   - baseline: the places that the limits rest on; `nil`: the first twelve values of each stretch.
  ///   - factors: what the moving range at a place is multiplied with.
  ///   - floor: what the series can't be under.
  package init(
    of values: [Double?], delivered: [Double?]? = nil, changes: [Int] = [],
    baseline: Range<Int>? = nil, factors: [Double] = [], floor: Double? = nil,
    parameters: Parameters = .init()
  ) {
    let values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    var points = values.indices.map { index in
      Point(value: delivered.map { $0[index] } ?? values[index], charted: values[index])
    }
    let starts = [0] + Set(changes).filter { $0 > 0 && $0 < values.count }.sorted()
    var stretches: [Stretch] = []
    for (index, start) in starts.enumerated() {
      let range = start..<(index + 1 < starts.count ? starts[index + 1] : values.count)
      let places = range.filter { values[$0] != nil }
      let named = baseline.map { range in places.filter(range.contains) } ?? []
      let base = named.isEmpty ? Array(places.prefix(parameters.baseline)) : named
      let limits = Limits(
        of: base.compactMap { values[$0] },
        factors: base.map { factors.indices.contains($0) ? factors[$0] : 1 }, floor: floor,
        parameters: parameters)
      stretches.append(Stretch(range: range, limits: limits))
      guard let limits else { continue }
      let causes = SpecialCauses(
        values: places.compactMap { values[$0] }, limits: limits, parameters: parameters
      ).found
      for (place, causes) in zip(places, causes) { points[place].causes = causes }
    }
    self.init(parameters: parameters, points: points, stretches: stretches)
  }

  /// What the causes of the last value say of the process; `nil` without limits.
  package func variation(_ direction: Indicator.Direction?) -> Variation? {
    guard limits != nil, let last else { return nil }
    guard !last.causes.isEmpty else { return .stable }
    switch direction {
    case .higher: return last.causes.contains { !$0.isUpward } ? .unfavourable : .favourable
    case .lower: return last.causes.contains { $0.isUpward } ? .unfavourable : .favourable
    case .band, nil: return .special
    }
  }

  /// Zero, for a series without a negative value.
  package static func floor(of values: [Double?]) -> Double? {
    values.contains { $0.map { $0 < 0 } ?? false } ? nil : 0
  }
}
