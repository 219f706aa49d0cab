import Model

/// Reads geld.yaml.
enum MoneyReader {
  /// - Parameter groups: the reference groups of peil.yaml.
  static func read(_ file: YAMLValue, groups: [String] = []) -> MoneyPlan {
    var plan = MoneyPlan()
    guard let map = file.map(MoneyFileKey.self) else { return plan }
    plan.series = map[.reeksen].flatMap(series)
    for entry in map[.begroting].flatMap(years) ?? [] {
      plan.budgets[entry.year] = BudgetReader.versions(entry.value)
    }
    for entry in map[.doel].flatMap(years) ?? [] { plan.goals[entry.year] = goal(entry.value) }
    for (key, value) in map[.indexatie]?.pairs() ?? [] {
      guard let month = key.month(), let rise = value.number(in: -50...50, "een percentage") else {
        continue
      }
      plan.indexation[month] = rise / 100
    }
    if let allowance = map[.vakantietoeslag]?.map(HolidayAllowanceKey.self) {
      plan.allowanceShare = allowance[.aandeel].flatMap(percentage) ?? plan.allowanceShare
      plan.allowanceMonth = allowance[.maand]?.wholeNumber(1...12) ?? plan.allowanceMonth
    }
    plan.scenarios = map[.scenario].map(ScenarioReader.list) ?? []
    for entry in map[.benutting].flatMap(years) ?? [] {
      guard let year = entry.value.map(ReintegrationKey.self),
        let budget = year.required(.budget).flatMap(amount)
      else { continue }
      plan.reintegration[entry.year] = .init(budget: budget, spent: year[.besteed]?.number())
    }
    plan.volumePath = map[.doelpad].flatMap {
      VolumePathReader.read($0, groups: groups)
    }
    plan.volumes = (map[.raming]?.list() ?? []).compactMap(VolumePlanReader.read)
    return plan
  }

  private static func series(_ value: YAMLValue) -> MoneyPlan.SeriesNames? {
    guard let map = value.map(MoneySeriesKey.self) else { return nil }
    let expenditure = map.required(.uitgaven)?.text()
    let stock = map.required(.stand)?.text()
    let types = (map[.leefvormen]?.list() ?? []).compactMap(householdType)
    let receipts = (map[.ontvangsten]?.list() ?? []).compactMap { $0.text() }
    let allowance = map[.vakantietoeslag]?.text()
    guard let expenditure, let stock else { return nil }
    return MoneyPlan.SeriesNames(
      expenditure: expenditure, allowance: allowance, receipts: receipts, stock: stock, types: types
    )
  }

  private static func householdType(_ value: YAMLValue) -> MoneyPlan.HouseholdType? {
    guard let map = value.map(HouseholdTypeKey.self) else { return nil }
    let name = map.required(.naam)?.text()
    let stock = map.required(.stand)?.text()
    let expenditure = map.required(.uitgaven)?.text()
    guard let name, let stock, let expenditure else { return nil }
    return MoneyPlan.HouseholdType(name: name, stock: stock, expenditure: expenditure)
  }

  private static func goal(_ value: YAMLValue) -> MoneyGoal? {
    guard let map = value.map(MoneyGoalKey.self) else { return nil }
    guard map.present.count == 1, let key = map.present.first, let stated = map[key] else {
      value.fault(
        .wrongValue,
        "een doel staat er op één manier: `totaal` (euro in het jaar), `maand` (euro per maand) of `aandeel` (% van het budget); kies er een, Peil rekent de andere uit"
      )
      return nil
    }
    switch key {
    case .totaal: return amount(stated).map(MoneyGoal.total)
    case .maand: return amount(stated).map(MoneyGoal.monthly)
    case .aandeel:
      return stated.number(in: 0...1000, "een percentage van het budget").map { .share($0 / 100) }
    }
  }

  // MARK: Shared

  /// The entries of a block by year; a key that is no year is reported.
  static func years(_ value: YAMLValue) -> [(year: Int, value: YAMLValue)]? {
    value.pairs()?.compactMap { key, value in
      key.wholeNumber(1900...2199).map { ($0, value) }
    }
  }

  /// Per cent of 0 to 100, as a fraction.
  static func percentage(_ value: YAMLValue) -> Double? {
    value.number(in: 0...100, "een percentage van 0 tot en met 100").map { $0 / 100 }
  }

  /// An amount of euros above zero.
  static func amount(_ value: YAMLValue) -> Double? {
    value.number(in: 0.01...1e15, "een bedrag in euro boven 0")
  }
}
