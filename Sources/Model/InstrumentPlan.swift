/// What a dossier says of its instruments, as instrumenten.yaml has it: outcomes of groups, and the choice
/// of a best mix. Nothing in it says whose an outcome was.
package struct InstrumentPlan: Hashable, Sendable {
  /// One place on an instrument, and the group of clients it was for.
  package struct Outcome: Hashable, Sendable {
    package var segment: String?
    package var participation: Participation

    package init(segment: String? = nil, _ participation: Participation) {
      self.segment = segment
      self.participation = participation
    }
  }

  /// The places on one instrument, in the order of the file.
  package struct Group: Hashable, Sendable {
    package var instrument: String
    package var outcomes: [Outcome]

    package init(instrument: String, outcomes: [Outcome]) {
      self.instrument = instrument
      self.outcomes = outcomes
    }

    package var participations: [Participation] { outcomes.map(\.participation) }
  }

  /// What is known of the chance of an option.
  package enum Chance: Hashable, Sendable {
    /// The net chance, worked out elsewhere.
    case net(Double)
    /// The chance without the instrument is stated; the one with it comes from the outcomes.
    case declaredWithout(Double)
    /// Both come from the outcomes, where there is a group without an instrument.
    case measured
  }

  package struct Option: Hashable, Sendable {
    package var instrument: String
    /// `nil`: all clients together.
    package var segment: String?
    /// Euro a place.
    package var cost: Double
    package var least: Int
    package var most: Int?
    /// Of the instrument over all its options.
    package var capacity: Int?
    package var chance: Chance

    package init(
      instrument: String, segment: String? = nil, cost: Double, least: Int = 0, most: Int? = nil,
      capacity: Int? = nil, chance: Chance
    ) {
      self.instrument = instrument
      self.segment = segment
      self.cost = cost
      self.least = least
      self.most = most
      self.capacity = capacity
      self.chance = chance
    }
  }

  package struct Mix: Hashable, Sendable {
    package var budget: Double
    package var options: [Option]

    package init(budget: Double, options: [Option]) {
      self.budget = budget
      self.options = options
    }
  }

  package var groups: [Group] = []
  /// Whether the file has these columns; what is not there is unknown, and not zero.
  package var hasDropOut = true
  package var hasCosts = true
  /// The least group that is shown.
  package var minimum = 10
  /// The group without an instrument.
  package var without: String?
  package var mix: Mix?

  package init() {}
}
