import Model

/// A forecast as JSON.
package enum ForecastJSON {
  package static func month(_ forecast: ForecastMonth) -> JSONValue {
    .object(
      [
        "maand": .text(forecast.month.iso),
        "waarde": .number(forecast.value),
      ].merging(limits(forecast.interval)) { $1 })
  }

  package static func limits(_ interval: ForecastInterval?) -> [String: JSONValue] {
    [
      "laag80": .optional(interval?.low80), "hoog80": .optional(interval?.high80),
      "laag95": .optional(interval?.low95), "hoog95": .optional(interval?.high95),
    ]
  }
}
