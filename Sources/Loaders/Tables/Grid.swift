import Model

/// A table as a source holds it, before anyone knows what its columns mean.
///
/// Spreadsheets, CSV files that are mapped, databases and StatLine's answers all become one.
struct Grid: Sendable {
  enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    /// As it is shown: 5.8 for a cell that prints 5,8%.
    case percentage(Double)
    case date(CalendarDate)
    case boolean(Bool)
    /// What a spreadsheet shows of a formula that failed: `#DIV/0!`.
    case error(String)
    /// A formula whose result its writer left out; what it would be is unknown.
    case uncomputed
  }

  /// The rows from the top; a row may be shorter than the longest one.
  var rows: [[Cell]]
  /// Where a cell stands, rows and columns counted from 0.
  let position: @Sendable (_ row: Int, _ column: Int) -> InputPosition

  init(
    rows: [[Cell]], position: @escaping @Sendable (_ row: Int, _ column: Int) -> InputPosition
  ) {
    self.rows = rows
    self.position = position
  }

  /// The cell there; empty beyond the end of a row.
  subscript(row: Int, column: Int) -> Cell {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return .empty }
    return rows[row][column]
  }
}

/// A grid with the file or question it came from.
struct SourceTable: Sendable {
  enum Form: Hashable, Sendable {
    /// A row may be shorter than the heading.
    case cells
    /// Each row has as many fields as the heading.
    case text(TextForm)
  }

  var grid: Grid
  var path: String
  /// The SHA-256 of the bytes it was read from, in hexadecimal.
  var sha256: String
  /// When it was delivered, by its name; a column may say otherwise.
  var delivery: Delivery
  var form = Form.cells
}
