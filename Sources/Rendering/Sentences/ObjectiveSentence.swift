import Markup
import Model

/// How far an objective is, in words.
struct ObjectiveSentence {
  let outcome: ObjectiveOutcome
  let text: FigureText
  private var objective: Objective { outcome.objective }

  init(_ outcome: ObjectiveOutcome) {
    self.outcome = outcome
    text = FigureText(unit: outcome.objective.unitOfMeasure, decimals: outcome.objective.decimals)
  }

  /// A figure of it, whose unit stands behind the name: of a change with its sign.
  func figure(_ value: Double) -> String {
    guard objective.kind == .change else { return text.short(value) }
    return text.unit == .percent
      ? text.difference(value, showsPlus: true)
      : DutchNumber.text(value, decimals: objective.decimals, showsPlus: true)
  }

  /// What is aimed at: `hoogstens 2.600`, `+150`, `bereikt`.
  var target: String {
    switch objective.kind {
    case .milestone: "bereikt"
    case .change where outcome.target != 0: figure(outcome.target)
    default:
      objective.direction == .lower
        ? "hoogstens \(bound)" : bound
    }
  }

  /// The target itself; a change of a percentage is in percentage points.
  private var bound: String {
    objective.kind == .change && text.unit == .percent
      ? text.difference(outcome.target) : text.short(outcome.target)
  }

  /// What there is: `2.700 (juli 2007)`, or why there is nothing.
  func stand(in month: Month) -> String {
    if objective.kind == .milestone {
      guard outcome.standing == .reached, let reached = outcome.month else { return "nog niet" }
      return reached.dutch
    }
    guard let actual = outcome.actual else { return DutchNumber.missing }
    let when = outcome.month.flatMap { $0 == month ? nil : " (\($0.dutch))" } ?? ""
    return figure(actual) + when
  }

  /// `vanaf 2007`, `eind 2009`, `2007–2010`, `april 2007`.
  static func period(_ from: Month?, _ due: Month?) -> String {
    func name(_ month: Month, isFirst: Bool) -> String {
      month.number == (isFirst ? 1 : 12) ? String(month.year) : month.dutch
    }
    switch (from, due) {
    case (nil, nil): return DutchNumber.missing
    case (let from?, nil): return "vanaf \(name(from, isFirst: true))"
    case (nil, let due?): return due.number == 12 ? "eind \(due.year)" : due.dutch
    case (let from?, let due?):
      let (first, last) = (name(from, isFirst: true), name(due, isFirst: false))
      if first == last { return first }
      // Whole years need no words between them.
      return from.number == 1 && due.number == 12
        ? "\(first)–\(last)" : "\(first) tot en met \(last)"
    }
  }

  /// Why there is no figure, without its full stop; `nil` where there is one or none is due yet.
  var gap: String? {
    switch outcome.gap {
    case nil: nil
    case .noMeasurement: "er is nog geen meting"
    case .noFigure(let indicator, let month):
      "indicator \(indicator) heeft geen cijfer over \(month.dutch)"
    case .severalIndicators(let codes):
      "de indicatoren \(enumeration(codes)) horen erbij; het doel moet noemen welke telt"
    case .noBaseYear: "het doel noemt geen jaar om mee te vergelijken"
    case .noBaseFigure(let indicator, let month):
      "indicator \(indicator) heeft geen cijfer over \(month.dutch) om mee te vergelijken"
    case .noFirstMonth: "het doel noemt geen eerste maand om vanaf te tellen"
    }
  }

  /// How many of a list are reached, behind and so on, in a sentence.
  static func overview(_ outcomes: [ObjectiveOutcome]) -> String {
    guard !outcomes.isEmpty else { return "Er zijn geen doelen vastgelegd." }
    guard outcomes.count > 1 else {
      return "Er is één doel; het oordeel is: \(outcomes[0].standing.rawValue)."
    }
    let parts = ObjectiveOutcome.Standing.allCases.compactMap { standing -> String? in
      let count = outcomes.count { $0.standing == standing }
      guard count > 0 else { return nil }
      let word = standing == .unknown ? "zonder meting" : standing.rawValue
      return "\(DutchNumber.word(count)) \(word)"
    }
    let first = outcomes.count {
      $0.standing
        == ObjectiveOutcome.Standing.allCases.first { standing in
          outcomes.contains { $0.standing == standing }
        }
    }
    return
      "Van de \(DutchNumber.word(outcomes.count)) doelen \(first == 1 ? "is" : "zijn") er \(enumeration(parts))."
  }
}

extension ObjectiveOutcome.Standing {
  /// The signal whose shape goes with it.
  var signal: Signal {
    switch self {
    case .reached, .onCourse: .green
    case .behind: .orange
    case .missed: .red
    case .underway, .notBegun, .unknown: .grey
    }
  }
}

/// What other forms of a report say of an objective.
package enum ObjectiveWords {
  /// Why there is no figure; `nil` where there is one.
  package static func gap(_ outcome: ObjectiveOutcome) -> String? {
    ObjectiveSentence(outcome).gap
  }
}
