/// Where the money of a year stands in a month; every figure may lack, and then says why.
package struct MoneyOutcome: Hashable, Sendable {
  package enum Gap: Error, Hashable, Sendable {
    case missing(series: String, months: [Month])
    case noStockForecast
    case noBudget(Int)
    case noGoal(Int)
    case noSafetyNet(Int)
    /// Years of which no balance is known.
    case noBalance([Int])
    case zeroStock
    case noTypes
    /// The household types do not add up to the whole.
    case typesDiffer
    /// What this is made of can't be given.
    case follows(String)
    case noNationalFigures
    /// Fewer months than an interval needs.
    case shortHistory(Int)
    /// Fewer years with an own share than an interval needs.
    case fewShares(Int)
    /// Extrapolated straight, which has no interval.
    case straight
    /// A figure that the dossier states without an interval.
    case stated
    /// An interval of a ratio whose parts may be zero.
    case notAboveZero
  }

  package typealias Amount = Result<Double, Gap>

  package struct Goal: Hashable, Sendable {
    package var total: Amount
    package var monthly: Amount
    /// As a fraction of the budget.
    package var share: Amount

    package init(total: Amount, monthly: Amount, share: Amount) {
      self.total = total
      self.monthly = monthly
      self.share = share
    }
  }

  package struct SafetyNet: Hashable, Sendable {
    package var deficit: Double
    package var ownRisk: Double
    /// What the own risk comes to within the interval of the balance.
    package var ownRiskInterval: ForecastInterval?
    package var compensation: Double
    /// Whether the limit over several years is reached; `nil`: there is none.
    package var meetsYears: Bool?

    package init(deficit: Double, ownRisk: Double, compensation: Double, meetsYears: Bool?) {
      self.deficit = deficit
      self.ownRisk = ownRisk
      self.compensation = compensation
      self.meetsYears = meetsYears
    }
  }

  /// A change in expenditure, in parts that add up.
  package struct Effects: Hashable, Sendable {
    package var before: Double
    package var volume: Double
    /// `nil` without household types.
    package var mix: Double?
    package var price: Double
    package var joint: Double
    package var after: Double

    package init(
      before: Double, volume: Double, mix: Double?, price: Double, joint: Double, after: Double
    ) {
      self.before = before
      self.volume = volume
      self.mix = mix
      self.price = price
      self.joint = joint
      self.after = after
    }
  }

  package struct ScenarioYear: Hashable, Sendable {
    package var year: Int
    /// Own amount of each variant, in their order.
    package var amounts: [Estimate]
    /// The mean volume that the first amount pays at the price of the report's year.
    package var volume: Estimate?

    package init(year: Int, amounts: [Estimate], volume: Estimate?) {
      self.year = year
      self.amounts = amounts
      self.volume = volume
    }
  }

  package struct Scenario: Hashable, Sendable {
    package var base: ScenarioPlan.Base
    /// The year the own share is of.
    package var baseYear: Int
    package var variants: [ScenarioPlan.Variant]
    package var years: [ScenarioYear]

    package init(
      base: ScenarioPlan.Base, baseYear: Int, variants: [ScenarioPlan.Variant],
      years: [ScenarioYear]
    ) {
      self.base = base
      self.baseYear = baseYear
      self.variants = variants
      self.years = years
    }
  }

  package struct MonthAmount: Hashable, Sendable {
    package var month: Month
    /// The month's share of the year's budget; `nil` without one.
    package var budget: Double?
    /// The month's share of the goal for the year's expenditure; `nil` without one.
    package var goal: Double?
    /// `nil` beyond the report's month and where nothing was delivered.
    package var spent: Double?

    package init(month: Month, budget: Double?, goal: Double? = nil, spent: Double?) {
      self.month = month
      self.budget = budget
      self.goal = goal
      self.spent = spent
    }
  }

  package var month: Month
  package var schemes: [String]
  /// Budget and expenditure of each month of the year, holiday allowance included.
  package var months: [MonthAmount] = []
  /// U(m), holiday allowance included.
  package var spent: Amount
  /// V(m).
  package var allowance: Amount
  package var monthly: Amount
  package var simple: Amount
  package var expected: Result<Estimate, Gap>
  /// To date.
  package var receipts: Amount
  /// Of the whole year.
  package var yearReceipts: Result<Estimate, Gap>
  package var budgets: [BudgetVersion]
  package var balance: Result<Estimate, Gap>
  package var goal: Result<Goal, Gap>
  package var safetyNet: Result<SafetyNet, Gap>
  package var meanStock: Amount
  /// Per benefit a year, as the year is going.
  package var grossPrice: Result<Estimate, Gap>
  package var netPrice: Result<Estimate, Gap>
  package var affordable: Result<Estimate, Gap>
  package var effects: Result<Effects, Gap>
  /// Why there is no mix effect.
  package var mixGap: Gap?
  /// In the order of the dossier.
  package var scenarios: [Result<Scenario, Gap>]
  package var scenario: Result<Scenario, Gap> { scenarios.first ?? .failure(.noNationalFigures) }
  package var reintegration: [Int: MoneyPlan.ReintegrationYear]

  package var budget: BudgetVersion? { budgets.last }

  package init(month: Month, schemes: [String], budgets: [BudgetVersion]) {
    let open = Amount.failure(.follows("de uitgaven"))
    self.month = month
    self.schemes = schemes
    self.budgets = budgets
    (spent, allowance, monthly, simple, receipts) = (open, open, open, open, open)
    meanStock = open
    let estimate = Result<Estimate, Gap>.failure(.follows("de uitgaven"))
    (expected, yearReceipts, balance) = (estimate, estimate, estimate)
    (grossPrice, netPrice, affordable) = (estimate, estimate, estimate)
    goal = .failure(.noGoal(month.year))
    safetyNet = .failure(.noSafetyNet(month.year))
    effects = .failure(.follows("de uitgaven"))
    scenarios = []
    reintegration = [:]
  }
}

extension MoneyOutcome {
  /// The year-end expenditure that the balance is made of: `verwacht`, else `simpel`.
  package var yearEnd: Result<Estimate, Gap> {
    if let expected = expected.value { return .success(expected) }
    return simple.map {
      month.number == 12 ? Estimate(known: $0) : Estimate(value: $0, interval: .failure(.straight))
    }
  }
}

extension Result where Failure == MoneyOutcome.Gap {
  /// The value; `nil` when it can't be given.
  package var value: Success? { try? get() }
}

/// The next volume by named factors, in steps that close.
package struct VolumeOutcome: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var name: String
    package var growth: Double
    package var margin: Double?
    package var change: Double
    package var volume: Double

    package init(name: String, growth: Double, margin: Double?, change: Double, volume: Double) {
      self.name = name
      self.growth = growth
      self.margin = margin
      self.change = change
      self.volume = volume
    }
  }

  package var year: Int
  package var volume: Double
  package var steps: [Step]
  package var growth: Double
  package var next: Double
  /// Half the width of the 95% interval of the growth, and the interval of the volume.
  package var margin: Double?
  package var interval: ClosedRange<Double>?
  package var expected: Double?

  package init(
    year: Int, volume: Double, steps: [Step], growth: Double, next: Double, margin: Double?,
    interval: ClosedRange<Double>?, expected: Double?
  ) {
    self.year = year
    self.volume = volume
    self.steps = steps
    self.growth = growth
    self.next = next
    self.margin = margin
    self.interval = interval
    self.expected = expected
  }

  /// Whether the sum comes to the growth printed elsewhere, to a tenth of a per cent; `nil`: none known.
  package var closes: Bool? { expected.map { abs($0 - growth) < 0.001 + 1e-9 } }
}
