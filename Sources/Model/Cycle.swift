/// A corrective measure (maatregel) on an indicator.
package struct CorrectiveMeasure: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case planned = "gepland"
    case running = "in uitvoering"
    case done = "gereed"
    case stopped = "gestopt"

    package var isOver: Bool { self == .done || self == .stopped }
  }

  /// The effect that was expected: so much a month, from a month on.
  package struct ExpectedEffect: Hashable, Sendable {
    package var series: String
    package var perMonth: Double
    package var from: Month

    package init(series: String, perMonth: Double, from: Month) {
      self.series = series
      self.perMonth = perMonth
      self.from = from
    }
  }

  package struct Decision: Hashable, Sendable {
    package var date: CalendarDate
    package var by: String
    package var text: String

    package init(date: CalendarDate, by: String, text: String) {
      self.date = date
      self.by = by
      self.text = text
    }
  }

  package var code: String
  package var indicator: String
  package var title: String
  package var owner: String?
  package var start: Month?
  package var due: Month?
  package var status: Status
  package var expected: ExpectedEffect?
  /// The month its effect is judged in (`evaluatie`), where the dossier says so.
  package var evaluation: Month?
  /// The series that the indicator is seen against (`referentie`).
  package var reference: String?
  /// What it costs in all, in euros (kosten).
  package var costs: Double?
  package var decisions: [Decision]
  package var position: InputPosition

  package init(
    code: String, indicator: String, title: String, owner: String? = nil, start: Month? = nil,
    due: Month? = nil, status: Status, expected: ExpectedEffect? = nil,
    evaluation: Month? = nil, reference: String? = nil, decisions: [Decision] = [],
    position: InputPosition
  ) {
    self.code = code
    self.indicator = indicator
    self.title = title
    self.owner = owner
    self.start = start
    self.due = due
    self.status = status
    self.expected = expected
    self.evaluation = evaluation
    self.reference = reference
    self.decisions = decisions
    self.position = position
  }

  /// The least and the most months from the start to the evaluation.
  package static let evaluationWait = 3...36

  /// The month that the effect is judged in: as the dossier says, else six months after the start, or
  /// three after the month that an effect is expected from where that is later.
  ///
  /// It does not follow `due` or the status, so that a measure that takes longer is judged no later.
  package var evaluationMonth: Month? {
    if let evaluation { return evaluation }
    guard let start else { return nil }
    let standard = max(
      start + 6, (expected?.from).map { $0 + Self.evaluationWait.lowerBound } ?? start)
    return min(standard, start + Self.evaluationWait.upperBound)
  }

  /// Not over while its due month has passed.
  package func isOverdue(in month: Month) -> Bool {
    guard !status.isOver, let due else { return false }
    return due < month
  }

  /// Started, and not yet over, as far as its status of today and its dates tell of a month.
  ///
  /// A measure that is done ran from its start up to its due month, one that was stopped up to its last
  /// decision; without those dates neither is known to have run. A planned one has not begun.
  package func isRunning(in month: Month) -> Bool {
    let hasBegun = start.map { $0 <= month }
    switch status {
    case .planned: return false
    case .running: return hasBegun ?? true
    case .done: return hasBegun ?? false && due.map { month <= $0 } ?? false
    case .stopped:
      let last = decisions.map(\.date.month).max()
      return hasBegun ?? false && last.map { month <= $0 } ?? false
    }
  }
}

/// A day of the calendar.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package var month: Month
  package var day: Int

  /// - Returns: `nil` when the month has no such day.
  package init?(month: Month, day: Int) {
    guard (1...Self.days(in: month)).contains(day) else { return nil }
    self.month = month
    self.day = day
  }

  package static func days(in month: Month) -> Int {
    switch month.number {
    case 4, 6, 9, 11: 30
    case 2:
      month.year % 4 == 0 && (month.year % 100 != 0 || month.year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  package static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.month.index, one.day) < (other.month.index, other.day)
  }
}

/// A strategic project.
package struct Project: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case onCourse = "op koers"
    case attention = "aandacht"
    case delayed = "vertraagd"
    case done = "gereed"
  }

  package var code: String
  package var name: String
  package var owner: String?
  package var start: Month?
  package var due: Month?
  /// Per cent, 0...100.
  package var progress: Double?
  package var status: Status
  package var note: String?

  package init(
    code: String, name: String, owner: String? = nil, start: Month? = nil, due: Month? = nil,
    progress: Double? = nil, status: Status, note: String? = nil
  ) {
    self.code = code
    self.name = name
    self.owner = owner
    self.start = start
    self.due = due
    self.progress = progress
    self.status = status
    self.note = note
  }
}

/// A risk of the register: a chance and a low, likely and high amount in euros.
package struct Risk: Hashable, Sendable {
  package var code: String
  package var name: String
  /// 0...1.
  package var chance: Double
  package var low: Double
  package var likely: Double
  package var high: Double
  package var owner: String?
  package var control: String?

  package init(
    code: String, name: String, chance: Double, low: Double, likely: Double, high: Double,
    owner: String? = nil, control: String? = nil
  ) {
    self.code = code
    self.name = name
    self.chance = chance
    self.low = low
    self.likely = likely
    self.high = high
    self.owner = owner
    self.control = control
  }
}
