import Model

/// The measured effect of the measures of a report (metrics.md section 10).
///
/// Each is judged once, on the data up to its evaluation month, so that no later month changes a judgement
/// that was made; revised figures can.
package struct EffectReview: Sendable {
  let builder: FigureBuilder
  let unit: String
  let month: Month

  package init(builder: FigureBuilder, unit: String, month: Month) {
    self.builder = builder
    self.unit = unit
    self.month = month
  }

  /// The findings by the code of the measure.
  package func effects(of measures: [CorrectiveMeasure]) -> [String: MeasuredEffect] {
    var found: [String: MeasuredEffect] = [:]
    for (code, measures) in Dictionary(grouping: measures, by: \.indicator) {
      guard let indicator = builder.dossier.indicators.first(where: { $0.code == code }) else {
        continue
      }
      for measure in measures {
        if let gap = gap(of: measure) {
          found[measure.code] = MeasuredEffect(
            measures: [measure.code], indicator: code, start: measure.start,
            evaluation: measure.evaluationMonth, gap: gap)
        }
      }
      for group in MeasureGroup.groups(of: measures.filter { found[$0.code] == nil }) {
        let effect = self.effect(of: group, on: indicator)
        for measure in group.measures { found[measure.code] = effect }
      }
    }
    return found
  }

  private func gap(of measure: CorrectiveMeasure) -> MeasuredEffect.Gap? {
    guard let start = measure.start else { return .noStart }
    return measure.status == .planned && start <= month ? .notBegun : nil
  }

  private func effect(of group: MeasureGroup, on indicator: Indicator) -> MeasuredEffect {
    var effect = MeasuredEffect(
      measures: group.measures.map(\.code), indicator: indicator.code, start: group.start,
      evaluation: group.evaluation)
    let value = builder.value(of: indicator, unit: unit)
    let known = min(month, group.evaluation)
    guard let months = EffectMonths(value, from: group.start, to: group.evaluation, known: known)
    else {
      effect.gap = .notDefined
      return effect
    }
    effect.quantity = months.quantity
    effect.before = months.recentBefore
    effect.verdict = .tooEarly
    guard month >= group.start else { return effect }
    do {
      try EffectJudge(value: value, group: group, months: months, memo: builder.memo)
        .judge(&effect, isDue: month >= group.evaluation)
    } catch {
      effect.verdict = nil
      effect.gap = error.gap
    }
    return effect
  }
}
