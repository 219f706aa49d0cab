import Model

extension IndicatorValue {
  /// The actuals up to a month, oldest first, without a gap at either end.
  ///
  /// A measurement stands at its own month alone; the months between have none.
  package func history(upTo month: Month, atMost months: Int = 264) -> [IndicatorFigures.Point] {
    guard let unit = totals.units[unit],
      let span = series.first.flatMap({ totals.span($0, unit) }), span.lowerBound <= month
    else { return [] }
    let first = max(span.lowerBound, month - (months - 1))
    let last = min(span.upperBound, month)
    guard first <= last else { return [] }
    var points = (0...(last - first)).map { step in
      let month = first + step
      let reading = actual(in: month)
      return IndicatorFigures.Point(
        month: month, value: reading.month == month ? reading.number : nil,
        isProvisional: reading.isProvisional, withheld: reading.withheld)
    }
    while let last = points.last, last.value == nil, last.withheld == nil { points.removeLast() }
    let leading = points.prefix { $0.value == nil && $0.withheld == nil }.count
    points.removeFirst(leading)
    return points
  }

  /// The measurement before the one that counts in `month`.
  ///
  /// For a `meting` the last one in an earlier month than its own, however old, for all else the
  /// month before.
  package func previous(to month: Month) -> IndicatorFigures.Previous? {
    switch indicator.kind {
    case .measurement, .qualitative:
      guard let measured = actual(in: month).month, let series = series.first,
        let before = totals.index.lastDelivered(
          .init(series: series, unit: unit), upTo: measured - 1),
        let value = before.figure
      else { return nil }
      return .init(
        month: before.period.lastMonth, value: value, isProvisional: before.isProvisional)
    default:
      let before = monthBefore(month)
      let reading = actual(in: before)
      return reading.value.map {
        .init(month: before, value: $0, isProvisional: reading.isProvisional)
      }
    }
  }
}
