import Model

/// Expenditure and budget of the years as JSON: amounts in euros, shares of the nation as fractions.
enum OutlookJSON {
  static func value(_ outlook: MoneyOutlook?) -> JSONValue {
    guard let outlook else { return .null }
    return .object([
      "jaar_uitgaven": .whole(outlook.expenditureBase),
      "jaar_begroting": .whole(outlook.budgetBase),
      "jaren": .list(
        outlook.years.map { year in
          .object([
            "jaar": .whole(year.year), "uitgaven": amount(year.expenditure),
            "begroting": amount(year.budget), "saldo": .optional(year.balance),
            "saldo_laag80": .optional(year.balanceInterval?.low80),
            "saldo_hoog80": .optional(year.balanceInterval?.high80),
            "saldo_laag95": .optional(year.balanceInterval?.low95),
            "saldo_hoog95": .optional(year.balanceInterval?.high95),
          ])
        }),
    ])
  }

  private static func amount(_ amount: MoneyOutlook.Amount?) -> JSONValue {
    amount.map {
      .object([
        "bedrag": .number($0.value), "aandeel": .optional($0.share),
        "verwachting": .bool($0.isForecast),
        "laag80": .optional($0.interval?.low80), "hoog80": .optional($0.interval?.high80),
        "laag95": .optional($0.interval?.low95), "hoog95": .optional($0.interval?.high95),
      ])
    } ?? .null
  }

  /// The municipalities by what their money did.
  static func ranking(_ ranking: MoneyRanking) -> JSONValue {
    .object([
      "over": .text(ranking.measure.rawValue), "jaar": .whole(ranking.year),
      "land": .optional(ranking.nation?.value),
      "gemeenten": .list(
        ranking.entries.map {
          .object([
            "code": .text($0.code), "naam": .text($0.name), "waarde": .number($0.value),
            "eigen": .bool($0.isOwn),
          ])
        }),
    ])
  }
}
