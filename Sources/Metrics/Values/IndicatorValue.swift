import Model

/// The actual of an indicator, A(m), by its kind (metrics.md section 1).
///
/// Unit: that of the indicator. Missing is `nil` with the reason, never 0.
package struct IndicatorValue: Sendable {
  package let indicator: Indicator
  package let unit: String
  let totals: UnitTotals
  /// Month numbers that the calendar skips on purpose.
  let skipped: Set<Int>

  package init(
    _ indicator: Indicator, unit: String, index: SeriesIndex, units: UnitTree,
    skipped: Set<Int> = []
  ) {
    self.indicator = indicator
    self.unit = unit
    self.skipped = skipped
    totals = UnitTotals(
      index: index, units: units, limitedTo: indicator.units.map(Set.init),
      skipsMissingParts: indicator.skipsMissingParts)
  }

  /// The actual of a month.
  package func actual(in month: Month) -> Reading {
    switch indicator.kind {
    case .stock(let series): stock(series, month)
    case .flow(let series, let isCumulative): flow(series, isCumulative: isCumulative, month)
    case .mean(let series, let weight):
      WeightedMean(series: series, weight: weight, value: self).reading(in: month)
    case .ratio(let ratio): RatioOfSums(ratio: ratio, value: self).reading(in: month)
    case .deliveredRatio(let series): deliveredRatio(series, month)
    case .measurement(let series, let validMonths), .qualitative(let series, _, let validMonths):
      measurement(series, validMonths: validMonths, month)
    }
  }

  /// The series that make up the actual.
  package var series: [String] { indicator.series }

  /// The mean of the month-ends January..m, for a target on the average stock over the year.
  package func averageToDate(in month: Month) -> Reading {
    var sum = 0.0
    var inputs: [Observation] = []
    var missing: [Month] = []
    let months = month.yearToDate.filter { !skipped.contains($0.number) }
    for month in months {
      let reading = actual(in: month)
      guard let value = reading.number else {
        if let why = reading.withheld { return Reading(gap: .withheld(why.ofSum)) }
        missing.append(month)
        continue
      }
      sum += value
      inputs += reading.inputs
    }
    guard missing.isEmpty, !months.isEmpty else {
      return Reading(gap: .missingMonths(missing.isEmpty ? [month] : missing), inputs: inputs)
    }
    return Reading(value: .number(sum / Double(months.count)), month: month, inputs: inputs)
  }

  /// The month before that has a report, for what is compared with the previous month.
  package func monthBefore(_ month: Month) -> Month {
    month.reportBefore(skipping: skipped)
  }

  // MARK: Kinds

  private func stock(_ series: String, _ month: Month) -> Reading {
    let amount = totals.amount(series, of: unit, in: month)
    return Reading(
      value: amount.value.map(FigureValue.number), month: amount.value.map { _ in month },
      gap: amount.gap, inputs: amount.inputs)
  }

  private func flow(_ series: String, isCumulative: Bool, _ month: Month) -> Reading {
    if isCumulative { return stock(series, month) }
    if let sum = totals.index.sumToDate(series, unit, month), let number = sum.number {
      return Reading(value: .number(number), month: month, inputs: [sum])
    }
    let january = Month.january(of: month.year)
    return SeriesSum(of: series, over: month.yearToDate, within: january...month, of: self)
      .reading(in: month)
  }

  private func deliveredRatio(_ series: String, _ month: Month) -> Reading {
    let key = Dataset.Key(series: series, unit: unit)
    let observation = totals.index.delivered(key, month)
    if let why = observation?.withheld { return Reading(gap: .withheld(why)) }
    guard let observation, let number = observation.number else {
      return Reading(gap: notDelivered(series, month))
    }
    return Reading(value: .number(number), month: month, inputs: [observation])
  }

  private func measurement(_ series: String, validMonths: Int, _ month: Month) -> Reading {
    let key = Dataset.Key(series: series, unit: unit)
    guard let observation = totals.index.lastDelivered(key, upTo: month) else {
      return Reading(gap: notDelivered(series, month))
    }
    if let why = observation.withheld { return Reading(gap: .withheld(why)) }
    let measured = observation.period.lastMonth
    guard month - measured <= validMonths else {
      return Reading(gap: .outdated(measured: measured), inputs: [observation])
    }
    return Reading(value: observation.figure, month: measured, inputs: [observation])
  }

  /// Not delivered; or delivered by the parts alone, of which no total can be made.
  private func notDelivered(_ series: String, _ month: Month) -> Gap {
    let parts = totals.units[unit]?.parts ?? []
    let isDeliveredBelow = parts.contains { totals.everDelivers(series, $0) }
    let key = Dataset.Key(series: series, unit: unit)
    return isDeliveredBelow && totals.index.span(key) == nil
      ? .notAddable : .notDelivered(series: series, month: month)
  }
}

extension Month {
  /// The month before that the calendar does not skip.
  func reportBefore(skipping skipped: Set<Int>) -> Month {
    let before = (1...12).map { self - $0 }.first { !skipped.contains($0.number) }
    return before ?? self - 1
  }
}

extension Observation {
  /// Why it is hidden from readers outside, where it is.
  package var withheld: Withheld? { if case .withheld(let why) = value { why } else { nil } }

  package var figure: FigureValue? {
    switch value {
    case .number(let number): .number(number)
    case .status(let word): .status(word)
    case .missing, .withheld: nil
    }
  }
}

extension Indicator {
  /// The series that make up its actual.
  package var series: [String] {
    switch kind {
    case .stock(let series), .flow(let series, _), .deliveredRatio(let series),
      .measurement(let series, _), .qualitative(let series, _, _):
      [series]
    case .mean(let series, let weight): [series] + (weight.map { [$0] } ?? [])
    case .ratio(let ratio): [ratio.numerator, ratio.denominator]
    }
  }

  /// Whether the target is an average stock over the year; for flows and means the words say nothing.
  package var aimsAtYearAverage: Bool {
    guard targetMeaning == .yearAverage else { return false }
    switch kind {
    case .stock, .ratio, .deliveredRatio, .measurement: return true
    case .flow, .mean, .qualitative: return false
    }
  }

  /// Whether a target in indicatoren.yaml also holds for the units below the root.
  package var targetHoldsForEveryUnit: Bool {
    switch kind {
    case .stock, .flow: false
    case .mean, .ratio, .deliveredRatio, .measurement, .qualitative: true
    }
  }
}
