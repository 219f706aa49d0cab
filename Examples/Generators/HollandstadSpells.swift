import Metrics
import Model

/// The benefit spells of Hollandstad from 2001 to mid-2007, made anew each time from one seed.
///
/// Stock, inflow and outflow of each year are exact, as are, within chance, the shares of households and
/// the chances to leave within half a year and a year by age and phase (`HollandstadFlows`).
package struct HollandstadSpells {
  private struct Spell {
    var client: Int
    var start: Int
    /// The first day without; `nil`: still open.
    var end: Int?
    var household: Int
    var age: Int
    var phase: Int
    var team: Int
    var reason: Int?
    /// The day on which it moved to another team, and which.
    var move: (day: Int, team: Int)?
  }

  private let scale: Int
  private var chance: SeededGenerator
  private var spells: [Spell] = []
  /// The open spells that leave no sooner than a year after they began, by household.
  private var lasting: [[Int]]
  /// Spells whose end is known ahead: by month, the spells.
  private var ending: [Int: [Int]] = [:]
  /// Clients whose spell ended, for who comes back.
  private var former: [Int] = []
  private var nextClient = 10_000

  private var households: ShuffledDeck
  private var ages: ShuffledDeck
  private var phases: ShuffledDeck
  private var teams: ShuffledDeck
  private var reasons: ShuffledDeck
  private var leaving: [EvenChance] = []
  private var early: EvenChance
  private var returning: EvenChance

  /// - Parameter scale: how many times the size of the town, for benchmarks.
  private init(seed: UInt64, scale: Int) {
    self.scale = max(1, scale)
    chance = SeededGenerator(seed: seed)
    lasting = HollandstadFlows.households.map { _ in [] }
    households = ShuffledDeck(HollandstadFlows.households.map(\.weight))
    ages = ShuffledDeck(HollandstadFlows.ages.map(\.weight))
    phases = ShuffledDeck(HollandstadFlows.phases.map(\.weight))
    teams = ShuffledDeck(HollandstadFlows.teams.map(\.weight))
    reasons = ShuffledDeck(HollandstadFlows.reasons.map(\.weight))
    early = EvenChance(&chance)
    returning = EvenChance(&chance)
    for _ in HollandstadFlows.ages.indices {
      for _ in HollandstadFlows.phases.indices { leaving.append(EvenChance(&chance)) }
    }
  }

  /// The spells as CSV: UTF-8, semicolons, ISO dates, sorted by start; `einddatum` is the first day without.
  package static func csv(seed: UInt64 = 2007, scale: Int = 1) -> [UInt8] {
    var town = HollandstadSpells(seed: seed, scale: scale)
    town.live()
    return town.written()
  }

  // MARK: Life

  private mutating func live() {
    settle()
    for year in HollandstadFlows.years {
      let inflow = HollandstadFlows.spread(
        year.inflow * scale, over: year.months, HollandstadFlows.inflowSeason)
      let outflow = HollandstadFlows.spread(
        year.outflow * scale, over: year.months, HollandstadFlows.outflowSeason)
      for place in 0..<year.months {
        let month = Month(index: year.year * 12 + place)
        begin(inflow[place], in: month)
        end(outflow[place], in: month)
      }
    }
  }

  /// Who had a benefit when the data begin: for longer the fewer of them.
  private mutating func settle() {
    let first = EpochDay.day(year: 2001, month: 1, day: 1)
    for _ in 0..<(HollandstadFlows.firstStock * scale) {
      // A year at least, then a little less of each year before.
      var days = 366 + chance.index(below: 365)
      while days < 9000, chance.fraction() < 0.72 { days += 365 }
      add(start: first - days, client: newClient())
      lasting[spells[spells.count - 1].household].append(spells.count - 1)
    }
  }

  private mutating func begin(_ count: Int, in month: Month) {
    let days = CalendarDate.days(in: month)
    let first = EpochDay.day(year: month.year, month: month.number, day: 1)
    for _ in 0..<count {
      let start = first + chance.index(below: days)
      add(start: start, client: client(starting: start))
      let place = spells.count - 1
      let spell = spells[place]
      let cell = spell.age * HollandstadFlows.phases.count + spell.phase
      let share = HollandstadFlows.chance(age: spell.age, phase: spell.phase)
      guard leaving[cell].happens(share) else {
        // Until a year has passed it can't end; then it may.
        ending[month.index + 13, default: []].append(-place - 1)
        continue
      }
      let isEarly = early.happens(HollandstadFlows.earlyShare)
      let stay = isEarly ? 15 + chance.index(below: 167) : 184 + chance.index(below: 180)
      let end = EpochDay.month(of: Int32(start + stay))
      spells[place].end = start + stay
      ending[end.index, default: []].append(place)
    }
  }

  /// Ends the spells whose time has come, and as many lasting ones as the month still needs.
  private mutating func end(_ count: Int, in month: Month) {
    var left = count
    for place in ending.removeValue(forKey: month.index) ?? [] {
      if place < 0 {
        lasting[spells[-place - 1].household].append(-place - 1)
      } else {
        close(place)
        left -= 1
      }
    }
    precondition(left >= 0, "more spells end in \(month.iso) than the year has ends for")
    let days = CalendarDate.days(in: month)
    let first = EpochDay.day(year: month.year, month: month.number, day: 1)
    for _ in 0..<left {
      let household = fullest()
      let pick = chance.index(below: lasting[household].count)
      let place = lasting[household][pick]
      lasting[household].swapAt(pick, lasting[household].count - 1)
      lasting[household].removeLast()
      spells[place].end = first + chance.index(below: days)
      close(place)
    }
  }

  /// The kind of household that has most of these beyond its share.
  private func fullest() -> Int {
    let total = Double(lasting.reduce(0) { $0 + $1.count })
    let excess = lasting.indices.map {
      Double(lasting[$0].count) - total * Double(HollandstadFlows.households[$0].weight) / 100
    }
    return excess.indices.max { excess[$0] < excess[$1] } ?? 0
  }

  private mutating func add(start: Int, client: Int) {
    spells.append(
      Spell(
        client: client, start: start, household: households.deal(&chance), age: ages.deal(&chance),
        phase: phases.deal(&chance), team: teams.deal(&chance)))
  }

  private mutating func close(_ place: Int) {
    let isOld = spells[place].age == HollandstadFlows.ages.count - 1
    spells[place].reason = isOld && chance.fraction() < 0.45 ? -1 : reasons.deal(&chance)
    move(place)
    former.append(place)
  }

  /// One in twenty of the longer spells went to another team half-way.
  private mutating func move(_ place: Int) {
    guard let end = spells[place].end, end - spells[place].start > 200, chance.fraction() < 0.05
    else { return }
    let team = teams.deal(&chance)
    let day = spells[place].start + (end - spells[place].start) / 2
    guard team != spells[place].team, day > EpochDay.day(year: 2001, month: 1, day: 1) else {
      return
    }
    spells[place].move = (day, team)
  }

  // MARK: Clients

  private mutating func newClient() -> Int {
    nextClient += 1 + chance.index(below: 9)
    return nextClient
  }

  /// Someone new, or someone whose benefit ended not long ago.
  private mutating func client(starting day: Int) -> Int {
    guard returning.happens(HollandstadFlows.returningShare), !former.isEmpty else {
      return newClient()
    }
    let recent = max(0, former.count - 400 * scale)
    for _ in 0..<12 {
      let pick = recent + chance.index(below: former.count - recent)
      let spell = spells[former[pick]]
      // Not the same day, or it would be one spell.
      guard let end = spell.end, end + 20 < day else { continue }
      former.remove(at: pick)
      return spell.client
    }
    return newClient()
  }

  // MARK: Writing

  private func written() -> [UInt8] {
    let last = EpochDay.day(year: 2007, month: 7, day: 1)
    var rows: [(start: Int, client: Int, text: String)] = []
    for spell in spells {
      // What ends after the last month is not known yet.
      let end = spell.end.flatMap { $0 < last ? $0 : nil }
      let reason = end == nil ? "" : spell.reason.map(Self.reason) ?? ""
      guard let move = spell.move, move.day < end ?? last else {
        rows.append((spell.start, spell.client, row(spell, spell.start, end, spell.team, reason)))
        continue
      }
      rows.append(
        (spell.start, spell.client, row(spell, spell.start, move.day, spell.team, "ander team")))
      rows.append((move.day, spell.client, row(spell, move.day, end, move.team, reason)))
    }
    rows.sort { ($0.start, $0.client) < ($1.start, $1.client) }
    let head = "clientnr;begindatum;einddatum;team;leefvorm;leeftijd;fase;reden\n"
    return Array((head + rows.map(\.text).joined()).utf8)
  }

  private func row(
    _ spell: Spell, _ start: Int, _ end: Int?, _ team: Int, _ reason: String
  ) -> String {
    let fields = [
      String(spell.client), Self.date(start), end.map(Self.date) ?? "",
      HollandstadFlows.teams[team].name, HollandstadFlows.households[spell.household].name,
      HollandstadFlows.ages[spell.age].name, HollandstadFlows.phases[spell.phase].name, reason,
    ]
    return fields.joined(separator: ";") + "\n"
  }

  private static func reason(_ number: Int) -> String {
    number < 0 ? "pensioen" : HollandstadFlows.reasons[number].name
  }

  private static func date(_ day: Int) -> String {
    let (month, number) = EpochDay.date(of: Int32(day))
    return "\(month.iso)-\(number < 10 ? "0" : "")\(number)"
  }
}
