import Model

/// The instruments side by side in `<rapportage>.json`, with the keys of `peil bereken instrumenten`.
enum InstrumentJSON {
  static func value(_ outcome: InstrumentOutcome?) -> JSONValue {
    guard let outcome else { return .null }
    return .object([
      "minimum": .whole(outcome.minimum),
      "te_klein": .whole(outcome.smallGroups),
      "zonder": .optional(outcome.without),
      "succes_zonder": figure(outcome.withoutChance),
      "instrumenten": .list(outcome.results.map(result)),
      "segmenten": .list(
        outcome.segments.map {
          .object([
            "instrument": .text($0.instrument), "segment": .text($0.segment),
            "succes_bruto": figure($0.gross), "succes_netto": figure($0.net),
          ])
        }),
      "verschillen": .list(outcome.differences.map(difference)),
    ])
  }

  private static func result(_ result: InstrumentOutcome.Result) -> JSONValue {
    .object([
      "instrument": .text(result.instrument), "aantal": .whole(result.count),
      "succes_bruto": figure(result.gross), "succes_netto": figure(result.net),
      "uitval": figure(result.dropOut), "tevredenheid": figure(result.satisfaction),
      "kosten_per_succes": figure(result.costPerSuccess),
    ])
  }

  private static func difference(_ difference: InstrumentOutcome.Difference) -> JSONValue {
    .object([
      "eerste": .text(difference.first), "tweede": .text(difference.second),
      "succes": figure(difference.success), "uitval": figure(difference.dropOut),
      "kosten_per_succes": figure(difference.costPerSuccess),
    ])
  }

  static func figure(_ figure: InstrumentOutcome.Figure?) -> JSONValue {
    guard let figure else { return .null }
    return .object([
      "waarde": .number(figure.value), "laag95": .optional(figure.low),
      "hoog95": .optional(figure.high), "aantal": .whole(figure.count),
    ])
  }
}
