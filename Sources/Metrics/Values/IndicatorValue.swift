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
    case .mean(let series, let weight): mean(series, weight: weight, month)
    case .ratio(let ratio): self.ratio(ratio, month)
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
        missing.append(month)
        continue
      }
      sum += value
      inputs += reading.inputs
    }
    guard missing.isEmpty, !months.isEmpty else {
      return Reading(gap: .missingMonths(missing), inputs: inputs)
    }
    return Reading(value: .number(sum / Double(months.count)), month: month, inputs: inputs)
  }

  /// The month before that has a report, for what is compared with the previous month.
  package func monthBefore(_ month: Month) -> Month {
    guard skipped.count < 12 else { return month - 1 }
    var before = month - 1
    while skipped.contains(before.number) { before = before - 1 }
    return before
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
    return sum(series, over: month.yearToDate).reading(in: month)
  }

  /// A sum over months with the months that have no value.
  private struct Sum {
    var total = 0.0
    var inputs: [Observation] = []
    var missing: [Month] = []
    var missingParts: Gap?
    var isEmpty = true

    func reading(in month: Month) -> Reading {
      if let missingParts, missing.count == 1 { return Reading(gap: missingParts, inputs: inputs) }
      guard missing.isEmpty, !isEmpty else {
        return Reading(gap: .missingMonths(missing), inputs: inputs)
      }
      return Reading(value: .number(total), month: month, inputs: inputs)
    }
  }

  private func sum(_ series: String, over months: [Month]) -> Sum {
    var sum = Sum()
    let key = Dataset.Key(series: series, unit: unit)
    for month in months {
      let amount = totals.amount(series, of: unit, in: month)
      if let value = amount.value {
        sum.total += value
        sum.inputs += amount.inputs
        sum.isEmpty = false
      } else if !skipped.contains(month.number), !totals.index.isCovered(key, month) {
        sum.missing.append(month)
        if case .missingParts = amount.gap { sum.missingParts = amount.gap }
      }
    }
    return sum
  }

  private func mean(_ series: String, weight: String?, _ month: Month) -> Reading {
    var weighted = 0.0
    var weights = 0.0
    var inputs: [Observation] = []
    var missing: [Month] = []
    for month in month.yearToDate where !skipped.contains(month.number) {
      guard let part = weightedAmount(series, weight: weight, of: unit, in: month) else {
        missing.append(month)
        continue
      }
      weighted += part.value * part.weight
      weights += part.weight
      inputs += part.inputs
    }
    guard missing.isEmpty else { return Reading(gap: .missingMonths(missing), inputs: inputs) }
    guard weights != 0 else { return Reading(gap: .weightIsZero, inputs: inputs) }
    return Reading(value: .number(weighted / weights), month: month, inputs: inputs)
  }

  private struct WeightedAmount {
    var value: Double
    var weight: Double
    var inputs: [Observation]
  }

  /// The mean of a unit in a month with its weight: as delivered, else by weight from its parts.
  private func weightedAmount(
    _ series: String, weight: String?, of unit: String, in month: Month
  ) -> WeightedAmount? {
    let key = Dataset.Key(series: series, unit: unit)
    if let observation = totals.index.delivered(key, month), let value = observation.number {
      guard let weight else {
        return WeightedAmount(value: value, weight: 1, inputs: [observation])
      }
      let amount = totals.amount(weight, of: unit, in: month)
      guard let weight = amount.value else { return nil }
      return WeightedAmount(
        value: value, weight: weight, inputs: [observation] + amount.inputs)
    }
    let parts = (totals.units[unit]?.parts ?? []).filter { totals.everDelivers(series, $0) }
    guard !parts.isEmpty else { return nil }
    var sum = WeightedAmount(value: 0, weight: 0, inputs: [])
    var found = 0
    for part in parts {
      guard let amount = weightedAmount(series, weight: weight, of: part.code, in: month) else {
        if indicator.skipsMissingParts { continue }
        return nil
      }
      found += 1
      sum.value += amount.value * amount.weight
      sum.weight += amount.weight
      sum.inputs += amount.inputs
    }
    guard found > 0, sum.weight != 0 else { return nil }
    sum.value /= sum.weight
    return sum
  }

  private func ratio(_ ratio: Indicator.Ratio, _ month: Month) -> Reading {
    let months: [Month] =
      switch ratio.span {
      case .month: [month]
      case .year: month.yearToDate
      case .twelveMonths: (0..<12).map { month - 11 + $0 }
      }
    let numerator = sum(ratio.numerator, over: months)
    let denominator = sum(ratio.denominator, over: months)
    let inputs = numerator.inputs + denominator.inputs
    for (part, series) in [(numerator, ratio.numerator), (denominator, ratio.denominator)] {
      if let gap = part.reading(in: month).gap {
        let single = ratio.span == .month && part.missingParts == nil
        return Reading(
          gap: single ? .notDelivered(series: series, month: month) : gap, inputs: inputs)
      }
    }
    guard denominator.total != 0 else { return Reading(gap: .denominatorIsZero, inputs: inputs) }
    let value = ratio.per * numerator.total / denominator.total
    guard value.isFinite else { return Reading(gap: .denominatorIsZero, inputs: inputs) }
    return Reading(value: .number(value), month: month, inputs: inputs)
  }

  private func deliveredRatio(_ series: String, _ month: Month) -> Reading {
    let key = Dataset.Key(series: series, unit: unit)
    guard let observation = totals.index.delivered(key, month), let number = observation.number
    else { return Reading(gap: notDelivered(series, month)) }
    return Reading(value: .number(number), month: month, inputs: [observation])
  }

  private func measurement(_ series: String, validMonths: Int, _ month: Month) -> Reading {
    let key = Dataset.Key(series: series, unit: unit)
    guard let observation = totals.index.lastDelivered(key, upTo: month) else {
      return Reading(gap: notDelivered(series, month))
    }
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

extension Observation {
  package var figure: FigureValue? {
    switch value {
    case .number(let number): .number(number)
    case .status(let word): .status(word)
    case .missing: nil
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

  /// Whether a target in indicatoren.yaml also holds for the units below the root.
  package var targetHoldsForEveryUnit: Bool {
    switch kind {
    case .stock, .flow: false
    case .mean, .ratio, .deliveredRatio, .measurement, .qualitative: true
    }
  }
}
