import Model

/// A sum of a series over months that follow each other, with the months that have no value.
struct SeriesSum {
  private(set) var total = 0.0
  private(set) var inputs: [Observation] = []
  private var missing: [Month] = []
  /// Why the last of the missing months has no value, where it lacks parts of the unit.
  private var missingParts: Gap?
  /// Why one of the months is hidden.
  private var withheld: Withheld?
  private var months: [Month] = []
  private var isEmpty = true
  private let skipped: Set<Int>

  /// - Parameters:
  ///   - range: in which a delivered quarter counts once; `nil`: what was counted at the end of a
  ///     single month.
  ///   - skipped: month numbers that may lack a value.
  init(
    of series: String, over months: [Month], role: Observation.Role = .actual,
    within range: ClosedRange<Month>?, of unit: String, totals: UnitTotals, skipped: Set<Int>
  ) {
    self.init(skipping: skipped)
    let values = totals.index.values(of: .init(series: series, unit: unit, role: role))
    for month in months { add(totals.amount(values, in: month, within: range), of: month) }
  }

  /// A sum of nothing yet.
  init(skipping skipped: Set<Int>) { self.skipped = skipped }

  mutating func add(_ amount: UnitTotals.Amount, of month: Month) {
    months.append(month)
    if let term = amount.value {
      total += term
      inputs += amount.inputs
      isEmpty = false
    } else if !skipped.contains(month.number) {
      missing.append(month)
      if case .missingParts = amount.gap { missingParts = amount.gap }
      withheld = withheld ?? amount.gap?.withheld
    }
  }

  init(
    of series: String, over months: [Month], within range: ClosedRange<Month>?,
    of value: IndicatorValue
  ) {
    self.init(
      of: series, over: months, within: range, of: value.unit, totals: value.totals,
      skipped: value.skipped)
  }

  /// From the first to the last of the months.
  static func range(of months: [Month]) -> ClosedRange<Month>? {
    guard let first = months.first, let last = months.last else { return nil }
    return first...last
  }

  var lacksParts: Bool { missingParts != nil }

  /// Why there is no sum.
  var gap: Gap? {
    // What a hidden month is part of says nothing of how small the sum is.
    if let withheld { return .withheld(months.count == 1 ? withheld : withheld.ofSum) }
    if let missingParts, missing.count == 1 { return missingParts }
    if !missing.isEmpty { return .missingMonths(missing) }
    return isEmpty ? .missingMonths(months) : nil
  }

  func reading(in month: Month) -> Reading {
    if let gap { return Reading(gap: gap, inputs: inputs) }
    return Reading(value: .number(total), month: month, inputs: inputs)
  }
}
