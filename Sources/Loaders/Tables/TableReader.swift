import Model

/// Reads the values of one table by what its columns mean.
struct TableReader {
  let table: SourceTable
  let context: SourceContext
  private let layout: TableLayout

  private var grid: Grid { table.grid }

  /// - Returns: `nil` when its headings can't be understood, which is reported.
  init?(table: SourceTable, mapping: SourceMapping?, context: SourceContext) {
    guard !PersonalDataGuard.refuses(table, layout: nil, log: context.log) else { return nil }
    let finder = TableLayoutFinder(table: table, mapping: mapping, log: context.log)
    guard let layout = finder.find(),
      !PersonalDataGuard.refuses(table, layout: layout, log: context.log)
    else { return nil }
    self.table = table
    self.context = context
    self.layout = layout
  }

  private var dataRows: Range<Int> {
    min(layout.heading.rows.upperBound, grid.rows.count)..<grid.rows.count
  }

  /// What its texts say about its decimal sign; a number that a spreadsheet stores has none.
  var evidence: DecimalEvidence {
    let columns = layout.valueColumns
    return DecimalEvidence(
      dataRows.lazy.filter { layout.passes($0, of: grid) }.flatMap { row in
        columns.compactMap { column in
          guard case .text(let text) = grid[row, column],
            text.utf8.contains(where: { $0 == 44 || $0 == 46 })
          else { return nil }
          return DecimalEvidence.Sighting(
            text: text.trimmed, position: grid.position(row, column))
        }
      })
  }

  /// - Returns: the observations, and the rows of data there are.
  func read(_ sign: DecimalSign?) -> (observations: [Observation], rows: Int) {
    var fields = FieldReader(context: context, sign: sign, delivery: table.delivery)
    var observations: [Observation] = []
    var rows = 0
    let sieve = RowSieve(grid, layout: layout, rows: dataRows, context: context)
    for row in dataRows where sieve.holdsFigures(row) && isWhole(row) {
      guard let read = TableRow(grid: grid, row: row, layout: layout).read(&fields) else {
        continue
      }
      rows += 1
      observations += read
    }
    if rows == 0 { reportNothing() }
    return (observations, rows)
  }

  /// Whether a row of a text file has as many fields as its heading.
  private func isWhole(_ row: Int) -> Bool {
    guard case .text(let form) = table.form, let heading = layout.heading.rows.last else {
      return true
    }
    let (count, width) = (grid.rows[row].count, grid.rows[heading].count)
    guard count != width else { return true }
    context.log.fault(
      .raggedRow,
      RaggedRow.summary(
        count: count, width: width, isCutOff: form.isCutOff && row == grid.rows.count - 1),
      at: grid.position(row, 0))
    return false
  }

  /// Says which names the rows have when none of them is one that `waarden` looks for.
  private func reportsNames() -> Bool {
    guard case .months(let months, let series) = layout.values, series.column == nil,
      let wanted = series.names?.sorted(by: { $0.key.text < $1.key.text }), let first = wanted.first
    else { return false }
    let others = Set(months.map(\.index))
    var present: [String] = []
    for row in dataRows {
      let name = grid.rows[row].indices.first { !others.contains($0) && !grid[row, $0].isBlank }
      if let name, !present.contains(grid[row, name].text) { present.append(grid[row, name].text) }
    }
    guard !present.isEmpty else { return false }
    let hint = wanted.lazy.map { Wording.suggestion(for: $0.key.text, in: present) }
      .first { !$0.isEmpty }
    let shown = present.prefix(8).map { Wording.quoted($0) }.joined(separator: ", ")
    context.log.warning(
      .emptyDelivery,
      "geen rij heet \(Wording.list(wanted.map { Wording.quoted($0.key.text) })); gevonden: \(shown)\(hint ?? "; verbeter `waarden`, of schrijf `waarden: {\(first.value): alle rijen}` als elke rij over die reeks gaat")",
      at: grid.position(layout.heading.rows.lowerBound, 0))
    return true
  }

  private func reportNothing() {
    let unmet = layout.filters.first { filter in
      !dataRows.contains { filter.allowed.contains(HeadingText(grid[$0, filter.column].text)) }
    }
    guard let unmet else {
      if reportsNames() { return }
      context.log.warning(
        .emptyDelivery, "heeft geen rijen met waarden; lever het opnieuw of haal het weg",
        at: .file(path: table.path))
      return
    }
    let present = Set(dataRows.map { grid[$0, unmet.column].text })
    let allowed = unmet.allowed.map(\.text).sorted()
    let hint = allowed.lazy.map { Wording.suggestion(for: $0, in: present.sorted()) }
      .first { !$0.isEmpty }
    context.log.warning(
      .emptyDelivery,
      "geen rij heeft \(Wording.list(allowed.map { Wording.quoted($0) })) in de kolom van het `filter`\(hint ?? "; verbeter het in peil.yaml")",
      at: grid.position(layout.heading.rows.lowerBound, unmet.column))
  }
}
