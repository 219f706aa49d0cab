import Model

/// A workbook of any format: what its sheets are called, and the cells of each that is asked for.
struct Workbook: Sendable {
  struct Outline: Hashable, Sendable {
    var name: String
    var isHidden: Bool
  }

  /// What one sheet holds.
  struct Sheet: Sendable {
    var outline: Outline
    var grid: Grid
    /// The rows and columns with cells in them that Excel doesn't show, counted from 0.
    var hiddenRows: [Int]
    var hiddenColumns: [Int]
    var merged: [MergedCells]
  }

  /// One of the formats: names and cells, as they stand in the file.
  protocol Format: Sendable {
    var outlines: [Outline] { get }
    func read(_ index: Int) throws(WorkbookFault) -> SheetContent
  }

  let path: String
  private let format: any Format

  var outlines: [Outline] { format.outlines }

  /// - Returns: `nil` when the bytes are no workbook; text, such as a CSV.
  init?(_ bytes: [UInt8], path: String) throws(WorkbookFault) {
    self.path = path
    switch try WorkbookKind(bytes) {
    case .xlsx(let archive): format = try XLSXWorkbook(archive)
    case .ods(let archive): format = try ODSWorkbook(archive)
    case .xls(let file): format = try XLSWorkbook(file)
    case nil: return nil
    }
  }

  func sheet(_ index: Int) throws(WorkbookFault) -> Sheet {
    var content = try format.read(index)
    for merged in content.merged { try content.cells.fill(merged) }
    let rows = try content.cells.finished()
    let (path, outline) = (path, outlines[index])
    return Sheet(
      outline: outline,
      grid: Grid(rows: rows) { row, column in
        .cell(
          path: path, sheet: outline.name,
          cell: CellName(row: row + 1, column: column + 1).description)
      },
      hiddenRows: content.hiddenRows.filter { rows.indices.contains($0) && !rows[$0].isEmpty },
      hiddenColumns: Self.used(content.hiddenColumns, in: rows),
      merged: content.merged)
  }

  /// The columns with cells in them.
  private static func used(_ columns: [Int], in rows: [[Grid.Cell]]) -> [Int] {
    guard !columns.isEmpty else { return [] }
    var isUsed = [Bool](repeating: false, count: SheetCells.columnLimit)
    for row in rows {
      for (column, cell) in row.enumerated() where cell != .empty { isUsed[column] = true }
    }
    return columns.filter { isUsed[$0] }
  }
}

/// A sheet as a format gives it, before merged cells are filled.
struct SheetContent {
  var cells = SheetCells()
  var hiddenRows: [Int] = []
  var hiddenColumns: [Int] = []
  var merged: [MergedCells] = []

  /// More of them than any sheet that a person made.
  private static let mergedLimit = 100_000

  mutating func merge(_ range: MergedCells?) throws(WorkbookFault) {
    guard let range, range.rows.count > 1 || range.columns.count > 1 else { return }
    merged.append(range)
    guard merged.count <= Self.mergedLimit else {
      throw .tooLarge("een blad heeft meer dan \(Self.mergedLimit) samengevoegde cellen")
    }
  }

  mutating func hideColumns(_ first: Int, _ last: Int) {
    guard first >= 0, first <= last, first < SheetCells.columnLimit else { return }
    let room = SheetCells.columnLimit - hiddenColumns.count
    hiddenColumns += Array((first...min(last, SheetCells.columnLimit - 1)).prefix(max(0, room)))
  }
}
