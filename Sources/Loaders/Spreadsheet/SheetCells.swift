/// Collects the cells of one sheet, row by row or as they come, within bounds.
struct SheetCells {
  /// With what is filled in between them; past it a sheet is no table of figures.
  static let limit = 10_000_000
  /// What an xlsx can hold; ods and xls hold no more.
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  private(set) var rows: [[Grid.Cell]] = []
  private var row = 0
  private var current: [Grid.Cell] = []
  private var count = 0
  private var width = 0
  /// How wide the row before was.
  private var usual = 0

  /// Puts a cell in its place; what is empty takes none.
  mutating func set(_ cell: Grid.Cell, row: Int, column: Int) throws(WorkbookFault) {
    if case .empty = cell { return }
    if row != self.row { try move(to: row) }
    if column == current.count {
      if column == 0 { current.reserveCapacity(usual) }
      current.append(cell)
      return
    }
    guard column >= 0, column < Self.columnLimit else {
      throw .tooLarge("er staat een cel in kolom \(column + 1)")
    }
    if column < current.count {
      current[column] = cell
      return
    }
    if current.isEmpty { current.reserveCapacity(usual) }
    while current.count < column { current.append(.empty) }
    current.append(cell)
  }

  /// Ends the row that was being filled.
  private mutating func move(to next: Int) throws(WorkbookFault) {
    guard next >= 0, next < Self.rowLimit else {
      throw .tooLarge("er staat een cel in rij \(next + 1)")
    }
    try keep()
    row = next
    // A row that comes back is filled further.
    if rows.indices.contains(next) {
      current = rows[next]
      count -= current.count
      rows[next] = []
    }
  }

  private mutating func keep() throws(WorkbookFault) {
    guard !current.isEmpty else { return }
    try spend(current.count)
    width = max(width, current.count)
    while rows.count < row { rows.append([]) }
    // Room is only made for what was counted: rows that come back give none.
    usual = rows.count == row ? current.count : 0
    if rows.count == row { rows.append(current) } else { rows[row] = current }
    current = []
  }

  private mutating func spend(_ cells: Int) throws(WorkbookFault) {
    count += cells
    guard count <= Self.limit else {
      throw .tooLarge("een blad heeft meer dan \(Self.limit / 1_000_000) miljoen cellen")
    }
  }

  /// Repeats a row that was filled, as ods writes rows that are alike.
  mutating func repeatRow(_ first: Int, times: Int) throws(WorkbookFault) {
    try keep()
    guard rows.indices.contains(first), !rows[first].isEmpty, times > 1 else { return }
    guard rows.count == first + 1, times <= Self.rowLimit - first else {
      throw .tooLarge("rij \(first + 1) wordt \(times) keer herhaald")
    }
    let (cells, overflows) = rows[first].count.multipliedReportingOverflow(by: times - 1)
    guard !overflows else { throw .tooLarge("rij \(first + 1) wordt \(times) keer herhaald") }
    try spend(cells)
    let cellsOfRow = rows[first]
    for _ in 1..<times { rows.append(cellsOfRow) }
  }

  /// Gives all cells of a merged range the value of the first one, as far as the sheet is filled.
  mutating func fill(_ merged: MergedCells) throws(WorkbookFault) {
    try keep()
    guard let top = merged.rows.first, let left = merged.columns.first, rows.indices.contains(top),
      rows[top].indices.contains(left), rows[top][left] != .empty
    else { return }
    let value = rows[top][left]
    let right = min(merged.columns.upperBound, width - 1)
    let bottom = min(merged.rows.upperBound, rows.count - 1)
    for row in top...bottom {
      try spend(right - left + 1)
      while rows[row].count <= right { rows[row].append(.empty) }
      for column in left...right { rows[row][column] = value }
    }
  }

  /// The rows from the first one, without empty cells behind the last one of each.
  mutating func finished() throws(WorkbookFault) -> [[Grid.Cell]] {
    try keep()
    return rows
  }
}
