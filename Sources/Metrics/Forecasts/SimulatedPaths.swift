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

  /// The months of a path.
  let months: Int
  /// The months of the first path, then of the second, and so on.
  let values: [Double]

  var count: Int { months > 0 ? values.count / months : 0 }

  /// - Parameter paths: each with the same number of months.
  init(_ paths: [[Double]]) {
    months = paths.first?.count ?? 0
    values = paths.flatMap { $0 }
  }

  /// - Parameters:
  ///   - months: how many months a path has; no more than the forecast.
  ///   - count: how many paths; an odd one is brought to the next even number.
  init(of forecast: SeriesForecast, months: Int, count: Int = standardCount) {
    let months = min(max(0, months), forecast.count)
    let rows = Array(forecast.chances.prefix(months))
    var generator = SeededGenerator(seed: Self.seed)
    var values: [Double] = []
    values.reserveCapacity((count + 1) * months)
    var chances = [Double](repeating: 0, count: months)
    var moved = chances
    for _ in 0..<(months > 0 ? (count + 1) / 2 : 0) {
      Self.draw(&chances, &generator)
      for month in 0..<months {
        var move = 0.0
        for place in 0...month { move += rows[month][place] * chances[place] }
        moved[month] = move
      }
      for month in 0..<months {
        values.append(forecast.held(forecast.expected(month) + moved[month]))
      }
      for month in 0..<months {
        values.append(forecast.held(forecast.expected(month) - moved[month]))
      }
    }
    self.months = months
    self.values = values
  }

  private static func draw(_ chances: inout [Double], _ generator: inout SeededGenerator) {
    for place in stride(from: 0, to: chances.count, by: 2) {
      let pair = generator.normalPair()
      chances[place] = pair.0
      if place + 1 < chances.count { chances[place + 1] = pair.1 }
    }
  }

  /// The 95% interval of a weighted sum of the months.
  ///
  /// - Formula: of n sums in order the one at place n/40 from either end.
  /// - Parameters:
  ///   - weights: of each month.
  ///   - start: what is added to each sum.
  /// - Returns: `nil` without paths.
  func limits(_ weights: [Double], from start: Double = 0) -> ClosedRange<Double>? {
    guard count > 0 else { return nil }
    let used = min(months, weights.count)
    var sums = [Double](repeating: start, count: count)
    for path in sums.indices {
      var sum = start
      for month in 0..<used { sum += values[path * months + month] * weights[month] }
      sums[path] = sum
    }
    sums.sort()
    let tail = max(1, sums.count * 25 / 1000)
    return sums[tail - 1]...sums[sums.count - tail]
  }
}
