import Model

/// What of the cycle waits for someone in the month of a report: open, overdue or without an answer.
struct CycleAgenda {
  let builder: FigureBuilder
  let report: Report

  private var month: Month { report.month }
  private var isRoot: Bool { builder.dossier.units.isRoot(report.unit.code) }

  /// By state within each owner; the owners by name, and last what nobody owns.
  func items() -> [OpenItem] {
    let found =
      report.figures.flatMap(items) + report.measures.flatMap(items)
      + report.projects.compactMap(item) + (report.objectives?.outcomes ?? []).compactMap(item)
      + (isRoot ? builder.dossier.levers.uncertainties : []).flatMap(items)
    return OpenItem.ordered(found)
  }

  // MARK: Indicators

  private func items(_ figures: IndicatorFigures) -> [OpenItem] {
    let indicator = figures.indicator
    func item(_ state: OpenItem.State, _ matter: OpenItem.Matter) -> OpenItem {
      OpenItem(
        owner: indicator.owner, state: state, code: indicator.code, name: indicator.name,
        matter: matter)
    }
    var items: [OpenItem] = []
    switch report.explanations[indicator.code]?.fault {
    case nil: break
    case .missing: items.append(item(.unanswered, .missingExplanation(figures.signal)))
    case .emptyHeadings(let headings): items.append(item(.unanswered, .emptyHeadings(headings)))
    case .repeated(let before):
      items.append(item(.unanswered, .repeatedExplanation(from: before)))
    }
    if let months = report.cycle.redWithoutAction[indicator.code] {
      items.append(item(.unanswered, .redWithoutAction(months: months)))
    }
    if figures.actual.value == nil, Self.comesMonthly(indicator) {
      items.append(item(.open, .missingFigure(month)))
    }
    items += TargetHistory(index: builder.index)
      .undecided(indicator, unit: report.unit.code, month: month).map { change in
        item(
          .unanswered,
          .targetWithoutDecision(period: change.period, from: change.from, to: change.to))
      }
    return items
  }

  /// A measurement comes when it comes.
  private static func comesMonthly(_ indicator: Indicator) -> Bool {
    switch indicator.kind {
    case .measurement, .qualitative: false
    default: true
    }
  }

  // MARK: Measures, projects, objectives and questions

  private func items(_ measure: CorrectiveMeasure) -> [OpenItem] {
    func item(_ state: OpenItem.State, _ matter: OpenItem.Matter) -> OpenItem {
      OpenItem(
        owner: measure.owner, state: state, code: measure.code, name: measure.title,
        matter: matter)
    }
    var items: [OpenItem] = []
    if !measure.status.isOver {
      items.append(
        item(
          measure.isOverdue(in: month) ? .overdue : .open,
          .measure(measure.status, due: measure.due)))
      let lacks =
        (measure.owner == nil ? ["actiehouder"] : []) + (measure.due == nil ? ["gereed"] : [])
      if !lacks.isEmpty { items.append(item(.unanswered, .incompleteMeasure(lacks))) }
    }
    if measure.status != .stopped, let effect = report.effects[measure.code],
      let verdict = effect.verdict, verdict != .tooEarly, let judged = effect.evaluation,
      judged <= month, !measure.decisions.contains(where: { $0.date.month >= judged })
    {
      items.append(item(.unanswered, .effectWithoutDecision(verdict, judged: judged)))
    }
    return items
  }

  private func item(_ project: Project) -> OpenItem? {
    guard project.status != .done else { return nil }
    let isOverdue = project.due.map { $0 < month } ?? false
    guard isOverdue || project.status == .delayed else { return nil }
    return OpenItem(
      owner: project.owner, state: isOverdue ? .overdue : .open, code: project.code,
      name: project.name, matter: .project(project.status, due: project.due))
  }

  private func item(_ outcome: ObjectiveOutcome) -> OpenItem? {
    let state: OpenItem.State
    switch outcome.standing {
    case .missed: state = .overdue
    case .behind: state = .open
    case .unknown: state = .unanswered
    case .reached, .onCourse, .underway, .notBegun: return nil
    }
    return OpenItem(
      owner: outcome.objective.owner, state: state, code: outcome.objective.code,
      name: outcome.objective.name,
      matter: .objective(outcome.standing, due: outcome.objective.due))
  }

  private func items(_ uncertainty: Levers.Uncertainty) -> [OpenItem] {
    uncertainty.questions.filter { $0.answer == nil }.map { question in
      let isOverdue = uncertainty.due.map { $0 < month } ?? false
      return OpenItem(
        owner: uncertainty.owner, state: isOverdue ? .overdue : .unanswered, code: nil,
        name: uncertainty.name, matter: .question(question.text, due: uncertainty.due))
    }
  }
}
