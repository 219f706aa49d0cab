import Model

/// Works out where the money of a year stands (metrics.md section 8).
package struct MoneyReview {
  let plan: MoneyPlan
  let names: MoneyPlan.SeriesNames
  let series: MoneySeries
  let month: Month

  /// - Returns: `nil` when the dossier says of no series that it is expenditure.
  package init?(plan: MoneyPlan, totals: UnitTotals, unit: String, month: Month) {
    guard let names = plan.series else { return nil }
    self.plan = plan
    self.names = names
    self.month = month
    series = MoneySeries(totals: totals, unit: unit)
  }

  private var indexation: PriceIndexation { PriceIndexation(plan.indexation) }
  private var allowanceRule: HolidayAllowance {
    HolidayAllowance(share: plan.allowanceShare, month: plan.allowanceMonth)
  }

  package func outcome() -> MoneyOutcome {
    let months = month.yearToDate
    let elapsed = Double(months.count)
    let year = month.year
    var outcome = MoneyOutcome(
      month: month, schemes: plan.schemes, budgets: known(plan.budgets[year] ?? []))
    outcome.spent = series.sum(names.expenditure, months)
    outcome.allowance = names.allowance.map { series.sum($0, months) } ?? .success(0)
    outcome.monthly = both(outcome.spent, outcome.allowance).map { ($0 - $1) / elapsed }
    outcome.simple = both(outcome.monthly, outcome.allowance).map { monthly, paid in
      // Before the payment the year's allowance is the share of a year at this pace.
      let isPaid = names.allowance == nil || month.number >= plan.allowanceMonth
      return monthly * 12 + (isPaid ? paid : max(paid, monthly * 12 * plan.allowanceShare))
    }
    outcome.expected = expected(outcome)
    outcome.receipts = names.receipts.reduce(.success(0)) { sum, name in
      both(sum, series.sum(name, months)).map { $0 + $1 }
    }
    outcome.yearReceipts = outcome.receipts.map {
      YearReceipts.estimate(toDate: $0, history: receiptHistory, month: month)
    }
    outcome.meanStock = series.mean(names.stock, months)
    outcome.grossPrice = price(outcome.simple, outcome.meanStock)
    outcome.netPrice = both(outcome.grossPrice, both(outcome.yearReceipts, outcome.meanStock)).map {
      $0 - $1.0.times(1 / $1.1)
    }
    let budget = outcome.budget?.amount
    let known: Estimate = budget.map { .success(.init(known: $0)) } ?? .failure(.noBudget(year))
    let available = both(known, outcome.yearReceipts).map { $0 + $1 }
    outcome.balance = both(available, outcome.yearEnd).map { $0 - $1 }
    outcome.affordable = both(available, outcome.grossPrice).flatMap { available, price in
      available.divided(by: price).map { .success($0) } ?? .failure(.zeroStock)
    }
    outcome.goal =
      plan.goals[year].map {
        .success(
          FinancialGoal.goal(
            $0, budget: budget,
            allowanceShare: names.allowance == nil ? 0 : plan.allowanceShare, year: year))
      } ?? .failure(.noGoal(year))
    outcome.safetyNet = safetyNet(outcome)
    (outcome.effects, outcome.mixGap) = effects()
    outcome.months = BudgetByMonth.months(
      of: month, budget: budget, goal: outcome.goal.value?.total.value,
      allowance: names.allowance == nil ? HolidayAllowance(share: 0, month: 1) : allowanceRule
    ) { series.value(names.expenditure, $0) }
    outcome.scenarios = plan.scenarios.map { scenario($0, outcome) }
    outcome.reintegration = plan.reintegration.filter { $0.key <= year }
    return outcome
  }

  // MARK: Parts

  /// The versions of the budget that were known at the end of the month.
  private func known(_ versions: [BudgetVersion]) -> [BudgetVersion] {
    versions.filter { $0.date.month <= month }
  }

  /// What came in by month, over all series of receipts, up to and including the month.
  private var receiptHistory: [Month: Double] {
    let all = names.receipts.map { series.values($0, upTo: month) }
    guard let first = all.first else { return [:] }
    return first.reduce(into: [:]) { sums, entry in
      let values = all.compactMap { $0[entry.key] }
      if values.count == all.count { sums[entry.key] = values.reduce(0, +) }
    }
  }

  /// A year's price: the year's amount as it is going (simpel) over the mean stock to date.
  ///
  /// Not the amount to date x 12 / m, which would count holiday allowance paid once more than once.
  private func price(_ amount: MoneyOutcome.Amount, _ stock: MoneyOutcome.Amount) -> Estimate {
    both(amount, stock).flatMap { amount, stock in
      guard stock > 0 else { return .failure(.zeroStock) }
      return .success(
        YearPrice.estimate(
          amount / stock, expenditure: plainExpenditure,
          stock: series.values(names.stock, upTo: month), month: month, indexation: indexation,
          allowanceShare: names.allowance == nil ? 0 : plan.allowanceShare))
    }
  }

  /// By month, without holiday allowance; a month without a figure of the allowance is left out.
  private var plainExpenditure: [Month: Double] {
    let all = series.values(names.expenditure, upTo: month)
    guard let allowance = names.allowance else { return all }
    let paid = series.values(allowance, upTo: month)
    return all.reduce(into: [:]) { plain, entry in
      if let paid = paid[entry.key] { plain[entry.key] = entry.value - paid }
    }
  }

  private func expected(_ outcome: MoneyOutcome) -> Estimate {
    if case .failure(let gap) = outcome.monthly { return .failure(gap) }
    let plain = plainExpenditure
    let paid = names.allowance.map { series.values($0, upTo: month) } ?? [:]
    let stocks = series.values(names.stock, upTo: month)
    guard let first = stocks.keys.min(), let price = currentPrice(plain, stocks) else {
      return .failure(.missing(series: names.stock, months: [month]))
    }
    let allowance = names.allowance == nil ? HolidayAllowance(share: 0, month: 1) : allowanceRule
    let made = ExpectedExpenditure.make(
      month: month, expenditure: plain, paid: paid,
      stock: (0...(month - first)).map { stocks[first + $0] }, price: price,
      indexation: indexation, allowance: allowance)
    switch made {
    case .success(let found):
      return .success(
        month.number == 12
          ? .init(known: found.total)
          : .init(value: found.total, interval: .success(found.interval), count: stocks.count))
    case .failure(.missingMonths(let months)):
      return .failure(.missing(series: names.expenditure, months: months))
    case .failure(.noStockForecast): return .failure(.noStockForecast)
    }
  }

  /// The price of a benefit in the month: that of the year so far, brought to the month's level.
  private func currentPrice(_ plain: [Month: Double], _ stocks: [Month: Double]) -> Double? {
    var amount = 0.0
    var stock = 0.0
    for past in month.yearToDate {
      guard let spent = plain[past], let count = stocks[past] else { return nil }
      amount += spent * indexation.factor(from: past, to: month)
      stock += count
    }
    return stock > 0 ? amount / stock : nil
  }

  private func safetyNet(
    _ outcome: MoneyOutcome
  ) -> Result<MoneyOutcome.SafetyNet, MoneyOutcome.Gap> {
    guard let rule = plan.safetyNets[month.year] else {
      return .failure(.noSafetyNet(month.year))
    }
    guard let budget = outcome.budget?.amount else { return .failure(.noBudget(month.year)) }
    return outcome.balance.flatMap { balance in
      let years = rule.years.map { (month.year - $0 + 1)..<month.year } ?? month.year..<month.year
      let earlier = years.map { ($0, closedBalance(of: $0)) }
      let missing = earlier.filter { $0.1 == nil }.map(\.0)
      guard missing.isEmpty else { return .failure(.noBalance(missing)) }
      return .success(
        SafetyNet.outcome(
          balance: balance, budget: budget, rule: rule, earlier: earlier.compactMap(\.1)))
    }
  }

  /// Budget plus receipts minus expenditure of a year that is over.
  private func closedBalance(of year: Int) -> Double? {
    let months = Month.december(of: year).yearToDate
    guard let budget = known(plan.budgets[year] ?? []).last,
      let spent = series.sum(names.expenditure, months).value
    else { return nil }
    let receipts = names.receipts.map { series.sum($0, months).value }
    guard receipts.allSatisfy({ $0 != nil }) else { return nil }
    return budget.amount + receipts.compactMap { $0 }.reduce(0, +) - spent
  }

  private func effects() -> (Result<MoneyOutcome.Effects, MoneyOutcome.Gap>, MoneyOutcome.Gap?) {
    func groups(_ months: [Month], _ pairs: [(stock: String, expenditure: String)]) -> Result<
      [ExpenditureEffects.Group], MoneyOutcome.Gap
    > {
      var found: [ExpenditureEffects.Group] = []
      for pair in pairs {
        switch both(series.mean(pair.stock, months), series.sum(pair.expenditure, months)) {
        case .success(let (stock, spent)): found.append(.init(stock: stock, expenditure: spent))
        case .failure(let gap): return .failure(gap)
        }
      }
      return .success(found)
    }
    let now = month.yearToDate
    let then = now.map { $0 - 12 }
    let whole = [(stock: names.stock, expenditure: names.expenditure)]
    let all = both(groups(then, whole), groups(now, whole))
    let split = names.types.map { (stock: $0.stock, expenditure: $0.expenditure) }
    var gap: MoneyOutcome.Gap? = names.types.count > 1 ? nil : .noTypes
    if gap == nil, case .success(let (old, new)) = all {
      switch both(groups(then, split), groups(now, split)) {
      case .failure(let found): gap = found
      case .success(let (types0, types1)):
        guard adds(types0, to: old[0]), adds(types1, to: new[0]) else {
          gap = .typesDiffer
          break
        }
        if let effects = ExpenditureEffects.effects(before: types0, after: types1) {
          return (.success(effects), nil)
        }
      }
    }
    let effects = all.flatMap { old, new -> Result<MoneyOutcome.Effects, MoneyOutcome.Gap> in
      ExpenditureEffects.effects(before: old, after: new).map { .success($0) }
        ?? .failure(.zeroStock)
    }
    return (effects, gap)
  }

  /// Whether the types come to the whole, to a tenth of a per cent.
  private func adds(
    _ types: [ExpenditureEffects.Group], to whole: ExpenditureEffects.Group
  ) -> Bool {
    let stock = types.reduce(0) { $0 + $1.stock }
    let spent = types.reduce(0) { $0 + $1.expenditure }
    return abs(stock - whole.stock) <= abs(whole.stock) * 0.001
      && abs(spent - whole.expenditure) <= abs(whole.expenditure) * 0.001
  }

  /// The outlook on expenditure and budget; `nil` without scenarios of both.
  package func outlook(_ outcome: MoneyOutcome) -> MoneyOutlook? {
    let first = plan.scenarios.flatMap { $0.national.keys }.min() ?? month.year
    let years = min(first, month.year)..<month.year
    let spent = years.compactMap { year in
      series.sum(names.expenditure, Month.december(of: year).yearToDate).value.map { (year, $0) }
    }
    return OutlookReview(
      plan: plan, money: outcome, spent: Dictionary(uniqueKeysWithValues: spent)
    ).outlook()
  }

  private func scenario(
    _ scenario: ScenarioPlan, _ outcome: MoneyOutcome
  ) -> Result<MoneyOutcome.Scenario, MoneyOutcome.Gap> {
    var own: [Int: Double] = [:]
    switch scenario.base {
    case .budget:
      own = plan.budgets.compactMapValues { known($0).last?.amount }
    case .expenditure:
      for year in scenario.national.keys where year < month.year {
        own[year] =
          series.sum(names.expenditure, Month.december(of: year).yearToDate).value
      }
      own[month.year] = outcome.yearEnd.value?.value
    }
    own.merge(scenario.own) { _, stated in stated }
    return ShareScenario.scenario(
      scenario, own: own, current: scenario.base == .expenditure ? outcome.yearEnd.value : nil,
      year: month.year
    ) { year in
      outcome.grossPrice.value.map {
        $0.times(indexation.factor(from: month, to: .december(of: max(year, month.year))))
      }
    }
  }

  private typealias Estimate = Result<MoneyOutcome.Estimate, MoneyOutcome.Gap>
}

/// Both values, or the first reason why there are not.
func both<One, Other>(
  _ one: Result<One, MoneyOutcome.Gap>, _ other: Result<Other, MoneyOutcome.Gap>
) -> Result<(One, Other), MoneyOutcome.Gap> {
  one.flatMap { first in other.map { (first, $0) } }
}
