/// The delivered values of one series, unit and role, by period and delivery.
package struct DatasetSlice: Sendable, RandomAccessCollection {
  package let key: Dataset.Key
  private let range: Range<Int>
  package let traits: DatasetTraits
  private let storage: Dataset.Storage

  init(key: Dataset.Key, range: Range<Int>, traits: DatasetTraits, storage: Dataset.Storage) {
    self.key = key
    self.range = range
    self.traits = traits
    self.storage = storage
  }

  package var startIndex: Int { range.lowerBound }
  package var endIndex: Int { range.upperBound }
  package subscript(index: Int) -> Observation {
    storage.observation(storage.records[index], of: key)
  }

  var records: ArraySlice<DatasetRecord> { storage.records[range] }

  /// The values of one period; all of them, totals and cells of breakdowns.
  package func values(of period: Period) -> DatasetSlice {
    let code = PeriodCode(period)
    let start = guess(code) ?? firstIndex { !($0 < code) }
    var end = start
    while end < range.upperBound, storage.records[end].period == code { end += 1 }
    return DatasetSlice(key: key, range: start..<end, traits: traits, storage: storage)
  }

  /// The number of the last total delivered for a month, where no longer period and no breakdown can
  /// stand for it; found without making observations.
  package func plainNumber(of month: Month) -> (number: Double, isProvisional: Bool)? {
    guard traits.isEmpty else { return nil }
    let code = PeriodCode(.month(month))
    var index = guess(code) ?? firstIndex { !($0 < code) }
    var last: DatasetRecord?
    while index < range.upperBound, storage.records[index].period == code {
      if storage.records[index].hasValue { last = storage.records[index] }
      index += 1
    }
    guard let last, last.content == .number else { return nil }
    return (last.number, last.isProvisional)
  }

  /// The place of a period where every month before it has one value, as nearly all series have.
  private func guess(_ code: PeriodCode) -> Int? {
    guard let first = storage.records[range].first else { return nil }
    let place = range.lowerBound + code.monthsSince(first.period)
    guard range.contains(place), storage.records[place].period == code,
      place == range.lowerBound || storage.records[place - 1].period < code
    else { return nil }
    return place
  }

  /// The first place whose period passes a test that holds from somewhere on.
  private func firstIndex(where isPassed: (PeriodCode) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if isPassed(storage.records[middle].period) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The last delivered total that has a value.
  package var lastTotal: Observation? {
    records.lastIndex { isTotal($0) && $0.hasValue }.map { self[$0] }
  }

  /// The cells of breakdowns, of each the last with a value, or the last of all when none has one.
  package var lastCells: [Observation] {
    var latest: [UInt32: Int] = [:]
    for index in range where !isTotal(storage.records[index]) {
      let cell = storage.names.effective(storage.records[index].dimensions)
      if storage.records[index].hasValue || latest[cell] == nil { latest[cell] = index }
    }
    return latest.values.map { self[$0] }
  }

  /// The first place that a value of it stands, by file, line and column.
  package var firstOrigin: InputPosition? {
    func isBefore(_ one: DatasetRecord, _ other: DatasetRecord) -> Bool {
      (one.place, one.line, one.column) < (other.place, other.line, other.column)
    }
    return records.min(by: isBefore).map { storage.names.origin(of: $0) }
  }

  /// Whether a total has a value, or a cell was delivered at all.
  package var hasTotalOrCell: Bool { records.contains { $0.hasValue || !isTotal($0) } }

  /// The first and last month with a value of the periods for which it is asked.
  package func span(countsYears: Bool) -> ClosedRange<Month>? {
    func counts(_ record: DatasetRecord) -> Bool {
      let isYear = record.period.kind == .year || record.period.kind == .schoolYear
      return record.hasValue && (countsYears || !isYear)
    }
    guard let first = records.first(where: counts), let last = records.last(where: counts) else {
      return nil
    }
    return first.period.lastMonth...last.period.lastMonth
  }

  private func isTotal(_ record: DatasetRecord) -> Bool {
    storage.names.effective(record.dimensions) == 0
  }
}
