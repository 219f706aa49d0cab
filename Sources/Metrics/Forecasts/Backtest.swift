import Model

extension Backtest {
  /// Makes the forecasts of a year again, each on the data up to its month as they are known now
  /// (`handmatig`: as delivered then), and sets them against the figure of the year's end.
  package init(_ value: IndicatorValue, year: Int, memo: ForecastMemo = ForecastMemo()) {
    let forecast = YearEndForecast(value, memo: memo)
    let months = Month.december(of: year).yearToDate.dropLast()
      .filter { !value.skipped.contains($0.number) }
    self.init(
      year: year, came: Self.outcome(value, year),
      tries: months.map { Try(month: $0, forecast: forecast.forecast(in: $0)) })
  }

  /// The figure that the forecasts are about.
  private static func outcome(_ value: IndicatorValue, _ year: Int) -> Reading {
    let december = Month.december(of: year)
    return value.indicator.aimsAtYearAverage
      ? value.averageToDate(in: december) : value.actual(in: december)
  }
}
