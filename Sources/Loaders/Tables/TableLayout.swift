import Model

/// Where everything stands in one table.
struct TableLayout {
  /// How a row says of which series its values are.
  struct SeriesOfRow {
    /// The column that names it; `nil`: any column but those of the months.
    var column: Int?
    /// What the names there stand for; `nil`: the series themselves.
    var names: [HeadingText: String]?

    /// Stands in the place of a name where every row is of one series.
    static let everyRow = HeadingText("alle rijen")
  }

  enum Values {
    /// A column for each series.
    case columns([(series: String, column: Int)])
    /// One value a row.
    case rows(SeriesOfRow, value: Int)
    /// A column for each month, and a row for each series.
    case months([MonthHeadings.Column], SeriesOfRow)
    /// A column for each month and series.
    case seriesMonths([(series: String, column: MonthHeadings.Column)])
  }

  struct Filter {
    var column: Int
    var allowed: Set<HeadingText>
  }

  var heading: TableHeading
  var values: Values
  var columns: [DeliveryColumns.Name: Int]
  var dimensions: [(name: String, column: Int)]
  var filters: [Filter]

  /// The columns with figures.
  var valueColumns: [Int] {
    switch values {
    case .columns(let columns): columns.map(\.column)
    case .rows(_, let value): [value]
    case .months(let months, _): months.map(\.index)
    case .seriesMonths(let months): months.map(\.column.index)
    }
  }

  func passes(_ row: Int, of grid: Grid) -> Bool {
    filters.allSatisfy { $0.allowed.contains(HeadingText(grid[row, $0.column].text)) }
  }
}
