import Model

/// The decisions of a dossier up to a month: on measures, and to adjust a target.
enum DecisionLog {
  /// The last one first; of one day in the order of the dossier.
  static func decisions(of report: Report, objectives: [Objective]) -> [LoggedDecision] {
    let measures = report.measures.flatMap { measure in
      measure.decisions.map {
        LoggedDecision(
          date: $0.date, by: $0.by, text: $0.text,
          subject: .measure(code: measure.code, title: measure.title))
      }
    }
    let targets = report.figures.flatMap { figures in
      figures.indicator.adjustments.map {
        LoggedDecision(
          date: $0.date, by: $0.by, text: $0.decision,
          subject: .target(
            indicator: figures.indicator.code, name: figures.indicator.name, $0))
      }
    }
    let plans = objectives.flatMap { objective in
      objective.adjustments.map {
        LoggedDecision(
          date: $0.date, by: $0.by, text: $0.decision,
          subject: .objective(code: objective.code, name: objective.name, $0))
      }
    }
    return (measures + targets + plans).filter { $0.date.month <= report.month }.enumerated()
      .sorted { one, other in
        one.element.date == other.element.date
          ? one.offset < other.offset : one.element.date > other.element.date
      }.map(\.element)
  }
}
