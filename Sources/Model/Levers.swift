/// What an organisation is steered by besides its figures: the four levers of control (hefbomen.yaml).
///
/// - Source: R. Simons, *Levers of control*, 1995: diagnostic, interactive, belief and boundary systems.
package struct Levers: Hashable, Sendable {
  /// Something seen on the work floor, beside the figures.
  package struct Sighting: Hashable, Sendable {
    package var date: CalendarDate
    package var place: String?
    package var by: String?
    /// The code of the indicator that it says something about.
    package var indicator: String?
    package var text: String

    package init(
      date: CalendarDate, place: String? = nil, by: String? = nil, indicator: String? = nil,
      text: String
    ) {
      self.date = date
      self.place = place
      self.by = by
      self.indicator = indicator
      self.text = text
    }
  }

  /// A core value, or a boundary, with what it means.
  package struct Principle: Hashable, Sendable {
    package var name: String
    package var meaning: String?

    package init(name: String, meaning: String? = nil) {
      self.name = name
      self.meaning = meaning
    }
  }

  /// An assumption of the strategy that may turn out wrong, with the questions to discuss.
  package struct Uncertainty: Hashable, Sendable {
    package struct Question: Hashable, Sendable {
      package var text: String
      package var answer: String?

      package init(text: String, answer: String? = nil) {
        self.text = text
        self.answer = answer
      }
    }

    package var name: String
    package var assumption: String?
    package var owner: String?
    /// The month by which it is to be discussed.
    package var due: Month?
    package var questions: [Question]

    package init(
      name: String, assumption: String? = nil, owner: String? = nil, due: Month? = nil,
      questions: [Question] = []
    ) {
      self.name = name
      self.assumption = assumption
      self.owner = owner
      self.due = due
      self.questions = questions
    }
  }

  package var sightings: [Sighting] = []
  package var values: [Principle] = []
  package var boundaries: [Principle] = []
  package var uncertainties: [Uncertainty] = []
  package var assessment: SelfAssessment?

  package init() {}

  package var isEmpty: Bool {
    sightings.isEmpty && values.isEmpty && boundaries.isEmpty && uncertainties.isEmpty
  }
}

/// Which type of organisation one is on each field, and wants to be (zelfbeoordeling).
///
/// - Source: the BOOM! model as used in Vlaardingen (*Op het doel af*, 2007, chapter 6): three types by ten
///   fields.
package struct SelfAssessment: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package var name: String
    /// The places of the types; `nil`: not assessed.
    package var now: Int?
    package var wanted: Int?
    package var note: String?

    package init(name: String, now: Int? = nil, wanted: Int? = nil, note: String? = nil) {
      self.name = name
      self.now = now
      self.wanted = wanted
      self.note = note
    }
  }

  package static let standardTypes = ["uitvoerder", "dienstverlener", "ondernemer"]

  package var month: Month?
  /// From the least to the most developed.
  package var types: [String]
  package var fields: [Field]

  package init(month: Month? = nil, types: [String], fields: [Field]) {
    self.month = month
    self.types = types
    self.fields = fields
  }
}
