import Model

/// A forecast as JSON.
package enum ForecastJSON {
  package static func month(_ forecast: ForecastMonth) -> JSONValue {
    let told: JSONObject = [
      "maand": .text(forecast.month.iso), "waarde": .number(forecast.value),
    ]
    return .object(told.merging(limits(forecast.interval)))
  }

  package static func limits(_ interval: ForecastInterval?) -> JSONObject {
    [
      "laag80": .optional(interval?.low80), "hoog80": .optional(interval?.high80),
      "laag95": .optional(interval?.low95), "hoog95": .optional(interval?.high95),
    ]
  }
}
