/// Something of the cycle that waits for someone: open, overdue or without an answer.
package struct OpenItem: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case overdue = "over tijd"
    case unanswered = "zonder antwoord"
    case open = "open"
  }

  package enum Matter: Hashable, Sendable {
    case missingExplanation(Signal)
    case emptyHeadings([String])
    case repeatedExplanation(from: Month)
    /// Red for so many months in a row without a running measure or a recent decision.
    case redWithoutAction(months: Int)
    case missingFigure(Month)
    /// A target that became another one, or went, without a decision.
    case targetWithoutDecision(period: String, from: Double, to: Double?)
    case measure(CorrectiveMeasure.Status, due: Month?)
    /// What a measure lacks to be held to it: an owner, a date.
    case incompleteMeasure([String])
    /// The effect was judged, and nothing was decided since.
    case effectWithoutDecision(MeasuredEffect.Verdict, judged: Month)
    case project(Project.Status, due: Month?)
    case objective(ObjectiveOutcome.Standing, due: Month?)
    case question(String, due: Month?)
  }

  /// Who is waited for; `nil`: nobody owns it.
  package var owner: String?
  package var state: State
  /// The code of the indicator, measure, project or objective.
  package var code: String?
  package var name: String
  package var matter: Matter

  package init(owner: String?, state: State, code: String?, name: String, matter: Matter) {
    self.owner = owner
    self.state = state
    self.code = code
    self.name = name
    self.matter = matter
  }

  /// By state within each owner; the owners by name, and last what nobody owns.
  package static func ordered(_ items: [OpenItem]) -> [OpenItem] {
    let rank = Dictionary(uniqueKeysWithValues: State.allCases.enumerated().map { ($1, $0) })
    return items.enumerated().sorted { one, other in
      let keys = [one, other].map { place, item in
        (item.owner == nil ? 1 : 0, item.owner ?? "", rank[item.state] ?? 0, place)
      }
      return keys[0] < keys[1]
    }.map(\.element)
  }
}

/// A decision that was taken, and about what.
package struct LoggedDecision: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case measure(code: String, title: String)
    case target(indicator: String, name: String, TargetAdjustment)
    case objective(code: String, name: String, TargetAdjustment)
  }

  package var date: CalendarDate
  package var by: String
  package var text: String
  package var subject: Subject

  package init(date: CalendarDate, by: String, text: String, subject: Subject) {
    self.date = date
    self.by = by
    self.text = text
    self.subject = subject
  }
}
