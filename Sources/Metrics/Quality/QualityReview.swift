import Model
import Numerals

extension IndicatorFigures.Point {
  /// Whether it has a value, be it one that is hidden from the reader.
  fileprivate var isDelivered: Bool { value != nil || withheld != nil }
}

/// What the deliveries of a unit's report leave to ask.
struct QualityReview {
  let builder: FigureBuilder
  let figures: [IndicatorFigures]
  let unit: String
  let month: Month

  /// The months that the deliveries are listed of.
  private static let listedMonths = 6

  private var months: [Month] {
    (0..<Self.listedMonths).reversed().map { month - $0 }
      .filter { !builder.dossier.skippedMonths.contains($0.number) }
  }

  func quality() -> DataQuality {
    let sources = sources()
    return DataQuality(
      months: months.filter { month in
        sources.contains { ($0.deliveries[month]?.expected ?? 0) > 0 }
      }, sources: sources,
      questions: figures.flatMap { unusual($0) + stopped($0) } + differingParts() + otherChanges()
        + figures.flatMap { differingSum($0) + implausibleForecast($0) },
      provisional: figures.filter { $0.actual.inputs.contains(where: \.isProvisional) }
        .map(\.indicator.code))
  }

  // MARK: Deliveries

  private func rhythm(_ figures: IndicatorFigures) -> SeriesRhythm? {
    if case .measurement = figures.indicator.kind { return nil }
    let skipped = builder.dossier.skippedMonths
    let known = figures.history.filter {
      $0.isDelivered || skipped.contains($0.month.number)
    }
    return SeriesRhythm(known.map(\.month))
  }

  private func sources() -> [DataQuality.Source] {
    let monthly = figures.filter { rhythm($0)?.isMonthly ?? false }
    let bySource = Dictionary(grouping: monthly) { $0.indicator.source }
    return bySource.map { name, figures in
      DataQuality.Source(
        name: name,
        deliveries: Dictionary(
          uniqueKeysWithValues: months.map { ($0, delivery(of: figures, in: $0)) }))
    }.sorted { ($0.name ?? "\u{10FFFF}") < ($1.name ?? "\u{10FFFF}") }
  }

  private func delivery(of all: [IndicatorFigures], in month: Month) -> DataQuality.Delivery {
    var missing: [String] = []
    var late: Month?
    let expected = all.filter { $0.history.first.map { $0.month <= month } ?? false }
    for figures in expected {
      guard figures.history.contains(where: { $0.month == month && $0.isDelivered }) else {
        missing.append(figures.indicator.code)
        continue
      }
      if let arrival = arrival(of: figures.indicator, in: month), arrival - month > 1 {
        late = max(late ?? arrival, arrival)
      }
    }
    return DataQuality.Delivery(
      received: expected.count - missing.count, expected: expected.count, missing: missing,
      lateSince: late)
  }

  /// The month of the first delivery of the indicator's values of a month, where that is known.
  private func arrival(of indicator: Indicator, in month: Month) -> Month? {
    indicator.series.compactMap { series in
      builder.index.firstDelivery(.init(series: series, unit: unit), month)
    }.max()
  }

  // MARK: Questions

  private func unusual(_ figures: IndicatorFigures) -> [DataQuality.Question] {
    // The months by themselves; a stock has none and is looked at as it is.
    let isStock = !figures.indicator.hasMonthsOfItsOwn
    let value = builder.value(of: figures.indicator, unit: unit)
    let history = Dictionary(
      figures.history.suffix(13).map { ($0.month, $0.value) }, uniquingKeysWith: { one, _ in one })
    func own(in month: Month) -> Double? {
      isStock ? history[month] ?? nil : value.ofMonthAlone(month)
    }
    guard let number = own(in: month),
      let found = UnusualValue(
        number, before: (1...12).reversed().map { own(in: month - $0) }, isStock: isStock)
    else { return [] }
    return [
      .unusual(
        indicator: figures.indicator.code, value: found.value, usual: found.usual,
        range: found.range)
    ]
  }

  private func stopped(_ figures: IndicatorFigures) -> [DataQuality.Question] {
    guard let last = rhythm(figures)?.stopped(by: month) else { return [] }
    return [.stopped(indicator: figures.indicator.code, last: last)]
  }

  /// Delivered totals that are not the sum of their parts, of series that add up.
  private func differingParts() -> [DataQuality.Question] {
    var seen: Set<String> = []
    return figures.flatMap { figures -> [DataQuality.Question] in
      let totals = builder.value(of: figures.indicator, unit: unit).totals
      return figures.indicator.addingSeries.compactMap { series in
        let key = Dataset.Key(series: series, unit: unit)
        guard seen.insert(series).inserted,
          let total = builder.index.delivered(key, month), let delivered = total.number,
          let sum = totals.sumOfParts(series, of: unit, in: month)?.value,
          delivered.asPrinted(decimals: 6) != sum.asPrinted(decimals: 6)
        else { return nil }
        // Counted from spells, which alone are traced to a whole file: who changes team is outflow of one
        // part and inflow of another, and neither for the total.
        if case .file = total.origin { return nil }
        return .partsDiffer(series: series, delivered: delivered, sum: sum)
      }
    }
  }

  /// An indicator that is not the sum of the indicators that it names as its parts.
  private func differingSum(_ whole: IndicatorFigures) -> [DataQuality.Question] {
    let parts = whole.indicator.parts.compactMap { code in
      figures.first { $0.indicator.code == code }?.actual.number
    }
    // A part without a figure has its own message; then there is no sum to compare with.
    guard !parts.isEmpty, parts.count == whole.indicator.parts.count,
      let value = whole.actual.number
    else { return [] }
    let sum = parts.reduce(0, +)
    // Parts may be rounded each for itself, by half a unit of the last decimal; counts are not.
    let isCount = ["", "aantal"].contains(whole.indicator.unitOfMeasure)
    let slack =
      isCount
      ? 0 : Double(parts.count + 1) * TrafficLight.lastDecimal(whole.indicator.decimals) / 2
    guard abs(value - sum) > max(slack, 1e-9 * abs(value)) else { return [] }
    return [
      .sumDiffers(
        indicator: whole.indicator.code, parts: whole.indicator.parts, value: value, sum: sum)
    ]
  }

  private func implausibleForecast(_ figures: IndicatorFigures) -> [DataQuality.Question] {
    let value = builder.value(of: figures.indicator, unit: unit)
    return ManualForecastCheck(value: value, figures: figures).question.map {
      [.implausibleForecast($0)]
    } ?? []
  }

  /// What the flows don't explain of the change of a stock, where it is more than its limit.
  private func otherChanges() -> [DataQuality.Question] {
    let totals = UnitTotals(index: builder.index, units: builder.dossier.units)
    return builder.dossier.stockFlows.compactMap { flow in
      func amount(_ series: String, _ month: Month) -> Double? {
        totals.amount(series, of: unit, in: month).value
      }
      guard let now = amount(flow.stock, month), let before = amount(flow.stock, month - 1),
        let inflow = amount(flow.inflow, month), let outflow = amount(flow.outflow, month)
      else { return nil }
      let rest = StockFlowBalance.otherChanges(
        before: before, inflow: inflow, outflow: outflow, now: now)
      let limit = flow.limit ?? abs(now) / 100
      guard abs(rest) > limit else { return nil }
      return .otherChanges(stock: flow.stock, amount: rest, limit: limit)
    }
  }
}
