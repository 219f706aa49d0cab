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
    var points = points((0...(last - first)).map { first + $0 })
    while let last = points.last, last.value == nil { points.removeLast() }
    let leading = points.prefix { $0.value == nil }.count
    points.removeFirst(leading)
    return points
  }

  /// The actual of each month, the same as `actual(in:)` gives; what most indicators are made of is looked
  /// up once instead of for each month.
  private func points(_ months: [Month]) -> [IndicatorFigures.Point] {
    switch indicator.kind {
    case .stock(let series), .flow(let series, isCumulative: true):
      let amounts = MonthlyAmounts(of: series, for: unit, totals: totals)
      return months.map { month in
        let amount = amounts[month]
        return .init(month: month, value: amount.value, isProvisional: amount.isProvisional)
      }
    case .flow(let series, isCumulative: false):
      let amounts = MonthlyAmounts(of: series, for: unit, totals: totals)
      // A quarter counts in the year to date of its last month alone.
      guard !amounts.mayHoldQuarters else { break }
      return yearsToDate(amounts, months)
    case .mean, .ratio, .deliveredRatio, .measurement, .qualitative: break
    }
    return months.map { month in
      let reading = actual(in: month)
      return .init(
        month: month, value: reading.month == month ? reading.number : nil,
        isProvisional: reading.isProvisional)
    }
  }

  /// The year to date of each month, every month's amount taken once.
  private func yearsToDate(
    _ amounts: MonthlyAmounts, _ months: [Month]
  ) -> [IndicatorFigures.Point] {
    var sum = SeriesSum(skipping: skipped)
    var isProvisional = false
    func add(_ month: Month) {
      let amount = amounts[month]
      sum.add(.init(value: amount.value, gap: amount.gap), of: month)
      isProvisional = isProvisional || (amount.value != nil && amount.isProvisional)
    }
    months.first?.yearToDate.dropLast().forEach(add)
    return months.map { month in
      if month.number == 1 { (sum, isProvisional) = (SeriesSum(skipping: skipped), false) }
      add(month)
      return .init(
        month: month, value: sum.gap == nil ? sum.total : nil, isProvisional: isProvisional)
    }
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
