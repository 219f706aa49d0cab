import Model

/// The municipalities that are most like the own one.
///
/// - Formula: the Euclidean distance of the characteristics, each less its mean and divided by its standard
///   deviation over all municipalities, so that none counts for more by its unit.
/// - Source: Kaufman & Rousseeuw, *Finding groups in data* (1990), ch. 1.
struct NearestMunicipalities {
  let figures: ReferenceFigures
  let month: Month

  /// - Returns: `nil` when the own municipality lacks a characteristic; municipalities that lack one are
  ///   left out. Of equal distances the first of the dossier comes first.
  func members(_ count: Int, by series: [String]) -> [Comparison.Member]? {
    guard let own = values(of: figures.root, series) else { return nil }
    let others = figures.frame.towns.compactMap { municipality in
      values(of: municipality.code, series).map { (municipality, $0) }
    }
    let all = [own] + others.map(\.1)
    let scales = series.indices.map { place in Self.deviation(all.map { $0[place] }) }
    let measured = others.map { municipality, values in
      var sum = 0.0
      for place in series.indices where scales[place] > 0 {
        let step = (values[place] - own[place]) / scales[place]
        sum += step * step
      }
      return Comparison.Member(
        code: municipality.code, name: municipality.name, distance: sum.squareRoot())
    }
    let sorted = measured.enumerated().sorted {
      let (one, other) = ($0.element.distance ?? 0, $1.element.distance ?? 0)
      return one == other ? $0.offset < $1.offset : one < other
    }
    return sorted.prefix(count).map(\.element)
  }

  private func values(of code: String, _ series: [String]) -> [Double]? {
    let found = series.compactMap { figures.characteristic($0, of: code, in: month) }
    return found.count == series.count ? found : nil
  }

  private static func deviation(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }
}
