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

  static func csv(_ census: HollandstadCensus) -> [UInt8] {
    var table = HollandstadTable()
    for (series, year) in years {
      for team in teams(of: series) {
        let own = max(1, Int((Double(year) * Double(team.weight) / total(series)).rounded()))
        let months = HollandstadFlows.spread(own, over: 12, season(of: series))
        for (place, count) in months.enumerated() {
          table.add(
            Month.january(of: 2007) + place, team.name, series, count, role: .target)
        }
      }
    }
    for (series, teams) in stands {
      for (team, stand) in teams {
        table.add("2007", team, series, String(stand), role: .target)
      }
    }
    return table.bytes
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
