/// Courses that a series may take by its forecast, drawn with a fixed seed.
///
/// A path is the expected course with the chance of each month added: what a month does to those after it
/// goes along, so that the months of a path rise and fall together as the model says. Each set of chances
/// is used twice, as drawn and reversed (antithetic), which keeps the paths centred on the forecast.
///
/// - Unit: that of the series.
/// - Source: Hyndman & Athanasopoulos, *Forecasting: principles and practice*, 3rd ed., section 5.5.
struct SimulatedPaths {
  static let standardCount = 10_000
  static let seed: UInt64 = 20_070_731

  /// The months of each path.
  let paths: [[Double]]

  /// - Parameters:
  ///   - months: how many months a path has; no more than the forecast.
  ///   - count: how many paths; an odd one is brought to the next even number.
  init(of forecast: SeriesForecast, months: Int, count: Int = standardCount) {
    let months = min(max(0, months), forecast.count)
    let rows = forecast.chances.prefix(months)
    let expected = forecast.months.values.prefix(months)
    var generator = SeededGenerator(seed: Self.seed)
    var paths: [[Double]] = []
    paths.reserveCapacity(count + 1)
    while paths.count < count {
      let chances = Self.chances(months, &generator)
      let moved = rows.map { row in
        zip(row, chances).reduce(0) { $0 + $1.0 * $1.1 }
      }
      paths.append(zip(expected, moved).map { forecast.held($0 + $1) })
      paths.append(zip(expected, moved).map { forecast.held($0 - $1) })
    }
    self.paths = paths
  }

  private static func chances(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
    var chances: [Double] = []
    while chances.count < count {
      let pair = generator.normalPair()
      chances.append(pair.0)
      if chances.count < count { chances.append(pair.1) }
    }
    return chances
  }
}

/// The 95% interval of a weighted sum of months over paths.
///
/// - Formula: of n sums in order the one at place n/40 from either end.
enum PathInterval {
  /// - Returns: `nil` without paths.
  static func limits(
    of paths: [[Double]], weights: [Double], from start: Double = 0
  ) -> ClosedRange<Double>? {
    let sums = paths.map { path in
      zip(path, weights).reduce(start) { $0 + $1.0 * $1.1 }
    }.sorted()
    guard !sums.isEmpty else { return nil }
    let tail = max(1, sums.count * 25 / 1000)
    return sums[tail - 1]...sums[sums.count - tail]
  }
}
