import Model
import Rendering

/// The path from budget to affordable number, in `<rapportage>.json`.
enum VolumePathJSON {
  static func value(_ outcome: VolumePathOutcome?) -> JSONValue {
    guard let outcome else { return .null }
    return .object([
      "begin": .whole(outcome.begin),
      "evenwicht": .whole(outcome.balance),
      "groep": .optional(outcome.group),
      "reden": .optional(outcome.gap.map(MoneyText.reason)),
      "jaren": .list(
        outcome.years.map { year in
          .object([
            "jaar": .whole(year.year),
            "budget": .optional(year.budget),
            "prijs": .optional(year.price.value),
            "betaalbaar": MoneyJSON.estimate(year.affordable.value),
            "reden": .optional(MoneyText.reason(year.affordable)),
            "pad": .optional(year.path),
            "werkelijk": .optional(year.actual),
            "maanden": .whole(year.months),
            "zoals_groep": .optional(year.others),
          ])
        }),
    ])
  }
}
