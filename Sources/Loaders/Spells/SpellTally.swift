import Model

/// The spells that begin and end in each month, for each level; each core fills one of its own.
final class SpellTally: Sendable {
  let period: SpellPeriod
  let reasonCount: Int
  let months: Int
  let followsReturns: Bool
  let followsDurations: Bool
  private let days = SpellDays.shared
  /// The first day behind the data.
  private let until: Int32
  /// The durations that are possible, from 0.
  private let durationCount: Int

  /// By level and month.
  let inflow: TallyCells
  let outflow: TallyCells
  /// The days that the spells that ended have lasted together.
  let lasted: TallyCells
  /// By level, reason and month.
  let outflowByReason: TallyCells
  /// By level and month: the ends that were followed long enough, and those that were followed by a return.
  let followed: TallyCells
  let returned: TallyCells
  /// By level and days: the spells that ended, and those that had not at the end of the data.
  private let ended: TallyCells
  private let unended: TallyCells
  /// How long they last by group and year of inflow; `nil` unless asked for.
  let exits: ExitTally?

  /// The most cells of a tally: a report has no use for more.
  static let limit = 12_000_000

  static func size(
    _ levels: SpellLevels, _ period: SpellPeriod, reasonCount: Int, followsDurations: Bool
  ) -> Int {
    let months = period.last - period.first + 1
    return levels.count * (months * (5 + reasonCount) + (followsDurations ? 62 * months : 0))
  }

  init(
    levels: SpellLevels, period: SpellPeriod, reasonCount: Int, followsReturns: Bool,
    followsDurations: Bool, exits: ExitTally.Plan? = nil
  ) {
    self.exits = exits.map(ExitTally.init)
    self.period = period
    self.reasonCount = reasonCount
    self.followsReturns = followsReturns
    self.followsDurations = followsDurations
    months = period.last - period.first + 1
    until = days.firstDay(of: period.last + 1)
    durationCount = Int(until - days.firstDay(of: period.first)) + 1
    let size = levels.count * months
    inflow = TallyCells(size)
    outflow = TallyCells(size)
    lasted = TallyCells(size)
    outflowByReason = TallyCells(size * reasonCount)
    followed = TallyCells(followsReturns ? size : 0)
    returned = TallyCells(followsReturns ? size : 0)
    ended = TallyCells(followsDurations ? levels.count * durationCount : 0)
    unended = TallyCells(followsDurations ? levels.count * durationCount : 0)
  }

  /// The month of a day, counted from the first; beyond the last for what is not counted.
  @inline(__always)
  private func month(_ day: Int32) -> Int { days.month(of: day) - period.first }

  @inline(__always)
  func addStart(_ day: Int32, _ level: Int) {
    let month = month(day)
    if month < months { inflow.add(1, at: level * months + month) }
  }

  /// - Parameter start: the first day of the spell that ends, changes of unit or group included.
  @inline(__always)
  func addEnd(_ end: Int32, since start: Int32, reason: UInt16, _ level: Int) {
    let month = month(end)
    if month < months {
      let place = level * months + month
      outflow.add(1, at: place)
      lasted.add(Int(end) - Int(start), at: place)
      if reasonCount > 0 {
        outflowByReason.add(1, at: (level * reasonCount + Int(reason)) * months + month)
      }
    }
    if followsDurations { addDuration(start, end, level) }
    exits?.add(start, end, reason: reason, level)
  }

  /// Of a spell that has not ended.
  @inline(__always)
  func addOpen(since start: Int32, _ level: Int) {
    if followsDurations { addDuration(start, Spell.open, level) }
    exits?.add(start, Spell.open, reason: 0, level)
  }

  /// Spells that end after the data are censored at its end; those that begin then are not seen.
  @inline(__always)
  private func addDuration(_ start: Int32, _ end: Int32, _ level: Int) {
    guard start < until else { return }
    let base = level * durationCount
    if end <= until {
      ended.add(1, at: base + Int(end - start))
    } else {
      unended.add(1, at: base + Int(until - start))
    }
  }

  func addFollowed(_ end: Int32, returned isReturn: Bool, _ level: Int) {
    let month = month(end)
    guard followsReturns, month < months else { return }
    followed.add(1, at: level * months + month)
    if isReturn { returned.add(1, at: level * months + month) }
  }

  func merge(_ other: SpellTally) {
    inflow.merge(other.inflow)
    outflow.merge(other.outflow)
    lasted.merge(other.lasted)
    outflowByReason.merge(other.outflowByReason)
    followed.merge(other.followed)
    returned.merge(other.returned)
    ended.merge(other.ended)
    unended.merge(other.unended)
    if let own = exits, let theirs = other.exits { own.merge(theirs) }
  }

  /// How long the spells of a level lasted; empty when that was not asked for.
  func durations(of level: Int) -> SpellDurations {
    guard followsDurations else { return SpellDurations(ended: [], unended: []) }
    let range = level * durationCount..<(level + 1) * durationCount
    return SpellDurations(
      ended: range.map { ended[$0] }, unended: range.map { unended[$0] })
  }
}

/// How many spells ended, and how many had not yet, after so many days.
package struct SpellDurations: Hashable, Sendable {
  package var ended: [Int]
  package var unended: [Int]
}
