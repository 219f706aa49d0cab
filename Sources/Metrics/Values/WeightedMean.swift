import Model

/// The mean sum(w x) / sum(w) of a unit over January..m, over its parts by weight.
///
/// Without a weight series every month weighs the same, as do the parts of a unit within it.
struct WeightedMean {
  let series: String
  let weight: String?
  let value: IndicatorValue

  /// sum(w x) and sum(w).
  private struct Term {
    var weighted = 0.0
    var weight = 0.0
    var inputs: [Observation] = []

    mutating func add(_ other: Term) {
      weighted += other.weighted
      weight += other.weight
      inputs += other.inputs
    }
  }

  func reading(in month: Month) -> Reading {
    var sum = Term()
    var missing: [Month] = []
    let months = month.yearToDate
    if let why = months.lazy.compactMap(withheld).first {
      return Reading(gap: .withheld(months.count == 1 ? why : why.ofSum))
    }
    for step in months {
      if let term = term(of: value.unit, in: step, within: months[0]...month) {
        sum.add(perMonth(term, in: step, within: months[0]...month))
      } else if !value.skipped.contains(step.number) {
        missing.append(step)
      }
    }
    guard missing.isEmpty else { return Reading(gap: .missingMonths(missing), inputs: sum.inputs) }
    guard sum.weight != 0 else { return Reading(gap: .weightIsZero, inputs: sum.inputs) }
    return Reading(value: .number(sum.weighted / sum.weight), month: month, inputs: sum.inputs)
  }

  /// Why the mean or the weight of a month is hidden from the reader, where it is.
  private func withheld(in month: Month) -> Withheld? {
    let own = value.totals.index.delivered(.init(series: series, unit: value.unit), month)
    if let why = own?.withheld { return why }
    return weight.flatMap { value.totals.amount($0, of: value.unit, in: month).gap?.withheld }
  }

  /// The mean and the weight of a month by itself; `nil` when it is missing or weighs nothing.
  func own(in month: Month) -> (mean: Double, weight: Double)? {
    guard withheld(in: month) == nil,
      let term = term(of: value.unit, in: month, within: month...month), term.weight != 0
    else { return nil }
    let own = perMonth(term, in: month, within: month...month)
    return (own.weighted / own.weight, own.weight)
  }

  /// Without a weight series a month weighs 1 whoever delivered it, and a quarter 3.
  private func perMonth(_ term: Term, in month: Month, within range: ClosedRange<Month>) -> Term {
    guard weight == nil, term.weight != 0 else { return term }
    let isQuarter = quarter(of: value.unit, covering: month, within: range) != nil
    let months: Double = isQuarter ? 3 : 1
    return Term(
      weighted: term.weighted / term.weight * months, weight: months, inputs: term.inputs)
  }

  private func quarter(
    of unit: String, covering month: Month, within range: ClosedRange<Month>
  ) -> Month? {
    value.totals.index.quarter(.init(series: series, unit: unit), covering: month)
      .flatMap { range.contains($0 - 2) && range.contains($0) ? $0 : nil }
  }

  /// As delivered for the unit, else from its parts; `nil` when that is missing.
  private func term(
    of unit: String, in month: Month, within range: ClosedRange<Month>
  ) -> Term? {
    let key = Dataset.Key(series: series, unit: unit)
    let quarter = quarter(of: unit, covering: month, within: range)
    if let quarter, quarter != month { return Term() }
    let delivered = value.totals.index.delivered(key, month, ofMonthAlone: quarter == nil)
    if let delivered, let number = delivered.number {
      guard weight != nil else { return Term(weighted: number, weight: 1, inputs: [delivered]) }
      guard let weight = weightAmount(of: unit, in: month, quarter: quarter) else { return nil }
      return Term(
        weighted: number * weight.total, weight: weight.total,
        inputs: [delivered] + weight.inputs)
    }
    if let term = termOfParts(of: unit, in: month, within: range) { return term }
    // A mean of nothing is not available and weighs nothing.
    if let weight = weightAmount(of: unit, in: month, quarter: nil), weight.total == 0 {
      return Term(inputs: weight.inputs)
    }
    return nil
  }

  private func weightAmount(
    of unit: String, in month: Month, quarter: Month?
  ) -> (total: Double, inputs: [Observation])? {
    guard let weight else { return nil }
    let months = quarter.map { [$0 - 2, $0 - 1, $0] } ?? [month]
    let amounts = months.map {
      value.totals.amount(weight, of: unit, in: $0, within: SeriesSum.range(of: months))
    }
    let numbers = amounts.compactMap(\.value)
    guard numbers.count == months.count else { return nil }
    return (numbers.reduce(0, +), amounts.flatMap(\.inputs))
  }

  private func termOfParts(
    of unit: String, in month: Month, within range: ClosedRange<Month>
  ) -> Term? {
    let parts = value.totals.expectedParts(series, of: unit)
    let terms = parts.compactMap { term(of: $0.code, in: month, within: range) }
    guard !terms.isEmpty, terms.count == parts.count || value.indicator.skipsMissingParts else {
      return nil
    }
    return terms.reduce(into: Term()) { $0.add($1) }
  }
}
