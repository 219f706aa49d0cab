/// All delivered values, found by series, unit and role.
///
/// The values of a key are in the order of period and delivery, so that the last of a period is the one
/// that counts and the earlier ones are its history. They are kept as records of 32 bytes and made into
/// observations when they are asked for: a dossier of all municipalities holds millions.
package struct Dataset: Sendable {
  package struct Key: Hashable, Sendable {
    package var series: String
    package var unit: String
    package var role: Observation.Role

    package init(series: String, unit: String, role: Observation.Role = .actual) {
      self.series = series
      self.unit = unit
      self.role = role
    }
  }

  /// The name under which the sums to date of a flow are kept, which no delivery can have.
  package static func toDate(_ series: String) -> String { "\u{1}tot nu toe \(series)" }

  /// The records with their names, shared by all copies and slices; it never changes.
  final class Storage: Sendable {
    let records: [DatasetRecord]
    let names: DatasetNames
    /// The records of each key, by its number in `names`.
    let ranges: [Range<Int>]
    /// What may stand among the records of each key.
    let traits: [DatasetTraits]
    let lastDelivery: DeliveryCode

    init(
      records: [DatasetRecord], names: DatasetNames, ranges: [Range<Int>], traits: [DatasetTraits]
    ) {
      self.records = records
      self.names = names
      self.ranges = ranges
      self.traits = traits
      lastDelivery = records.lazy.map(\.delivery).max() ?? DeliveryCode(.undated)
    }
  }

  private let storage: Storage
  package var sources: [SourceFile]
  /// How long spells last, of each file of spells of which that was asked.
  package var spellTables: [SpellTable] = []
  /// Whether it has sums of flows to date that are not the sums of its months, for those are rounded.
  package var hasSumsToDate = false

  init(
    records: [DatasetRecord], names: DatasetNames, ranges: [Range<Int>],
    traits: [DatasetTraits], sources: [SourceFile]
  ) {
    storage = Storage(records: records, names: names, ranges: ranges, traits: traits)
    self.sources = sources
  }

  var records: [DatasetRecord] { storage.records }
  var names: DatasetNames { storage.names }
  var ranges: [Range<Int>] { storage.ranges }

  package init(_ observations: [Observation] = [], sources: [SourceFile] = []) {
    var builder = DatasetBuilder()
    for observation in observations { builder.add(observation) }
    self = builder.dataset(sources: sources)
  }

  /// How many values were delivered.
  package var count: Int { records.count }
  package var isEmpty: Bool { records.isEmpty }
  package var keys: [Key] { names.keys.values }

  /// The values of a key; none when it was never delivered.
  package subscript(key: Key) -> DatasetSlice {
    let number = names.keys.number(of: key).map { Int($0) }
    return DatasetSlice(
      key: key, range: number.map { ranges[$0] } ?? 0..<0,
      traits: number.map { storage.traits[$0] } ?? [], storage: storage)
  }

  /// The last month that has a value delivered as actual for one of the units; of quarters only when no
  /// month has any.
  ///
  /// - Parameter units: `nil`: for anything.
  package func lastMonth(of units: UnitTree?) -> Month? {
    let actual = keys.filter { key in
      key.role == .actual && (units.map { $0[key.unit] != nil } ?? true)
    }.map { self[$0] }
    func last(_ kind: PeriodCode.Kind) -> Month? {
      actual.compactMap { slice in
        slice.records.last { $0.hasValue && $0.period.kind == kind }?.period.lastMonth
      }.max()
    }
    return last(.month) ?? last(.quarter)
  }

  package var lastMonth: Month? { lastMonth(of: nil) }

  /// Whether a value of before a month was delivered after another one.
  package func hasValue(before month: Month, deliveredAfter report: Month) -> Bool {
    storage.lastDelivery.isAfter(report)
      && records.contains { $0.period.lastMonth < month && $0.delivery.isAfter(report) }
  }

  /// What was known at the end of a month: without what was delivered after it.
  package func delivered(upTo report: Month) -> Dataset {
    var kept: [DatasetRecord] = []
    var keptRanges: [Range<Int>] = []
    for range in ranges {
      let start = kept.count
      kept += records[range].lazy.filter { !$0.delivery.isAfter(report) }
      keptRanges.append(start..<kept.count)
    }
    var known = Dataset(
      records: kept, names: names, ranges: keptRanges, traits: storage.traits, sources: sources)
    known.spellTables = spellTables.known(in: report)
    known.hasSumsToDate = hasSumsToDate
    return known
  }

}

extension Dataset.Storage {
  func observation(_ record: DatasetRecord, of key: Dataset.Key) -> Observation {
    Observation(
      period: record.period.period, unit: key.unit, series: key.series, role: key.role,
      dimensions: names.dimensions.values[Int(record.dimensions)],
      value: value(of: record), delivery: record.delivery.delivery,
      isProvisional: record.isProvisional, origin: names.origin(of: record))
  }

  private func value(of record: DatasetRecord) -> Observation.Value {
    switch record.content {
    case .number: .number(record.number)
    case .missing: .missing
    case .below: .withheld(.below(Int(record.number)))
    case .withheld: .withheld(.secondary)
    case .ofUnknownGroup: .withheld(.unknownGroup)
    case .status(let word): .status(names.statuses.values[Int(word)])
    }
  }
}
