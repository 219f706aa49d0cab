import Metrics
import Model

/// The monthly targets of the teams for 2007 (taakstellingen).
enum HollandstadTargets {
  /// The targets of the whole for 2007, by series.
  static let years: [(series: String, year: Int)] = [
    ("instroom", 960), ("uitstroom", 1_440), ("uitstroom_werk", 520), ("trajecten", 1_020),
    ("heronderzoeken", 1_900),
  ]

  /// Where the teams are to stand at the end of 2007, by series and team.
  private static let stands: [(series: String, teams: KeyValuePairs<String, Int>)] = [
    ("aanvragen_open", ["poort-jong": 24, "poort-instroom": 26]),
    ("participatie", ["meedoen-wijk": 165, "meedoen-zorg": 165]),
    ("loonkosten", ["uitstroom-noord": 63, "uitstroom-zuid": 62]),
    ("heronderzoeken_achter", ["recht-toets": 80, "recht-beheer": 80]),
  ]

  /// The teams of each department, by what their codes begin with.
  private static let departments: KeyValuePairs<String, [String]> = [
    "poort": ["poort"], "werk": ["uitstroom", "meedoen"], "recht": ["recht"],
  ]

  static func csv(_ census: HollandstadCensus) -> [UInt8] {
    var table = HollandstadTable()
    for (series, year) in years {
      var months: [String: [Int]] = [:]
      for team in teams(of: series) {
        let own = max(1, Int((Double(year) * Double(team.weight) / total(series)).rounded()))
        months[team.name] = HollandstadFlows.spread(own, over: 12, season(of: series))
      }
      for team in teams(of: series) { write(months[team.name] ?? [], team.name, series, &table) }
      for (department, _) in departments {
        let own = months.filter { isPart($0.key, of: department) }.map(\.value)
        guard !own.isEmpty else { continue }
        write(
          (0..<12).map { place in own.reduce(0) { $0 + $1[place] } }, department, series, &table)
      }
    }
    for (series, teams) in stands {
      for (team, stand) in teams {
        table.add("2007", team, series, String(stand), role: .target)
      }
      for (department, _) in departments {
        let own = teams.filter { isPart($0.key, of: department) }.map(\.value)
        guard !own.isEmpty else { continue }
        table.add("2007", department, series, String(own.reduce(0, +)), role: .target)
      }
    }
    return table.bytes
  }

  private static func isPart(_ team: String, of department: String) -> Bool {
    departments.first { $0.key == department }?.value.contains { team.hasPrefix($0) } ?? false
  }

  private static func write(
    _ months: [Int], _ unit: String, _ series: String, _ table: inout HollandstadTable
  ) {
    for (place, count) in months.enumerated() {
      table.add(Month.january(of: 2007) + place, unit, series, count, role: .target)
    }
  }

  private static func teams(of series: String) -> [HollandstadFlows.Share] {
    HollandstadFlows.teams.filter { team in
      switch series {
      case "trajecten": team.name.hasPrefix("uitstroom") || team.name.hasPrefix("meedoen")
      case "heronderzoeken": team.name.hasPrefix("recht")
      default: true
      }
    }.map { team in
      // Half as much is asked of the teams that help people to take part.
      guard series == "trajecten" else { return team }
      return .init(team.name, team.name.hasPrefix("meedoen") ? 10 : 29)
    }
  }

  private static func total(_ series: String) -> Double {
    Double(teams(of: series).reduce(0) { $0 + $1.weight })
  }

  private static func season(of series: String) -> [Double] {
    switch series {
    case "instroom": HollandstadFlows.inflowSeason
    case "uitstroom", "uitstroom_werk": HollandstadFlows.outflowSeason
    default: [1, 1, 1, 1, 1, 1, 0.6, 0.6, 1.2, 1.2, 1.2, 1.2]
    }
  }
}
