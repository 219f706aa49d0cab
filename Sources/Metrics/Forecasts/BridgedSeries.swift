/// A monthly series without gaps: missing months are bridged, so that a model can be fitted to it.
///
/// A missing month gets the value on the straight line between its neighbours; with two years or
/// more the season is taken out first and put back after. Months before the first and after the last
/// value are left out.
struct BridgedSeries: Hashable, Sendable {
  /// As large as 1 on average, so that neither huge nor tiny figures lose digits.
  let values: [Double]
  /// What a value was divided by.
  let scale: Double
  /// The place of the first value in what was given.
  let first: Int
  /// The places in what was given that were bridged.
  let bridged: [Int]
  /// Of all months that were given.
  var known: Int { values.count - bridged.count }
  var isConstant: Bool { values.allSatisfy { $0 == values[0] } }
  /// The place of the last value in what was given.
  var last: Int { first + values.count - 1 }

  /// - Returns: `nil` when there is no value at all.
  init?(_ series: [Double?]) {
    let finite = series.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    guard let first = finite.firstIndex(where: { $0 != nil }),
      let last = finite.lastIndex(where: { $0 != nil })
    else { return nil }
    let given = finite[first...last].map { $0 }
    let known = given.compactMap { $0 }
    let largest = known.reduce(0) { max($0, abs($1)) }
    let mean = known.reduce(0) { $0 + abs($1 / max(largest, .leastNormalMagnitude)) }
    let size = largest * (mean / Double(known.count))
    let scale = size > 0 ? size : 1
    let missing = given.indices.filter { given[$0] == nil }
    let scaled = given.map { $0.map { $0 / scale } }
    self.scale = scale
    self.first = first
    bridged = missing.map { $0 + first }
    values = missing.isEmpty ? scaled.compactMap { $0 } : Self.bridge(scaled, known.count)
  }

  private static func bridge(_ series: [Double?], _ known: Int) -> [Double] {
    let straight = interpolated(series)
    guard known >= 24, let season = SeasonalFigures(straight, multiplies: false) else {
      return straight
    }
    let plain = series.enumerated().map { month, value in
      value.map { $0 - season.figures[month % 12] }
    }
    return zip(series, interpolated(plain).enumerated()).map { value, filled in
      value ?? filled.element + season.figures[filled.offset % 12]
    }
  }

  /// - Parameter series: with a value at either end.
  private static func interpolated(_ series: [Double?]) -> [Double] {
    var filled: [Double] = []
    for value in series {
      if let value {
        filled.append(value)
        continue
      }
      let gap = series[filled.count...].prefix { $0 == nil }.count
      let before = filled.last ?? 0
      let after = series[filled.count + gap] ?? before
      filled.append(before + (after - before) / Double(gap + 1))
    }
    return filled
  }
}
