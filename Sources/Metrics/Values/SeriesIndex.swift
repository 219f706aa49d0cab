import Model

/// The delivered values that count, found by series, unit, role and month.
///
/// Of several deliveries of one value the last counts; a delivery without a value ("nvt") takes
/// nothing back. A quarter counts at its last month.
package struct SeriesIndex: Sendable {
  /// What was delivered for one month: the total, and the cells of a breakdown.
  private struct Slot {
    var total: Observation?
    var cells: [[String: String]: Observation] = [:]
  }

  private var slots: [Dataset.Key: [Int: Slot]] = [:]
  private var yearValues: [Dataset.Key: [Int: Observation]] = [:]
  /// The months within a quarter, which its last month stands for.
  private var covered: [Dataset.Key: Set<Int>] = [:]
  private var spans: [Dataset.Key: ClosedRange<Int>] = [:]

  package init(_ dataset: Dataset) {
    for (key, observations) in dataset.observations {
      for observation in observations where observation.value != .missing {
        add(observation, to: key)
      }
    }
  }

  private mutating func add(_ observation: Observation, to key: Dataset.Key) {
    let month = observation.period.lastMonth.index
    if case .year(let year) = observation.period {
      yearValues[key, default: [:]][year] = observation
      return
    }
    if case .quarter = observation.period {
      covered[key, default: []].formUnion([month - 1, month - 2])
    }
    let dimensions = observation.dimensions.filter { !Self.isTotal($0.value) }
    if dimensions.isEmpty {
      slots[key, default: [:]][month, default: Slot()].total = observation
    } else {
      slots[key, default: [:]][month, default: Slot()].cells[dimensions] = observation
    }
    let span = spans[key]
    spans[key] = min(span?.lowerBound ?? month, month)...max(span?.upperBound ?? month, month)
  }

  private static func isTotal(_ value: String) -> Bool {
    value.isEmpty || value.lowercased() == "totaal"
  }

  /// The first and last month with a value delivered for exactly this unit.
  package func span(_ key: Dataset.Key) -> ClosedRange<Month>? {
    spans[key].map { Month(index: $0.lowerBound)...Month(index: $0.upperBound) }
  }

  /// The value delivered for exactly this unit and month as a total.
  package func delivered(_ key: Dataset.Key, _ month: Month) -> Observation? {
    slots[key]?[month.index]?.total
  }

  /// The cells of a breakdown that together make the total of the month, none when it has no breakdown.
  ///
  /// Of several breakdowns of one series the first by name counts, for each is a whole.
  package func cells(_ key: Dataset.Key, _ month: Month) -> [Observation] {
    guard let cells = slots[key]?[month.index]?.cells, !cells.isEmpty else { return [] }
    let breakdowns = Dictionary(grouping: cells) { $0.key.keys.sorted() }
    let first = breakdowns.min { $0.key.lexicographicallyPrecedes($1.key) }
    return (first?.value.map(\.value) ?? []).sorted { $0.origin < $1.origin }
  }

  /// The value delivered for a whole year.
  package func delivered(_ key: Dataset.Key, year: Int) -> Observation? {
    yearValues[key]?[year]
  }

  /// Whether a delivered quarter stands for this month.
  package func isCovered(_ key: Dataset.Key, _ month: Month) -> Bool {
    covered[key]?.contains(month.index) ?? false
  }

  /// The last value at or before a month.
  package func lastDelivered(_ key: Dataset.Key, upTo month: Month) -> Observation? {
    guard let span = spans[key], span.lowerBound <= month.index else { return nil }
    var index = min(span.upperBound, month.index)
    while index >= span.lowerBound {
      if let total = slots[key]?[index]?.total { return total }
      index -= 1
    }
    return nil
  }

  /// The months at which values were delivered, oldest first.
  package func months(_ key: Dataset.Key) -> [Month] {
    (slots[key]?.keys.sorted() ?? []).map(Month.init(index:))
  }
}

extension Observation {
  package var number: Double? { if case .number(let number) = value { number } else { nil } }
}
