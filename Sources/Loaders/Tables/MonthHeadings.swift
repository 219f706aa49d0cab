import Model

/// The columns of a table whose months stand side by side.
struct MonthHeadings {
  struct Column {
    var index: Int
    var period: Period
    /// The heading that stands with the month, such as the measure below it.
    var other: HeadingText?
  }

  private(set) var columns: [Column] = []

  /// Reads one row of months, years above months, or months above measures.
  init(_ grid: Grid, rows: Range<Int>) {
    guard let last = rows.last, let first = rows.first, grid.rows.indices.contains(last) else {
      return
    }
    let width = max(grid.rows[first].count, grid.rows[last].count)
    guard first != last else {
      for index in 0..<width {
        guard let period = Self.period(grid[last, index]) else { continue }
        columns.append(Column(index: index, period: period))
      }
      return
    }
    var above = Grid.Cell.empty
    for index in 0..<width {
      // A heading over several columns stands in the first of them, unless it was merged.
      if !grid[first, index].isBlank { above = grid[first, index] }
      columns += column(index, above: above, below: grid[last, index])
    }
  }

  private func column(_ index: Int, above: Grid.Cell, below: Grid.Cell) -> [Column] {
    guard !below.isBlank else { return [] }
    if case .year(let year)? = Self.period(above) {
      let text = below.text
      let number = Int(text).flatMap { (1...12).contains($0) ? Month(year: year, number: $0) : nil }
      if let period = number.map(Period.month) ?? PeriodText.read("\(text) \(year)")?.period {
        return [Column(index: index, period: period)]
      }
    }
    if let period = Self.period(below) { return [Column(index: index, period: period)] }
    guard let period = Self.period(above) else { return [] }
    return [Column(index: index, period: period, other: HeadingText(below.text))]
  }

  private static func period(_ cell: Grid.Cell) -> Period? {
    switch cell {
    case .date(let date): .month(date.month)
    case .text, .number: PeriodText.read(cell.text)?.period
    default: nil
    }
  }

  /// How much these look like headings: a whole number may be a year by chance.
  var weight: Int {
    columns.reduce(0) { sum, column in
      if case .year = column.period { sum + 1 } else { sum + 2 }
    }
  }
}
