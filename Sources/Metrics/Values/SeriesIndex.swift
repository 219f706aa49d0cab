import Model

/// The delivered values that count, found by series, unit, role and month.
///
/// Of several deliveries of one value the last counts; a delivery without a value ("nvt") takes
/// nothing back. A quarter counts at its last month, an actual of a whole year is a measurement at
/// the year's end.
package struct SeriesIndex: Sendable {
  /// What was delivered for one period: the total, and the cells of a breakdown.
  private struct Slot {
    var total: Observation?
    var cells: [[String: String]: Observation] = [:]

    var hasValue: Bool { total != nil || !cells.isEmpty }
  }

  private var monthly: [Dataset.Key: [Int: Slot]] = [:]
  /// By the quarter's last month.
  private var quarterly: [Dataset.Key: [Int: Slot]] = [:]
  private var yearly: [Dataset.Key: [Int: Observation]] = [:]
  private var spans: [Dataset.Key: ClosedRange<Int>] = [:]

  package init(_ dataset: Dataset) {
    for (key, observations) in dataset.observations {
      for observation in observations { add(observation, to: key) }
    }
  }

  private mutating func add(_ observation: Observation, to key: Dataset.Key) {
    let month = observation.period.lastMonth.index
    switch observation.period {
    case .month:
      Self.put(observation, in: &monthly[key, default: [:]][month, default: Slot()])
    case .quarter:
      Self.put(observation, in: &quarterly[key, default: [:]][month, default: Slot()])
    case .year(let year):
      guard observation.value != .missing else { return }
      yearly[key, default: [:]][year] = observation
      guard key.role == .actual else { return }
    }
    guard observation.value != .missing else { return }
    let span = spans[key]
    spans[key] = min(span?.lowerBound ?? month, month)...max(span?.upperBound ?? month, month)
  }

  /// A cell without a value is kept where it never had one, for a total without it would be wrong.
  private static func put(_ observation: Observation, in slot: inout Slot) {
    let dimensions = observation.dimensions.filter { !isTotal($0.value) }
    if dimensions.isEmpty {
      if observation.value != .missing { slot.total = observation }
    } else if observation.value != .missing || slot.cells[dimensions] == nil {
      slot.cells[dimensions] = observation
    }
  }

  private static func isTotal(_ value: String) -> Bool {
    value.isEmpty || value.lowercased() == "totaal"
  }

  /// The first and last month with a value delivered for exactly this unit.
  package func span(_ key: Dataset.Key) -> ClosedRange<Month>? {
    spans[key].map { Month(index: $0.lowerBound)...Month(index: $0.upperBound) }
  }

  /// The value delivered for exactly this unit and month as a total.
  ///
  /// - Parameter ofMonthAlone: whether the value of a quarter that ends in the month is left out.
  package func delivered(
    _ key: Dataset.Key, _ month: Month, ofMonthAlone: Bool = false
  ) -> Observation? {
    if let total = monthly[key]?[month.index]?.total { return total }
    return ofMonthAlone ? nil : quarterly[key]?[month.index]?.total
  }

  /// The cells of a breakdown that together make the total of the month, none when it has no breakdown.
  ///
  /// Of several breakdowns of one series the first by name without a missing cell counts, for each is
  /// a whole.
  package func cells(
    _ key: Dataset.Key, _ month: Month, ofMonthAlone: Bool = false
  ) -> [Observation] {
    var cells = monthly[key]?[month.index]?.cells ?? [:]
    if cells.isEmpty, !ofMonthAlone { cells = quarterly[key]?[month.index]?.cells ?? [:] }
    let breakdowns = Dictionary(grouping: cells) { $0.key.keys.sorted() }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { $0.value.map(\.value) }
    let complete = breakdowns.first { $0.allSatisfy { $0.value != .missing } }
    return (complete ?? breakdowns.first ?? []).sorted { $0.origin < $1.origin }
  }

  /// The last month of the delivered quarter that stands for this month.
  ///
  /// A quarter of which a month has a value of its own stands for none of them: the months count.
  package func quarter(_ key: Dataset.Key, covering month: Month) -> Month? {
    guard let quarters = quarterly[key] else { return nil }
    return (0..<3).map { month + $0 }.first { end in
      (quarters[end.index]?.hasValue ?? false)
        && !(0..<3).contains { monthly[key]?[end.index - $0]?.hasValue ?? false }
    }
  }

  /// The value delivered for a whole year.
  package func delivered(_ key: Dataset.Key, year: Int) -> Observation? {
    yearly[key]?[year]
  }

  /// The last value at or before a month.
  package func lastDelivered(_ key: Dataset.Key, upTo month: Month) -> Observation? {
    guard let span = spans[key], span.lowerBound <= month.index else { return nil }
    var index = min(span.upperBound, month.index)
    while index >= span.lowerBound {
      let month = Month(index: index)
      if let total = delivered(key, month) { return total }
      if month.number == 12, let year = yearly[key]?[month.year] { return year }
      index -= 1
    }
    return nil
  }
}

extension Observation {
  package var number: Double? { if case .number(let number) = value { number } else { nil } }
}
