internal import CGLPK

/// Solves the programme of a best mix with GLPK.
enum MixSolver {
  struct Solution {
    /// Places for each column.
    var counts: [Int]
    /// What one more euro of budget is worth, from the programme without whole numbers.
    var budgetPrice: Double
    /// Whether no better solution can exist.
    var isProven: Bool
  }

  /// So much of the search is done, wherever it runs: a limit in seconds would give another answer on
  /// another machine.
  private static let nodeLimit: Int32 = 20_000

  static func solve(_ programme: MixProgramme) throws(MixFault) -> Solution {
    let count = programme.columns.count
    guard count > 0 else { return Solution(counts: [], budgetPrice: 0, isProven: true) }
    let rows = Rows(programme)
    let grain = WholeGrain.step(of: programme.chances) ?? 1
    var values = [Double](repeating: 0, count: count)
    var price = 0.0
    let outcome = peil_glpk_maximise(
      Int32(count), programme.chances.map { WholeGrain.quotient($0, grain) },
      programme.affordable.map(Double.init),
      programme.most.map { $0.map(Double.init) ?? .infinity }, Int32(rows.limits.count),
      rows.limits, programme.budget / rows.scale, Int32(rows.values.count - 1), rows.rowNumbers,
      rows.columnNumbers, rows.values, nodeLimit, &values, &price)
    switch outcome {
    case PEIL_GLPK_OPTIMAL, PEIL_GLPK_LIMIT: break
    case PEIL_GLPK_ABSENT: throw .noSolver
    default: throw .solverFailed
    }
    let counts = zip(values, programme.affordable).compactMap { value, most in
      Int(exactly: value.rounded()).map { min(max($0, 0), most) }
    }
    guard counts.count == count, rows.hold(counts) else { throw .solverFailed }
    // Back from the solver's units to successes and euros.
    return Solution(
      counts: counts, budgetPrice: max(0, price) * grain / rows.scale,
      isProven: outcome == PEIL_GLPK_OPTIMAL)
  }

  /// The rows of the programme, one element a place that is not zero; the first is the budget.
  private struct Rows {
    /// Costs are divided by the largest, so that the solver's tolerances fit them.
    var scale: Double
    var limits: [Double] = []
    // GLPK counts from 1 and passes over the element before it.
    var rowNumbers: [Int32] = [0]
    var columnNumbers: [Int32] = [0]
    var values: [Double] = [0]

    init(_ programme: MixProgramme) {
      scale = programme.costs.max().flatMap { $0 > 0 ? $0 : nil } ?? 1
      // What whole places cost is a multiple of the grain of the costs, so what is over can't be spent.
      let grain = WholeGrain.step(of: programme.costs.filter { $0 > 0 })
      let spendable = grain.map { (programme.budget / $0 * (1 + 1e-12)).rounded(.down) * $0 }
      limits = [(spendable ?? programme.budget) / scale]
      for (column, cost) in programme.costs.enumerated() where cost > 0 {
        add(row: 1, column, cost / scale)
      }
      for (row, capacity) in programme.capacities.enumerated() {
        limits.append(Double(capacity.left))
        for column in capacity.columns { add(row: row + 2, column, 1) }
      }
    }

    private mutating func add(row: Int, _ column: Int, _ value: Double) {
      rowNumbers.append(Int32(row))
      columnNumbers.append(Int32(column + 1))
      values.append(value)
    }

    /// Whether whole numbers keep every limit; the solver's own tolerance is wider than a euro.
    func hold(_ counts: [Int]) -> Bool {
      var sums = [Double](repeating: 0, count: limits.count)
      for (element, value) in values.enumerated().dropFirst() {
        sums[Int(rowNumbers[element]) - 1] +=
          value * Double(counts[Int(columnNumbers[element]) - 1])
      }
      return zip(sums, limits).allSatisfy { $0 <= $1 * (1 + 1e-9) + 1e-9 }
    }
  }
}
