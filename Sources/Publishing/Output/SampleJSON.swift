import Model

/// A judged sample of decisions in `<rapportage>.json`.
enum SampleJSON {
  static func value(_ outcome: SampleOutcome) -> JSONValue {
    let sample = outcome.sample
    return .object([
      "code": .text(sample.code), "naam": .text(sample.name), "proces": .optional(sample.process),
      "eigenaar": .optional(sample.owner), "van": .text(sample.months.lowerBound.iso),
      "tot_en_met": .text(sample.months.upperBound.iso),
      "beslissingen": sample.decisions.map(JSONValue.whole) ?? .null,
      "onderzocht": .whole(sample.sampled), "goed": .whole(sample.correct),
      "norm": .number(sample.norm), "aandeel": .number(outcome.share),
      "laag95": .number(outcome.interval.lowerBound),
      "hoog95": .number(outcome.interval.upperBound),
      "eindig": .bool(outcome.isCorrected), "oordeel": .text(outcome.verdict.rawValue),
      "nodig": outcome.sizeForGood.map(JSONValue.whole) ?? .null,
    ])
  }
}
