import Model

/// The totals of series by unit and month, a number a cell; `nan` where there is none.
///
/// Units without a figure of their own get the sum of their parts, as everywhere.
struct SeriesTable {
  let series: [String]
  let units: [OrganisationUnit]
  /// The place of the unit above; -1 of the root.
  let parents: [Int]
  let children: [[Int]]
  let first: Month
  let months: Int
  /// As first delivered, and as they are now.
  private(set) var published: [Double]
  private(set) var latest: [Double]
  /// The values of a cell that were delivered in between or are one of both, where there are more.
  private(set) var versions: [Int: [DatasetRecord]] = [:]
  /// The deliveries of cells with one value.
  private(set) var records: [Int: DatasetRecord] = [:]

  var cellsOfMonth: Int { series.count * units.count }

  func index(_ series: Int, _ unit: Int, _ month: Int) -> Int {
    (month * self.series.count + series) * units.count + unit
  }

  init(series: [String], dossier: Dossier, dataset: Dataset) {
    let tree = dossier.units
    self.series = series
    units = tree.all
    let places = Dictionary(
      units.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { one, _ in one })
    var parents = [Int](repeating: -1, count: units.count)
    var children = [[Int]](repeating: [], count: units.count)
    for (place, unit) in units.enumerated() {
      children[place] = unit.parts.compactMap { places[$0.code] }.filter { $0 != place }
      for part in children[place] { parents[part] = place }
    }
    self.parents = parents
    self.children = children
    let all = tree.all
    let slices = series.map { name in
      all.map { dataset[Dataset.Key(series: name, unit: $0.code)] }
    }
    var span: ClosedRange<Month>?
    for slice in slices.joined() {
      guard let own = slice.span(countsYears: true) else { continue }
      let both = span ?? own
      span =
        min(both.lowerBound, own.lowerBound)...max(both.upperBound, own.upperBound)
    }
    first = span?.lowerBound ?? Month(index: 0)
    months = span.map { $0.upperBound - $0.lowerBound + 1 } ?? 0
    published = [Double](repeating: .nan, count: months * series.count * units.count)
    latest = published
    for (number, row) in slices.enumerated() {
      for (unit, slice) in row.enumerated() { read(slice, number, unit) }
    }
  }

  private mutating func read(_ slice: DatasetSlice, _ series: Int, _ unit: Int) {
    for record in slice.totalRecords where record.content == .number && record.number.isFinite {
      guard record.period.kind == .month else { continue }
      let cell = index(series, unit, record.period.lastMonth - first)
      if published[cell].isNaN {
        published[cell] = record.number
        records[cell] = record
      } else {
        versions[cell, default: records[cell].map { [$0] } ?? []].append(record)
        // Of several deliveries without a date the last counts from the start.
        if !record.delivery.isDated { published[cell] = record.number }
      }
      latest[cell] = record.number
    }
    guard !slice.traits.isEmpty else { return }
    if slice.traits.contains(.longPeriods) { readLongPeriods(slice, series, unit) }
    if slice.traits.contains(.cells), let span = slice.span(countsYears: false) {
      for month in span.lowerBound.index...span.upperBound.index {
        let cell = index(series, unit, month - first.index)
        guard latest[cell].isNaN else { continue }
        let parts = SeriesIndex.cells(slice, Month(index: month)).map(\.number)
        guard !parts.isEmpty, !parts.contains(nil) else { continue }
        set(cell, parts.compactMap { $0 }.reduce(0, +))
      }
    }
  }

  /// A quarter or a year of which no month was delivered stands at its last month.
  private mutating func readLongPeriods(_ slice: DatasetSlice, _ series: Int, _ unit: Int) {
    for record in slice.totalRecords
    where record.period.kind != .month && record.content == .number && record.number.isFinite {
      let last = record.period.lastMonth - first
      guard (0..<months).contains(last) else { continue }
      let cell = index(series, unit, last)
      if records[cell]?.period.kind == .month { continue }
      set(cell, record.number)
      records[cell] = record
    }
  }

  private mutating func set(_ cell: Int, _ value: Double) {
    published[cell] = value
    latest[cell] = value
  }

  /// Gives the units that deliver nothing themselves what `combine` makes of their parts.
  ///
  /// - Parameters:
  ///   - isExpected: whether a unit must have a value for the unit above to have one, by place.
  ///   - combine: the values of the parts by place, as first delivered or now, in a month.
  mutating func fill(
    _ series: Int, skipsMissing: Bool, expected limited: Set<String>?,
    combine: (_ parts: [(unit: Int, value: Double)], _ month: Int, _ isLatest: Bool) -> Double
  ) {
    var delivers = [Bool](repeating: false, count: units.count)
    for unit in units.indices.reversed() {
      delivers[unit] =
        (0..<months).contains { !latest[index(series, unit, $0)].isNaN }
        || children[unit].contains { delivers[$0] }
    }
    for unit in units.indices.reversed() {
      let parts = children[unit].filter {
        delivers[$0] || limited?.contains(units[$0].code) ?? false
      }
      guard !parts.isEmpty else { continue }
      for month in 0..<months {
        let cell = index(series, unit, month)
        guard latest[cell].isNaN else { continue }
        for isLatest in [false, true] {
          let values = parts.map { part -> (Int, Double) in
            let cell = index(series, part, month)
            return (part, isLatest ? latest[cell] : published[cell])
          }
          let known = values.filter { !$0.1.isNaN }
          guard !known.isEmpty, known.count == values.count || skipsMissing else { continue }
          let total = combine(known, month, isLatest)
          if isLatest { latest[cell] = total } else { published[cell] = total }
        }
      }
    }
  }
}

extension DeliveryCode {
  fileprivate var isDated: Bool { self > DeliveryCode(.listed(.max)) }
}
