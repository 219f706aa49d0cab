/// Reads the cells of one sheet of an ods (OpenDocument 1.3 part 3, 9.1).
struct ODSSheet {
  private(set) var content = SheetContent()
  private var row = 0
  private var column = 0
  /// The next column that a description of columns is about.
  private var describedColumn = 0

  /// Whether the element that was opened last is a sheet, and no table within a cell or a link.
  static func isSheet(_ scanner: XMLScanner, _ input: borrowing Span<UInt8>) -> Bool {
    scanner.depth == 4 && scanner.isElement("table", input)
  }

  /// Reads up to and with the end of the sheet that was just opened.
  mutating func read(
    _ scanner: inout XMLScanner, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) {
    let outside = scanner.depth - 1
    while scanner.depth > outside {
      guard try scanner.next(input) == .start else { continue }
      if scanner.isElement("table-row", input) {
        try readRow(&scanner, input)
      } else if scanner.isElement("table-column", input) {
        let times = Self.count("number-columns-repeated", scanner, input)
        if Self.isHidden(scanner, input) {
          content.hideColumns(describedColumn, describedColumn + times - 1)
        }
        describedColumn = min(describedColumn + times, SheetCells.columnLimit)
      } else if !Self.isGroup(scanner, input) {
        // Drawings, sources and named expressions have tables of their own.
        try scanner.skipElement(input)
      }
    }
  }

  private static func isGroup(_ scanner: XMLScanner, _ input: borrowing Span<UInt8>) -> Bool {
    scanner.isElement("table-header-rows", input) || scanner.isElement("table-rows", input)
      || scanner.isElement("table-row-group", input)
      || scanner.isElement("table-header-columns", input)
      || scanner.isElement("table-columns", input)
      || scanner.isElement("table-column-group", input)
  }

  private static func isHidden(_ scanner: XMLScanner, _ input: borrowing Span<UInt8>) -> Bool {
    guard let range = scanner.range(of: "visibility", prefixed: true, input) else { return false }
    return !(range.count == 7 && XMLScanner.matches("visible", input, at: range.lowerBound))
  }

  /// How often something is repeated or spans, at least once.
  static func count(
    _ name: StaticString, _ scanner: XMLScanner, _ input: borrowing Span<UInt8>
  ) -> Int {
    max(
      1,
      scanner.range(of: name, prefixed: true, input).flatMap { XMLText.wholeNumber($0, input) }
        ?? 1)
  }

  private mutating func readRow(
    _ scanner: inout XMLScanner, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) {
    let times = Self.count("number-rows-repeated", scanner, input)
    if Self.isHidden(scanner, input), row < SheetCells.rowLimit {
      // Empty rows are hidden by the million.
      content.hiddenRows += Array(row..<row + min(times, 10_000))
    }
    column = 0
    let outside = scanner.depth - 1
    while scanner.depth > outside {
      guard try scanner.next(input) == .start else { continue }
      if scanner.isElement("table-cell", input)
        || scanner.isElement("covered-table-cell", input)
      {
        try readCell(&scanner, input)
      } else {
        try scanner.skipElement(input)
      }
    }
    try content.cells.repeatRow(row, times: times)
    row = min(row + times, SheetCells.rowLimit)
  }

  private mutating func readCell(
    _ scanner: inout XMLScanner, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) {
    let times = Self.count("number-columns-repeated", scanner, input)
    let rows = Self.count("number-rows-spanned", scanner, input)
    let columns = Self.count("number-columns-spanned", scanner, input)
    if rows > 1 || columns > 1 {
      try content.merge(
        MergedCells(rows: row, row + rows - 1, columns: column, column + columns - 1))
    }
    let cell = try ODSCell.read(&scanner, input)
    if cell != .empty {
      guard times <= SheetCells.columnLimit - column else {
        throw .tooLarge("een cel in rij \(row + 1) wordt \(times) keer herhaald")
      }
      for offset in 0..<times {
        try content.cells.set(cell, row: row, column: column + offset)
      }
    }
    column = min(column + times, SheetCells.columnLimit)
  }
}
