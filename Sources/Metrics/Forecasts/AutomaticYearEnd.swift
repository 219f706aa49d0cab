import Model

/// The year-end figure of `auto`, from the forecast of the monthly series.
///
/// A stock: its December. A flow: the sum so far and the months to come, with an interval for the
/// sum, whose months rise and fall together. A mean and a ratio over the year: the mean of the
/// months that came and those to come, which weigh as much as the months so far did on average.
extension YearEndForecast {
  func automatic(_ month: Month) -> ForecastFigure {
    let actual = value.actual(in: month)
    switch indicator.kind {
    case .measurement, .qualitative: return none(.automatic, .notDefined)
    default: break
    }
    guard let last = actual.number, let own = OwnMonths(value, upTo: month) else {
      return none(.automatic, .noActual(gap(actual, month)))
    }
    let known = own.values.compactMap { $0 }.count
    guard own.values.last??.isFinite ?? false else {
      return none(.automatic, .tooFewMonths(has: 0, needs: SeriesForecast.leastMonths))
    }
    // A forecast of the twelve months ahead: the same one serves every month that asks.
    guard let forecast = memo.forecast(own.values, steps: 12) else {
      return none(.automatic, .tooFewMonths(has: known, needs: SeriesForecast.leastMonths))
    }
    let first = own.first
    let leading = own.values.prefix { $0 == nil }.count
    var figure = ForecastFigure(
      method: .automatic, basis: (first + leading)...month, inputs: actual.inputs)
    figure.technique = forecast.technique
    figure.bridged = forecast.bridged.map { first + $0 }
      .filter { !value.skipped.contains($0.number) }
    let course = YearCourse(
      value: value, month: month, last: last, shape: own.shape, weights: own.weights,
      forecast: forecast)
    figure.course = course.months
    let end = course.yearEnd
    figure.value = end?.value
    figure.interval = end?.interval
    guard figure.value?.isFinite ?? false else {
      return none(.automatic, .noActual(.missingMonths(month.yearToDate)))
    }
    return figure
  }
}

/// The figures of the months from one month to the end of its year.
private struct YearCourse {
  let value: IndicatorValue
  let month: Month
  /// The actual of the month.
  let last: Double
  let shape: OwnMonths.Shape
  let weights: [Double]
  let forecast: SeriesForecast

  private var ahead: Int { 12 - month.number }

  /// The figure of each month to come, on the indicator's own scale.
  var months: [ForecastMonth] {
    (0..<ahead).map { step in
      let figure = self.figure(step)
      return ForecastMonth(month: month + 1 + step, value: figure.value, interval: figure.interval)
    }
  }

  /// What the forecast is about: the December figure, or the mean of the year's month-ends.
  var yearEnd: (value: Double, interval: ForecastInterval?)? {
    if value.indicator.aimsAtYearAverage { return average }
    guard ahead > 0 else { return (last, known(last)) }
    let figure = self.figure(ahead - 1)
    return (figure.value, figure.interval)
  }

  private func figure(_ step: Int) -> (value: Double, interval: ForecastInterval) {
    switch shape {
    case .level: return (forecast.value(step), forecast.interval(step))
    case .sum: return forecast.sum(counted(step, each: 1), from: last)
    case .mean:
      let weight = weights.reduce(0, +)
      let each = weight / Double(max(1, weights.count))
      let counted = counted(step, each: each)
      let total = weight + counted.reduce(0, +)
      guard total > 0 else { return (last, known(last)) }
      return forecast.sum(counted.map { $0 / total }, from: last * weight / total)
    }
  }

  /// The weights of the months to come up to one of them; a month that the calendar skips has none.
  private func counted(_ step: Int, each weight: Double) -> [Double] {
    (0...step).map { counts(month + 1 + $0) ? weight : 0 }
  }

  /// A source that adds up itself has the skipped months in the next one.
  private func counts(_ month: Month) -> Bool {
    if case .flow(_, isCumulative: true) = value.indicator.kind { return true }
    return !value.skipped.contains(month.number)
  }

  private var average: (value: Double, interval: ForecastInterval?)? {
    guard let mean = value.averageToDate(in: month).number else { return nil }
    let so = Double(month.yearToDate.count(where: counts))
    let counted = ahead == 0 ? [] : counted(ahead - 1, each: 1)
    let total = so + counted.reduce(0, +)
    guard total > 0 else { return nil }
    return forecast.sum(counted.map { $0 / total }, from: mean * so / total)
  }

  private func known(_ value: Double) -> ForecastInterval {
    ForecastInterval(low80: value, high80: value, low95: value, high95: value)
  }
}
