import Model

/// Works out all figures of indicators for units and months from one dossier and its data.
package struct FigureBuilder: Sendable {
  package let dossier: Dossier
  package let index: SeriesIndex
  let memo = ForecastMemo()
  /// Whether the data are protected, for readers outside.
  private let isProtected: Bool

  package init(dossier: Dossier, dataset: Dataset, isProtected: Bool = false) {
    self.dossier = dossier
    self.isProtected = isProtected
    index = SeriesIndex(dataset)
  }

  package func value(of indicator: Indicator, unit: String) -> IndicatorValue {
    IndicatorValue(
      indicator, unit: unit, index: index, units: dossier.units, skipped: dossier.skippedMonths)
  }

  /// The indicators shown for a unit: all for the root, those with data for a lower one.
  package func indicators(of unit: String) -> [Indicator] {
    dossier.indicators.filter { indicator in
      if let units = indicator.units { return units.contains(unit) }
      if dossier.units.isRoot(unit) { return true }
      guard let node = dossier.units[unit] else { return false }
      let totals = value(of: indicator, unit: unit).totals
      return indicator.series.contains { totals.everDelivers($0, node) }
    }
  }

  /// - Parameters:
  ///   - withHistory: whether the history and the path of the year are worked out too.
  ///   - withControl: whether a control chart is made where the rule needs none.
  package func figures(
    of indicator: Indicator, unit: String, month: Month, withHistory: Bool = true,
    withControl: Bool = false
  ) -> IndicatorFigures {
    let value = value(of: indicator, unit: unit)
    let target = IndicatorTarget(value)
    let actual = value.actual(in: month)
    let aim = target.target(in: month)
    let forecast = YearEndForecast(value, memo: memo).forecast(in: month)
    let quantity = Self.quantity(of: indicator)
    let tested = Self.tested(value, quantity, forecast, month)
    var figures = IndicatorFigures(
      indicator: indicator, month: month, unit: unit, actual: actual, target: aim,
      path: target.path(in: month), previous: value.previous(to: month), forecast: forecast,
      quantity: quantity, tested: tested, signal: .grey, reason: .noTarget)
    figures.previousTested = previousTested(value, quantity, figures.previous, month)
    if withControl || indicator.isControlled {
      figures.control = ControlReview(value).figures(in: month)
    }
    if let tested, let aim = Self.aim(figures, target) {
      figures.deviation = aim.decimalDifference(tested)
      let light = TrafficLight(indicator)
      figures.printedDeviation =
        indicator.comparesAsPrinted
        ? light.compared(aim).decimalDifference(light.compared(tested))
        : figures.deviation.map { $0.asPrinted(decimals: indicator.decimals) }
    }
    let verdict = ProvisionalColour(figures: figures, value: value)
      .applied(to: verdict(figures, value))
    (figures.signal, figures.reason) = SensitiveColour(indicator: indicator) { code in
      hasFigure(code, unit: unit, month)
    }.applied(to: verdict)
    if withHistory {
      figures.history = value.history(upTo: month)
      figures.pathOfYear = target.pathOfYear(month)
    }
    return isProtected ? HiddenCounts.figures(figures) : figures
  }

  /// Whether an indicator has an actual figure of a unit in a month.
  private func hasFigure(_ code: String, unit: String, _ month: Month) -> Bool {
    guard let indicator = dossier.indicators.first(where: { $0.code == code }) else { return false }
    return value(of: indicator, unit: unit).actual(in: month).value != nil
  }

  /// How the forecasts of the year before did.
  package func backtest(of indicator: Indicator, unit: String, year: Int) -> Backtest {
    let backtest = Backtest(value(of: indicator, unit: unit), year: year, memo: memo)
    return isProtected ? HiddenCounts.backtest(backtest) : backtest
  }

  /// What the signal is judged on: under `pad` the actual and under `beheersing` the month, whatever
  /// `toets` says.
  static func quantity(of indicator: Indicator) -> TestedQuantity {
    switch indicator.rule {
    case .control:
      if case .flow = indicator.kind { return .monthAlone }
      return .actual
    case .path: break
    case .none, .targetAndTrend, .tolerance, .band:
      if indicator.tested == .forecast { return .forecast }
    }
    return indicator.aimsAtYearAverage ? .averageToDate : .actual
  }

  /// What the tested value is held against: of a flow's month the month's share of the target.
  private static func aim(_ figures: IndicatorFigures, _ target: IndicatorTarget) -> Double? {
    figures.quantity == .monthAlone
      ? target.ofMonthAlone(figures.month)?.value : figures.target?.value.number
  }

  private static func tested(
    _ value: IndicatorValue, _ quantity: TestedQuantity, _ forecast: ForecastFigure, _ month: Month
  ) -> Double? {
    switch quantity {
    case .actual: value.actual(in: month).number
    case .averageToDate: value.averageToDate(in: month).number
    case .forecast: forecast.value
    case .monthAlone: value.ofMonthAlone(month)
    }
  }

  /// T at the previous measurement; a forecast is made anew on the data up to then.
  ///
  /// A forecast or an average of the year before is about another year and says nothing of a trend.
  private func previousTested(
    _ value: IndicatorValue, _ quantity: TestedQuantity, _ previous: IndicatorFigures.Previous?,
    _ month: Month
  ) -> IndicatorFigures.Previous? {
    let before = value.monthBefore(month)
    switch quantity {
    case .actual: return previous
    case .monthAlone:
      return value.ofMonthAlone(before).map { .init(month: before, value: .number($0)) }
    case .averageToDate:
      guard before.year == month.year, let average = value.averageToDate(in: before).number
      else { return nil }
      return .init(month: before, value: .number(average))
    case .forecast:
      guard before.year == month.year,
        let forecast = YearEndForecast(value, memo: memo).forecast(in: before).value
      else { return nil }
      return .init(month: before, value: .number(forecast))
    }
  }

  private func verdict(
    _ figures: IndicatorFigures, _ value: IndicatorValue
  ) -> TrafficLight.Verdict {
    let indicator = figures.indicator
    if case .none = indicator.rule { return (.none, .noColour) }
    if case .qualitative(_, let statuses, _) = indicator.kind {
      return Self.status(figures, statuses)
    }
    let missing = Self.missing(figures, value)
    if figures.tested != nil, case .band = indicator.rule,
      !dossier.units.isRoot(figures.unit), !indicator.targetHoldsForEveryUnit
    {
      return (.grey, .noTarget)
    }
    let evidence = TrafficLight.Evidence(
      tested: figures.tested, quantity: figures.quantity, target: figures.target?.value.number,
      path: figures.path, previous: figures.previousTested, control: figures.control,
      noise: indicator.rule == .targetAndTrend(threshold: .noise)
        ? StepNoise(value: value, quantity: figures.quantity).threshold(in: figures.month) : nil)
    return TrafficLight(indicator).verdict(evidence, missing: missing)
  }

  private static func status(
    _ figures: IndicatorFigures, _ statuses: [String: Signal]
  ) -> TrafficLight.Verdict {
    guard let word = figures.actual.value?.status else {
      return (.grey, .noMeasurement(gap(figures)))
    }
    guard let signal = statuses[word] else { return (.grey, .unknownStatus(word)) }
    return (signal, .status(word: word, target: figures.target?.value.status))
  }

  private static func gap(_ figures: IndicatorFigures) -> Gap {
    figures.actual.gap ?? .missingMonths([figures.month])
  }

  private static func missing(
    _ figures: IndicatorFigures, _ value: IndicatorValue
  ) -> SignalReason {
    switch figures.quantity {
    case .forecast: .noForecast(figures.forecast.gap ?? .notAsked)
    case .actual: .noMeasurement(gap(figures))
    case .monthAlone:
      .noMeasurement(
        .notDelivered(series: value.series.first ?? figures.indicator.code, month: figures.month))
    case .averageToDate:
      .noMeasurement(
        figures.actual.gap ?? value.averageToDate(in: figures.month).gap ?? gap(figures))
    }
  }
}
