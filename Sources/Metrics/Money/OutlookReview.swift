import Model

/// Expenditure and budget of the years that are known and of the five to come.
///
/// - Formula: what is known stands; a year to come is the own share of the last year with both amounts x
///   what the nation is expected to have.
/// - Source: BijstandScan (APE, 2007), *Op het doel af*, ch. 2, charts 8 and 9.
struct OutlookReview {
  let plan: MoneyPlan
  let money: MoneyOutcome
  /// The expenditure of the years that are over.
  let spent: [Int: Double]

  /// - Returns: `nil` unless both an expenditure and a budget scenario can be given.
  func outlook() -> MoneyOutlook? {
    func scenario(_ base: ScenarioPlan.Base) -> (ScenarioPlan, MoneyOutcome.Scenario)? {
      for (plan, outcome) in zip(plan.scenarios, money.scenarios) where plan.base == base {
        if let found = outcome.value { return (plan, found) }
      }
      return nil
    }
    guard let (expenditurePlan, expenditure) = scenario(.expenditure),
      let (budgetPlan, budget) = scenario(.budget)
    else { return nil }
    let year = money.month.year
    var spent = spent
    let end = money.yearEnd.value
    if let end { spent[year] = end.value }
    let budgets = plan.budgets.compactMapValues { versions in
      versions.last { $0.date.month <= money.month }?.amount
    }
    var paid = amounts(expenditure, expenditurePlan, known: spent, isForecast: { $0 >= year })
    if let end, !end.isKnown { paid[year]?.interval = end.interval.value }
    let given = amounts(budget, budgetPlan, known: budgets, isForecast: { budgets[$0] == nil })
    let years = Set(paid.keys).intersection(given.keys).sorted()
    guard !years.isEmpty else { return nil }
    return MoneyOutlook(
      years: years.map {
        .init(
          year: $0, expenditure: paid[$0], budget: given[$0],
          balanceInterval: Self.interval(of: given[$0], minus: paid[$0]))
      },
      expenditureBase: expenditure.baseYear, budgetBase: budget.baseYear)
  }

  private static func interval(
    of budget: MoneyOutlook.Amount?, minus expenditure: MoneyOutlook.Amount?
  ) -> ForecastInterval? {
    guard let budget, let expenditure else { return nil }
    func estimate(_ amount: MoneyOutlook.Amount) -> MoneyOutcome.Estimate {
      guard amount.isForecast else { return .init(known: amount.value) }
      return .init(
        value: amount.value,
        interval: amount.interval.map { .success($0) } ?? .failure(.straight))
    }
    let balance = estimate(budget) - estimate(expenditure)
    return balance.isKnown ? nil : balance.interval.value
  }

  private func amounts(
    _ scenario: MoneyOutcome.Scenario, _ plan: ScenarioPlan, known: [Int: Double],
    isForecast: (Int) -> Bool
  ) -> [Int: MoneyOutlook.Amount] {
    var found: [Int: MoneyOutlook.Amount] = [:]
    for (year, value) in known where year <= scenario.baseYear {
      let national = plan.national[year].flatMap { $0 > 0 ? $0 : nil }
      found[year] = .init(
        value: value, share: national.map { value / $0 }, isForecast: isForecast(year))
    }
    for year in scenario.years {
      guard let amount = year.amounts.first else { continue }
      found[year.year] = .init(
        value: amount.value, share: scenario.variants.first?.share, isForecast: true,
        interval: amount.interval.value)
    }
    return found
  }
}
