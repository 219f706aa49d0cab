import Model

/// What the deliveries leave to ask, in `<rapportage>.json`.
enum QualityJSON {
  static func value(_ quality: DataQuality) -> JSONValue {
    .object([
      "voorlopig": .list(quality.provisional.map(JSONValue.text)),
      "leveringen": .list(quality.sources.map { source($0, quality.months) }),
      "vragen": .list(quality.questions.map(question)),
    ])
  }

  private static func source(_ source: DataQuality.Source, _ months: [Month]) -> JSONValue {
    .object([
      "bron": .optional(source.name),
      "maanden": .list(
        months.compactMap { month in
          source.deliveries[month].map { delivery in
            .object([
              "maand": .text(month.iso), "geleverd": .whole(delivery.received),
              "verwacht": .whole(delivery.expected),
              "ontbreekt": .list(delivery.missing.map(JSONValue.text)),
              "laat": .optional(delivery.lateSince?.iso),
            ])
          }
        }),
    ])
  }

  private static func question(_ question: DataQuality.Question) -> JSONValue {
    switch question {
    case .unusual(let code, let value, let usual, let range):
      .object([
        "soort": .text("ongewoon"), "indicator": .text(code), "waarde": .number(value),
        "gewoon": .number(usual), "spreiding": .number(range),
      ])
    case .stopped(let code, let last):
      .object([
        "soort": .text("gestopt"), "indicator": .text(code), "laatste": .text(last.iso),
      ])
    case .partsDiffer(let series, let delivered, let sum):
      .object([
        "soort": .text("optelling"), "reeks": .text(series), "totaal": .number(delivered),
        "som": .number(sum),
      ])
    case .sumDiffers(let code, let parts, let value, let sum):
      .object([
        "soort": .text("som"), "indicator": .text(code),
        "onderdelen": .list(parts.map(JSONValue.text)), "waarde": .number(value),
        "som": .number(sum),
      ])
    case .implausibleForecast(let forecast):
      .object([
        "soort": .text("prognose"), "indicator": .text(forecast.indicator),
        "prognose": .number(forecast.forecast), "nodig": .optional(forecast.needed),
        "per_maand": .text(forecast.step == .amount ? "bedrag" : "verandering"),
        "laagste": .number(forecast.seen.lowerBound),
        "hoogste": .number(forecast.seen.upperBound),
      ])
    case .otherChanges(let stock, let amount, let limit):
      .object([
        "soort": .text("overige mutaties"), "reeks": .text(stock), "aantal": .number(amount),
        "grens": .number(limit),
      ])
    }
  }
}
