/// Why a best mix can't be given.
package enum MixFault: Error, Hashable, Sendable {
  /// A budget below zero or no number.
  case budget
  /// More pairs than are solved in reasonable time.
  case tooMany(limit: Int)
  /// The pair at this place has a cost below zero or too large, or a negative or too large number of
  /// places.
  case unusable(option: Int)
  /// The same instrument and segment twice.
  case repeated(option: Int)
  /// The least number of places lies above the most.
  case leastAboveMost(option: Int)
  /// One instrument with two capacities.
  case capacitiesDiffer(instrument: String)
  /// The least places of the instrument together do not fit its capacity.
  case leastAboveCapacity(instrument: String, least: Int, capacity: Int)
  /// The least places together cost more than the budget.
  case leastAboveBudget(cost: Double)
  /// A pair that costs nothing, brings something and has no limit.
  case endless(option: Int)
  /// GLPK is not on this computer.
  case noSolver
  /// GLPK gave no answer.
  case solverFailed
}
