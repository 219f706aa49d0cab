import Model

/// What the spells of Hollandstad come to by month, for the deliveries that go with them.
struct HollandstadCensus {
  /// Benefits at the end of a month, by kind of household.
  private(set) var households: [String: [Month: Int]] = [:]
  /// Benefits at the end of a month, by team.
  private(set) var teams: [String: [Month: Int]] = [:]
  /// Who left for work in a month, by team.
  private(set) var toWork: [String: [Month: Int]] = [:]
  private(set) var inflow: [String: [Month: Int]] = [:]

  init(_ csv: [UInt8]) {
    for line in String(decoding: csv, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let first = Self.month(cells[1]) ?? HollandstadTable.months[0]
      let end = Self.month(cells[2])
      let (team, household, reason) = (cells[3], cells[4], cells[7])
      for month in HollandstadTable.months where first <= month && end ?? month + 1 > month {
        households[Self.kind(household), default: [:]][month, default: 0] += 1
        teams[team, default: [:]][month, default: 0] += 1
      }
      if let start = Self.month(cells[1]) { inflow[team, default: [:]][start, default: 0] += 1 }
      if let end, reason == "werk" { toWork[team, default: [:]][end, default: 0] += 1 }
    }
  }

  /// Single men and single women are one kind.
  static func kind(_ household: String) -> String {
    household.hasPrefix("alleenstaande") ? "alleenstaand" : household
  }

  static let kinds = ["paar", "alleenstaand", "eenoudergezin"]

  func total(_ month: Month) -> Int { Self.kinds.reduce(0) { $0 + count($1, month) } }
  func count(_ kind: String, _ month: Month) -> Int { households[kind]?[month] ?? 0 }

  private static func month(_ date: String) -> Month? {
    Month(iso: date.prefix(7))
  }
}
