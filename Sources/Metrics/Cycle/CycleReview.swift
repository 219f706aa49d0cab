import Model

/// The health of the plan-do-check-act cycle of a report (metrics.md section 10, measured effect apart).
package struct CycleReview: Sendable {
  let builder: FigureBuilder
  let figures: [IndicatorFigures]
  let measures: [CorrectiveMeasure]
  let month: Month
  let explanations: [String: ExplanationFinding]

  package init(
    builder: FigureBuilder, figures: [IndicatorFigures], measures: [CorrectiveMeasure],
    month: Month, explanations: [String: ExplanationFinding]
  ) {
    self.builder = builder
    self.figures = figures
    self.measures = measures
    self.month = month
    self.explanations = explanations
  }

  package func health() -> CycleHealth {
    var incomplete: [String: [CycleHealth.MissingPart]] = [:]
    let steered = figures.filter { $0.indicator.rule != .none }
    for figure in steered {
      let missing = Self.missingParts(figure)
      if !missing.isEmpty { incomplete[figure.indicator.code] = missing }
    }
    let overdue = measures.filter { $0.isOverdue(in: month) }.map(\.code)
    let owed = figures.filter(\.signal.needsExplanation)
    let explained = owed.filter { explanations[$0.indicator.code]?.explanation != nil }
    let red = figures.filter { $0.signal == .red }
    let idle = red.filter { !hasAction($0.indicator.code, in: month) }
    var health = CycleHealth(
      plan: .init(steered.count - incomplete.count, of: steered.count), incomplete: incomplete,
      do: .init(measures.count - overdue.count, of: measures.count), overdueMeasures: overdue,
      deliveries: deliveries(), explained: .init(explained.count, of: owed.count),
      act: .init(red.count - idle.count, of: red.count),
      redWithoutAction: Dictionary(
        uniqueKeysWithValues: idle.map { ($0.indicator.code, monthsWithoutAction($0)) }))
    health.measuresByStatus = Dictionary(grouping: measures, by: \.status).mapValues(\.count)
    return health
  }

  /// What an indicator lacks to be steered on: numeric target with a year, direction, unit, owner,
  /// source and path. A qualitative one is aimed at a word and needs no direction, unit or path.
  static func missingParts(_ figures: IndicatorFigures) -> [CycleHealth.MissingPart] {
    let indicator = figures.indicator
    var missing: [CycleHealth.MissingPart] = []
    let hasBand: Bool
    if case .band = indicator.rule { hasBand = true } else { hasBand = false }
    if figures.target == nil, !hasBand { missing.append(.target) }
    if indicator.owner == nil { missing.append(.owner) }
    if indicator.source == nil { missing.append(.source) }
    if case .qualitative = indicator.kind { return missing }
    if indicator.direction == nil { missing.append(.direction) }
    if indicator.unitOfMeasure.isEmpty { missing.append(.unitOfMeasure) }
    if figures.path == nil, !hasBand { missing.append(.path) }
    return missing
  }

  /// Expected: every indicator but a measurement, which comes when it comes.
  private func deliveries() -> CycleHealth.Share {
    let expected = figures.filter { figures in
      if case .measurement = figures.indicator.kind { return false }
      return true
    }
    let received = expected.filter { $0.actual.month == month || $0.actual.withheld != nil }
    return .init(received.count, of: expected.count)
  }

  /// A running measure, or a decision in the month or the two before.
  func hasAction(_ indicator: String, in month: Month) -> Bool {
    measures.contains { measure in
      measure.indicator == indicator
        && (measure.isRunning(in: month)
          || measure.decisions.contains {
            $0.date.month <= month && month - $0.date.month < 3
          })
    }
  }

  /// How many months in a row, this one included, the signal has been red without action.
  private func monthsWithoutAction(_ figure: IndicatorFigures) -> Int {
    let value = builder.value(of: figure.indicator, unit: figure.unit)
    var count = 1
    var month = value.monthBefore(figure.month)
    while count < 36, !hasAction(figure.indicator.code, in: month) {
      let earlier = builder.figures(
        of: figure.indicator, unit: figure.unit, month: month, withHistory: false)
      guard earlier.signal == .red else { break }
      count += 1
      month = value.monthBefore(month)
    }
    return count
  }
}
