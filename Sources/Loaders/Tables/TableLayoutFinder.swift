import Model

/// Finds the headings of a table and what its columns mean; reports what is not there.
struct TableLayoutFinder {
  let table: SourceTable
  let mapping: SourceMapping?
  let log: DiagnosticLog

  private typealias Name = DeliveryColumns.Name
  private var grid: Grid { table.grid }
  private var monthsAreColumns: Bool { mapping?.monthsAreColumns ?? false }

  /// - Returns: `nil` when a column is missing or stands there twice, which is reported.
  func find() -> TableLayout? {
    guard let heading = heading() else {
      reportNothing()
      return nil
    }
    let months = MonthHeadings(grid, rows: heading.rows).columns
    var isSound = true
    var columns: [Name: Int] = [:]
    for name in Name.allCases {
      let isRequired = required.contains(name) || mapping?.columns[name] != nil
      switch column(names(of: name), in: heading, isRequired: isRequired) {
      case .found(let column): columns[name] = column
      case .absent: break
      case .reported: isSound = false
      }
    }
    let filters = (mapping?.filter ?? []).map { entry in
      let column = column([entry.column.text], in: heading, isRequired: true).index
      return column.map {
        TableLayout.Filter(column: $0, allowed: Set(entry.allowed.map { HeadingText($0) }))
      }
    }
    let dimensions = dimensions(in: heading, columns: columns, months: months, filters: filters)
    guard let values = values(in: heading, columns: columns, months: months), isSound,
      let dimensions, filters.allSatisfy({ $0 != nil })
    else { return nil }
    return TableLayout(
      heading: heading, values: values, columns: columns, dimensions: dimensions,
      filters: filters.compactMap { $0 })
  }

  // MARK: Headings

  /// The columns that must be there under the contract's own or another name.
  private var required: Set<Name> {
    var names: Set<Name> = monthsAreColumns ? [] : [.month]
    if !monthsAreColumns, !valuesAreColumns { names.formUnion([.series, .value]) }
    if monthsAreColumns, mapping?.values.isEmpty ?? true { names.insert(.series) }
    return names
  }

  /// `waarden` names columns, and not what stands in the column of the series.
  private var valuesAreColumns: Bool {
    guard let mapping, !mapping.values.isEmpty else { return false }
    return mapping.columns[.series] == nil && mapping.columns[.value] == nil
  }

  private func names(of name: Name) -> [String] {
    mapping?.columns[name]?.map(\.text) ?? [name.rawValue]
  }

  /// What a heading must have, each by the names it may bear.
  private var wanted: [[String]] {
    var wanted = Name.allCases.filter { required.contains($0) || mapping?.columns[$0] != nil }
      .map(names)
    guard let mapping else { return wanted }
    if valuesAreColumns, !monthsAreColumns {
      wanted += mapping.values.map { $0.columns.map(\.text) }
    }
    return wanted + mapping.dimensions.map { [$0.text] } + mapping.filter.map { [$0.column.text] }
  }

  /// The rows that have most of what is looked for; of those that have as much one row before two, and
  /// the upper ones before the lower.
  private func heading() -> TableHeading? {
    let wanted = wanted
    var best: (heading: TableHeading, score: (Int, Int))?
    for candidate in TableHeading.candidates(in: grid, mapping: mapping) {
      let found = wanted.count { !candidate.columns(named: $0).isEmpty }
      let months = monthsAreColumns ? MonthHeadings(grid, rows: candidate.rows).weight : 0
      guard monthsAreColumns ? months > 0 : found > 0 else { continue }
      if best.map({ $0.score < (found, months) }) ?? true { best = (candidate, (found, months)) }
    }
    return best?.heading
  }

  private func reportNothing() {
    guard grid.rows.contains(where: { $0.contains { !$0.isBlank } }) else {
      log.fault(
        .emptyDelivery, "is leeg; lever het opnieuw of haal het weg", at: .file(path: table.path))
      return
    }
    let names = wanted.compactMap { $0.first.map { Wording.quoted($0) } }
    let sought = (monthsAreColumns ? ["maanden naast elkaar"] : []) + names
    let place = mapping?.headingRow.map { "op rij \($0)" } ?? "in geen enkele rij"
    log.fault(
      .missingColumn,
      "\(place) staan de kopteksten (\(sought.joined(separator: ", "))); verbeter de namen in peil.yaml of noem de rij met `koprij`",
      at: .file(path: table.path))
  }

  // MARK: Columns

  private enum Search {
    case found(Int)
    case absent
    case reported

    var index: Int? { if case .found(let index) = self { index } else { nil } }
  }

  private func column(_ names: [String], in heading: TableHeading, isRequired: Bool) -> Search {
    let found = heading.columns(named: names)
    if found.count == 1 { return .found(found[0]) }
    if found.isEmpty {
      guard isRequired else { return .absent }
      reportMissing(names, in: heading)
      return .reported
    }
    log.fault(
      .missingColumn,
      "kolom \(Wording.quoted(names[0])) staat er \(found.count) keer; geef elke kolom een eigen naam, of noem bij een kop van twee rijen beide",
      at: grid.position(heading.rows.lowerBound, found[1]))
    return .reported
  }

  private func reportMissing(_ names: [String], in heading: TableHeading) {
    let texts = heading.texts.filter { !$0.isEmpty }
    let shown = texts.prefix(12).map { Wording.quoted($0) }.joined(separator: ", ")
    let hint = names.lazy.map { Wording.suggestion(for: $0, in: texts) }.first { !$0.isEmpty }
    log.fault(
      .missingColumn,
      "kolom \(Wording.list(names.map { Wording.quoted($0) })) ontbreekt in de kop; gevonden: \(shown)\(hint ?? "; verbeter de naam in peil.yaml")",
      at: grid.position(heading.rows.lowerBound, 0))
  }

  /// The columns that break the values down: those that the mapping names, or in the contract's own form
  /// all that mean nothing else.
  private func dimensions(
    in heading: TableHeading, columns: [Name: Int], months: [MonthHeadings.Column],
    filters: [TableLayout.Filter?]
  ) -> [(name: String, column: Int)]? {
    let named = mapping?.dimensions ?? []
    let found = named.map { name in
      column([name.text], in: heading, isRequired: true).index.map { (name.text, $0) }
    }
    guard found.allSatisfy({ $0 != nil }) else { return nil }
    if !named.isEmpty || monthsAreColumns || valuesAreColumns { return found.compactMap { $0 } }
    let fixed = filters.compactMap { $0 }.filter { $0.allowed.count == 1 }.map(\.column)
    let taken = Set(columns.values).union(fixed)
    let others = heading.texts.enumerated().filter { !$1.isEmpty && !taken.contains($0) }
    return others.map { index, text in
      warnOfSuspect(text, at: grid.position(heading.rows.lowerBound, index))
      return (HeadingText(text).text, index)
    }
  }

  /// A column that the contract does not know is a breakdown; one that looks like a known column may be a
  /// slip of the pen.
  private func warnOfSuspect(_ text: String, at position: InputPosition) {
    guard let known = nearest(to: text, in: Name.allCases.map(\.rawValue)) else { return }
    log.warning(.suspectColumn, SuspectColumn.summary(text, known: known), at: position)
  }

  // MARK: Values

  private func values(
    in heading: TableHeading, columns: [Name: Int], months: [MonthHeadings.Column]
  ) -> TableLayout.Values? {
    let named = mapping?.values ?? []
    if monthsAreColumns {
      let ofSeries = months.flatMap { month in
        named.filter { entry in
          month.other.map { other in
            entry.columns.contains { HeadingText($0.text) == other }
          } ?? false
        }.map { (series: $0.series, column: month) }
      }
      if !ofSeries.isEmpty { return .seriesMonths(ofSeries) }
      return .months(
        months, TableLayout.SeriesOfRow(column: columns[.series], names: rowNames(named)))
    }
    guard valuesAreColumns else {
      guard let series = columns[.series], let value = columns[.value] else { return nil }
      return .rows(
        TableLayout.SeriesOfRow(column: series, names: rowNames(named)), value: value)
    }
    let found = named.map { entry in
      column(entry.columns.map(\.text), in: heading, isRequired: true).index
        .map { (series: entry.series, column: $0) }
    }
    guard found.allSatisfy({ $0 != nil }) else { return nil }
    return .columns(found.compactMap { $0 })
  }

  private func rowNames(
    _ values: [(series: String, columns: [SourceMapping.Name])]
  ) -> [HeadingText: String]? {
    guard !values.isEmpty else { return nil }
    let pairs = values.flatMap { entry in
      entry.columns.map { (HeadingText($0.text), entry.series) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
