import Model

/// The own amounts of the years to come: own share of the nation x what the nation is expected to have.
///
/// - Formula: share = own / national in the last year that has both; amount(y) = share x national(y);
///   volume(y) = amount(y) / price, the price raised by the indexation that is laid down.
package enum ShareScenario {
  /// How many years ahead of the report's year.
  package static let mostYears = 5

  /// - Parameter price: per benefit a year in a year; `nil` when none is known.
  package static func scenario(
    _ plan: ScenarioPlan, own: [Int: Double], year: Int, price: (Int) -> Double?
  ) -> Result<MoneyOutcome.Scenario, MoneyOutcome.Gap> {
    let bases = plan.national.keys.filter { $0 <= year && own[$0] != nil }
    guard let base = bases.max(), let national = plan.national[base], national > 0,
      let amount = own[base]
    else { return .failure(.noNationalFigures) }
    let variants =
      [ScenarioPlan.Variant(name: "Aandeel van \(base)", share: amount / national)]
      + plan.variants
    let ahead = plan.national.keys.filter { $0 > base && $0 <= year + mostYears }.sorted()
    guard !ahead.isEmpty else { return .failure(.noNationalFigures) }
    return .success(
      MoneyOutcome.Scenario(
        base: plan.base, baseYear: base, variants: variants,
        years: ahead.map { next in
          let amounts = variants.map { $0.share * (plan.national[next] ?? 0) }
          return MoneyOutcome.ScenarioYear(
            year: next, amounts: amounts,
            volume: price(next).flatMap { $0 > 0 ? amounts[0] / $0 : nil })
        }))
  }
}
