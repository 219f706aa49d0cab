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
  /// As they were when their month was first known, `nan` where they came later.
  private(set) var published: [Double]
  /// As they were when the next month was first known.
  private(set) var known: [Double] = []
  /// As they are now.
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

  /// Whether a cell is the sum of the parts of a unit, which delivers none itself.
  func isFilled(_ cell: Int) -> Bool {
    records[cell] == nil && !children[cell % units.count].isEmpty
  }

  // MARK: What was known when

  enum Layer: CaseIterable {
    case published, known, latest
  }

  func values(_ layer: Layer) -> [Double] {
    switch layer {
    case .published: published
    case .known: known
    case .latest: latest
    }
  }

  /// The delivery that a cell was first in; `nil`: one without a date.
  func firstDelivery(_ cell: Int) -> DeliveryCode? {
    guard let delivery = records[cell]?.delivery, delivery.isDated else { return nil }
    return delivery
  }

  /// The last delivery that counts as known, by series and month; `nil`: all do.
  private var limits: [DeliveryCode?] = []
  private var nextLimits: [DeliveryCode?] = []
  /// Whether anything came later than the rest of its month, or again.
  private(set) var hasLater = false

  /// Takes out what came too late to be in the first report of its month.
  ///
  /// - Parameters:
  ///   - limits: by month and series the delivery up to which figures are in that report.
  ///   - next: the same of the report of the month after.
  mutating func settle(limits: [DeliveryCode?], next: [DeliveryCode?]) {
    (self.limits, nextLimits) = (limits, next)
    known = published
    hasLater = !versions.isEmpty || someBeginLater()
    for cell in published.indices where !published[cell].isNaN {
      let place = cell / units.count
      let first = firstDelivery(cell)
      if let first, let limit = limits[place], first > limit {
        published[cell] = .nan
        hasLater = true
      }
      guard let limit = next[place] else {
        known[cell] = latest[cell]
        continue
      }
      if let first, first > limit { known[cell] = .nan }
      for version in versions[cell] ?? [] where version.delivery <= limit {
        known[cell] = version.number
      }
    }
  }

  /// Whether a unit has its first figures after the first report of a month that others had by then.
  private func someBeginLater() -> Bool {
    var begins: [Int: DeliveryCode] = [:]
    for (cell, record) in records where record.delivery.isDated {
      let row = cell % cellsOfMonth
      begins[row] = begins[row].map { min($0, record.delivery) } ?? record.delivery
    }
    var least = [DeliveryCode?](repeating: nil, count: series.count)
    for (place, limit) in limits.enumerated() {
      let series = place % self.series.count
      least[series] = [least[series], limit].compactMap { $0 }.min()
    }
    return begins.contains { row, first in least[row / units.count].map { first > $0 } ?? false }
  }

  /// Gives the units that deliver nothing themselves what `combine` makes of their parts.
  ///
  /// - Parameters:
  ///   - limited: the units that must have a value for the unit above to have one, besides who delivers.
  ///   - combine: the values of the parts by place, as known in a layer, in a month.
  mutating func fill(
    _ series: Int, skipsMissing: Bool, expected limited: Set<String>?,
    combine: (_ parts: [(unit: Int, value: Double)], _ month: Int, _ layer: Layer) -> Double
  ) {
    var earliest = [DeliveryCode?](repeating: nil, count: units.count)
    for unit in units.indices.reversed() {
      var own: DeliveryCode?
      for month in 0..<months {
        let cell = index(series, unit, month)
        if latest[cell].isNaN { continue }
        let first = firstDelivery(cell) ?? .earliest
        own = own.map { min($0, first) } ?? first
        if own == .earliest { break }
      }
      earliest[unit] = ([own] + children[unit].map { earliest[$0] }).compactMap { $0 }.min()
    }
    for unit in units.indices.reversed() {
      let parts = children[unit].filter {
        earliest[$0] != nil || limited?.contains(units[$0].code) ?? false
      }
      guard !parts.isEmpty else { continue }
      for month in 0..<months {
        let cell = index(series, unit, month)
        // Where nothing came later, all that was known is what is known now.
        for layer in hasLater ? Layer.allCases : [.latest] {
          guard values(layer)[cell].isNaN else { continue }
          let limit = limit(layer, series, month)
          let expected = parts.filter { part in
            guard let limit, let first = earliest[part] else { return true }
            return first <= limit || limited?.contains(units[part].code) ?? false
          }
          let known = expected.map { (unit: $0, value: values(layer)[index(series, $0, month)]) }
            .filter { !$0.value.isNaN }
          guard !known.isEmpty, known.count == expected.count || skipsMissing else { continue }
          set(cell, combine(known, month, layer), layer)
        }
        if !hasLater {
          published[cell] = latest[cell]
          known[cell] = latest[cell]
        }
      }
    }
  }

  private func limit(_ layer: Layer, _ series: Int, _ month: Int) -> DeliveryCode? {
    switch layer {
    case .published: limits[month * self.series.count + series]
    case .known: nextLimits[month * self.series.count + series]
    case .latest: nil
    }
  }

  private mutating func set(_ cell: Int, _ value: Double, _ layer: Layer) {
    switch layer {
    case .published: published[cell] = value
    case .known: known[cell] = value
    case .latest: latest[cell] = value
    }
  }
}

extension DeliveryCode {
  /// Whether its moment is known.
  var isDated: Bool { self > DeliveryCode(.listed(.max)) }

  fileprivate static let earliest = DeliveryCode(.undated)
}
