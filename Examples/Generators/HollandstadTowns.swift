import Metrics
import Model

/// The municipalities beside Hollandstad, and the nation: invented, and so are their figures.
///
/// The twelve reference municipalities together have the rate that the field published for a town of its
/// kind; what one of them has follows from its size, a course of its own and chance.
struct HollandstadTowns {
  static let ownHouseholds = 33_000
  /// Households of 15 to 64 years of the nation.
  static let nationHouseholds = 5_900_000
  static let nation = "NL"

  /// The twelve reference municipalities with their households.
  static let reference: [(code: String, name: String, households: Int)] = [
    ("R01", "Beukenstede", 41_000), ("R02", "Dijkhaven", 28_500), ("R03", "Elzenburg", 36_200),
    ("R04", "Gravelo", 22_800), ("R05", "Heidestad", 47_600), ("R06", "Kanaalveen", 31_400),
    ("R07", "Lindemeer", 25_900), ("R08", "Molendrecht", 38_300), ("R09", "Oosterbrugge", 29_700),
    ("R10", "Rivierenburg", 52_100), ("R11", "Sluisdam", 24_300), ("R12", "Zandewold", 33_800),
  ]
  /// Twelve other large municipalities, for who fell most and who fell least.
  static let others: [(code: String, name: String, households: Int)] = [
    ("G01", "Amerdal", 61_000), ("G02", "Bergstede", 44_000), ("G03", "Duinwijk", 39_500),
    ("G04", "Eikenrode", 57_200), ("G05", "Grotewaard", 88_000),
    ("G06", "Hoogvliet aan Zee", 35_600),
    ("G07", "Keizersveen", 49_900), ("G08", "Meerlanden", 42_700), ("G09", "Noordkerk", 66_300),
    ("G10", "Poldersingel", 37_100), ("G11", "Veenhuizerdam", 53_800),
    ("G12", "Westerhaven", 74_500),
  ]

  /// How far the own volume lies above the reference rate at the end of a month, widest at the end of 2005.
  private static let gaps: [(month: Month, gap: Double)] = [
    (Month.january(of: 2001) - 1, 0), (.december(of: 2001), -35), (.december(of: 2002), -50),
    (.january(of: 2003) + 5, -60), (.december(of: 2003), 0), (.december(of: 2004), 100),
    (.december(of: 2005), 230), (.december(of: 2006), 120), (.january(of: 2007) + 5, 70),
  ]
  /// Inflow of a year at the reference rate.
  private static let inflow = [
    2001: 920, 2002: 925, 2003: 1000, 2004: 1010, 2005: 940, 2006: 885, 2007: 415,
  ]
  /// Benefits of the nation at the end of a year, and in the last month.
  private static let nationStocks: [(month: Month, stock: Double)] = [
    (Month.january(of: 2001) - 1, 331_000), (.december(of: 2001), 320_500),
    (.december(of: 2002), 317_000), (.december(of: 2003), 333_500), (.december(of: 2004), 337_000),
    (.december(of: 2005), 327_500), (.december(of: 2006), 301_300),
    (.january(of: 2007) + 5, 287_000),
  ]

  private let census: HollandstadCensus
  private var chance = SeededGenerator(seed: 2001)

  private init(_ census: HollandstadCensus) { self.census = census }

  /// Volume, inflow and outflow of each municipality and of the nation by month.
  static func csv(_ census: HollandstadCensus) -> [UInt8] {
    var towns = HollandstadTowns(census)
    var table = HollandstadTable()
    towns.write(into: &table)
    return table.bytes
  }

  /// How the caseloads of others are made up, by column of the breakdown; Hollandstad has more single men.
  private static let makeUps: [(column: String, parts: [(word: String, share: Double)])] = [
    (
      "leefvorm",
      [
        ("alleenstaande man", 0.28), ("alleenstaande vrouw", 0.26), ("eenoudergezin", 0.28),
        ("paar", 0.18),
      ]
    ),
    (
      "leeftijd",
      [("15-24", 0.36), ("25-34", 0.25), ("35-44", 0.21), ("45-54", 0.12), ("55-64", 0.06)]
    ),
  ]

  /// The volumes of the last half year by household type and by age, of the reference municipalities and of
  /// the nation: those of `csv` divided.
  static func partsCSV(_ towns: [UInt8]) -> [UInt8] {
    var chance = SeededGenerator(seed: 2007)
    var text = "maand;eenheid;reeks;leefvorm;leeftijd;waarde\n"
    let codes = reference.map(\.code) + [nation]
    let tilts = codes.map { _ in makeUps.map { $0.parts.map { _ in chance.near(0.12) } } }
    for row in String(decoding: towns, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ";")
      guard cells.count == 5, cells[2] == "uitkeringen", cells[0] >= "2006-12",
        let place = codes.firstIndex(of: String(cells[1])), let count = Int(cells[4])
      else { continue }
      for (column, makeUp) in makeUps.enumerated() {
        let tilt = codes[place] == nation ? makeUp.parts.map { _ in 1.0 } : tilts[place][column]
        let counts = divided(count, zip(makeUp.parts, tilt).map { $0.share * $1 })
        for (part, number) in zip(makeUp.parts, counts) {
          let words = column == 0 ? "\(part.word);" : ";\(part.word)"
          text += "\(cells[0]);\(cells[1]);uitkeringen;\(words);\(number)\n"
        }
      }
    }
    return Array(text.utf8)
  }

  private mutating func write(into table: inout HollandstadTable) {
    let before = HollandstadTable.months[0] - 1
    let months = [before] + HollandstadTable.months
    let factor =
      Double(Self.reference.reduce(0) { $0 + $1.households }) / Double(Self.ownHouseholds)
    let stocks = months.map { Int((scaled($0) * factor).rounded()) }
    let parts = shares(Self.reference.map(\.households), months.count, drift: 0.06)
    let inflows = months.map { Int((scaledInflow($0) * factor).rounded()) }
    for (place, town) in Self.reference.enumerated() {
      var last: Int?
      for (step, month) in months.enumerated() {
        let stock = Self.divided(stocks[step], parts[step])[place]
        let inflow = Self.divided(inflows[step], parts[step])[place]
        table.add(month, town.code, "uitkeringen", stock)
        if let last {
          table.add(month, town.code, "instroom", inflow)
          table.add(month, town.code, "uitstroom", max(0, inflow + last - stock))
        }
        last = stock
      }
    }
    writeOthers(into: &table)
    writeMoney(into: &table)
    for month in months {
      table.add(month, "WI", "huishoudens", Self.ownHouseholds)
      let stock = Self.course(Self.nationStocks, month) + season(month) * 60
      table.add(month, Self.nation, "uitkeringen", Int((stock / 10).rounded()) * 10)
    }
  }

  /// The other large ones from 2005 on: each goes its own way around the nation.
  private mutating func writeOthers(into table: inout HollandstadTable) {
    for town in Self.others {
      let rate = 0.032 + 0.03 * chance.fraction()
      let speed = -0.035 + 0.11 * chance.fraction()
      let base = Self.course(Self.nationStocks, .december(of: 2004))
      for month in HollandstadTable.workMonths {
        let nation = Self.course(Self.nationStocks, month) / base
        let own = 1 - speed * Double(month - .december(of: 2004)) / 12
        let stock = Double(town.households) * rate * nation * own * chance.near(0.01)
        table.add(month, town.code, "uitkeringen", Int(stock.rounded()))
      }
    }
  }

  /// Expenditure and budget of the others and of the nation, by year.
  private mutating func writeMoney(into table: inout HollandstadTable) {
    for town in Self.reference + Self.others {
      let start = Double(town.households) * (720 + 420 * chance.fraction())
      let change = -0.04 + 0.09 * (chance.fraction() - 0.5)
      let results = [
        0.02 + 0.08 * (chance.fraction() - 0.5), -0.01 + 0.2 * (chance.fraction() - 0.5),
      ]
      for (place, spent) in [start, start * (1 + change)].enumerated() {
        let year = String(2005 + place)
        table.add(year, town.code, "uitgaven", String(Int(spent)))
        table.add(year, town.code, "budget", String(Int(spent * (1 + results[place]))))
      }
    }
    for (year, spent, budget) in [("2005", 4_640, 4_650), ("2006", 4_460, 4_180)] {
      table.add(year, Self.nation, "uitgaven", "\(spent)000000")
      table.add(year, Self.nation, "budget", "\(budget)000000")
    }
  }

  // MARK: Courses

  /// What the own volume would be at the reference rate, with the season of the own one.
  private func scaled(_ month: Month) -> Double {
    Double(stock(month)) - Self.course(Self.gaps, month)
  }

  private func stock(_ month: Month) -> Int {
    month < HollandstadTable.months[0] ? HollandstadFlows.firstStock : census.total(month)
  }

  /// How far the own volume is off a straight line through the ends of its year.
  private func season(_ month: Month) -> Double {
    guard month.year < 2007, month >= HollandstadTable.months[0] else { return 0 }
    let first = Double(stock(.january(of: month.year) - 1))
    let last = Double(stock(.december(of: month.year)))
    return Double(stock(month)) - first - (last - first) * Double(month.number) / 12
  }

  private func scaledInflow(_ month: Month) -> Double {
    guard let year = Self.inflow[month.year] else { return 0 }
    let season = HollandstadFlows.inflowSeason.prefix(month.year == 2007 ? 6 : 12)
    return Double(year) * season[month.number - 1] / season.reduce(0, +)
  }

  /// Straight lines between points.
  private static func course(_ points: [(month: Month, Double)], _ month: Month) -> Double {
    guard let next = points.firstIndex(where: { $0.month >= month }) else {
      return points[points.count - 1].1
    }
    guard next > 0, points[next].month != month else { return points[next].1 }
    let (from, to) = (points[next - 1], points[next])
    let part = Double(month - from.month) / Double(to.month - from.month)
    return from.1 + (to.1 - from.1) * part
  }

  /// The part of each town in each month: by its size, its level and a course of its own.
  private mutating func shares(_ sizes: [Int], _ count: Int, drift: Double) -> [[Double]] {
    let levels = sizes.map { _ in chance.near(0.35) }
    let speeds = sizes.map { _ in (chance.fraction() - 0.5) * 2 * drift }
    var weights: [[Double]] = []
    var wanders = sizes.map { _ in 1.0 }
    for step in 0..<count {
      for place in wanders.indices { wanders[place] *= chance.near(0.006) }
      weights.append(
        sizes.indices.map { place in
          Double(sizes[place]) * levels[place] * wanders[place]
            * (1 + speeds[place] * Double(step) / 12)
        })
    }
    return weights
  }

  /// A whole number divided by weights; the largest remainders get the rest.
  static func divided(_ total: Int, _ weights: [Double]) -> [Int] {
    HollandstadFlows.spread(total, over: weights.count, weights)
  }
}
