import Model
import Numerals

/// How far the objectives of a dossier are in a month (product.md row 8).
///
/// Every figure is that of the root unit. A figure is compared with its target as printed, on the
/// objective's decimals.
package struct ObjectiveReview: Sendable {
  let builder: FigureBuilder
  let month: Month

  package init(builder: FigureBuilder, month: Month) {
    self.builder = builder
    self.month = month
  }

  private var plan: ObjectivePlan { builder.dossier.objectives }

  /// - Returns: `nil` when the dossier has no objectives and no strategy.
  package func result() -> ObjectiveResult? {
    guard !plan.isEmpty else { return nil }
    return ObjectiveResult(
      mission: plan.mission, vision: plan.vision, lines: plan.lines,
      outcomes: plan.objectives.map(outcome))
  }

  private func outcome(of objective: Objective) -> ObjectiveOutcome {
    let members = builder.dossier.indicators.filter {
      $0.code == objective.indicator || $0.objective == objective.code
    }
    var outcome = ObjectiveOutcome(
      objective: objective, target: objective.value(in: month), indicators: members.map(\.code))
    if objective.kind == .milestone {
      milestone(&outcome)
      return outcome
    }
    if let from = objective.from, from > month {
      outcome.standing = .notBegun
      return outcome
    }
    // What was to be ready is judged as it was then.
    let end = min(month, objective.due ?? month)
    switch figure(of: objective, among: members, in: end) {
    case .failure(let gap): outcome.gap = gap.gap
    case .success(let found):
      outcome.actual = found.value
      outcome.month = found.month
      outcome.source = found.source
      judge(&outcome, found)
    }
    return outcome
  }

  private func milestone(_ outcome: inout ObjectiveOutcome) {
    let objective = outcome.objective
    let measured = objective.measurements.first { $0.value >= outcome.target }?.month
    if let reached = objective.reached ?? measured, reached <= month {
      outcome.standing = .reached
      outcome.month = reached
      outcome.actual = outcome.target
      outcome.share = 1
    } else if let from = objective.from, from > month {
      outcome.standing = .notBegun
    } else {
      outcome.standing = objective.due.map { $0 < month } ?? false ? .missed : .underway
    }
  }

  // MARK: Figures

  private struct Found {
    var value: Double
    var month: Month
    var source: ObjectiveOutcome.Source
    /// The level when it began, where it is known.
    var start: Double?
    /// Whether it adds up within the year.
    var isFlow = false
  }

  private struct Lack: Error {
    var gap: ObjectiveOutcome.Gap
    init(_ gap: ObjectiveOutcome.Gap) { self.gap = gap }
  }

  private func figure(
    of objective: Objective, among members: [Indicator], in end: Month
  ) -> Result<Found, Lack> {
    if !objective.measurements.isEmpty {
      let known = objective.measurements.last {
        $0.month <= end && (objective.kind != .flow || $0.month.year == end.year)
      }
      return known.map {
        .success(
          Found(
            value: $0.value, month: $0.month, source: .ownMeasurement, start: objective.start))
      } ?? .failure(Lack(.noMeasurement))
    }
    let candidates = members.filter(objective.canFollow)
    let named = candidates.first { $0.code == objective.indicator }
    guard let indicator = named ?? (candidates.count == 1 ? candidates.first : nil) else {
      return .failure(
        Lack(candidates.isEmpty ? .noMeasurement : .severalIndicators(candidates.map(\.code))))
    }
    let value = builder.value(of: indicator, unit: builder.dossier.units.root.code)
    return ObjectiveFigure(objective: objective, value: value).reading(in: end).map {
      Found(
        value: $0.value, month: $0.month, source: .indicator(indicator.code),
        start: objective.start ?? $0.start, isFlow: indicator.addsUpInYear)
    }.mapError { Lack($0.gap) }
  }

  // MARK: Judgement

  private func judge(_ outcome: inout ObjectiveOutcome, _ found: Found) {
    let (objective, actual) = (outcome.objective, found.value)
    let course = ObjectiveCourse(
      objective: objective, target: outcome.target, start: found.start, followsFlow: found.isFlow)
    outcome.share = course.share(of: actual)
    outcome.expected = course.expected(in: found.month)
    let meets = { (value: Double, bound: Double) -> Bool in
      let (value, bound) = (
        value.asPrinted(decimals: objective.decimals), bound.asPrinted(decimals: objective.decimals)
      )
      return objective.direction == .lower ? value <= bound : value >= bound
    }
    let isMet = meets(actual, outcome.target)
    let isOver = objective.due.map { $0 <= month } ?? false
    let isAhead = outcome.expected.map { meets(actual, $0) }
    if course.addsUpInYear {
      if isOver || found.month.number == 12 {
        outcome.standing = isMet ? .reached : .missed
      } else if objective.kind == .flow, isMet != (objective.direction == .lower) {
        // What was counted stays counted: a number once reached is reached, a maximum once passed is passed.
        outcome.standing = isMet ? .reached : .missed
      } else {
        outcome.standing = isAhead ?? true ? .onCourse : .behind
      }
    } else if isOver {
      outcome.standing = isMet ? .reached : .missed
    } else if isMet, objective.kind != .cumulative || objective.direction == .higher {
      outcome.standing = .reached
    } else {
      outcome.standing = isAhead.map { $0 ? .onCourse : .behind } ?? .underway
    }
  }
}

extension Indicator {
  fileprivate var addsUpInYear: Bool { if case .flow = kind { true } else { false } }
}
