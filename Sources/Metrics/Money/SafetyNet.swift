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
  ///   - earlier: the balances of the years before that the second limit is about.
  package static func outcome(
    balance: MoneyOutcome.Estimate, budget: Double, rule: SafetyNetRule, earlier: [Double]
  ) -> MoneyOutcome.SafetyNet {
    var outcome = outcome(balance: balance.value, budget: budget, rule: rule, earlier: earlier)
    outcome.ownRiskInterval = balance.interval.value.map { interval in
      /// The least and the most within bounds: the own risk falls where the second limit is reached.
      func range(_ low: Double, _ high: Double) -> (low: Double, high: Double) {
        let limit = rule.limit.map { -($0 * budget + earlier.reduce(0, +)) }
        let turns = [limit?.nextUp, limit].compactMap { $0 }.filter { (low...high).contains($0) }
        let risks = ([low, high] + turns).map {
          self.outcome(balance: $0, budget: budget, rule: rule, earlier: earlier).ownRisk
        }
        return (risks.min() ?? 0, risks.max() ?? 0)
      }
      let likely = range(interval.low80, interval.high80)
      let wide = range(interval.low95, interval.high95)
      return ForecastInterval(
        low80: likely.low, high80: likely.high, low95: wide.low, high95: wide.high)
    }
    return outcome
  }

  private static func outcome(
    balance: Double, budget: Double, rule: SafetyNetRule, earlier: [Double]
  ) -> MoneyOutcome.SafetyNet {
    let deficit = max(0, -balance)
    let meetsYears = rule.limit.map {
      -(earlier.reduce(0, +) + balance) >= $0 * budget && deficit > 0
    }
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
