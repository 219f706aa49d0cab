import Model

/// The money of years to come if the own share of the nation stays what it was (metrics.md section 8).
///
/// - Formula: expenditure = own share of national expenditure in the last full year x national forecast;
///   the budget likewise.
package enum ShareScenario {
  package static let longest = 5

  /// - Parameters:
  ///   - own: the own expenditure and budget of full years, in euros.
  ///   - after: the scenario begins after this year.
  package static func scenario(
    national: [Int: MoneyPlan.National], own: [Int: MoneyPlan.National], after year: Int
  ) -> (shares: MoneyPosition.Shares, years: [MoneyPosition.ScenarioYear])? {
    func share(_ part: KeyPath<MoneyPlan.National, Double?>) -> (year: Int, share: Double)? {
      for candidate in (year - 4...year).reversed() {
        guard let mine = own[candidate]?[keyPath: part],
          let all = national[candidate]?[keyPath: part], all > 0
        else { continue }
        return (candidate, mine / all)
      }
      return nil
    }
    let expenditure = share(\.expenditure)
    let budget = share(\.budget)
    guard let base = expenditure?.year ?? budget?.year else { return nil }
    let years = national.keys.filter { $0 > year && $0 <= year + longest }.sorted().map { next in
      MoneyPosition.ScenarioYear(
        year: next,
        expenditure: national[next]?.expenditure.flatMap { all in expenditure.map { $0.share * all }
        },
        budget: national[next]?.budget.flatMap { all in budget.map { $0.share * all } })
    }
    guard !years.isEmpty else { return nil }
    return (.init(year: base, expenditure: expenditure?.share, budget: budget?.share), years)
  }
}
