import Model

/// The delivered values that count, found by series, unit, role and month.
///
/// Of several deliveries of one value the last counts; a delivery without a value ("nvt") takes
/// nothing back. A quarter counts at its last month, and half a year of a stock too; an actual of a
/// whole year or school year is a measurement at the year's end.
package struct SeriesIndex: Sendable {
  private let dataset: Dataset

  package init(_ dataset: Dataset) { self.dataset = dataset }

  /// Whether sums of flows to date are data of their own.
  var hasSumsToDate: Bool { dataset.hasSumsToDate }

  /// The sum of a flow from January to a month, where the data have one beside the months.
  package func sumToDate(_ series: String, _ unit: String, _ month: Month) -> Observation? {
    guard dataset.hasSumsToDate else { return nil }
    return delivered(.init(series: Dataset.toDate(series), unit: unit), month)
  }

  /// All that was delivered under a key, to look in more than once.
  package func values(of key: Dataset.Key) -> DatasetSlice { dataset[key] }

  /// The first and last month with a value delivered for exactly this unit.
  ///
  /// The target of a whole year is not a value of its last month.
  package func span(_ key: Dataset.Key) -> ClosedRange<Month>? {
    dataset[key].span(countsYears: key.role == .actual)
  }

  /// The value delivered for exactly this unit and month as a total.
  ///
  /// - Parameter ofMonthAlone: whether the value of a quarter that ends in the month is left out.
  package func delivered(
    _ key: Dataset.Key, _ month: Month, ofMonthAlone: Bool = false
  ) -> Observation? {
    Self.delivered(dataset[key], month, ofMonthAlone: ofMonthAlone)
  }

  static func delivered(
    _ values: DatasetSlice, _ month: Month, ofMonthAlone: Bool = false
  ) -> Observation? {
    if let total = values.values(of: .month(month)).lastTotal { return total }
    if ofMonthAlone || !values.traits.contains(.longPeriods) { return nil }
    let quarter = values.values(of: .quarter(ending: month))
    return quarter.isEmpty
      ? values.values(of: .halfYear(ending: month)).lastTotal : quarter.lastTotal
  }

  /// The cells of a breakdown that together make the total of the month, none when it has no breakdown.
  ///
  /// Of several breakdowns of one series the first by name without a missing cell counts, for each is
  /// a whole.
  static func cells(
    _ values: DatasetSlice, _ month: Month, ofMonthAlone: Bool = false
  ) -> [Observation] {
    guard values.traits.contains(.cells) else { return [] }
    var cells = values.values(of: .month(month)).lastCells
    if cells.isEmpty, !ofMonthAlone {
      cells = values.values(of: .quarter(ending: month)).lastCells
    }
    guard !cells.isEmpty else { return [] }
    let breakdowns = Dictionary(grouping: cells, by: columns)
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    let complete = breakdowns.first { $0.allSatisfy { $0.value != .missing } }
    return (complete ?? breakdowns.first ?? []).sorted { $0.origin < $1.origin }
  }

  /// The columns that break a cell down, those that say "totaal" left out.
  private static func columns(of cell: Observation) -> [String] {
    cell.dimensions.filter { !$0.value.isEmpty && $0.value.lowercased() != "totaal" }.keys.sorted()
  }

  /// The last month of the delivered quarter that stands for this month.
  ///
  /// A quarter of which a month has a value of its own stands for none of them: the months count.
  package func quarter(_ key: Dataset.Key, covering month: Month) -> Month? {
    Self.quarter(dataset[key], covering: month)
  }

  static func quarter(_ values: DatasetSlice, covering month: Month) -> Month? {
    guard values.traits.contains(.longPeriods) else { return nil }
    return (0..<3).map { month + $0 }.first { end in
      values.values(of: .quarter(ending: end)).hasTotalOrCell
        && !(0..<3).contains { values.values(of: .month(end - $0)).hasTotalOrCell }
    }
  }

  /// The value delivered for a whole year.
  package func delivered(_ key: Dataset.Key, year: Int) -> Observation? {
    dataset[key].values(of: .year(year)).lastTotal
  }

  /// The month in which a value of a month came first, where its delivery has a date.
  package func firstDelivery(_ key: Dataset.Key, _ month: Month) -> Month? {
    let first = dataset[key].values(of: .month(month)).first { $0.value != .missing }
    guard case .dated(let delivered, _)? = first?.delivery else { return nil }
    return delivered
  }

  /// The value delivered for a whole year or school year that ends with a month.
  private static func delivered(_ values: DatasetSlice, yearEnding month: Month) -> Observation? {
    switch month.number {
    case 12: values.values(of: .year(month.year)).lastTotal
    case 7: values.values(of: .schoolYear(beginning: month.year - 1)).lastTotal
    default: nil
    }
  }

  /// The last value at or before a month.
  package func lastDelivered(_ key: Dataset.Key, upTo month: Month) -> Observation? {
    let values = dataset[key]
    guard let span = values.span(countsYears: key.role == .actual), span.lowerBound <= month else {
      return nil
    }
    var month = min(span.upperBound, month)
    while month >= span.lowerBound {
      if let total = Self.delivered(values, month) { return total }
      if let year = Self.delivered(values, yearEnding: month) { return year }
      month = month - 1
    }
    return nil
  }
}

extension Observation {
  package var number: Double? { if case .number(let number) = value { number } else { nil } }
}
