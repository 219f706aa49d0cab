import Model
import Rendering

/// The best mix of instruments in `<rapportage>.json`, with the keys of `peil bereken mix`.
enum MixJSON {
  static func value(_ outcome: MixOutcome?) -> JSONValue {
    guard let outcome else { return .null }
    let total = try? outcome.total.get()
    return .object([
      "budget": .number(outcome.budget),
      "inzet": .list(outcome.choices.map(choice)),
      "successen": .optional(total?.successes),
      "successen_laag95": .optional(total?.interval?.lowerBound),
      "successen_hoog95": .optional(total?.interval?.upperBound),
      "kosten": .optional(total?.cost),
      "schaduwprijs": .optional(total?.shadowPrice),
      "bewezen": total.map { .bool($0.isProven) } ?? .null,
      "niet_meegerekend": .list(outcome.leftOut.map(leftOut)),
      "reden": .optional(MixSentence(outcome).gap),
    ])
  }

  private static func choice(_ choice: MixOutcome.Choice) -> JSONValue {
    .object([
      "instrument": .text(choice.option.instrument), "segment": .optional(choice.option.segment),
      "aantal": choice.places.map(JSONValue.whole) ?? .null,
      "kosten": .optional(choice.cost), "netto_successen": .optional(choice.successes),
      "succeskans": .object([
        "waarde": .number(choice.chance.value), "laag95": .optional(choice.chance.low),
        "hoog95": .optional(choice.chance.high), "grond": .text(choice.basis.rawValue),
      ]),
    ])
  }

  private static func leftOut(_ option: MixOutcome.LeftOut) -> JSONValue {
    .object([
      "instrument": .text(option.option.instrument), "segment": .optional(option.option.segment),
      "succes_bruto": InstrumentJSON.figure(option.gross),
      "reden": .text(MixSentence.reason(option.refusal)),
    ])
  }
}
