import Model

/// Reads `scenario` of geld.yaml: national amounts and the own share of them.
enum ScenarioReader {
  /// One scenario, or a list of them.
  static func list(_ value: YAMLValue) -> [ScenarioPlan] {
    if case .mapping = value.node { return [read(value)].compactMap { $0 } }
    return (value.list() ?? []).compactMap(read)
  }

  static func read(_ value: YAMLValue) -> ScenarioPlan? {
    guard let map = value.map(ScenarioKey.self) else { return nil }
    let base = map[.van].map { $0.word(ScenarioPlan.Base.self) } ?? .budget
    let national = map.required(.landelijk).map(amounts)
    let variants = (map[.aandelen]?.list() ?? []).compactMap(variant)
    guard let base, let national else { return nil }
    return ScenarioPlan(
      base: base, national: national, own: map[.eigen].map(amounts) ?? [:], variants: variants)
  }

  private static func amounts(_ value: YAMLValue) -> [Int: Double] {
    (MoneyReader.years(value) ?? []).reduce(into: [:]) {
      $0[$1.year] = MoneyReader.amount($1.value)
    }
  }

  private static func variant(_ value: YAMLValue) -> ScenarioPlan.Variant? {
    guard let map = value.map(ScenarioShareKey.self) else { return nil }
    let name = map.required(.naam)?.text()
    let share = map.required(.aandeel).flatMap(MoneyReader.percentage)
    guard let name, let share else { return nil }
    return ScenarioPlan.Variant(name: name, share: share)
  }
}
