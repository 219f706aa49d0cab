/// The places on instruments, per segment, that bring the most net successes for a budget
/// (metrics.md section 14): for policy on groups.
///
/// An integer programme: maximise the sum of net chance x places, subject to the budget, the capacity of
/// each instrument over its segments, and the least and most places of each pair.
///
/// - Source: Wolsey, *Integer programming*, 2nd ed. (2020); solved by GLPK.
package struct BestMix: Sendable {
  /// How many places of each option, in the order they were given.
  package let places: [Int]
  /// The net successes to expect.
  package let successes: Double
  /// The 95% interval of the successes; `nil` when a chance has none.
  package let interval: ClosedRange<Double>?
  /// Euro.
  package let cost: Double
  /// Net successes that one more euro would bring, from the programme without whole numbers; where that
  /// changes exactly at this budget, the figure lies between what a euro more brings and a euro less costs.
  package let shadowPrice: Double
  /// `false` when the search was ended before it was sure that no mix is better.
  package let isProven: Bool

  package init(of options: [MixOption], budget: Double) throws(MixFault) {
    let programme = try MixProgramme(options, budget: budget)
    let solution = try MixSolver.solve(programme)
    var places = options.map(\.least)
    for (column, option) in programme.columns.enumerated() {
      places[option] += solution.counts[column]
    }
    self.places = places
    successes = zip(options, places).reduce(0) { $0 + $1.0.chance.value * Double($1.1) }
    interval = MixInterval.successes(options, places: places)
    cost = zip(options, places).reduce(0) { $0 + $1.0.cost * Double($1.1) }
    shadowPrice = solution.budgetPrice
    isProven = solution.isProven
  }
}
