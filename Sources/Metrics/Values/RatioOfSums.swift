import Model

/// `per` x T / N over a month, the year to date or twelve months; never a mean of ratios.
struct RatioOfSums {
  let ratio: Indicator.Ratio
  let value: IndicatorValue

  func reading(in month: Month) -> Reading {
    let months = months(upTo: month)
    if value.indicator.skipsMissingParts { return ofParts(over: months, in: month) }
    let numerator = sum(ratio.numerator, months)
    let denominator = sum(ratio.denominator, months)
    let inputs = numerator.inputs + denominator.inputs
    for (part, series) in [(numerator, ratio.numerator), (denominator, ratio.denominator)] {
      if let gap = part.gap {
        if gap.withheld != nil { return Reading(gap: .withheld(.secondary)) }
        let single = ratio.span == .month && !part.lacksParts
        return Reading(
          gap: single ? .notDelivered(series: series, month: month) : gap, inputs: inputs)
      }
    }
    return divided(numerator.total, denominator.total, in: month, inputs)
  }

  private func months(upTo month: Month) -> [Month] {
    switch ratio.span {
    case .month: [month]
    case .year: month.yearToDate
    case .twelveMonths: (0..<12).map { month - 11 + $0 }
    }
  }

  /// What the terms are summed within; a single month is what was counted at its end.
  private func range(_ months: [Month]) -> ClosedRange<Month>? {
    ratio.span == .month ? nil : SeriesSum.range(of: months)
  }

  private func sum(_ series: String, _ months: [Month]) -> SeriesSum {
    SeriesSum(of: series, over: months, within: range(months), of: value)
  }

  private func divided(
    _ numerator: Double, _ denominator: Double, in month: Month, _ inputs: [Observation]
  ) -> Reading {
    let quotient = ratio.per * numerator / denominator
    guard denominator != 0, quotient.isFinite else {
      return Reading(gap: .denominatorIsZero, inputs: inputs)
    }
    return Reading(value: .number(quotient), month: month, inputs: inputs)
  }

  // MARK: Missing parts left out

  private struct Pair {
    var numerator = 0.0
    var denominator = 0.0
    var inputs: [Observation] = []
  }

  /// A part that lacks one of the two is left out of both, so that they speak of the same units.
  private func ofParts(over months: [Month], in month: Month) -> Reading {
    var sum = Pair()
    var missing: [Month] = []
    var found = false
    for step in months {
      let terms = [ratio.numerator, ratio.denominator].map {
        value.totals.amount($0, of: value.unit, in: step, within: range(months)).gap
      }
      if terms.contains(where: { $0?.withheld != nil }) {
        return Reading(gap: .withheld(.secondary))
      }
      if let pair = pair(of: value.unit, in: step, within: range(months)) {
        sum.numerator += pair.numerator
        sum.denominator += pair.denominator
        sum.inputs += pair.inputs
        found = true
      } else if !value.skipped.contains(step.number) {
        missing.append(step)
      }
    }
    guard missing.isEmpty, found else {
      return Reading(gap: gap(missing.isEmpty ? months : missing, month), inputs: sum.inputs)
    }
    return divided(sum.numerator, sum.denominator, in: month, sum.inputs)
  }

  private func gap(_ missing: [Month], _ month: Month) -> Gap {
    guard ratio.span == .month else { return .missingMonths(missing) }
    let numerator = value.totals.amount(ratio.numerator, of: value.unit, in: month)
    let series = numerator.value == nil ? ratio.numerator : ratio.denominator
    return .notDelivered(series: series, month: month)
  }

  private func pair(
    of unit: String, in month: Month, within range: ClosedRange<Month>?
  ) -> Pair? {
    var whole = value.totals
    whole.skipsMissingParts = false
    let numerator = whole.amount(ratio.numerator, of: unit, in: month, within: range)
    let denominator = whole.amount(ratio.denominator, of: unit, in: month, within: range)
    if let top = numerator.value, let bottom = denominator.value {
      return Pair(
        numerator: top, denominator: bottom, inputs: numerator.inputs + denominator.inputs)
    }
    let parts = (whole.units[unit]?.parts ?? [])
      .compactMap { pair(of: $0.code, in: month, within: range) }
    guard !parts.isEmpty else { return nil }
    return parts.reduce(into: Pair()) { sum, part in
      sum.numerator += part.numerator
      sum.denominator += part.denominator
      sum.inputs += part.inputs
    }
  }
}
