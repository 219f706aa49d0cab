import Model

/// The straight way to an objective, and how much of it is done.
///
/// - Formula: within a year, target x m / 12. Of an amount over years, target x months passed / months in
///   all. Of a level, from its start to the target between the first month and the last. The share is the
///   way done over the whole way: (A - start) / (target - start), without a start A / target.
struct ObjectiveCourse {
  let objective: Objective
  let target: Double
  let start: Double?
  /// Whether a change is that of a yearly amount, which begins anew each year.
  var followsFlow = false

  /// Whether it is an amount that begins anew each year.
  var addsUpInYear: Bool { objective.kind == .flow || objective.kind == .change && followsFlow }

  func expected(in month: Month) -> Double? {
    switch objective.kind {
    case .flow: return target * Double(month.number) / 12
    case .cumulative:
      guard let from = objective.from, let due = objective.due else { return nil }
      return target * Double(month - from + 1) / Double(due - from + 1)
    case .state, .mean:
      guard let start, let from = objective.from, let due = objective.due else { return nil }
      return start + (target - start) * Double(month - from + 1) / Double(due - from + 1)
    case .change where followsFlow: return target * Double(month.number) / 12
    case .change:
      guard let from = objective.from, let due = objective.due else { return nil }
      return target * Double(month - from + 1) / Double(due - from + 1)
    case .milestone: return nil
    }
  }

  func share(of actual: Double) -> Double? {
    switch objective.kind {
    case .state, .mean:
      if let start { return start == target ? nil : (actual - start) / (target - start) }
      return objective.direction == .higher && target > 0 ? actual / target : nil
    case .flow, .cumulative:
      return objective.direction == .higher && target > 0 ? actual / target : nil
    case .change: return target == 0 ? nil : actual / target
    case .milestone: return nil
    }
  }
}
