/// Gathers delivered values in any order and sorts them into a dataset.
package struct DatasetBuilder: Sendable {
  package var names = DatasetNames()
  /// Those that were added one by one.
  private var single = DatasetSegment()
  private var segments: [DatasetSegment] = []

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
    case .withheld(.below(let limit)):
      number = Double(limit)
      content = .below
    case .withheld(.secondary): content = .withheld
    case .withheld(.unknownGroup): content = .ofUnknownGroup
    case .status(let word):
      content = .status(UInt16(clamping: names.statuses.register(word)))
    }
    single.records.append(
      DatasetRecord(
        number: number, content: content, period: PeriodCode(observation.period),
        delivery: DeliveryCode(observation.delivery), line: origin.line, column: origin.column,
        dimensions: names.register(dimensions: observation.dimensions), place: origin.place,
        isProvisional: observation.isProvisional))
    single.keys.append(names.keys.register(key))
  }

  /// Adds many values at once; what they are called is registered here.
  package mutating func add(_ segment: DatasetSegment) { segments.append(segment) }

  /// Two values for the same key, period, breakdown and delivery; the first one counts.
  package struct Repetition: Sendable {
    package var first: Observation
    package var again: Observation
    package var isSame: Bool
  }

  /// The values by key, period and delivery.
  package func dataset(sources: [SourceFile] = []) -> Dataset {
    let (sorted, ranges, traits) = sortedByKey()
    return Dataset(
      records: sorted, names: names, ranges: ranges, traits: traits, sources: sources)
  }

  /// The values without the repetitions, and the repetitions in the order of their places.
  package func datasetWithoutRepetitions(
    sources: [SourceFile]
  ) -> (dataset: Dataset, repetitions: [Repetition]) {
    let (sorted, sortedRanges, traits) = sortedByKey()
    guard hasRepetition(sorted, sortedRanges) else {
      let dataset = Dataset(
        records: sorted, names: names, ranges: sortedRanges, traits: traits, sources: sources)
      return (dataset, [])
    }
    let whole = Dataset.Storage(
      records: sorted, names: names, ranges: sortedRanges, traits: traits)
    var kept: [DatasetRecord] = []
    kept.reserveCapacity(sorted.count)
    var ranges: [Range<Int>] = []
    var repetitions: [Repetition] = []
    for (number, range) in sortedRanges.enumerated() {
      let start = kept.count
      for record in sorted[range] {
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
    let dataset = Dataset(
      records: kept, names: names, ranges: ranges, traits: traits, sources: sources)
    return (dataset, repetitions.sorted { $0.again.origin < $1.again.origin })
  }

  private func hasRepetition(_ records: [DatasetRecord], _ ranges: [Range<Int>]) -> Bool {
    records.withUnsafeBufferPointer { records in
      ranges.contains { range in
        range.dropFirst().contains { isSame(records[$0 - 1], records[$0]) }
      }
    }
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
  private func sortedByKey() -> ([DatasetRecord], [Range<Int>], [DatasetTraits]) {
    let all = segments + [single]
    var next = [Int](repeating: 0, count: names.keys.values.count)
    for segment in all { segment.count(into: &next) }
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(next.count)
    var start = 0
    for index in next.indices {
      ranges.append(start..<start + next[index])
      start = ranges[index].upperBound
      next[index] = ranges[index].lowerBound
    }
    var traits = [DatasetTraits](repeating: [], count: next.count)
    var sorted = [DatasetRecord](unsafeUninitializedCapacity: start) { buffer, count in
      for segment in all { segment.scatter(into: buffer, next: &next, traits: &traits) }
      count = start
    }
    for range in ranges where !isSorted(sorted, range) {
      // The place breaks ties: Swift does not promise that its sort keeps the order of equal ones.
      let order = range.sorted { one, other in
        if isBefore(sorted[one], sorted[other]) { return true }
        return !isBefore(sorted[other], sorted[one]) && one < other
      }
      sorted.replaceSubrange(range, with: order.map { sorted[$0] })
    }
    return (sorted, ranges, traits)
  }

  private func isSorted(_ records: [DatasetRecord], _ range: Range<Int>) -> Bool {
    records.withUnsafeBufferPointer { records in
      range.dropFirst().allSatisfy { !isBefore(records[$0], records[$0 - 1]) }
    }
  }
}
