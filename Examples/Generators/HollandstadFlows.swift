import Model

/// What the spells of Hollandstad come to: the flows of each year and the shares among who comes in.
///
/// - Source: chapter 2 of *Op het doel af* (Divosa, 2007), made consistent: stock is the stock before plus
///   inflow less outflow. Hollandstad is invented, and its clients are.
enum HollandstadFlows {
  /// Benefits on 31 December 2000.
  static let firstStock = 3030

  struct Year {
    var year: Int
    /// How many months of it there are.
    var months: Int
    var inflow: Int
    var outflow: Int
  }

  static let years = [
    Year(year: 2001, months: 12, inflow: 1160, outflow: 1400),
    Year(year: 2002, months: 12, inflow: 1150, outflow: 1230),
    Year(year: 2003, months: 12, inflow: 1250, outflow: 1070),
    Year(year: 2004, months: 12, inflow: 1260, outflow: 1020),
    Year(year: 2005, months: 12, inflow: 1130, outflow: 1043),
    Year(year: 2006, months: 12, inflow: 1050, outflow: 1310),
    Year(year: 2007, months: 6, inflow: 490, outflow: 747),
  ]

  /// How busy each month is for intake, and for ends, January first.
  static let inflowSeason = [1.22, 1.06, 1.04, 0.98, 0.92, 0.94, 0.95, 0.93, 1.03, 1.0, 0.97, 0.96]
  static let outflowSeason = [
    0.93, 0.95, 1.02, 1.06, 1.08, 1.07, 1.0, 0.98, 1.06, 1.02, 0.96, 0.87,
  ]

  /// A kind of household with its share in per cent.
  static let households = [
    Share("paar", 15), Share("alleenstaande man", 35), Share("alleenstaande vrouw", 26),
    Share("eenoudergezin", 24),
  ]

  /// Ages at the start of a spell, with the chance to leave within a year.
  static let ages = [
    Share("15-24", 42, leaves: 0.61), Share("25-34", 24, leaves: 0.55),
    Share("35-44", 20, leaves: 0.57), Share("45-54", 10, leaves: 0.54),
    Share("55-64", 4, leaves: 0.50),
  ]

  /// Phases of distance to work, with the chance to leave within a year.
  static let phases = [
    Share("fase 1", 14, leaves: 0.90), Share("fase 2", 21, leaves: 0.52),
    Share("fase 3", 19, leaves: 0.43), Share("fase 4", 18, leaves: 0.53),
    Share("nog niet ingedeeld", 18, leaves: 0.51), Share("onbekend", 10, leaves: 0.75),
  ]

  static let reasons = [
    Share("werk", 38), Share("samenwonen", 11), Share("verhuizing", 13), Share("opleiding", 6),
    Share("andere uitkering", 8), Share("overig", 9), Share("onbekend", 15),
  ]

  static let teams = [
    Share("poort-jong", 9), Share("poort-instroom", 17), Share("uitstroom-noord", 18),
    Share("uitstroom-zuid", 17), Share("meedoen-wijk", 14), Share("meedoen-zorg", 9),
    Share("recht-toets", 10), Share("recht-beheer", 6),
  ]

  /// Of those who leave within a year, who does within half a year.
  static let earlyShare = 36.0 / 58.0
  /// Of who comes in, who had a benefit before.
  static let returningShare = 0.22

  struct Share {
    var name: String
    /// Per cent.
    var weight: Int
    var leaves: Double

    init(_ name: String, _ weight: Int, leaves: Double = 0) {
      self.name = name
      self.weight = weight
      self.leaves = leaves
    }
  }

  /// The chance that someone of this age and phase leaves within a year: additive, so that it has the
  /// right mean over the phases for each age, and over the ages for each phase.
  static func chance(age: Int, phase: Int) -> Double {
    let mean = zip(ages.map(\.leaves), ages.map(\.weight)).reduce(0) { $0 + $1.0 * Double($1.1) }
    return min(0.97, max(0.03, ages[age].leaves + phases[phase].leaves - mean / 100))
  }

  /// A whole number spread over the months of a year by their weights; the largest remainders get the rest.
  static func spread(_ total: Int, over months: Int, _ weights: [Double]) -> [Int] {
    let used = weights.prefix(months)
    let sum = used.reduce(0, +)
    let exact = used.map { Double(total) * $0 / sum }
    var counts = exact.map { Int($0) }
    let order = exact.indices.sorted {
      let (one, other) = (exact[$0] - Double(counts[$0]), exact[$1] - Double(counts[$1]))
      return one == other ? $0 < $1 : one > other
    }
    for place in order.prefix(total - counts.reduce(0, +)) { counts[place] += 1 }
    return counts
  }
}
