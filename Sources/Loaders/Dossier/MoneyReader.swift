import Model

/// Reads geld.yaml: series, budgets, goals, what is laid down.
struct MoneyReader {
  static let path = "geld.yaml"

  static func read(_ file: YAMLValue) -> MoneyPlan? {
    guard let map = file.map(MoneyKey.self) else { return nil }
    let expenditure = map.required(.uitgaven)?.text()
    let volume = map.required(.volume)?.text()
    var plan = MoneyPlan(
      expenditure: expenditure ?? "", volume: volume ?? "", position: file.position)
    plan.schemes = map[.regelingen]?.list()?.compactMap { $0.text() } ?? []
    plan.receipts = map[.baten]?.list()?.compactMap { $0.text() } ?? []
    allowance(map[.vakantietoeslag], &plan)
    plan.households = (map[.leefvormen]?.list() ?? []).compactMap(household)
    for (key, value) in map[.indexering]?.pairs() ?? [] {
      guard let month = key.month(), let rise = fraction(value) else { continue }
      if month.number != 1, month.number != 7 {
        key.fault(
          .wrongValue, "de prijs gaat omhoog op 1 januari en 1 juli; schrijf maand 01 of 07")
        continue
      }
      plan.indexation[month] = rise
    }
    plan.budgets = years(map[.begroting]) { budgets($0, of: $1) }
    plan.goals = years(map[.doel]) { value, _ in goal(value) }
    plan.safetyNets = years(map[.vangnet]) { value, _ in safetyNet(value) }
    plan.national = years(map[.landelijk]) { value, _ in national(value) }
    plan.reintegration = years(map[.reintegratie]) { value, _ in use(value) }
    plan.factors = (map[.ramingen]?.list() ?? []).compactMap(factors)
    guard expenditure != nil, volume != nil else { return nil }
    return plan
  }

  // MARK: Parts

  private static func allowance(_ value: YAMLValue?, _ plan: inout MoneyPlan) {
    guard let map = value?.map(AllowanceKey.self) else { return }
    plan.allowance = map.required(.reeks)?.text()
    if let share = map[.aandeel].flatMap(fraction) { plan.allowanceShare = share }
    if let month = map[.maand]?.wholeNumber(1...12) { plan.allowanceMonth = month }
  }

  private static func household(_ value: YAMLValue) -> MoneyPlan.Household? {
    guard let map = value.map(HouseholdKey.self) else { return nil }
    let name = map.required(.naam)?.text()
    let volume = map.required(.volume)?.text()
    let expenditure = map.required(.uitgaven)?.text()
    guard let name, let volume, let expenditure else { return nil }
    return .init(name: name, volume: volume, expenditure: expenditure)
  }

  private static func budgets(_ value: YAMLValue, of year: Int) -> [MoneyPlan.Budget]? {
    let versions = (value.list() ?? []).compactMap { item -> MoneyPlan.Budget? in
      guard let map = item.map(BudgetKey.self) else { return nil }
      let version = map.required(.versie)?.word(MoneyPlan.Budget.Version.self)
      let date = map.required(.datum)?.date()
      let amount = map.required(.bedrag)?.number(in: 0...1e15, "een bedrag van 0 of meer")
      let reason = map[.reden]?.text()
      guard let version, let date, let amount else { return nil }
      return .init(version: version, date: date, amount: amount, reason: reason)
    }
    for (one, next) in zip(versions, versions.dropFirst()) where !(one.date < next.date) {
      value.fault(
        .wrongValue,
        "de versies van de begroting van \(year) staan niet in de volgorde van hun datum; zet de oudste bovenaan"
      )
      break
    }
    return versions.isEmpty ? nil : versions
  }

  private static func goal(_ value: YAMLValue) -> MoneyPlan.Goal? {
    guard let map = value.map(GoalKey.self) else { return nil }
    switch (map[.hoogstens], map[.perMonth], map[.ofBudget]) {
    case (let total?, nil, nil): return total.number().map { .total($0) }
    case (nil, let amount?, nil): return amount.number().map { .perMonth($0) }
    case (nil, nil, let share?): return fraction(share).map { .ofBudget($0) }
    default:
      value.fault(
        .wrongValue,
        "noem één van `hoogstens`, `per_maand` en `van_begroting`; de andere twee rekent Peil uit")
      return nil
    }
  }

  private static func safetyNet(_ value: YAMLValue) -> MoneyPlan.SafetyNet? {
    guard let map = value.map(SafetyNetKey.self) else { return nil }
    let limit = map.required(.ownRisk).flatMap(fraction)
    let years = map[.jaren]?.wholeNumber(2...10)
    let overYears = map[.meerjarig].flatMap(fraction)
    if (map[.jaren] == nil) != (map[.meerjarig] == nil) {
      value.fault(.missingKey, "`meerjarig` en `jaren` horen bij elkaar; noem ze allebei of geen")
    }
    return limit.map { .init(limit: $0, overYearsLimit: overYears, years: years) }
  }

  private static func national(_ value: YAMLValue) -> MoneyPlan.National? {
    guard let map = value.map(NationalKey.self) else { return nil }
    return .init(expenditure: map[.uitgaven]?.number(), budget: map[.budget]?.number())
  }

  private static func use(_ value: YAMLValue) -> MoneyPlan.Use? {
    guard let map = value.map(UseKey.self) else { return nil }
    let budget = map.required(.budget)?.number(in: 0...1e15, "een bedrag van 0 of meer")
    let spent = map.required(.uitgaven)?.number(in: 0...1e15, "een bedrag van 0 of meer")
    guard let budget, let spent else { return nil }
    return .init(budget: budget, spent: spent)
  }

  private static func factors(_ value: YAMLValue) -> MoneyPlan.Factors? {
    guard let map = value.map(FactorsKey.self) else { return nil }
    let year = map.required(.jaar)?.wholeNumber(1900...2199)
    let volume = map[.volume]?.number(in: 0...1e12, "een aantal van 0 of meer")
    let factors = (map.required(.factoren)?.list() ?? []).compactMap {
      item -> MoneyPlan.Factors.Factor? in
      guard let map = item.map(FactorKey.self) else { return nil }
      let name = map.required(.naam)?.text()
      let growth = map.required(.groei).flatMap(fraction)
      let margin = map[.marge].flatMap(fraction)
      if let margin, margin < 0 { map[.marge]?.wrong("een marge van 0 of meer") }
      guard let name, let growth else { return nil }
      return .init(name: name, growth: growth, margin: margin.map { max(0, $0) })
    }
    guard let year, !factors.isEmpty else { return nil }
    guard factors.reduce(0, { $0 + $1.growth }) >= -1 else {
      value.fault(.wrongValue, "de factoren nemen samen meer weg dan er is; kijk de groei na")
      return nil
    }
    return .init(year: year, volume: volume, factors: factors)
  }

  // MARK: Values

  /// What stands below years.
  private static func years<Value>(
    _ value: YAMLValue?, _ read: (YAMLValue, Int) -> Value?
  ) -> [Int: Value] {
    var found: [Int: Value] = [:]
    for (key, value) in value?.pairs() ?? [] {
      guard let year = key.raw.flatMap({ Int($0) }), (1900...2199).contains(year) else {
        key.fault(
          .wrongValue, "jaar \(Wording.quoted(key.raw ?? "")) moet uit vier cijfers bestaan")
        continue
      }
      if let read = read(value, year) { found[year] = read }
    }
    return found
  }

  /// `7,5%`, `7.5%` or `0.075`.
  private static func fraction(_ value: YAMLValue) -> Double? {
    guard let raw = value.raw?.trimmed, raw.hasSuffix("%") else { return value.number() }
    guard let number = YAMLNumber.read(String(raw.dropLast()).trimmed) else {
      value.wrong("een percentage zoals 7.5%")
      return nil
    }
    return number / 100
  }
}
