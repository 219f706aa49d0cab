import Model

/// How often a series has been delivered, from the months that have a value.
struct SeriesRhythm {
  let months: [Month]
  /// The longest wait between two values in a row, of the last ones.
  let longestWait: Int

  private static let lookedAt = 24
  /// A rhythm shows from so many values on.
  private static let fewest = 3

  /// - Parameter months: with a value, in the order of time, skipped ones of the calendar taken as delivered.
  /// - Returns: `nil` when there are too few to speak of a rhythm.
  init?(_ months: [Month]) {
    guard months.count >= Self.fewest else { return nil }
    self.months = months
    let recent = months.suffix(Self.lookedAt)
    longestWait = zip(recent, recent.dropFirst()).map { $1 - $0 }.max() ?? 1
  }

  /// Whether it came every month.
  var isMonthly: Bool { longestWait == 1 }

  /// The last value, when by its rhythm another one should have come by a month.
  func stopped(by month: Month) -> Month? {
    guard let last = months.last, month - last > longestWait else { return nil }
    return last
  }
}
