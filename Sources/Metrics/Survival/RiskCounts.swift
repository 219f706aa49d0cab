import Model

/// The days that spells are observed on.
package struct ObservedDays: Hashable, Sendable {
  /// The first day of the data; spells that began earlier enter late. `nil`: known from their start.
  package var from: Int32?
  /// The first day after the data; spells that go on are censored there.
  package var until: Int32
  /// Whether spells that began before the data are left out (`instroomcohorten`).
  package var inflowOnly: Bool

  package init(from: Int32? = nil, until: Int32, inflowOnly: Bool = false) {
    self.from = from
    self.until = until
    self.inflowOnly = inflowOnly
  }
}

/// How many spells of a group enter, end and leave unended at each duration, in days.
///
/// All that the estimators of survival need: they go over durations and never over spells, so that the
/// work is one pass over the spells and one over the longest duration.
package struct RiskCounts: Hashable, Sendable {
  /// Spells first seen at this duration; those known from their start at 0.
  package private(set) var entering: [Int] = []
  package private(set) var ending: [Int] = []
  package private(set) var censored: [Int] = []
  /// Ends by duration for each reason, by its number; empty unless asked for.
  private(set) var endingByReason: [[Int]] = []
  /// Spells that ended before they began, or last longer than anyone lives.
  package private(set) var impossible = 0

  /// Two centuries: a longer spell is a fault in the data.
  static let longest = 73_050

  package init() {}

  /// Of spells known from their start: how many ended, and how many had not yet, at each duration.
  package init(ended: [Int], unended: [Int]) {
    let last = max(ended.count, unended.count, 1) - 1
    ending = ended
    censored = unended
    ending.extend(to: last)
    censored.extend(to: last)
    entering = .init(repeating: 0, count: last + 1)
    entering[0] = ending.reduce(0, +) + censored.reduce(0, +)
  }

  /// Of spells that were counted already.
  package init(_ durations: SpellTable.Durations) {
    entering = durations.entering
    ending = durations.ending
    censored = durations.censored
    endingByReason = durations.endingByReason
    let last = max(entering.count, ending.count, censored.count, 1) - 1
    entering.extend(to: last)
    ending.extend(to: last)
    censored.extend(to: last)
  }

  package var count: Int { entering.reduce(0, +) }
  package var endCount: Int { ending.reduce(0, +) }

  /// The spells at risk just before each duration that something happens at.
  ///
  /// At risk at t are those that entered before t and have not left; at 0 those known from their start.
  func moments(_ visit: (_ time: Int, _ atRisk: Int) -> Void) {
    var atRisk = 0
    for time in entering.indices {
      if time == 0 { atRisk = entering[0] }
      if ending[time] > 0 || censored[time] > 0 { visit(time, atRisk) }
      atRisk += (time == 0 ? 0 : entering[time]) - ending[time] - censored[time]
    }
  }

  /// How many are at risk at a duration.
  package func atRisk(at time: Int) -> Int {
    guard time > 0 else { return entering.first ?? 0 }
    let upTo = min(time, entering.count)
    var count = 0
    for place in 0..<upTo { count += entering[place] - ending[place] - censored[place] }
    return count
  }

  mutating func add(
    _ spell: Spell, _ days: ObservedDays, withReason: Bool
  ) {
    let start = Int(spell.start)
    let until = Int(days.until)
    let end = spell.isOpen ? Int.max : Int(spell.end)
    let exit = min(end, until) - start
    guard end >= start, exit <= Self.longest else {
      impossible += 1
      return
    }
    var entry = 0
    if let from = days.from {
      entry = max(0, Int(from) - start)
      if days.inflowOnly, entry > 0 { return }
    }
    // Begun after the data, or over before they begin: never seen.
    guard exit > entry || (exit == 0 && entry == 0 && start < until) else { return }
    if exit >= entering.count { grow(to: exit) }
    entering[entry] += 1
    if end <= until {
      ending[exit] += 1
      if withReason { countReason(spell.reason, at: exit) }
    } else {
      censored[exit] += 1
    }
  }

  private mutating func countReason(_ reason: UInt16, at time: Int) {
    let place = Int(reason)
    while endingByReason.count <= place { endingByReason.append([]) }
    if endingByReason[place].count <= time {
      endingByReason[place].extend(to: entering.count - 1)
    }
    endingByReason[place][time] += 1
  }

  /// The numbers of the reasons that spells ended for.
  package var reasons: [UInt16] {
    endingByReason.indices.filter { !endingByReason[$0].isEmpty }.map { UInt16($0) }
  }

  /// The ends for a reason by duration; shorter where there are none later.
  func ending(for reason: UInt16) -> [Int] {
    endingByReason.indices.contains(Int(reason)) ? endingByReason[Int(reason)] : []
  }

  /// By half as much again at least, so that growing stays cheap.
  private mutating func grow(to time: Int) {
    let last = max(time, entering.count + entering.count / 2)
    entering.extend(to: last)
    ending.extend(to: last)
    censored.extend(to: last)
  }
}

extension [Int] {
  fileprivate mutating func extend(to place: Int) {
    if place >= count { append(contentsOf: repeatElement(0, count: place + 1 - count)) }
  }
}

extension RiskCounts {
  /// What spells are told apart by.
  package enum Grouping: Hashable, Sendable {
    case none
    case group
    /// The year they began in.
    case inflowYear
  }

  /// The counts of each group: by its number, or by the year of inflow.
  ///
  /// - Complexity: O(spells + longest duration x groups).
  package static func counts(
    of spells: [Spell], _ days: ObservedDays, by grouping: Grouping = .none,
    withReasons: Bool = false
  ) -> [Int: RiskCounts] {
    var groups: [RiskCounts] = []
    var places: [Int: Int] = [:]
    var byNumber = [Int](repeating: -1, count: grouping == .group ? 65_536 : 0)
    for spell in spells {
      let place: Int
      switch grouping {
      case .none:
        place = 0
        if groups.isEmpty {
          groups.append(RiskCounts())
          places[0] = 0
        }
      case .group:
        let number = Int(spell.group)
        if byNumber[number] < 0 {
          byNumber[number] = groups.count
          places[number] = groups.count
          groups.append(RiskCounts())
        }
        place = byNumber[number]
      case .inflowYear:
        let year = EpochDay.year(of: spell.start)
        place = places[year] ?? groups.count
        if place == groups.count {
          places[year] = place
          groups.append(RiskCounts())
        }
      }
      groups[place].add(spell, days, withReason: withReasons)
    }
    return places.mapValues { groups[$0] }
  }
}
