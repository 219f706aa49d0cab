import Model

/// How far each month of the year lies from the mean of its year, to be taken out before a chart is made.
///
/// - Unit: that of the series.
/// - Formula: effect(k) = the mean over the sampled years of x - the mean of its year, for month k of the
///   year. A year is twelve months in a row without a gap or a marked change; sampled are the first two,
///   or all in the named baseline. Two are the least: with one nothing would be left of its noise.
struct SeasonalEffect {
  /// By the month's number, 1 to 12, less one.
  private(set) var effects = [Double](repeating: 0, count: 12)
  /// The places of the years it was taken from.
  private let sampled: [Range<Int>]

  /// The years that can be sampled; the season needs two.
  static func years(
    in values: [Double?], changes: [Int], baseline: Range<Int>?
  ) -> [Range<Int>] {
    let allowed = baseline?.clamped(to: values.indices) ?? values.indices
    let changes = Set(changes)
    var years: [Range<Int>] = []
    var start = allowed.lowerBound
    for place in allowed {
      if changes.contains(place) { start = place }
      if values[place] == nil { start = place + 1 }
      guard place - start == 11 else { continue }
      years.append(start..<(place + 1))
      start = place + 1
    }
    return baseline == nil ? Array(years.prefix(2)) : years
  }

  /// - Parameter years: at least two, as `years(in:changes:baseline:)` gives them.
  init?(of values: [Double?], from first: Month, years: [Range<Int>]) {
    guard years.count > 1 else { return nil }
    sampled = years
    for year in years {
      let numbers = values[year].compactMap { $0 }
      let mean = numbers.reduce(0, +) / Double(max(1, numbers.count))
      for place in year {
        guard let value = values[place] else { continue }
        effects[(first + place).number - 1] += (value - mean) / Double(years.count)
      }
    }
  }

  func effect(of month: Month) -> Double { effects[month.number - 1] }

  /// The values without the season; not under `floor`.
  func removed(from values: [Double?], from first: Month, floor: Double?) -> [Double?] {
    values.enumerated().map { place, value in
      value.map { value in
        let rest = value - effect(of: first + place)
        return floor.map { max($0, rest) } ?? rest
      }
    }
  }

  /// What moving ranges are to be multiplied with: sampling took 1/n of the variance out of them.
  func rangeFactors(count: Int) -> [Double] {
    let years = Double(sampled.count)
    let factor = (years / (years - 1)).squareRoot()
    var factors = [Double](repeating: 1, count: count)
    for year in sampled {
      for place in year.dropFirst() where factors.indices.contains(place) {
        factors[place] = factor
      }
    }
    // Two sampled years that touch share a moving range.
    for (one, next) in zip(sampled, sampled.dropFirst()) where one.upperBound == next.lowerBound {
      if factors.indices.contains(next.lowerBound) { factors[next.lowerBound] = factor }
    }
    return factors
  }
}
