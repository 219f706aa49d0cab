import Model

/// One row of a table.
struct TableRow {
  let grid: Grid
  let row: Int
  let layout: TableLayout

  private func text(_ column: Int) -> String { grid[row, column].text }

  private func position(_ column: Int) -> FieldReader.Position {
    { grid.position(row, column) }
  }

  /// - Returns: what it holds; `nil` when it is of no series that is looked for.
  func read(_ fields: inout FieldReader) -> [Observation]? {
    if let column = layout.columns.values.filter({ grid[row, $0] == .uncomputed }).min() {
      fields.reportUncomputed(at: position(column))
      return []
    }
    guard let cells = cells(&fields) else { return nil }
    guard let unit = read(.unit, fields.unit), let role = read(.role, fields.role),
      let delivery = read(.delivery, { fields.delivery($0, at: $1) })
    else { return [] }
    var dimensions: [String: String] = [:]
    for (name, column) in layout.dimensions where !text(column).isEmpty {
      dimensions[name] = text(column)
    }
    return cells.compactMap { cell in
      guard let period = cell.period,
        let owner = fields.owner(of: cell.series, role: role, at: position(cell.column)),
        let value = fields.value(
          grid[row, cell.column], of: owner, role: role, at: position(cell.column))
      else { return nil }
      return Observation(
        period: period.content, unit: unit, series: owner, role: role, dimensions: dimensions,
        value: value.content, delivery: delivery,
        isProvisional: period.isProvisional || value.isProvisional,
        origin: grid.position(row, cell.column))
    }
  }

  private typealias Cell = (period: FieldReader.Marked<Period>?, series: String, column: Int)

  private func cells(_ fields: inout FieldReader) -> [Cell]? {
    switch layout.values {
    case .columns(let columns):
      let period = period(&fields)
      return columns.map { (period, $0.series, $0.column) }
    case .rows(let series, let column):
      guard let name = name(series, &fields) else { return nil }
      return [(period(&fields), name, column)]
    case .months(let months, let series):
      guard let name = name(series, &fields) else { return nil }
      return months.map { (($0.period, false), name, $0.index) }
    case .seriesMonths(let months):
      return months.map { (($0.column.period, false), $0.series, $0.column.index) }
    }
  }

  private func period(_ fields: inout FieldReader) -> FieldReader.Marked<Period>? {
    layout.columns[.month].flatMap {
      fields.period(grid[row, $0], at: position($0))
    }
  }

  private func name(_ series: TableLayout.SeriesOfRow, _ fields: inout FieldReader) -> String? {
    guard let names = series.names else {
      return series.column.flatMap { fields.series(text($0), at: position($0)) }
    }
    if let column = series.column { return names[HeadingText(text(column))] }
    let months = Set(layout.valueColumns)
    let own = grid.rows[row].indices.lazy.filter { !months.contains($0) }
      .compactMap { names[HeadingText(text($0))] }.first
    if let own { return own }
    // A line below the table has no figures.
    guard months.contains(where: { !grid[row, $0].isBlank }) else { return nil }
    return names[TableLayout.SeriesOfRow.everyRow]
  }

  /// The field of a column that need not be there; without it as if it were empty.
  private func read<Value>(
    _ name: DeliveryColumns.Name, _ reader: (String, FieldReader.Position) -> Value?
  ) -> Value? {
    guard let column = layout.columns[name] else { return reader("", position(0)) }
    return reader(text(column), position(column))
  }
}
