import Model

/// Indicators whose monthly changes go together so closely that they say the same.
///
/// - Formula: Pearson's correlation of the changes from month to month that both have, of the months' own
///   values: at least 12 of them, and 0,98 or more, of whichever sign.
struct MovingTogether {
  let builder: FigureBuilder
  let unit: String
  let month: Month

  /// By the code of the earlier indicator of each pair.
  func pairs(of indicators: [Indicator]) -> [String: [IndicatorQuestion]] {
    let courses = indicators.map { (indicator: $0, changes: changes(of: $0)) }
      .filter { $0.changes.count >= IndicatorLint.Limit.changes }
    var found: [String: [IndicatorQuestion]] = [:]
    for (place, one) in courses.enumerated() {
      for other in courses[(place + 1)...]
      where !Self.belong(one.indicator, other.indicator) {
        let months = one.changes.keys.filter { other.changes[$0] != nil }
        guard months.count >= IndicatorLint.Limit.changes else { continue }
        let sorted = months.sorted()
        let value = Self.correlation(
          sorted.compactMap { one.changes[$0] }, sorted.compactMap { other.changes[$0] })
        guard let value, abs(value) >= IndicatorLint.Limit.correlation else { continue }
        found[one.indicator.code, default: []].append(
          .movesAsOne(with: other.indicator.code, correlation: value, months: months.count))
      }
    }
    return found
  }

  /// A whole and its part, and a figure and what is put against it, are meant to go together.
  private static func belong(_ one: Indicator, _ other: Indicator) -> Bool {
    [(one, other), (other, one)].contains { first, second in
      first.parts.contains(second.code) || first.counterIndicators.contains(second.code)
    }
  }

  /// The change since the month before, by month, of the months' own values.
  private func changes(of indicator: Indicator) -> [Month: Double] {
    switch indicator.kind {
    case .measurement, .qualitative: return [:]
    default: break
    }
    let value = builder.value(of: indicator, unit: unit)
    let first = month - IndicatorLint.Limit.lookedAt
    var changes: [Month: Double] = [:]
    var before: Double?
    for step in 0...IndicatorLint.Limit.lookedAt {
      let month = first + step
      let now: Double?
      if case .stock = indicator.kind {
        now = value.actual(in: month).number
      } else {
        now = value.ofMonthAlone(month)
      }
      if let now, let before { changes[month] = now - before }
      before = now
    }
    return changes
  }

  /// - Returns: `nil` where one of them never changes otherwise than its mean.
  static func correlation(_ one: [Double], _ other: [Double]) -> Double? {
    guard one.count == other.count, one.count > 1 else { return nil }
    let count = Double(one.count)
    let means = (one.reduce(0, +) / count, other.reduce(0, +) / count)
    var (both, first, second) = (0.0, 0.0, 0.0)
    for (x, y) in zip(one, other) {
      both += (x - means.0) * (y - means.1)
      first += (x - means.0) * (x - means.0)
      second += (y - means.1) * (y - means.1)
    }
    guard first > 0, second > 0, first.isFinite, second.isFinite, both.isFinite else { return nil }
    let value = both / (first.squareRoot() * second.squareRoot())
    return value.isFinite ? max(-1, min(1, value)) : nil
  }
}
