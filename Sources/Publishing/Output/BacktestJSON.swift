import Model

/// What the forecasts of last year said in each month against what came, in `<rapportage>.json`.
enum BacktestJSON {
  static func value(_ backtest: Backtest) -> JSONValue {
    let came = backtest.came.number
    return .object([
      "jaar": .whole(backtest.year),
      "uitkomst": .optional(came),
      "gemiddelde_fout": .optional(backtest.meanError),
      "prognoses": .list(
        backtest.tries.map { attempt in
          let forecast = attempt.forecast
          let told: JSONObject = [
            "maand": .text(attempt.month.iso),
            "waarde": .optional(forecast.value),
            "methode": .text(forecast.method.rawValue),
            "uitkomst": .optional(came),
            "fout": .optional(forecast.value.flatMap { value in came.map { value - $0 } }),
          ]
          return .object(told.merging(ForecastJSON.limits(forecast.interval)))
        }),
    ])
  }
}
