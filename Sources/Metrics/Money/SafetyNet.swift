import Model

/// The own risk of a deficit up to the limits of the safety net (vangnet).
///
/// - Unit: euros.
/// - Formula: of each part of the deficit between two limits the compensation of the lower limit is made
///   good; the rest is the own risk. Where a limit over several years is laid down and not reached, all
///   of it is own risk.
package enum SafetyNet {
  /// - Parameters:
  ///   - balance: budget plus receipts minus expenditure; below zero is a deficit.
  ///   - balances: the balances of the years that the second limit is about, this one included.
  package static func outcome(
    balance: Double, budget: Double, rule: SafetyNetRule, balances: [Double]
  ) -> MoneyOutcome.SafetyNet {
    let deficit = max(0, -balance)
    let meetsYears = rule.limit.map { -balances.reduce(0, +) >= $0 * budget && deficit > 0 }
    var compensation = 0.0
    if meetsYears ?? true {
      for (place, step) in rule.steps.enumerated() {
        let end = rule.steps.indices.contains(place + 1) ? rule.steps[place + 1].from : .infinity
        let part = min(deficit, end * budget) - step.from * budget
        compensation += max(0, part) * step.compensation
      }
    }
    return MoneyOutcome.SafetyNet(
      deficit: deficit, ownRisk: deficit - compensation, compensation: compensation,
      meetsYears: meetsYears)
  }
}
