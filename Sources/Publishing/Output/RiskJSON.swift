import Model

/// What the risks come to together, as the JSON of the contract with what it rests on.
package enum RiskJSON {
  package static func value(_ outcome: RiskOutcome) -> JSONValue {
    .object([
      "gemiddeld": .number(outcome.mean),
      "gemiddeld_exact": .number(outcome.exactMean),
      "p80": .number(outcome.p80),
      "p90": .number(outcome.p90),
      "buffer": .optional(outcome.buffer.amount),
      "zekerheid": .whole(outcome.buffer.certainty),
      "nodig": .number(outcome.needed),
      "ratio": .optional(outcome.ratio?.value),
      "klasse": .optional(outcome.ratio?.grade.rawValue),
      "trekkingen": .whole(outcome.drawings),
    ])
  }
}
