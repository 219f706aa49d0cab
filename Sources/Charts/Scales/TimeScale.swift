import Markup

/// Months, as whole numbers `year * 12 + number - 1`, onto a stretch of the picture.
package struct TimeScale: Hashable, Sendable {
  /// Months outside the years 0 to 9999 are no months.
  package static let possible = 0..<120_000

  package let months: ClosedRange<Int>
  package let positions: LinearScale

  package init(months: ClosedRange<Int>, from start: Double, to end: Double) {
    self.months = months
    positions = LinearScale(
      domain: Double(months.lowerBound)...Double(months.upperBound), from: start, to: end)
  }

  package func callAsFunction(_ month: Int) -> Double { positions(Double(month)) }

  /// A place on the axis that bears a label.
  package struct Tick: Hashable, Sendable {
    package var month: Int
    package var label: String
    /// The year, on a second row, at the first tick of each year.
    package var year: String?
  }

  /// Every month, quarter, half year, year or number of years: the first whose labels keep apart.
  package func ticks(textSize: Double) -> [Tick] {
    let count = Double(months.upperBound - months.lowerBound)
    let space = count > 0 ? abs(positions.end - positions.start) / count : .infinity
    for step in [1, 3, 6] where Double(step) * space >= textSize * 2.6 {
      let found = monthTicks(step: step, textSize: textSize)
      if !found.isEmpty { return found }
    }
    for years in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    where Double(years) * 12 * space >= textSize * 3.6 {
      let found = months.filter { $0.isMultiple(of: 12 * years) }
      if !found.isEmpty { return found.map { Tick(month: $0, label: String($0 / 12)) } }
    }
    return monthTicks(step: 1, textSize: textSize).prefix(1).map { $0 }
  }

  private func monthTicks(step: Int, textSize: Double) -> [Tick] {
    var found = months.filter { ($0 % 12).isMultiple(of: step) }
      .map { Tick(month: $0, label: DutchDate.shortName(ofMonth: $0 % 12 + 1)) }
    var later: Int?
    for index in found.indices.reversed() {
      let month = found[index].month
      let isFirst = index == 0 || found[index - 1].month / 12 != month / 12
      guard isFirst else { continue }
      // A year that begins just before the next one gives way to it.
      if let later, abs(self(later) - self(month)) < textSize * 3.2 { continue }
      found[index].year = String(month / 12)
      later = month
    }
    return found
  }
}
