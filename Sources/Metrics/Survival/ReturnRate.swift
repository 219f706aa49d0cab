import Model

/// How many of the spells that ended in a month were followed by a new one of the same client
/// (`terugkeer`, metrics.md section 5).
///
/// - Unit: share 0...1 of the ends of a month.
/// - Formula: ends with a start of the same client from the end on and within k calendar months, divided
///   by all ends; only ends whose k months are over before the data end count, so that every end had the
///   same chance to be followed.
package struct ReturnRate: Hashable, Sendable {
  package var month: Month
  package var ends: Int
  package var returns: Int

  package var value: Double? { ends > 0 ? Double(returns) / Double(ends) : nil }

  /// The rate of each month with ends that count, in the order of time.
  ///
  /// - Parameters:
  ///   - months: within which a return counts.
  ///   - until: the first day after the data.
  /// - Complexity: O(n log n) in the spells.
  package static func rates(
    of spells: [Spell], within months: Int, until: Int32
  ) -> [ReturnRate] {
    let sorted = spells.sorted {
      ($0.client, $0.start, $0.end) < ($1.client, $1.start, $1.end)
    }
    var found: [Month: ReturnRate] = [:]
    var first = sorted.startIndex
    while first < sorted.endIndex {
      let client = sorted[first].client
      let next = sorted[first...].firstIndex { $0.client != client } ?? sorted.endIndex
      for place in first..<next where !sorted[place].isOpen {
        let end = sorted[place].end
        let limit = EpochDay.day(end, plusMonths: months)
        guard limit < Int(until) else { continue }
        let month = EpochDay.month(of: end)
        found[month, default: ReturnRate(month: month, ends: 0, returns: 0)].ends += 1
        if let start = Self.start(from: end, in: sorted[first..<next], besides: place),
          Int(start) <= limit
        {
          found[month]?.returns += 1
        }
      }
      first = next
    }
    return found.values.sorted { $0.month < $1.month }
  }

  /// The first start from a day on among the spells of a client.
  ///
  /// - Parameter place: of a spell that can't follow itself, as one of no days would.
  private static func start(
    from day: Int32, in spells: ArraySlice<Spell>, besides place: Int
  ) -> Int32? {
    var (low, high) = (spells.startIndex, spells.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if spells[middle].start < day { low = middle + 1 } else { high = middle }
    }
    if low == place { low += 1 }
    return low < spells.endIndex ? spells[low].start : nil
  }
}
