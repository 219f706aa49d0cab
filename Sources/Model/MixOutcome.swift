/// The places on instruments that bring the most net successes for a budget (metrics.md section 14): for
/// policy on groups.
package struct MixOutcome: Hashable, Sendable {
  /// What the chance without the instrument rests on.
  package enum Basis: String, Hashable, Sendable {
    case comparisonGroup = "vergelijkingsgroep"
    case declaredWithout = "opgegeven kans zonder"
    case declaredNet = "opgegeven"
  }

  /// An option that could enter, with the places it gets.
  package struct Choice: Hashable, Sendable {
    package var option: InstrumentPlan.Option
    /// The net chance; an interval is not known of one that is stated.
    package var chance: InstrumentOutcome.Figure
    package var basis: Basis
    /// `nil` when there is no mix.
    package var places: Int?

    package init(
      option: InstrumentPlan.Option, chance: InstrumentOutcome.Figure, basis: Basis, places: Int?
    ) {
      self.option = option
      self.chance = chance
      self.basis = basis
      self.places = places
    }

    package var cost: Double? { places.map { option.cost * Double($0) } }
    package var successes: Double? { places.map { chance.value * Double($0) } }
  }

  /// Why an option could not enter.
  package enum Refusal: Error, Hashable, Sendable {
    /// Only the chance with the instrument is known.
    case gross
    /// The group without an instrument is too small in this segment.
    case smallComparison(minimum: Int)
    /// The group with it is too small, or what is left beside it.
    case small(minimum: Int)
  }

  package struct LeftOut: Hashable, Sendable {
    package var option: InstrumentPlan.Option
    package var gross: InstrumentOutcome.Figure?
    package var refusal: Refusal

    package init(
      option: InstrumentPlan.Option, gross: InstrumentOutcome.Figure?, refusal: Refusal
    ) {
      self.option = option
      self.gross = gross
      self.refusal = refusal
    }
  }

  /// Why there is no mix.
  package enum Gap: Error, Hashable, Sendable {
    case noOptions
    /// GLPK is not on this computer.
    case noSolver
    case failed
  }

  package struct Total: Hashable, Sendable {
    package var places: Int
    package var successes: Double
    /// The 95% interval of the successes; `nil` when a chance has none.
    package var interval: ClosedRange<Double>?
    package var cost: Double
    /// Net successes that one more euro would bring.
    package var shadowPrice: Double
    /// `false` when the search was ended before it was sure that no mix is better.
    package var isProven: Bool

    package init(
      places: Int, successes: Double, interval: ClosedRange<Double>? = nil, cost: Double,
      shadowPrice: Double, isProven: Bool
    ) {
      self.places = places
      self.successes = successes
      self.interval = interval
      self.cost = cost
      self.shadowPrice = shadowPrice
      self.isProven = isProven
    }
  }

  package var budget: Double
  package var choices: [Choice]
  package var leftOut: [LeftOut]
  package var total: Result<Total, Gap>

  package init(
    budget: Double, choices: [Choice], leftOut: [LeftOut], total: Result<Total, Gap>
  ) {
    self.budget = budget
    self.choices = choices
    self.leftOut = leftOut
    self.total = total
  }
}
