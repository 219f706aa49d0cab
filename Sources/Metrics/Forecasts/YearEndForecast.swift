import Model

/// The year-end forecast made in a month on the data up to it (metrics.md section 3).
package struct YearEndForecast: Sendable {
  let value: IndicatorValue
  let memo: ForecastMemo
  var indicator: Indicator { value.indicator }

  /// - Parameter memo: keeps the forecasts of series for who asks again.
  package init(_ value: IndicatorValue, memo: ForecastMemo = ForecastMemo()) {
    self.value = value
    self.memo = memo
  }

  package func forecast(in month: Month) -> ForecastFigure {
    switch indicator.forecastMethod {
    case .none: ForecastFigure(method: .none, gap: .notAsked)
    case .manual: manual(month)
    case .linear: linear(month)
    case .seasonal: seasonal(month)
    case .automatic: automatic(month)
    }
  }

  /// As the budget holder delivered it in this month.
  private func manual(_ month: Month) -> ForecastFigure {
    let key = Dataset.Key(series: indicator.code, unit: value.unit, role: .forecast)
    if let observation = value.totals.index.delivered(key, month), let number = observation.number {
      return ForecastFigure(
        method: .manual, value: number, basis: month...month, inputs: [observation])
    }
    if isAdditive {
      let sum = value.totals.amount(key.series, of: key.unit, in: month, role: .forecast)
      if let total = sum.value {
        return ForecastFigure(
          method: .manual, value: total, basis: month...month, inputs: sum.inputs)
      }
      if let gap = sum.gap, gap.withheld != nil { return none(.manual, .noActual(gap)) }
    }
    return ForecastFigure(method: .manual, gap: .notDelivered(month))
  }

  private var isAdditive: Bool {
    switch indicator.kind {
    case .stock, .flow: true
    default: false
    }
  }

  func none(
    _ method: Indicator.ForecastMethod, _ gap: ForecastFigure.Gap
  ) -> ForecastFigure {
    ForecastFigure(method: method, gap: gap)
  }

  // MARK: Linear

  private func linear(_ month: Month) -> ForecastFigure {
    let actual = value.actual(in: month)
    guard let last = actual.number else { return none(.linear, .noActual(gap(actual, month))) }
    let january = Month.january(of: month.year)
    switch indicator.kind {
    case .flow:
      guard month.number >= 3 else {
        return none(.linear, .tooFewMonths(has: month.number, needs: 3))
      }
      return ForecastFigure(
        method: .linear, value: last * 12 / Double(month.number), basis: january...month,
        inputs: actual.inputs)
    case .mean:
      guard month.number >= 3 else {
        return none(.linear, .tooFewMonths(has: month.number, needs: 3))
      }
      return ForecastFigure(
        method: .linear, value: last, basis: january...month, inputs: actual.inputs)
    case .stock, .ratio, .deliveredRatio: return trend(from: last, month, actual.inputs)
    case .measurement, .qualitative: return none(.linear, .notDefined)
    }
  }

  /// The last value carried on by the year-on-year change a month, which is free of season.
  private func trend(
    from last: Double, _ month: Month, _ inputs: [Observation]
  ) -> ForecastFigure {
    var step: Double
    var basis = (month - 12)...month
    var usesSlope = false
    var allInputs = inputs
    let yearAgo = value.actual(in: month - 12)
    if let before = yearAgo.number {
      step = (last - before) / 12
      allInputs += yearAgo.inputs
    } else {
      let points = (0..<12).reversed().compactMap { back -> (Double, Double)? in
        value.actual(in: month - back).number.map { (Double(-back), $0) }
      }
      guard points.count >= 3, let slope = Self.leastSquaresSlope(points) else {
        return none(.linear, .tooFewMonths(has: points.count, needs: 3))
      }
      step = slope
      usesSlope = true
      basis = (month - Int(-points[0].0))...month
    }
    let forecast = yearFigure(last, month) { last + Double($0) * step }
    return finish(.linear, forecast, month, usesSlope, basis, allInputs)
  }

  /// The slope of the least-squares line; `nil` when all points share one x.
  static func leastSquaresSlope(_ points: [(x: Double, y: Double)]) -> Double? {
    let count = Double(points.count)
    let meanX = points.reduce(0) { $0 + $1.x } / count
    let meanY = points.reduce(0) { $0 + $1.y } / count
    let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    guard spread > 0 else { return nil }
    return points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / spread
  }

  // MARK: Seasonal

  private func seasonal(_ month: Month) -> ForecastFigure {
    let actual = value.actual(in: month)
    switch indicator.kind {
    case .measurement, .qualitative, .mean: return none(.seasonal, .notDefined)
    default: break
    }
    guard let last = actual.number else { return none(.seasonal, .noActual(gap(actual, month))) }
    let years = YearShare.fullYears(of: value, before: month)
    guard let oldest = years.last else { return none(.seasonal, .noFullYear) }
    let basis = Month.january(of: oldest)...month
    if case .flow = indicator.kind {
      guard let share = YearShare.mean(of: value, in: month), share != 0 else {
        return none(.seasonal, .noShare)
      }
      return finish(.seasonal, last / share, month, false, basis, actual.inputs)
    }
    if indicator.aimsAtYearAverage {
      return seasonalAverage(last, month, basis, actual.inputs)
    }
    guard let growth = YearShare.meanGrowth(of: value, in: month) else {
      return none(.seasonal, .noShare)
    }
    return finish(.seasonal, last * growth, month, false, basis, actual.inputs)
  }

  /// The mean of the months that came and those that the earlier years' course lets expect.
  private func seasonalAverage(
    _ last: Double, _ month: Month, _ basis: ClosedRange<Month>, _ inputs: [Observation]
  ) -> ForecastFigure {
    let years = YearShare.fullYears(of: value, before: month)
    let forecast = yearFigure(last, month) { ahead -> Double? in
      let ratios = years.compactMap { year -> Double? in
        let same = YearShare.sameMonth(month, year)
        guard let from = value.actual(in: same).number,
          let to = value.actual(in: same + ahead).number, from != 0
        else { return nil }
        return to / from
      }
      return ratios.isEmpty ? nil : last * ratios.reduce(0, +) / Double(ratios.count)
    }
    return finish(.seasonal, forecast, month, false, basis, inputs)
  }

  // MARK: Shared

  /// The December figure; or, for a target on the average stock, the mean of the twelve month-ends.
  private func yearFigure(
    _ last: Double, _ month: Month, _ expected: (_ monthsAhead: Int) -> Double?
  ) -> Double? {
    let ahead = 12 - month.number
    guard indicator.aimsAtYearAverage else {
      return ahead == 0 ? last : expected(ahead)
    }
    guard let average = value.averageToDate(in: month).number else { return nil }
    let toCome = ahead == 0 ? [] : (1...ahead).map(expected)
    let known = toCome.compactMap { $0 }
    guard known.count == toCome.count else { return nil }
    return (average * Double(month.number) + known.reduce(0, +)) / 12
  }

  private func finish(
    _ method: Indicator.ForecastMethod, _ forecast: Double?, _ month: Month, _ usesSlope: Bool,
    _ basis: ClosedRange<Month>, _ inputs: [Observation]
  ) -> ForecastFigure {
    guard let forecast, forecast.isFinite else {
      return none(method, .noActual(.missingMonths(month.yearToDate)))
    }
    return ForecastFigure(
      method: method, value: forecast, usesSlope: usesSlope, basis: basis, inputs: inputs)
  }

  func gap(_ reading: Reading, _ month: Month) -> Gap {
    reading.gap ?? .missingMonths([month])
  }
}
