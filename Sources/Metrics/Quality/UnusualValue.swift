import Model

/// Whether a month's value is out of the ordinary, as a question to its owner and never as a fault.
///
/// - Formula: further than 3 mean moving ranges from the mean of the twelve months before it, and from the
///   same month a year ago, which takes the season for ordinary. The months of a stock hang together: there
///   the last value stands for the mean.
/// - Source: moving ranges after Wheeler, *Understanding variation*; the 3 is a parameter.
struct UnusualValue {
  static let ranges = 3.0
  /// Of the twelve months before, so many must be known.
  static let fewest = 6

  let value: Double
  /// What the months before let expect.
  let usual: Double
  /// The mean moving range.
  let range: Double

  /// - Parameter before: the twelve months before, oldest first.
  /// - Returns: `nil` for an ordinary value, and for one with too little before it.
  init?(_ value: Double, before: [Double?], isStock: Bool) {
    let known = before.compactMap { $0 }
    let steps = zip(before, before.dropFirst()).compactMap { one, next in
      one.flatMap { one in next.map { abs($0 - one) } }
    }
    guard known.count >= Self.fewest, steps.count >= Self.fewest - 1, let last = known.last else {
      return nil
    }
    let range = steps.reduce(0, +) / Double(steps.count)
    let usual = isStock ? last : known.reduce(0, +) / Double(known.count)
    let limit = Self.ranges * range
    guard abs(value - usual) > limit else { return nil }
    if before.count == 12, let yearAgo = before[0], abs(value - yearAgo) <= limit { return nil }
    (self.value, self.usual, self.range) = (value, usual, range)
  }
}
