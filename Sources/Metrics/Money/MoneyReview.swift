import Model

/// The position of the money of a report: all of metrics.md section 8 for the whole organisation.
package struct MoneyReview {
  private let series: MoneySeries
  private let plan: MoneyPlan
  private let month: Month

  /// - Returns: `nil` without geld.yaml, and for a lower unit.
  package init?(builder: FigureBuilder, unit: String, month: Month) {
    guard let plan = builder.dossier.money, builder.dossier.units.isRoot(unit) else { return nil }
    self.plan = plan
    self.month = month
    series = MoneySeries(builder: builder, plan: plan)
  }

  package func position() -> MoneyPosition {
    let months = month.yearToDate
    let yearEnd = YearEndMoney(series: series, month: month)
    let (expected, interval) = yearEnd.expected()
    var position = MoneyPosition(
      month: month, schemes: plan.schemes, spent: series.spent(months),
      allowancePaid: months.reduce(0) { $0 + series.allowance(in: $1) },
      receiptsToDate: series.receipts(months), simple: yearEnd.simple, expected: expected,
      budgetVersions: plan.budgets[month.year] ?? [], use: plan.reintegration)
    position.perMonth = yearEnd.perMonth
    position.interval = interval
    position.budget = plan.budget(of: month.year, in: month)
    position.receiptsYearEnd = position.receiptsToDate.value.map { $0 * 12 / Double(month.number) }
    position.balance = balance(position)
    position.goal = plan.goals[month.year].map {
      FinancialGoal.goal(
        $0, allowance: yearEnd.yearAllowance, budget: position.budget?.amount)
    }
    position.safetyNet = safetyNet(position)
    addPrice(to: &position)
    (position.effects, position.effectsGap) = effects()
    if let scenario = ShareScenario.scenario(
      national: plan.national, own: ownYears,
      after: month.number == 12 ? month.year : month.year - 1)
    {
      position.shares = scenario.shares
      position.scenario = scenario.years
    }
    return position
  }

  // MARK: Balance

  private func balance(_ position: MoneyPosition) -> MoneyPosition.Amount {
    guard let budget = position.budget else { return .init(gap: .noBudget(year: month.year)) }
    guard let receipts = position.receiptsYearEnd else { return position.receiptsToDate }
    guard let expenditure = position.expected.value ?? position.simple.value else {
      return position.simple
    }
    return .init(value: budget.amount + receipts - expenditure)
  }

  private func safetyNet(_ position: MoneyPosition) -> MoneyPosition.SafetyNet? {
    guard let rules = plan.safetyNets[month.year], let balance = position.balance.value,
      let budget = position.budget?.amount
    else { return nil }
    return OwnRisk.safetyNet(
      rules, balance: balance, budget: budget,
      earlier: (1..<max(2, rules.years ?? 1)).map { finalBalance(of: month.year - $0) })
  }

  /// The balance of a year that is over, by its last budget.
  private func finalBalance(of year: Int) -> (balance: Double, budget: Double)? {
    let months = Month.december(of: year).lastTwelve
    guard let budget = plan.budgets[year]?.last, let spent = series.spent(months).value,
      let receipts = series.receipts(months).value
    else { return nil }
    return (budget.amount + receipts - spent, budget.amount)
  }

  // MARK: Price and volume

  private func addPrice(to position: inout MoneyPosition) {
    let months = month.lastTwelve
    let spent = series.spent(months)
    guard let amount = spent.value else {
      position.price = spent
      return
    }
    guard let volume = series.mean(plan.volume, months), volume > 0 else {
      position.price = .init(gap: .noVolume)
      return
    }
    position.meanVolume = volume
    position.price = .init(value: amount / volume)
    position.netPrice = series.receipts(months).value.map { (amount - $0) / volume }
    guard let budget = position.budget?.amount, amount > 0 else { return }
    position.affordableVolume = (budget + (position.receiptsYearEnd ?? 0)) / (amount / volume)
  }

  private func effects() -> (MoneyPosition.Effects?, MoneyPosition.Gap?) {
    let now = month.yearToDate
    let before = now.map { $0 - 12 }
    let spent = (series.sum(plan.expenditure, before), series.sum(plan.expenditure, now))
    guard let earlier = spent.0.value, let current = spent.1.value else {
      return (nil, spent.0.gap ?? spent.1.gap)
    }
    func pair(_ value: ([Month]) -> Double?) -> ExpenditureEffects.Pair? {
      guard let one = value(before), let other = value(now) else { return nil }
      return .init(one, other)
    }
    guard let volume = pair({ series.mean(plan.volume, $0) }) else { return (nil, .noVolume) }
    let kinds = plan.households.compactMap { kind -> ExpenditureEffects.Kind? in
      guard let volume = pair({ series.mean(kind.volume, $0) }),
        let amount = pair({ series.sum(kind.expenditure, $0).value })
      else { return nil }
      return .init(volume: volume, expenditure: amount)
    }
    let effects = ExpenditureEffects.effects(
      volume: volume, expenditure: .init(earlier, current),
      kinds: kinds.count == plan.households.count ? kinds : [])
    return (effects, effects == nil ? .noVolume : nil)
  }

  /// The own expenditure and budget of the full years.
  private var ownYears: [Int: MoneyPlan.National] {
    let last = month.number == 12 ? month.year : month.year - 1
    return Dictionary(
      uniqueKeysWithValues: (last - 4...last).map { year in
        (
          year,
          MoneyPlan.National(
            expenditure: series.spent(Month.december(of: year).lastTwelve).value,
            budget: plan.budgets[year]?.last?.amount)
        )
      })
  }

  // MARK: Factors

  /// The forecasts of the volume by named factors; one whose volume is unknown is left out.
  package func factorForecasts() -> [FactorForecast] {
    plan.factors.compactMap { stated in
      let first = stated.volume ?? series.value(plan.volume, in: .december(of: stated.year - 1))
      guard let start = first,
        let made = try? VolumeFactors(
          volume: start,
          factors: stated.factors.map { .init(name: $0.name, growth: $0.growth, margin: $0.margin) }
        )
      else { return nil }
      return FactorForecast(
        year: stated.year, start: start,
        steps: zip(made.steps, stated.factors).map { step, factor in
          .init(
            name: step.name, growth: factor.growth, margin: factor.margin, change: step.change,
            volume: step.volume)
        }, growth: made.growth, next: made.nextVolume, low95: made.interval?.lower,
        high95: made.interval?.upper)
    }
  }
}
