import Model

/// What can be mended where the effect of a measure can't be measured, as messages of `controleer`.
struct EffectMessages {
  let report: Report

  var diagnostics: [Diagnostic] {
    report.measures.compactMap { measure in
      guard let effect = report.effects[measure.code], effect.measures.first == measure.code,
        let gap = effect.gap, let why = Self.remedy(gap, measure)
      else { return nil }
      return Diagnostic(
        .remark, .effectNotMeasured,
        "het effect van maatregel '\(measure.code)' op indicator '\(measure.indicator)' van \(report.unit.code) is niet te meten: \(why)",
        at: measure.position)
    }
  }

  /// - Returns: `nil` where there is nothing to do but wait.
  private static func remedy(
    _ gap: MeasuredEffect.Gap, _ measure: CorrectiveMeasure
  ) -> String? {
    switch gap {
    case .noDirection: "de indicator heeft geen `richting` hoger of lager; vul die in"
    case .noReference(let series, let months):
      months.isEmpty
        ? "reeks '\(series)' van `referentie` heeft geen cijfers van voor de start; lever die of haal `referentie` weg"
        : "reeks '\(series)' van `referentie` heeft geen cijfer over \(list(months)); lever dat"
    case .noActual(let months): "er is geen cijfer over \(list(months)); vraag dat op"
    case .noStart, .notBegun, .notDefined, .tooFewMonths, .neverChanged, .tooFewShown: nil
    }
  }

  private static func list(_ months: [Month]) -> String {
    months.map(\.iso).joined(separator: ", ")
  }
}
