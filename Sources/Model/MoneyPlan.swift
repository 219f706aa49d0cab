/// What geld.yaml says of money: which series, which budgets, what is laid down and what is aimed at.
package struct MoneyPlan: Hashable, Sendable {
  /// One version of a year's budget.
  package struct Budget: Hashable, Sendable {
    package enum Version: String, Hashable, Sendable, CaseIterable {
      case provisional = "voorlopig"
      case revised = "nader voorlopig"
      case final = "definitief"
    }

    package var version: Version
    package var date: CalendarDate
    /// Euro.
    package var amount: Double
    package var reason: String?

    package init(version: Version, date: CalendarDate, amount: Double, reason: String? = nil) {
      self.version = version
      self.date = date
      self.amount = amount
      self.reason = reason
    }
  }

  /// A financial goal, in one of the three ways that give each other.
  package enum Goal: Hashable, Sendable {
    /// At most so much in the year, in euros.
    case total(Double)
    /// On average at most so much a month without holiday allowance, in euros.
    case perMonth(Double)
    /// At most this share of the budget, as a fraction.
    case ofBudget(Double)
  }

  /// The own risk of a year, by which rules it is limited (vangnet).
  package struct SafetyNet: Hashable, Sendable {
    /// The largest own share of a deficit, as a fraction of the budget.
    package var limit: Double
    /// The deficit of `years` years together that is asked for, as a fraction of their budgets.
    package var overYearsLimit: Double?
    package var years: Int?

    package init(limit: Double, overYearsLimit: Double? = nil, years: Int? = nil) {
      self.limit = limit
      self.overYearsLimit = overYearsLimit
      self.years = years
    }
  }

  /// A kind of household with the series of its benefits and of what they cost.
  package struct Household: Hashable, Sendable {
    package var name: String
    package var volume: String
    package var expenditure: String

    package init(name: String, volume: String, expenditure: String) {
      self.name = name
      self.volume = volume
      self.expenditure = expenditure
    }
  }

  /// A year of the nation, known or forecast, in euros.
  package struct National: Hashable, Sendable {
    package var expenditure: Double?
    package var budget: Double?

    package init(expenditure: Double?, budget: Double?) {
      self.expenditure = expenditure
      self.budget = budget
    }
  }

  /// What was there for re-integration in a year and what was spent, in euros.
  package struct Use: Hashable, Sendable {
    package var budget: Double
    package var spent: Double

    package init(budget: Double, spent: Double) {
      self.budget = budget
      self.spent = spent
    }
  }

  /// The forecast of a volume by named factors.
  package struct Factors: Hashable, Sendable {
    package struct Factor: Hashable, Sendable {
      package var name: String
      /// As a fraction.
      package var growth: Double
      /// Half the width of its 95% interval, as a fraction.
      package var margin: Double?

      package init(name: String, growth: Double, margin: Double?) {
        self.name = name
        self.growth = growth
        self.margin = margin
      }
    }

    package var year: Int
    /// The volume to begin with; `nil`: the last of the year before.
    package var volume: Double?
    package var factors: [Factor]

    package init(year: Int, volume: Double?, factors: [Factor]) {
      self.year = year
      self.volume = volume
      self.factors = factors
    }
  }

  /// The schemes that the money is about.
  package var schemes: [String] = []
  /// Series in euros a month, without holiday allowance.
  package var expenditure: String
  /// The series of holiday allowance paid, in the month it was paid.
  package var allowance: String?
  /// Of the expenditure, reserved each month; and the number of the month it is paid in.
  package var allowanceShare: Double = 0.05
  package var allowanceMonth: Int = 6
  package var receipts: [String] = []
  package var volume: String
  package var households: [Household] = []
  /// The rise of the price in the month it takes effect, as a fraction.
  package var indexation: [Month: Double] = [:]
  /// By year, in the order of their dates.
  package var budgets: [Int: [Budget]] = [:]
  package var goals: [Int: Goal] = [:]
  package var safetyNets: [Int: SafetyNet] = [:]
  package var national: [Int: National] = [:]
  package var reintegration: [Int: Use] = [:]
  package var factors: [Factors] = []
  package var position: InputPosition

  package init(expenditure: String, volume: String, position: InputPosition) {
    self.expenditure = expenditure
    self.volume = volume
    self.position = position
  }

  /// The series that it uses.
  package var series: [String] {
    [expenditure, volume] + [allowance].compactMap { $0 } + receipts
      + households.flatMap { [$0.volume, $0.expenditure] }
  }

  /// The version of a year's budget that held at the end of a month; the first one before any was there.
  package func budget(of year: Int, in month: Month) -> Budget? {
    let versions = budgets[year] ?? []
    return versions.last { $0.date.month <= month } ?? versions.first
  }
}
