import Model

/// The spells that begin and end in each month, for each level; each core fills one of its own.
struct SpellTally: Sendable {
  let period: SpellPeriod
  let reasonCount: Int
  let months: Int
  private let days = SpellDays.shared

  /// By level and month.
  private(set) var inflow: [UInt32]
  private(set) var outflow: [UInt32]
  /// The days that the spells that ended have lasted together.
  private(set) var lasted: [Int]
  /// By level, reason and month.
  private(set) var outflowByReason: [UInt32]
  /// By level and month: the ends that were followed long enough, and those that were followed by a return.
  private(set) var followed: [UInt32]
  private(set) var returned: [UInt32]
  /// By level, the spells that ended and those that had not, by how many days they lasted.
  private(set) var durations: [SpellDurations]
  /// The changes of unit or group.
  var changes = 0

  /// The most cells of a tally: a report has no use for more.
  static let limit = 12_000_000

  static func size(_ levels: SpellLevels, _ period: SpellPeriod, reasonCount: Int) -> Int {
    levels.count * (period.last - period.first + 1) * (6 + reasonCount)
  }

  init(
    levels: SpellLevels, period: SpellPeriod, reasonCount: Int, followsReturns: Bool,
    followsDurations: Bool
  ) {
    self.period = period
    self.reasonCount = reasonCount
    months = period.last - period.first + 1
    let size = levels.count * months
    inflow = .init(repeating: 0, count: size)
    outflow = inflow
    lasted = .init(repeating: 0, count: size)
    outflowByReason = .init(repeating: 0, count: size * reasonCount)
    followed = .init(repeating: 0, count: followsReturns ? size : 0)
    returned = followed
    durations = .init(repeating: SpellDurations(), count: followsDurations ? levels.count : 0)
  }

  /// The month of a day, counted from the first; beyond the last for what is not counted.
  @inline(__always)
  private func month(_ day: Int32) -> Int { days.month(of: day) - period.first }

  @inline(__always)
  mutating func addStart(_ day: Int32, _ level: Int) {
    let month = month(day)
    if month < months { inflow[level * months + month] += 1 }
  }

  /// - Parameter start: the first day of the spell that ends, changes of unit or group included.
  @inline(__always)
  mutating func addEnd(_ end: Int32, since start: Int32, reason: UInt16, _ level: Int) {
    let month = month(end)
    if month < months {
      let place = level * months + month
      outflow[place] += 1
      lasted[place] += Int(end) - Int(start)
      if reasonCount > 0 {
        outflowByReason[(level * reasonCount + Int(reason)) * months + month] += 1
      }
    }
    if !durations.isEmpty { addDuration(start, end, level) }
  }

  /// Of a spell that has not ended.
  @inline(__always)
  mutating func addOpen(since start: Int32, _ level: Int) {
    if !durations.isEmpty { addDuration(start, Spell.open, level) }
  }

  /// Spells that end after the data are censored at its end; those that begin then are not seen.
  private mutating func addDuration(_ start: Int32, _ end: Int32, _ level: Int) {
    let until = days.firstDay(of: period.last + 1)
    guard start < until else { return }
    if end <= until {
      durations[level].add(ended: Int(end) - Int(start))
    } else {
      durations[level].add(unended: Int(until) - Int(start))
    }
  }

  mutating func addFollowed(_ end: Int32, returned isReturn: Bool, _ level: Int) {
    let month = month(end)
    guard month < months else { return }
    followed[level * months + month] += 1
    if isReturn { returned[level * months + month] += 1 }
  }

  mutating func merge(_ other: SpellTally) {
    func add<Number: FixedWidthInteger>(_ one: inout [Number], _ other: [Number]) {
      for place in one.indices { one[place] &+= other[place] }
    }
    add(&inflow, other.inflow)
    add(&outflow, other.outflow)
    add(&lasted, other.lasted)
    add(&outflowByReason, other.outflowByReason)
    add(&followed, other.followed)
    add(&returned, other.returned)
    for level in durations.indices { durations[level].merge(other.durations[level]) }
    changes += other.changes
  }
}

/// How many spells ended, and how many had not yet, after so many days.
package struct SpellDurations: Hashable, Sendable {
  package private(set) var ended: [Int] = []
  package private(set) var unended: [Int] = []

  @inline(__always)
  mutating func add(ended days: Int) {
    if days >= ended.count { grow(to: days) }
    ended[days] += 1
  }

  @inline(__always)
  mutating func add(unended days: Int) {
    if days >= unended.count { grow(to: days) }
    unended[days] += 1
  }

  /// Both by a year at once.
  private mutating func grow(to days: Int) {
    let room = repeatElement(0, count: days + 366 - ended.count)
    ended.append(contentsOf: room)
    unended.append(contentsOf: room)
  }

  mutating func merge(_ other: SpellDurations) {
    if let last = other.ended.indices.last, last >= ended.count { grow(to: last) }
    for day in other.ended.indices {
      ended[day] += other.ended[day]
      unended[day] += other.unended[day]
    }
  }
}
