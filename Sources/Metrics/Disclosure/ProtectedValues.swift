import Model
import Numerals

/// Writes down the values of protected cells as a dataset.
struct ProtectedValues {
  let dataset: Dataset
  let natures: SeriesNatures
  let protection: Protection
  let cells: ProtectedCells
  private var table: SeriesTable { cells.table }

  init(
    dataset: Dataset, natures: SeriesNatures, protection: Protection, cells: ProtectedCells
  ) {
    self.dataset = dataset
    self.natures = natures
    self.protection = protection
    self.cells = cells
  }

  func dataset(sources: [SourceFile]) -> Dataset {
    var builder = DatasetBuilder()
    var segment = DatasetSegment()
    segment.reserve(table.latest.count)
    for series in table.series.indices {
      for unit in table.units.indices { write(series, unit, &builder, &segment) }
    }
    for series in cells.flows {
      for unit in table.units.indices { writeSums(series, unit, &builder, &segment) }
    }
    let known = Set(table.series)
    let units = Set(table.units.map(\.code))
    for key in dataset.keys {
      if key.role == .actual, known.contains(key.series), units.contains(key.unit) {
        writeLongPeriods(key, &builder, &segment)
      } else {
        copy(key, &builder, &segment)
      }
    }
    builder.add(segment)
    var dataset = builder.dataset(sources: sources)
    dataset.hasSumsToDate = true
    return dataset
  }

  // MARK: Cells of the table

  private func write(
    _ series: Int, _ unit: Int, _ builder: inout DatasetBuilder, _ segment: inout DatasetSegment
  ) {
    var number: UInt32?
    for month in 0..<table.months {
      let cell = table.index(series, unit, month)
      guard !table.latest[cell].isNaN else { continue }
      let key =
        number
        ?? builder.names.keys.register(
          .init(series: table.series[series], unit: table.units[unit].code))
      number = key
      let model = table.records[cell]
      if cells.showsLatest[cell], cells.states[cell] == .shown, let all = table.versions[cell] {
        // Each delivery of a figure that is shown, for the list of what was revised.
        for version in all {
          add(version.number, version, cell, series, key, month, &segment)
        }
      } else {
        // Of what came too late to be shown nothing is printed but that it is there.
        let value = cells.showsLatest[cell] ? table.latest[cell] : table.published[cell]
        add(value.isNaN ? 0 : value, model, cell, series, key, month, &segment)
      }
    }
  }

  private func add(
    _ value: Double, _ model: DatasetRecord?, _ cell: Int, _ series: Int, _ key: UInt32,
    _ month: Int, _ segment: inout DatasetSegment
  ) {
    var record = DatasetRecord(
      number: value, period: model?.period ?? PeriodCode(.month(table.first + month)),
      delivery: model?.delivery ?? DeliveryCode(.undated), line: 0, column: 0, place: 0,
      isProvisional: model?.isProvisional ?? false)
    protect(&record, as: cells.states[cell], cells.nature(series))
    segment.records.append(record)
    segment.keys.append(key)
  }

  private func protect(
    _ record: inout DatasetRecord, as state: CellState, _ nature: SeriesNature
  ) {
    switch (state, nature) {
    case (.shown, .count(let person, _)):
      record.number = protection.rounded(record.number, person: person)
    case (.shown, .figure(let figure)):
      // More digits than are printed could say of how many a mean is.
      record.number = record.number.asPrinted(decimals: figure.decimals)
    case (.shown, .open): break
    case (.small, .count(let person, let minimum)):
      record.number = person == 1 ? Double(minimum) : 0
      record.setContent(person == 1 ? .below : .withheld)
    case (_, .figure(let figure)) where figure.group == nil:
      record.number = 0
      record.setContent(.ofUnknownGroup)
    case (.small, _), (.withheld, _):
      record.number = 0
      record.setContent(.withheld)
    }
  }

  /// The sums to date of a flow, of the true months and rounded on their own; only where every month is
  /// shown, so that they say nothing of what is not.
  private func writeSums(
    _ series: Int, _ unit: Int, _ builder: inout DatasetBuilder, _ segment: inout DatasetSegment
  ) {
    var sum = 0.0
    var isWhole = true
    var isProvisional = false
    for month in 0..<table.months {
      let place = table.first + month
      // A year of which the first months are unknown has no sum.
      if place.number == 1 || month == 0 {
        (sum, isWhole, isProvisional) = (0, place.number == 1, false)
      }
      let cell = table.index(series, unit, month)
      let value = cells.showsLatest[cell] ? table.latest[cell] : table.published[cell]
      if value.isNaN {
        isWhole = isWhole && cells.skippedMonths.contains(place.number)
      } else {
        sum += value
        isProvisional = isProvisional || table.records[cell]?.isProvisional ?? false
        isWhole =
          isWhole && cells.states[cell] == .shown
          && table.records[cell]?.period.kind ?? .month == .month
      }
      guard isWhole, !value.isNaN else { continue }
      var record = DatasetRecord(
        number: sum, period: PeriodCode(.month(place)), delivery: DeliveryCode(.undated), line: 0,
        column: 0, place: 0, isProvisional: isProvisional)
      protect(&record, as: .shown, cells.nature(series))
      segment.records.append(record)
      segment.keys.append(
        builder.names.keys.register(
          .init(series: Dataset.toDate(table.series[series]), unit: table.units[unit].code)))
    }
  }

  // MARK: Everything else

  /// Quarters and years beside their months: shown where all of the months are.
  private func writeLongPeriods(
    _ key: Dataset.Key, _ builder: inout DatasetBuilder, _ segment: inout DatasetSegment
  ) {
    let slice = dataset[key]
    guard slice.traits.contains(.longPeriods),
      let series = table.series.firstIndex(of: key.series),
      let unit = table.units.firstIndex(where: { $0.code == key.unit })
    else { return }
    for record in slice.totalRecords
    where record.period.kind != .month && record.content == .number && record.number.isFinite {
      let last = record.period.lastMonth - table.first
      guard (0..<table.months).contains(last),
        table.records[table.index(series, unit, last)]?.period != record.period
      else { continue }
      let span = max(0, last - record.period.monthCount + 1)...last
      let areAllShown = span.allSatisfy { month in
        let cell = table.index(series, unit, month)
        return !table.latest[cell].isNaN && cells.states[cell] == .shown
          && (cells.showsLatest[cell] || table.published[cell] == table.latest[cell])
      }
      var copy = record
      copy.place = 0
      (copy.line, copy.column, copy.dimensions) = (0, 0, 0)
      let isSmall = cells.isSmall(record.number, series)
      protect(&copy, as: areAllShown && !isSmall ? .shown : .withheld, cells.nature(series))
      segment.records.append(copy)
      segment.keys.append(builder.names.keys.register(key))
    }
  }

  /// Targets, manual forecasts, words, and the figures of other municipalities.
  private func copy(
    _ key: Dataset.Key, _ builder: inout DatasetBuilder, _ segment: inout DatasetSegment
  ) {
    let slice = dataset[key]
    let nature = nature(of: key)
    for observation in slice.totalRecords where observation.hasValue {
      var record = observation
      record.place = 0
      (record.line, record.column, record.dimensions) = (0, 0, 0)
      switch record.content {
      case .status:
        guard let word = slice.word(of: observation) else { continue }
        record.setContent(.status(UInt16(clamping: builder.names.statuses.register(word))))
      case .number: protect(&record, as: state(of: key, record, nature), nature)
      case .missing, .below, .withheld, .ofUnknownGroup: continue
      }
      segment.records.append(record)
      segment.keys.append(builder.names.keys.register(key))
    }
  }

  private func nature(of key: Dataset.Key) -> SeriesNature {
    switch key.role {
    case .target: return .open
    case .actual: return natures[key.series] ?? .count(person: 1, minimum: protection.minimum)
    case .forecast:
      return natures[forecastSeries(key.series)] ?? .open
    }
  }

  /// The series of which a manual forecast says what it will be.
  private func forecastSeries(_ name: String) -> String {
    cells.ownSeries[name] ?? name
  }

  private func state(
    of key: Dataset.Key, _ record: DatasetRecord, _ nature: SeriesNature
  ) -> CellState {
    if key.role == .forecast, let series = table.series.firstIndex(of: forecastSeries(key.series)),
      let unit = table.units.firstIndex(where: { $0.code == key.unit })
    {
      // What may not be known may not be forecast to the unit either.
      let month = record.period.lastMonth - table.first
      if (0..<table.months).contains(month),
        cells.states[table.index(series, unit, month)] != .shown
      {
        return .withheld
      }
    }
    if case .count(let person, let minimum) = nature, record.number > 0,
      record.number < Double(minimum) * person
    {
      return .small
    }
    return .shown
  }
}

extension PeriodCode {
  fileprivate var monthCount: Int {
    switch kind {
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year, .schoolYear: 12
    }
  }
}
