/// What the dossier says of the money (geld.yaml, and `regelingen` and `vangnet` of peil.yaml).
package struct MoneyPlan: Hashable, Sendable {
  /// The schemes that the figures are about (regelingen).
  package var schemes: [String] = []
  package var series: SeriesNames?
  /// The versions of the budget by year, in the order of their dates.
  package var budgets: [Int: [BudgetVersion]] = [:]
  package var goals: [Int: MoneyGoal] = [:]
  /// The rise of the price in the month it takes effect, as a fraction.
  package var indexation: [Month: Double] = [:]
  /// The share of the expenditure that is reserved as holiday allowance, as a fraction.
  package var allowanceShare = 0.05
  /// The number of the month in which holiday allowance is paid.
  package var allowanceMonth = 6
  package var safetyNets: [Int: SafetyNetRule] = [:]
  /// What the nation is expected to spend, or to give; the block `scenario` shows the first.
  package var scenarios: [ScenarioPlan] = []
  package var scenario: ScenarioPlan? { scenarios.first }
  /// Re-integration budget and spending by year.
  package var reintegration: [Int: ReintegrationYear] = [:]
  package var volumes: [VolumePlan] = []
  package var volumePath: VolumePathPlan?

  package init() {}

  /// The series of the deliveries that the money is read from.
  package struct SeriesNames: Hashable, Sendable {
    /// Monthly, holiday allowance included.
    package var expenditure: String
    package var allowance: String?
    /// Recoveries (terugvordering, verhaal); they add up.
    package var receipts: [String]
    package var stock: String
    /// Household types, each with its stock and its expenditure.
    package var types: [HouseholdType]

    package init(
      expenditure: String, allowance: String? = nil, receipts: [String] = [], stock: String,
      types: [HouseholdType] = []
    ) {
      self.expenditure = expenditure
      self.allowance = allowance
      self.receipts = receipts
      self.stock = stock
      self.types = types
    }

    package var all: [String] {
      [expenditure, stock] + (allowance.map { [$0] } ?? []) + receipts
        + types.flatMap { [$0.stock, $0.expenditure] }
    }
  }

  package struct HouseholdType: Hashable, Sendable {
    package var name: String
    package var stock: String
    package var expenditure: String

    package init(name: String, stock: String, expenditure: String) {
      self.name = name
      self.stock = stock
      self.expenditure = expenditure
    }
  }

  /// A year of the re-integration budget, in euros.
  package struct ReintegrationYear: Hashable, Sendable {
    package var budget: Double
    package var spent: Double?

    package init(budget: Double, spent: Double? = nil) {
      self.budget = budget
      self.spent = spent
    }
  }
}

/// A budget as it was announced: each version replaces the one before.
package struct BudgetVersion: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case provisional = "voorlopig"
    case revised = "nader voorlopig"
    case final = "definitief"
  }

  package var status: Status
  package var date: CalendarDate
  /// Euro.
  package var amount: Double

  package init(status: Status, date: CalendarDate, amount: Double) {
    self.status = status
    self.date = date
    self.amount = amount
  }
}

/// The three ways to state a financial goal; any one gives the other two.
package enum MoneyGoal: Hashable, Sendable {
  /// The expenditure of the year, in euros.
  case total(Double)
  /// The mean expenditure of a month, holiday allowance apart, in euros.
  case monthly(Double)
  /// As a fraction of the budget.
  case share(Double)
}

/// What the state makes good of a deficit (vangnet), by the parameters of one year.
package struct SafetyNetRule: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    /// From this deficit on, as a fraction of the budget.
    package var from: Double
    /// What is made good of the part above, as a fraction.
    package var compensation: Double

    package init(from: Double, compensation: Double) {
      self.from = from
      self.compensation = compensation
    }
  }

  /// By rising limits.
  package var steps: [Step]
  /// How many years the second limit is about, this one included; `nil`: there is no second limit.
  package var years: Int?
  /// The deficit over those years from which there is a right, as a fraction of the year's budget.
  package var limit: Double?

  package init(steps: [Step], years: Int? = nil, limit: Double? = nil) {
    self.steps = steps
    self.years = years
    self.limit = limit
  }
}

/// National amounts by year and the own share of them.
package struct ScenarioPlan: Hashable, Sendable {
  package enum Base: String, Hashable, Sendable, CaseIterable {
    case budget = "begroting"
    case expenditure = "uitgaven"
  }

  /// A share that is taken instead of the own last one.
  package struct Variant: Hashable, Sendable {
    package var name: String
    /// As a fraction of the nation.
    package var share: Double

    package init(name: String, share: Double) {
      self.name = name
      self.share = share
    }
  }

  package var base: Base
  package var national: [Int: Double]
  /// The own amounts by year, where they are not the dossier's budgets.
  package var own: [Int: Double]
  package var variants: [Variant]

  package init(
    base: Base, national: [Int: Double], own: [Int: Double] = [:], variants: [Variant] = []
  ) {
    self.base = base
    self.national = national
    self.own = own
    self.variants = variants
  }
}

/// A volume of a year and the factors by which the next one is expected to differ.
package struct VolumePlan: Hashable, Sendable {
  package struct Factor: Hashable, Sendable {
    package var name: String
    /// As a fraction.
    package var growth: Double
    /// Half the width of the 95% interval; `nil`: not known.
    package var margin: Double?

    package init(name: String, growth: Double, margin: Double? = nil) {
      self.name = name
      self.growth = growth
      self.margin = margin
    }
  }

  package var year: Int
  package var volume: Double
  package var factors: [Factor]
  /// The growth as printed elsewhere, to see whether the sum comes out.
  package var expected: Double?

  package init(year: Int, volume: Double, factors: [Factor], expected: Double? = nil) {
    self.year = year
    self.volume = volume
    self.factors = factors
    self.expected = expected
  }
}
