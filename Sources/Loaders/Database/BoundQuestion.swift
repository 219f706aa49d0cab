import Model

/// A value for a marker of a statement.
enum QueryParameter: Hashable, Sendable {
  case text(String)
  case date(CalendarDate)
}

/// A question with a marker for each value, as ODBC takes it.
struct BoundQuestion: Hashable, Sendable {
  private(set) var statement = ""
  private(set) var values: [QueryParameter] = []

  init(_ question: DatabaseQuestion, month: Month?, units: [String]) {
    for piece in question.pieces {
      switch piece {
      case .sql(let text): statement += text
      case .parameter(let parameter):
        let values = Self.values(of: parameter, month: month, units: units)
        statement += values.map { _ in "?" }.joined(separator: ", ")
        self.values += values
      }
    }
  }

  /// A statement of our own, without parameters.
  init(statement: String) { self.statement = statement }

  /// What a parameter stands for; where no month was asked for, the bounds are open, so that the last
  /// month with data can be found.
  private static func values(
    of parameter: DatabaseQuestion.Parameter, month: Month?, units: [String]
  ) -> [QueryParameter] {
    switch parameter {
    case .month: [.text(month?.iso ?? "9999-12")]
    case .begin: [date(month ?? .january(of: 1900), isLast: false)]
    case .end: [date(month ?? .december(of: 9999), isLast: true)]
    case .units: units.map { .text($0) }
    }
  }

  private static func date(_ month: Month, isLast: Bool) -> QueryParameter {
    let day = isLast ? CalendarDate.days(in: month) : 1
    return CalendarDate(month: month, day: day).map { .date($0) } ?? .text(month.iso)
  }
}
