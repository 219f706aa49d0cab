import Model

extension IndicatorValue {
  /// What a single month shows, apart from the months before it.
  ///
  /// Of a flow the month's own amount, of a mean the month's own mean, of a ratio the month's own terms; of
  /// a measurement the value at the month it was measured in. `nil` for a stock that adds nothing up.
  func ofMonthAlone(_ month: Month) -> Double? {
    switch indicator.kind {
    case .stock, .qualitative: return nil
    case .flow(let series, isCumulative: false):
      return totals.amount(series, of: unit, in: month, within: month...month).value
    case .flow(let series, isCumulative: true):
      guard let now = totals.amount(series, of: unit, in: month).value else { return nil }
      guard month.number > 1 else { return now }
      return totals.amount(series, of: unit, in: month - 1).value.map { now - $0 }
    case .mean(let series, let weight):
      return WeightedMean(series: series, weight: weight, value: self).own(in: month)?.mean
    case .ratio(var ratio):
      ratio.span = .month
      return RatioOfSums(ratio: ratio, value: self).reading(in: month).number
    case .deliveredRatio, .measurement:
      let reading = actual(in: month)
      return reading.month == month ? reading.number : nil
    }
  }

  /// The months' own values from the first to `month`, without a gap at either end.
  func monthsAlone(upTo month: Month, atMost months: Int = 1200) -> [IndicatorFigures.Point] {
    guard let node = totals.units[unit],
      let span = series.first.flatMap({ totals.span($0, node) }), span.lowerBound <= month
    else { return [] }
    let first = max(span.lowerBound, month - (months - 1))
    let last = min(span.upperBound, month)
    guard first <= last else { return [] }
    var points = (0...(last - first)).map { step in
      IndicatorFigures.Point(month: first + step, value: ofMonthAlone(first + step))
    }
    while let last = points.last, last.value == nil { points.removeLast() }
    points.removeFirst(points.prefix { $0.value == nil }.count)
    return points
  }
}
