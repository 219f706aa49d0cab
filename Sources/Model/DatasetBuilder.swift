/// Gathers delivered values in any order and sorts them into a dataset.
package struct DatasetBuilder: Sendable {
  package var names = DatasetNames()
  private var records: [DatasetRecord] = []
  /// The key of each record, by its number.
  private var keys: [UInt32] = []

  package init() {}

  package mutating func add(_ observation: Observation) {
    let key = Dataset.Key(
      series: observation.series, unit: observation.unit, role: observation.role)
    let origin = names.register(observation.origin)
    var number = 0.0
    let content: DatasetRecord.Content
    switch observation.value {
    case .number(let value):
      number = value
      content = .number
    case .missing: content = .missing
    case .status(let word):
      content = .status(UInt16(clamping: names.statuses.register(word)))
    }
    add(
      DatasetRecord(
        number: number, content: content, period: PeriodCode(observation.period),
        delivery: DeliveryCode(observation.delivery), line: origin.line, column: origin.column,
        dimensions: names.register(dimensions: observation.dimensions), place: origin.place,
        isProvisional: observation.isProvisional),
      key: names.keys.register(key))
  }

  /// Makes room for so many more values.
  package mutating func reserve(_ count: Int) {
    records.reserveCapacity(records.count + count)
    keys.reserveCapacity(keys.count + count)
  }

  /// Adds a record whose names are registered here.
  package mutating func add(_ record: DatasetRecord, key: UInt32) {
    records.append(record)
    keys.append(key)
  }

  /// Two values for the same key, period, breakdown and delivery; the first one counts.
  package struct Repetition: Sendable {
    package var first: Observation
    package var again: Observation
    package var isSame: Bool
  }

  /// The values by key, period and delivery.
  package func dataset(sources: [SourceFile] = []) -> Dataset {
    let (sorted, ranges) = sortedByKey()
    return Dataset(records: sorted, names: names, ranges: ranges, sources: sources)
  }

  /// The values without the repetitions, and the repetitions in the order of their places.
  package func datasetWithoutRepetitions(
    sources: [SourceFile]
  ) -> (dataset: Dataset, repetitions: [Repetition]) {
    let whole = dataset(sources: sources)
    var kept: [DatasetRecord] = []
    kept.reserveCapacity(whole.records.count)
    var ranges: [Range<Int>] = []
    var repetitions: [Repetition] = []
    for (number, range) in whole.ranges.enumerated() {
      let start = kept.count
      for record in whole.records[range] {
        guard let first = kept[start...].last, isSame(first, record) else {
          kept.append(record)
          continue
        }
        let key = names.keys.values[number]
        repetitions.append(
          Repetition(
            first: whole.observation(first, of: key), again: whole.observation(record, of: key),
            isSame: first.hasSameValue(as: record)))
      }
      ranges.append(start..<kept.count)
    }
    let dataset = Dataset(records: kept, names: names, ranges: ranges, sources: sources)
    return (dataset, repetitions.sorted { $0.again.origin < $1.again.origin })
  }

  /// Whether both are of the same period, delivery and breakdown.
  private func isSame(_ one: DatasetRecord, _ other: DatasetRecord) -> Bool {
    one.period == other.period && one.delivery == other.delivery
      && names.effective(one.dimensions) == names.effective(other.dimensions)
  }

  private func isBefore(_ one: DatasetRecord, _ other: DatasetRecord) -> Bool {
    if one.period != other.period { return one.period < other.period }
    if one.delivery != other.delivery { return one.delivery < other.delivery }
    return names.effective(one.dimensions) < names.effective(other.dimensions)
  }

  /// A counting sort by key, and then each key by period and delivery; equal ones keep their order.
  private func sortedByKey() -> ([DatasetRecord], [Range<Int>]) {
    var next = [Int](repeating: 0, count: names.keys.values.count)
    for key in keys { next[Int(key)] += 1 }
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(next.count)
    var start = 0
    for index in next.indices {
      ranges.append(start..<start + next[index])
      start = ranges[index].upperBound
      next[index] = ranges[index].lowerBound
    }
    var sorted = records
    for index in records.indices {
      let key = Int(keys[index])
      sorted[next[key]] = records[index]
      next[key] += 1
    }
    for range in ranges where !isSorted(sorted[range]) {
      // The place breaks ties: Swift does not promise that its sort keeps the order of equal ones.
      let order = range.sorted { one, other in
        if isBefore(sorted[one], sorted[other]) { return true }
        return !isBefore(sorted[other], sorted[one]) && one < other
      }
      sorted.replaceSubrange(range, with: order.map { sorted[$0] })
    }
    return (sorted, ranges)
  }

  private func isSorted(_ records: ArraySlice<DatasetRecord>) -> Bool {
    zip(records, records.dropFirst()).allSatisfy { !isBefore($1, $0) }
  }
}
