/// A conclusion of the scan of the caseload, with the figures that it follows from.
package enum ScanConclusion: Hashable, Sendable {
  /// Relative changes over twelve months, as fractions.
  case movedWithNation(own: Double, nation: Double, name: String)
  /// The own volume beside the reference rate, now and where they were furthest apart.
  case gap(
    own: Double, scaled: Double, group: String, widest: Double, widestMonth: Month)
  /// The flows of the last twelve months beside the reference rate.
  case flows(inflow: Comparison.Scaled, outflow: Comparison.Scaled, group: String)
  /// A part of the caseload that is larger or smaller than elsewhere; shares as fractions.
  ///
  /// - Parameter place: where; `nil`: the dossier says no more than that it is elsewhere.
  case composition(column: String, part: String, own: Double, elsewhere: Double, place: String?)
  /// The chance to leave within six and twelve months, as fractions.
  case exits(six: Double, twelve: Double)
  /// The group that leaves slowest within a year, and the one that does soonest.
  case slowest(column: String, name: String, chance: Double, fastest: String, best: Double)
  /// What a benefit costs more than a year ago, as a fraction of last year's expenditure.
  case price(effect: Double, share: Double)
  /// The years to come with a deficit, those that may go either way, and the balance of the last of the years.
  case outlook(
    deficits: [Int], open: [Int], first: Int, last: Int, lastBalance: Double,
    interval: ForecastInterval?)
  /// The reduction potential, and what it is worth a year in euros.
  case potential(value: Double, low: Double, high: Double, amount: Double?)
}
