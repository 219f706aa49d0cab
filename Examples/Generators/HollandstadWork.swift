import Metrics
import Model

/// What the teams of Hollandstad did each month, and what they were to do.
struct HollandstadWork {
  private let census: HollandstadCensus
  private var chance = SeededGenerator(seed: 8)

  private init(_ census: HollandstadCensus) { self.census = census }

  static func csv(_ census: HollandstadCensus) -> [UInt8] {
    var work = HollandstadWork(census)
    var table = HollandstadTable()
    for month in HollandstadTable.workMonths { work.write(month, into: &table) }
    return table.bytes
  }

  private mutating func write(_ month: Month, into table: inout HollandstadTable) {
    let age = Double(month - .january(of: 2005))
    for team in ["poort-jong", "poort-instroom"] { gate(team, month, age, &table) }
    for team in ["uitstroom-noord", "uitstroom-zuid"] { leaving(team, month, age, &table) }
    for team in ["meedoen-wijk", "meedoen-zorg"] { joining(team, month, age, &table) }
    for team in ["recht-toets", "recht-beheer"] { lawful(team, month, age, &table) }
    for team in HollandstadFlows.teams.map(\.name) {
      let clients = Double(census.teams[team]?[month] ?? 0)
      // Smaller case loads where people are to leave.
      let load = team.hasPrefix("recht") ? 128.0 : team.hasPrefix("meedoen") ? 92 : 74
      table.add(month, team, "fte", tenths: clients / (load + 0.25 * age) * chance.near(0.02))
      table.add(month, team, "uitstroom_werk", census.toWork[team]?[month] ?? 0)
      let seen = clients * min(0.97, 0.55 + 0.011 * age) * chance.near(0.03)
      table.add(month, team, "gesproken", min(Int(clients), Int(seen)))
      let leave = 6.4 - 0.02 * age + (month.number <= 3 ? 0.7 : 0)
      table.add(month, team, "verzuim", tenths: leave * chance.near(0.3))
    }
  }

  /// Applications: the backlog of early 2006 made them late, and was then worked away.
  private mutating func gate(
    _ team: String, _ month: Month, _ age: Double, _ table: inout HollandstadTable
  ) {
    let isBusy = month.year == 2006 && month.number <= 6
    let inflow = Double(census.inflow[team]?[month] ?? 0)
    // Of the whole town's applications the gate gets most by way of these two teams.
    let asked = chance.count(near: 2.6 * inflow + (team == "poort-jong" ? 22 : 34))
    let decided = chance.count(near: Double(asked) * 0.74)
    let withinLaw = min(0.99, (isBusy ? 0.83 : 0.9) + 0.0021 * age)
    let withinOwn = min(0.97, (isBusy ? 0.52 : 0.61) + 0.006 * age)
    table.add(month, team, "meldingen", asked)
    table.add(month, team, "besluiten", decided)
    table.add(month, team, "besluiten_8_weken", part(decided, withinLaw))
    table.add(month, team, "besluiten_4_weken", part(decided, withinOwn))
    table.add(
      month, team, "doorlooptijd",
      tenths: (isBusy ? 39 : 33) - 0.22 * age + 1.5 * (chance.near(1) - 1))
    table.add(
      month, team, "aanvragen_open", chance.count(near: (isBusy ? 58 : 41) - 0.55 * age))
    let offered = chance.count(near: Double(asked) * 0.42)
    table.add(month, team, "werkdirect", offered)
    table.add(month, team, "werkdirect_aan_werk", part(offered, 0.3 + 0.002 * age))
  }

  private mutating func leaving(
    _ team: String, _ month: Month, _ age: Double, _ table: inout HollandstadTable
  ) {
    let holiday = month.number == 7 || month.number == 8 ? 0.6 : 1
    table.add(month, team, "trajecten", chance.count(near: (19 + 0.45 * age) * holiday))
    table.add(month, team, "loonkosten", chance.count(near: 31 + 0.9 * age))
  }

  private mutating func joining(
    _ team: String, _ month: Month, _ age: Double, _ table: inout HollandstadTable
  ) {
    table.add(month, team, "trajecten", chance.count(near: 9 + 0.1 * age))
    table.add(month, team, "participatie", Int(((88 + 2.6 * age) * chance.near(0.02)).rounded()))
    let asked = chance.count(near: 24)
    table.add(month, team, "schuldhulp", asked)
    table.add(month, team, "schuldhulp_op_tijd", part(asked, 0.72 + 0.004 * age))
  }

  private mutating func lawful(
    _ team: String, _ month: Month, _ age: Double, _ table: inout HollandstadTable
  ) {
    let isStretched = month.year == 2007 && month.number >= 3
    let holiday = month.number == 7 || month.number == 8 ? 0.7 : 1
    table.add(
      month, team, "heronderzoeken",
      chance.count(near: (isStretched ? 62 : 84) * holiday))
    table.add(
      month, team, "heronderzoeken_achter",
      chance.count(
        near: max(40, 150 - 2.6 * age + (isStretched ? 16 * (Double(month.number) - 2) : 0))))
    table.add(month, team, "huisbezoeken", chance.count(near: 17))
    let objections = chance.count(near: 15)
    table.add(month, team, "bezwaren", objections)
    table.add(month, team, "bezwaren_gegrond", part(objections, max(0.12, 0.24 - 0.003 * age)))
    table.add(month, team, "bezwaren_op_tijd", part(objections, min(0.98, 0.84 + 0.003 * age)))
  }

  /// So many of a number as a share says, give or take chance.
  private mutating func part(_ whole: Int, _ share: Double) -> Int {
    (0..<whole).count { _ in chance.fraction() < share }
  }
}
