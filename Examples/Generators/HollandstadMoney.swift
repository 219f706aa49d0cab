import Metrics
import Model

/// Expenditure and receipts of Hollandstad by month.
///
/// The years come to the amounts that the field published for a town of its kind: 41,4 million in 2005 and
/// 40,3 million in 2006; the first half of 2007 is on its way to about 36,5.
enum HollandstadMoney {
  /// Expenditure of a year in thousands of euros; of 2007 what the year is on its way to.
  private static let years = [
    2001: 35_900, 2002: 35_700, 2003: 37_200, 2004: 40_100, 2005: 41_400, 2006: 40_300,
    2007: 36_500,
  ]
  /// The mean stock that the amount of 2007 is for.
  private static let stockOf2007 = 2_733.0
  /// What a benefit of each kind costs beside the mean one.
  private static let prices = ["paar": 1.27, "alleenstaand": 0.89, "eenoudergezin": 1.11]
  private static let allowanceShare = 0.05

  static func csv(_ census: HollandstadCensus) -> [UInt8] {
    var chance = SeededGenerator(seed: 40_300)
    var table = HollandstadTable()
    table.add(HollandstadTable.months[0] - 1, "WI", "uitkeringen", HollandstadFlows.firstStock)
    for year in 2001...2007 {
      let months = HollandstadTable.months.filter { $0.year == year }
      let total = 1000 * (years[year] ?? 0)
      // The year as far as it has gone, holiday allowance of June apart.
      let mean = months.reduce(0.0) { $0 + Double(census.total($1)) } / Double(months.count)
      let part = year == 2007 ? mean / stockOf2007 * Double(months.count) / 12 : 1
      let paid = Int((Double(total) * (1 - allowanceShare) * part).rounded())
      let weights = months.map { Double(census.total($0)) * chance.near(0.012) }
      let amounts = HollandstadTowns.divided(paid, weights)
      let allowance = year == 2007 ? Int(Double(total) * allowanceShare) : total - paid
      for (month, amount) in zip(months, amounts) {
        let holiday = month.number == 6 ? allowance : 0
        write(month, amount + holiday, holiday, census, &chance, &table)
      }
    }
    // What the controller expected of the year, month by month.
    let expected = [36_400, 36_700, 36_900, 36_800, 36_700, 36_600]
    for (place, amount) in expected.enumerated() {
      table.add(
        (Month.january(of: 2007) + place).iso, "WI", "uitgaven_mln",
        HollandstadTable.thousandths(amount), role: .forecast)
    }
    return table.bytes
  }

  private static func write(
    _ month: Month, _ amount: Int, _ holiday: Int, _ census: HollandstadCensus,
    _ chance: inout SeededGenerator, _ table: inout HollandstadTable
  ) {
    table.add(month, "WI", "uitgaven", amount)
    // The same for the scorecard, where a number of eight digits does not fit.
    table.add(month.iso, "WI", "uitgaven_mln", HollandstadTable.thousandths((amount + 500) / 1000))
    table.add(month, "WI", "vakantietoeslag", holiday)
    table.add(month, "WI", "terugvordering", Int(34_000 * chance.near(0.35)))
    table.add(month, "WI", "verhaal", Int(11_000 * chance.near(0.3)))
    let weights = HollandstadCensus.kinds.map { kind in
      Double(census.count(kind, month)) * (prices[kind] ?? 1)
    }
    for (kind, part) in zip(HollandstadCensus.kinds, HollandstadTowns.divided(amount, weights)) {
      table.add(month, "WI", "uitgaven_\(kind)", part)
      table.add(month, "WI", "uitkeringen_\(kind)", census.count(kind, month))
    }
  }
}
