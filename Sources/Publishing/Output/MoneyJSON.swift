import Model

/// The position of the money as JSON, in euros; shares are fractions.
enum MoneyJSON {
  static func value(_ position: MoneyPosition?) -> JSONValue {
    guard let position else { return .null }
    return .object([
      "regelingen": .list(position.schemes.map(JSONValue.text)),
      "uitgaven": .optional(position.spent.value),
      "vakantietoeslag": .number(position.allowancePaid),
      "per_maand": .optional(position.perMonth),
      "jaareinde_simpel": .optional(position.simple.value),
      "jaareinde_verwacht": .object([
        "waarde": .optional(position.expected.value),
        "laag80": .optional(position.interval?.low80),
        "hoog80": .optional(position.interval?.high80),
        "laag95": .optional(position.interval?.low95),
        "hoog95": .optional(position.interval?.high95),
      ]),
      "ontvangsten": .optional(position.receiptsYearEnd),
      "budget": position.budget.map(budget) ?? .null,
      "versies": .list(position.budgetVersions.map(budget)),
      "saldo": .optional(position.balance.value),
      "doel": goal(position.goal),
      "vangnet": safetyNet(position.safetyNet),
      "prijs": .optional(position.price.value),
      "prijs_na_ontvangsten": .optional(position.netPrice),
      "gemiddeld_volume": .optional(position.meanVolume),
      "betaalbaar_volume": .optional(position.affordableVolume),
      "effecten": effects(position.effects),
      "scenario": scenario(position),
      "benutting": .list(
        position.use.sorted { $0.key < $1.key }.map { year, use in
          .object([
            "jaar": .whole(year), "budget": .number(use.budget), "uitgaven": .number(use.spent),
          ])
        }),
    ])
  }

  private static func budget(_ budget: MoneyPlan.Budget) -> JSONValue {
    .object([
      "versie": .text(budget.version.rawValue),
      "datum": .text(
        budget.date.month.iso + "-" + (budget.date.day < 10 ? "0" : "") + String(budget.date.day)),
      "bedrag": .number(budget.amount), "reden": .optional(budget.reason),
    ])
  }

  private static func goal(_ goal: MoneyPosition.Goal?) -> JSONValue {
    guard let goal else { return .null }
    return .object([
      "hoogstens": .optional(goal.total), "per_maand": .optional(goal.perMonth),
      "van_begroting": .optional(goal.ofBudget),
    ])
  }

  private static func safetyNet(_ net: MoneyPosition.SafetyNet?) -> JSONValue {
    guard let net else { return .null }
    return .object([
      "tekort": .number(net.deficit), "aandeel": .number(net.deficitShare),
      "eigen_risico": .number(net.ownRisk), "daarboven": .number(net.beyond),
      "meerjarig": .optional(net.overYears),
    ])
  }

  private static func effects(_ effects: MoneyPosition.Effects?) -> JSONValue {
    guard let effects else { return .null }
    return .object([
      "vorig_jaar": .number(effects.before), "dit_jaar": .number(effects.now),
      "volume": .number(effects.volume), "verdeling": .optional(effects.mix),
      "prijs": .number(effects.price), "samen": .number(effects.joint),
    ])
  }

  private static func scenario(_ position: MoneyPosition) -> JSONValue {
    guard let shares = position.shares else { return .null }
    return .object([
      "jaar": .whole(shares.year), "aandeel_uitgaven": .optional(shares.expenditure),
      "aandeel_budget": .optional(shares.budget),
      "jaren": .list(
        position.scenario.map {
          .object([
            "jaar": .whole($0.year), "uitgaven": .optional($0.expenditure),
            "budget": .optional($0.budget), "saldo": .optional($0.balance),
          ])
        }),
    ])
  }

  static func value(_ forecast: FactorForecast) -> JSONValue {
    .object([
      "jaar": .whole(forecast.year), "begin": .number(forecast.start),
      "groei": .number(forecast.growth), "volume": .number(forecast.next),
      "laag95": .optional(forecast.low95), "hoog95": .optional(forecast.high95),
      "factoren": .list(
        forecast.steps.map {
          .object([
            "naam": .text($0.name), "groei": .number($0.growth), "marge": .optional($0.margin),
            "verandering": .number($0.change),
          ])
        }),
    ])
  }
}
