import Model

/// How long the spells last, of all, of each group and of each year of inflow of a unit; each core fills one
/// of its own.
///
/// Only counts by duration are kept. The rule for who enters when is that of `RiskCounts` in Metrics.
final class ExitTally: Sendable {
  /// What is told apart: a level, or the part of it that began in a year.
  struct Subject: Hashable, Sendable {
    var level: Int
    var year: Int?
  }

  /// What a tally counts, worked out once for all cores.
  struct Plan: Sendable {
    fileprivate(set) var subjects: [Subject] = []
    /// Of each level the place of its subject, and of the first of its years; -1: not asked for.
    fileprivate var places: [Int]
    fileprivate var cohorts: [Int]
    fileprivate let firstYear: Int
    fileprivate let yearCount: Int
    fileprivate let durationCount: Int
    fileprivate let reasonCount: Int
    fileprivate let from: Int32
    fileprivate let until: Int32
    fileprivate let inflowOnly: Bool

    init(
      _ request: ExitRequest, levels: SpellLevels, period: SpellPeriod, reasonCount: Int,
      firstMonth: Month?
    ) {
      let days = SpellDays.shared
      // Spells that began before the data are not counted then, so that none lasts longer than these do.
      let firstMonth = firstMonth.map { $0 - SpellDays.firstMonth }
      let begin =
        request.inflowOnly ? max(period.first, firstMonth ?? period.first) : period.first
      let first = SpellDays.firstMonth + begin
      let last = SpellDays.firstMonth + period.last
      until = days.firstDay(of: period.last + 1)
      from = firstMonth.map { days.firstDay(of: $0) } ?? .min
      durationCount = Int(until - days.firstDay(of: begin)) + 1
      self.reasonCount = request.countsReasons ? reasonCount : 0
      inflowOnly = request.inflowOnly
      firstYear = first.year
      yearCount = last.year - first.year + 1
      places = .init(repeating: -1, count: levels.count)
      cohorts = .init(repeating: -1, count: levels.count)
      let columns = Set(request.groups.map(\.text))
      for unit in levels.units.indices {
        for place in 0..<levels.width {
          if place > 0 {
            let group = levels.groups[place - 1]
            guard columns.contains(group.column), !group.word.isEmpty else { continue }
          }
          let level = levels.level(unit, place)
          places[level] = subjects.count
          subjects.append(Subject(level: level, year: nil))
          guard place == 0, request.countsCohorts else { continue }
          cohorts[level] = subjects.count
          subjects += (0..<yearCount).map { Subject(level: level, year: firstYear + $0) }
        }
      }
    }

    /// How many cells a tally has.
    var size: Int { subjects.count * durationCount * (3 + reasonCount) }
  }

  let plan: Plan
  private let entering: TallyCells
  private let ending: TallyCells
  private let censored: TallyCells
  private let endingByReason: TallyCells

  init(_ plan: Plan) {
    self.plan = plan
    let size = plan.subjects.count * plan.durationCount
    entering = TallyCells(size)
    ending = TallyCells(size)
    censored = TallyCells(size)
    endingByReason = TallyCells(size * plan.reasonCount)
  }

  /// - Parameter end: the first day without; `Spell.open` for a spell that goes on.
  func add(_ start: Int32, _ end: Int32, reason: UInt16, _ level: Int) {
    let place = plan.places[level]
    guard place >= 0, end >= start, start < plan.until else { return }
    let exit = Int(min(end, plan.until)) - Int(start)
    let entry = max(0, Int(plan.from) - Int(start))
    if plan.inflowOnly, entry > 0 { return }
    // Over before the data begin: never seen.
    guard exit > entry || (exit == 0 && entry == 0), exit < plan.durationCount else { return }
    count(place, entry: entry, exit: exit, hasEnded: end <= plan.until, reason)
    guard plan.cohorts[level] >= 0 else { return }
    let year = EpochDay.year(of: start) - plan.firstYear
    guard (0..<plan.yearCount).contains(year) else { return }
    count(
      plan.cohorts[level] + year, entry: entry, exit: exit, hasEnded: end <= plan.until, reason)
  }

  private func count(_ subject: Int, entry: Int, exit: Int, hasEnded: Bool, _ reason: UInt16) {
    let base = subject * plan.durationCount
    entering.add(1, at: base + entry)
    guard hasEnded else {
      censored.add(1, at: base + exit)
      return
    }
    ending.add(1, at: base + exit)
    guard plan.reasonCount > 0 else { return }
    let row = subject * plan.reasonCount + Int(reason)
    endingByReason.add(1, at: row * plan.durationCount + exit)
  }

  func merge(_ other: ExitTally) {
    entering.merge(other.entering)
    ending.merge(other.ending)
    censored.merge(other.censored)
    endingByReason.merge(other.endingByReason)
  }

  /// The counts of a subject up to its longest duration; `nil` without a spell.
  func durations(
    of subject: Int, unit: String, _ part: SpellTable.Durations.Part
  ) -> SpellTable.Durations? {
    let base = subject * plan.durationCount
    let all = base..<base + plan.durationCount
    guard let last = all.last(where: { ending[$0] > 0 || censored[$0] > 0 }) else { return nil }
    let range = base...last
    return SpellTable.Durations(
      unit: unit, part: part, entering: range.map { entering[$0] },
      ending: range.map { ending[$0] }, censored: range.map { censored[$0] },
      endingByReason: (0..<plan.reasonCount).map { reason in
        let start = (subject * plan.reasonCount + reason) * plan.durationCount
        return (start...start + last - base).map { endingByReason[$0] }
      })
  }
}
