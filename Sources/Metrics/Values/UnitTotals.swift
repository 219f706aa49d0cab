import Model

/// The monthly value of a series for a unit: as delivered, or added up from its parts.
package struct UnitTotals: Sendable {
  /// A number with the observations it is the sum of, or why there is none.
  package struct Amount: Hashable, Sendable {
    package var value: Double?
    package var gap: Gap?
    package var inputs: [Observation] = []
  }

  package let index: SeriesIndex
  package let units: UnitTree
  /// The units an indicator is shown for (`eenheden`); a part among them is expected to deliver.
  package var limitedTo: Set<String>?
  package var skipsMissingParts: Bool

  package init(
    index: SeriesIndex, units: UnitTree, limitedTo: Set<String>? = nil,
    skipsMissingParts: Bool = false
  ) {
    self.index = index
    self.units = units
    self.limitedTo = limitedTo
    self.skipsMissingParts = skipsMissingParts
  }

  /// A value delivered for the unit itself wins over the sum of its parts.
  ///
  /// A part counts as missing when it delivered the series in another month, or when the indicator
  /// names it among its units; a part that never delivers it has nothing to add.
  ///
  /// - Parameter range: the months that the amount is a term of the sum of. A quarter within it
  ///   counts once, at its last month, and its other months are 0; without a range a quarter is what
  ///   was counted at its end.
  package func amount(
    _ series: String, of unit: String, in month: Month, role: Observation.Role = .actual,
    within range: ClosedRange<Month>? = nil
  ) -> Amount {
    amount(
      index.values(of: .init(series: series, unit: unit, role: role)), in: month, within: range)
  }

  /// The amount of a month out of the values delivered for the unit itself, for who asks many months.
  func amount(
    _ values: DatasetSlice, in month: Month, within range: ClosedRange<Month>? = nil
  ) -> Amount {
    let (series, unit, role) = (values.key.series, values.key.unit, values.key.role)
    var countsMonthAlone = false
    if let range {
      let quarter = SeriesIndex.quarter(values, covering: month)
        .flatMap { range.contains($0 - 2) && range.contains($0) ? $0 : nil }
      if let quarter, quarter != month { return Amount(value: 0) }
      countsMonthAlone = quarter == nil
    }
    if let observation = SeriesIndex.delivered(values, month, ofMonthAlone: countsMonthAlone) {
      // What is hidden must not be added up from its parts.
      if let why = observation.withheld { return Amount(gap: .withheld(why)) }
      if let number = observation.number { return Amount(value: number, inputs: [observation]) }
    }
    let cells = SeriesIndex.cells(values, month, ofMonthAlone: countsMonthAlone)
    let numbers = cells.compactMap(\.number)
    if !cells.isEmpty, numbers.count == cells.count {
      return Amount(value: numbers.reduce(0, +), inputs: cells)
    }
    return sumOfParts(series, of: unit, in: month, role: role, within: range)
      ?? Amount(gap: .notDelivered(series: series, month: month))
  }

  /// - Returns: `nil` when no part of the unit ever delivers the series.
  package func sumOfParts(
    _ series: String, of unit: String, in month: Month, role: Observation.Role = .actual,
    within range: ClosedRange<Month>? = nil
  ) -> Amount? {
    let parts = expectedParts(series, of: unit, role: role)
    guard !parts.isEmpty else { return nil }
    var total = Amount(value: 0)
    var missing: [String] = []
    for part in parts {
      let amount = amount(series, of: part.code, in: month, role: role, within: range)
      guard let value = amount.value else {
        if let why = amount.gap?.withheld { return Amount(gap: .withheld(why.ofSum)) }
        missing.append(part.code)
        continue
      }
      total.value = (total.value ?? 0) + value
      total.inputs += amount.inputs
    }
    if missing.count == parts.count || (!missing.isEmpty && !skipsMissingParts) {
      return Amount(gap: .missingParts(missing, month: month), inputs: total.inputs)
    }
    return total
  }

  /// The parts of a unit that a value of the series is expected of.
  func expectedParts(
    _ series: String, of unit: String, role: Observation.Role = .actual
  ) -> [OrganisationUnit] {
    (units[unit]?.parts ?? []).filter { isExpected(series, of: $0, role: role) }
  }

  private func isExpected(
    _ series: String, of unit: OrganisationUnit, role: Observation.Role
  ) -> Bool {
    if let limitedTo, limitedTo.contains(unit.code) { return true }
    return everDelivers(series, unit, role: role)
  }

  /// Whether the unit or one of its parts has a value of the series in any month.
  package func everDelivers(
    _ series: String, _ unit: OrganisationUnit, role: Observation.Role = .actual
  ) -> Bool {
    index.span(.init(series: series, unit: unit.code, role: role)) != nil
      || unit.parts.contains { everDelivers(series, $0, role: role) }
  }

  /// The first and last month with a value of the series for the unit or its parts.
  package func span(_ series: String, _ unit: OrganisationUnit) -> ClosedRange<Month>? {
    let own = index.span(.init(series: series, unit: unit.code))
    return unit.parts.compactMap { span(series, $0) }.reduce(own) { found, next in
      guard let found else { return next }
      return min(found.lowerBound, next.lowerBound)...max(found.upperBound, next.upperBound)
    }
  }
}
