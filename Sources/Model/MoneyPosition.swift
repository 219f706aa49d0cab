/// How the money of a year stands at the end of a month (metrics.md section 8); amounts in euros.
package struct MoneyPosition: Hashable, Sendable {
  /// Why a figure is missing.
  package enum Gap: Hashable, Sendable {
    case missingMonths(series: String, [Month])
    case noBudget(year: Int)
    case tooLittleHistory
    case noVolume
  }

  /// An amount, or why there is none.
  package struct Amount: Hashable, Sendable {
    package var value: Double?
    package var gap: Gap?

    package init(value: Double? = nil, gap: Gap? = nil) {
      self.value = value
      self.gap = gap
    }
  }

  package struct Goal: Hashable, Sendable {
    package var stated: MoneyPlan.Goal
    package var total: Double?
    package var perMonth: Double?
    /// As a fraction.
    package var ofBudget: Double?

    package init(stated: MoneyPlan.Goal, total: Double?, perMonth: Double?, ofBudget: Double?) {
      self.stated = stated
      self.total = total
      self.perMonth = perMonth
      self.ofBudget = ofBudget
    }
  }

  package struct SafetyNet: Hashable, Sendable {
    /// The expected deficit; zero without one.
    package var deficit: Double
    /// As fractions of the budget.
    package var deficitShare: Double
    package var limit: Double
    /// What stays with the municipality, and what is beyond.
    package var ownRisk: Double
    package var beyond: Double
    /// The deficit over the years asked for, as a fraction of their budgets; `nil` when a year is unknown.
    package var overYears: Double?
    package var overYearsLimit: Double?
    package var years: Int?

    package init(
      deficit: Double, deficitShare: Double, limit: Double, ownRisk: Double, beyond: Double,
      overYears: Double? = nil, overYearsLimit: Double? = nil, years: Int? = nil
    ) {
      self.deficit = deficit
      self.deficitShare = deficitShare
      self.limit = limit
      self.ownRisk = ownRisk
      self.beyond = beyond
      self.overYears = overYears
      self.overYearsLimit = overYearsLimit
      self.years = years
    }
  }

  /// The change against last year in parts that add up.
  package struct Effects: Hashable, Sendable {
    /// The same months of last year, and of this.
    package var before: Double
    package var now: Double
    package var volume: Double
    /// `nil` without kinds of households.
    package var mix: Double?
    package var price: Double
    package var joint: Double

    package init(
      before: Double, now: Double, volume: Double, mix: Double?, price: Double, joint: Double
    ) {
      self.before = before
      self.now = now
      self.volume = volume
      self.mix = mix
      self.price = price
      self.joint = joint
    }
  }

  /// A year of the share scenario.
  package struct ScenarioYear: Hashable, Sendable {
    package var year: Int
    package var expenditure: Double?
    package var budget: Double?

    package init(year: Int, expenditure: Double?, budget: Double?) {
      self.year = year
      self.expenditure = expenditure
      self.budget = budget
    }

    package var balance: Double? {
      guard let expenditure, let budget else { return nil }
      return budget - expenditure
    }
  }

  /// The own shares of the nation that the scenario holds, as fractions, and the year they are of.
  package struct Shares: Hashable, Sendable {
    package var year: Int
    package var expenditure: Double?
    package var budget: Double?

    package init(year: Int, expenditure: Double?, budget: Double?) {
      self.year = year
      self.expenditure = expenditure
      self.budget = budget
    }
  }

  package var month: Month
  package var schemes: [String]
  /// Spent in the year so far, holiday allowance included, and the allowance alone.
  package var spent: Amount
  package var allowancePaid: Double
  package var perMonth: Double?
  package var receiptsToDate: Amount
  /// Year-end, *simpel* and *verwacht*.
  package var simple: Amount
  package var expected: Amount
  package var interval: ForecastInterval?
  package var receiptsYearEnd: Double?
  package var budget: MoneyPlan.Budget?
  package var budgetVersions: [MoneyPlan.Budget]
  /// Budget + receipts - year-end expenditure as expected, or simple where there is no other.
  package var balance: Amount
  package var goal: Goal?
  package var safetyNet: SafetyNet?
  /// A year's price per benefit over the last twelve months, gross and after receipts.
  package var price: Amount
  package var netPrice: Double?
  package var affordableVolume: Double?
  package var meanVolume: Double?
  package var effects: Effects?
  package var effectsGap: Gap?
  package var scenario: [ScenarioYear]
  package var shares: Shares?
  package var use: [Int: MoneyPlan.Use]

  package init(
    month: Month, schemes: [String], spent: Amount, allowancePaid: Double = 0,
    receiptsToDate: Amount = Amount(), simple: Amount = Amount(), expected: Amount = Amount(),
    budgetVersions: [MoneyPlan.Budget] = [], balance: Amount = Amount(), price: Amount = Amount(),
    scenario: [ScenarioYear] = [], use: [Int: MoneyPlan.Use] = [:]
  ) {
    self.month = month
    self.schemes = schemes
    self.spent = spent
    self.allowancePaid = allowancePaid
    self.receiptsToDate = receiptsToDate
    self.simple = simple
    self.expected = expected
    self.budgetVersions = budgetVersions
    self.balance = balance
    self.price = price
    self.scenario = scenario
    self.use = use
  }
}

/// The forecast of a volume by named factors, as a waterfall.
package struct FactorForecast: Hashable, Sendable {
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
  package var start: Double
  package var steps: [Step]
  package var growth: Double
  package var next: Double
  package var low95: Double?
  package var high95: Double?

  package init(
    year: Int, start: Double, steps: [Step], growth: Double, next: Double, low95: Double?,
    high95: Double?
  ) {
    self.year = year
    self.start = start
    self.steps = steps
    self.growth = growth
    self.next = next
    self.low95 = low95
    self.high95 = high95
  }
}
