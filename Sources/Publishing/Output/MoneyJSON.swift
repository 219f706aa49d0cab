import Model
import Rendering

/// The money and the volume by factors, each figure null where it can't be given.
package enum MoneyJSON {
  package static func value(_ money: MoneyOutcome) -> JSONValue {
    .object([
      "regelingen": .list(money.schemes.map(JSONValue.text)),
      "uitgaven": amount(money.spent),
      "vakantietoeslag": amount(money.allowance),
      "per_maand": amount(money.monthly),
      "simpel": amount(money.simple),
      "verwacht": estimate(money.expected.value),
      "ontvangsten": amount(money.receipts),
      "ontvangsten_jaar": estimate(money.yearReceipts.value),
      "budget": .optional(money.budget?.amount),
      "budgetversies": .list(
        money.budgets.map {
          .object([
            "versie": .text($0.status.rawValue), "datum": .text(date($0.date)),
            "bedrag": .number($0.amount),
          ])
        }),
      "maanden": .list(
        money.months.map {
          .object([
            "maand": .text($0.month.iso), "budget": .optional($0.budget),
            "doel": .optional($0.goal), "uitgaven": .optional($0.spent),
          ])
        }),
      "saldo": estimate(money.balance.value),
      "doel": money.goal.value.map {
        .object([
          "totaal": amount($0.total), "maand": amount($0.monthly), "aandeel": amount($0.share),
        ])
      } ?? .null,
      "vangnet": money.safetyNet.value.map {
        .object([
          "tekort": .number($0.deficit), "eigen_risico": .number($0.ownRisk),
          "eigen_risico_laag95": .optional($0.ownRiskInterval?.low95),
          "eigen_risico_hoog95": .optional($0.ownRiskInterval?.high95),
          "vergoeding": .number($0.compensation),
          "meerjarig": $0.meetsYears.map(JSONValue.bool) ?? .null,
        ])
      } ?? .null,
      "gemiddelde_stand": amount(money.meanStock),
      "prijs_bruto": estimate(money.grossPrice.value),
      "prijs_netto": estimate(money.netPrice.value),
      "betaalbaar": estimate(money.affordable.value),
      "effecten": money.effects.value.map(effects) ?? .null,
      "scenario": money.scenario.value.map(scenario) ?? .null,
      "benutting": .list(
        money.reintegration.sorted { $0.key < $1.key }.map {
          .object([
            "jaar": .whole($0.key), "budget": .number($0.value.budget),
            "besteed": .optional($0.value.spent),
          ])
        }),
      "redenen": .object(JSONObject(reasons(money).mapValues(JSONValue.text))),
    ])
  }

  /// Why a figure is null, by its key.
  private static func reasons(_ money: MoneyOutcome) -> [String: String] {
    let all: [String: String?] = [
      "uitgaven": MoneyText.reason(money.spent),
      "vakantietoeslag": MoneyText.reason(money.allowance),
      "per_maand": MoneyText.reason(money.monthly), "simpel": MoneyText.reason(money.simple),
      "verwacht": MoneyText.reason(money.expected),
      "ontvangsten": MoneyText.reason(money.receipts),
      "ontvangsten_jaar": MoneyText.reason(money.yearReceipts),
      "saldo": MoneyText.reason(money.balance),
      "doel": MoneyText.reason(money.goal), "vangnet": MoneyText.reason(money.safetyNet),
      "gemiddelde_stand": MoneyText.reason(money.meanStock),
      "prijs_bruto": MoneyText.reason(money.grossPrice),
      "prijs_netto": MoneyText.reason(money.netPrice),
      "betaalbaar": MoneyText.reason(money.affordable),
      "effecten": MoneyText.reason(money.effects), "mix": money.mixGap.map(MoneyText.reason),
      "scenario": MoneyText.reason(money.scenario),
    ]
    return all.compactMapValues { $0 }
  }

  private static func amount(_ amount: MoneyOutcome.Amount) -> JSONValue { .optional(amount.value) }

  /// `aantal`: how many months, of a scenario years, the interval rests on.
  static func estimate(_ estimate: MoneyOutcome.Estimate?) -> JSONValue {
    let interval = estimate?.interval.value
    return .object([
      "waarde": .optional(estimate?.value),
      "laag80": .optional(interval?.low80), "hoog80": .optional(interval?.high80),
      "laag95": .optional(interval?.low95), "hoog95": .optional(interval?.high95),
      "aantal": estimate?.count.map(JSONValue.whole) ?? .null,
      "reden": .optional(estimate.flatMap { MoneyText.reason($0.interval) }),
    ])
  }

  private static func effects(_ effects: MoneyOutcome.Effects) -> JSONValue {
    .object([
      "vorig_jaar": .number(effects.before), "volume": .number(effects.volume),
      "mix": .optional(effects.mix), "prijs": .number(effects.price),
      "samenloop": .number(effects.joint), "dit_jaar": .number(effects.after),
    ])
  }

  private static func scenario(_ scenario: MoneyOutcome.Scenario) -> JSONValue {
    .object([
      "van": .text(scenario.base.rawValue),
      "basisjaar": .whole(scenario.baseYear),
      "aandelen": .list(
        scenario.variants.map {
          .object(["naam": .text($0.name), "aandeel": .number($0.share)])
        }),
      "jaren": .list(
        scenario.years.map {
          .object([
            "jaar": .whole($0.year), "bedragen": .list($0.amounts.map(estimate)),
            "betaalbaar": estimate($0.volume),
          ])
        }),
    ])
  }

  private static func date(_ date: CalendarDate) -> String {
    "\(date.month.iso)-\(date.day < 10 ? "0" : "")\(date.day)"
  }
}

/// The volume by factors of each year.
package enum VolumeJSON {
  package static func value(_ outcomes: [VolumeOutcome]) -> JSONValue {
    .list(
      outcomes.map { outcome in
        .object([
          "jaar": .whole(outcome.year), "basis": .number(outcome.volume),
          "groei": .number(outcome.growth), "volume": .number(outcome.next),
          "marge": .optional(outcome.margin),
          "laag95": .optional(outcome.interval?.lowerBound),
          "hoog95": .optional(outcome.interval?.upperBound),
          "verwacht": .optional(outcome.expected),
          "sluit": outcome.closes.map(JSONValue.bool) ?? .null,
          "factoren": .list(
            outcome.steps.map {
              .object([
                "naam": .text($0.name), "groei": .number($0.growth),
                "marge": .optional($0.margin), "verandering": .number($0.change),
                "volume": .number($0.volume),
              ])
            }),
        ])
      })
  }
}
