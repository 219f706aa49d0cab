import Foundation

/// The months that a file of spells says something about, by how many spells begin and end in each.
struct SpellPeriod: Hashable, Sendable {
  /// Numbers of `SpellDays`.
  var first: Int
  var last: Int
  /// The first of the last months that are evidently incomplete; `nil` when the last one is whole.
  var incompleteFrom: Int?
  /// The spells that begin in the first incomplete month, and the mean of the twelve before.
  var inflow: (found: Int, usual: Double) = (0, 0)

  static func == (one: SpellPeriod, other: SpellPeriod) -> Bool {
    (one.first, one.last, one.incompleteFrom) == (other.first, other.last, other.incompleteFrom)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(last)
  }

  /// - Parameters:
  ///   - dataEnd: the last month that was delivered; `nil`: found from the spells.
  ///   - asked: months that are asked for, whether or not the spells reach them.
  /// - Returns: `nil` without a spell.
  init?(
    starts: [Int], ends: [Int], dataEnd: Int? = nil, asked: (first: Int?, last: Int?) = (nil, nil)
  ) {
    guard let first = starts.firstIndex(where: { $0 > 0 }) else { return nil }
    self.first = max(0, min(first, asked.first ?? first))
    let last = max(dataEnd ?? Self.last(starts, ends), asked.last ?? 0, first)
    self.last = min(last, SpellDays.monthCount - 1)
    judgeLastMonths(starts)
  }

  /// The last month in which something happened that is no plan and no slip of the pen.
  private static func last(_ starts: [Int], _ ends: [Int]) -> Int {
    let lastStart = lastStart(starts)
    guard let lastEnd = ends.lastIndex(where: { $0 > 0 }), lastEnd > lastStart else {
      return lastStart
    }
    // Ends without any more inflow are planned, unless there was little to begin with.
    return isImpossible(0, usual: mean(starts, before: lastStart + 1)) ? lastStart : lastEnd
  }

  /// Beginnings that stand alone, a year or more behind all others, are in the future.
  private static func lastStart(_ starts: [Int]) -> Int {
    var last = starts.lastIndex { $0 > 0 } ?? 0
    let all = starts.reduce(0, +)
    var behind = 0
    var gap = 0
    var place = last
    while place >= 0, behind * 100 <= all {
      if starts[place] == 0 {
        gap += 1
      } else {
        if gap >= 12 { last = place }
        gap = 0
        behind += starts[place]
      }
      place -= 1
    }
    return last
  }

  private static func mean(_ starts: [Int], before month: Int) -> Double {
    let range = max(0, month - 12)..<month
    return range.isEmpty ? 0 : Double(starts[range].reduce(0, +)) / Double(range.count)
  }

  /// Less than half of what is usual, and so little that chance alone gives it once in a thousand times.
  ///
  /// - Formula: the lower tail of the Poisson distribution.
  private static func isImpossible(_ count: Int, usual mean: Double) -> Bool {
    guard Double(count) < mean / 2, mean >= 1 else { return false }
    var term = exp(-mean)
    var tail = term
    for k in 0..<count {
      term *= mean / Double(k + 1)
      tail += term
    }
    return tail < 0.001
  }

  /// At most three months back: figures that stay away longer are something else.
  private mutating func judgeLastMonths(_ starts: [Int]) {
    for month in max(first + 6, last - 2)...max(first + 6, last) where month <= last {
      let usual = Self.mean(starts, before: month)
      guard month - first >= 6,
        (month...last).allSatisfy({ Self.isImpossible(starts[$0], usual: usual) })
      else { continue }
      incompleteFrom = month
      inflow = (starts[month], usual)
      return
    }
  }
}
