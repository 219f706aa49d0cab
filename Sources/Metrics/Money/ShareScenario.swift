import Model

/// The own amounts of the years to come: own share of the nation x what the nation is expected to have.
///
/// - Formula: share = own / national in the last year that has both; amount(y) = share x national(y);
///   volume(y) = amount(y) / price, the price raised by the indexation that is laid down.
/// - Interval: how the own share drifted from year to year (`ShareDrift`), with what is still to come of
///   the base year; the national amounts are taken as they are given.
package enum ShareScenario {
  /// How many years ahead of the report's year.
  package static let mostYears = 5

  /// - Parameters:
  ///   - current: the own amount of the report's year, where it is an estimate.
  ///   - price: per benefit a year in a year; `nil` when none is known.
  package static func scenario(
    _ plan: ScenarioPlan, own: [Int: Double], current: MoneyOutcome.Estimate? = nil, year: Int,
    price: (Int) -> MoneyOutcome.Estimate?
  ) -> Result<MoneyOutcome.Scenario, MoneyOutcome.Gap> {
    let bases = plan.national.keys.filter { $0 <= year && own[$0] != nil }
    guard let base = bases.max(), let national = plan.national[base], national > 0,
      let amount = own[base]
    else { return .failure(.noNationalFigures) }
    let ahead = plan.national.keys.filter { $0 > base && $0 <= year + mostYears }.sorted()
    guard !ahead.isEmpty else { return .failure(.noNationalFigures) }
    let isCurrent = base == year && current?.value == amount
    let start = isCurrent ? current ?? .init(known: amount) : .init(known: amount)
    let drift = ShareDrift(shares(plan, own))
    return .success(
      MoneyOutcome.Scenario(
        base: plan.base, baseYear: base,
        variants: [ScenarioPlan.Variant(name: "Aandeel van \(base)", share: amount / national)]
          + plan.variants,
        years: ahead.map { next in
          let nation = plan.national[next] ?? 0
          let kept = start.times(nation / national).times(drift.multiple(after: next - base))
          let stated = plan.variants.map {
            MoneyOutcome.Estimate(value: $0.share * nation, interval: .failure(.stated))
          }
          return MoneyOutcome.ScenarioYear(
            year: next, amounts: [kept] + stated,
            volume: price(next).flatMap { kept.divided(by: $0) })
        }))
  }

  private static func shares(_ plan: ScenarioPlan, _ own: [Int: Double]) -> [Int: Double] {
    own.reduce(into: [:]) { shares, entry in
      guard let national = plan.national[entry.key], national > 0 else { return }
      shares[entry.key] = entry.value / national
    }
  }
}
