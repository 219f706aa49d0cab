import CGLPK

/// An attacker with linear programming: what is the least and the most that a number can be, given sums
/// that hold and bounds that are known? Knows nothing of how figures are protected.
struct LinearAttack {
  struct Term: Hashable {
    var number: Int
    var factor: Double
  }
  struct Equation {
    var terms: [Term]
    var constant: Double
  }

  var bounds: [ClosedRange<Double>]
  var equations: [Equation]
  static let unbounded = 1e12

  /// The narrowest range of each of some numbers; `nil` when nothing fits the bounds.
  func ranges(of numbers: [Int]) -> [ClosedRange<Double>?] {
    var library = peil_glpk()
    guard !numbers.isEmpty, peil_glpk_load(&library) != 0, let problem = library.glp_create_prob()
    else { return [] }
    defer {
      library.glp_delete_prob(problem)
      _ = library.glp_free_env()
    }
    _ = library.glp_term_out(GLP_OFF)
    _ = library.glp_add_cols(problem, Int32(bounds.count))
    for (place, bound) in bounds.enumerated() {
      let kind =
        bound.upperBound >= Self.unbounded
        ? GLP_LO : bound.lowerBound == bound.upperBound ? GLP_FX : GLP_DB
      library.glp_set_col_bnds(
        problem, Int32(place + 1), kind, bound.lowerBound, bound.upperBound)
    }
    _ = library.glp_add_rows(problem, Int32(equations.count))
    var (rows, columns, values): ([Int32], [Int32], [Double]) = ([0], [0], [0])
    for (row, equation) in equations.enumerated() {
      library.glp_set_row_bnds(
        problem, Int32(row + 1), GLP_FX, equation.constant, equation.constant)
      for term in equation.terms {
        rows.append(Int32(row + 1))
        columns.append(Int32(term.number + 1))
        values.append(term.factor)
      }
    }
    library.glp_load_matrix(problem, Int32(values.count - 1), rows, columns, values)
    var options = glp_smcp()
    library.glp_init_smcp(&options)
    options.msg_lev = GLP_MSG_OFF
    func best(_ number: Int, _ direction: Int32) -> Double? {
      library.glp_set_obj_dir(problem, direction)
      library.glp_set_obj_coef(problem, Int32(number + 1), 1)
      defer { library.glp_set_obj_coef(problem, Int32(number + 1), 0) }
      guard library.glp_simplex(problem, &options) == 0 else { return nil }
      switch library.glp_get_status(problem) {
      case GLP_OPT: return library.glp_get_obj_val(problem)
      case GLP_UNBND: return direction == GLP_MAX ? Self.unbounded : -Self.unbounded
      default: return nil
      }
    }
    return numbers.map { number in
      guard let low = best(number, GLP_MIN), let high = best(number, GLP_MAX) else { return nil }
      return low...max(low, high)
    }
  }
}
