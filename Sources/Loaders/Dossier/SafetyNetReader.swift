import Model

/// Reads `vangnet` of peil.yaml: the limits of the own risk by year.
enum SafetyNetReader {
  static func read(_ value: YAMLValue?) -> [Int: SafetyNetRule] {
    (value.flatMap { MoneyReader.years($0) } ?? []).reduce(into: [:]) { rules, entry in
      rules[entry.year] = rule(entry.value)
    }
  }

  private static func rule(_ value: YAMLValue) -> SafetyNetRule? {
    guard let map = value.map(SafetyNetKey.self) else { return nil }
    let steps = (map.required(.grenzen)?.list() ?? []).compactMap(step)
    for (step, next) in zip(steps, steps.dropFirst()) where next.from <= step.from {
      map[.grenzen]?.fault(
        .wrongValue, "de grenzen van `vangnet` moeten oplopen; zet de laagste `vanaf` vooraan")
    }
    let years = map[.jaren]?.wholeNumber(2...10)
    let limit = map[.tekort].flatMap(MoneyReader.percentage)
    guard (map[.jaren] == nil) == (map[.tekort] == nil) else {
      value.fault(
        .missingKey,
        "`jaren` en `tekort` horen bij elkaar: het tekort over dat aantal jaren, in % van het budget; vul beide in of geen van beide"
      )
      return nil
    }
    guard !steps.isEmpty else { return nil }
    return SafetyNetRule(steps: steps, years: years, limit: limit)
  }

  private static func step(_ value: YAMLValue) -> SafetyNetRule.Step? {
    guard let map = value.map(SafetyNetStepKey.self) else { return nil }
    let from = map.required(.vanaf).flatMap(MoneyReader.percentage)
    let compensation = map.required(.vergoeding).flatMap(MoneyReader.percentage)
    guard let from, let compensation else { return nil }
    return SafetyNetRule.Step(from: from, compensation: compensation)
  }
}
