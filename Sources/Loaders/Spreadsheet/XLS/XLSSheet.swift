/// Reads the cells of one sheet of an xls (MS-XLS 2.1.7.20.6).
struct XLSSheet {
  let stream: LittleEndian
  let styles: [NumberFormat]
  let strings: [Grid.Cell]
  let calendar: SerialCalendar
  private(set) var content = SheetContent()
  /// The formula whose text is in a record behind it.
  private var pending: Place?

  private typealias Place = (row: Int, column: Int)

  init(
    stream: LittleEndian, styles: [NumberFormat], strings: [Grid.Cell], calendar: SerialCalendar
  ) {
    self.stream = stream
    self.styles = styles
    self.strings = strings
    self.calendar = calendar
  }

  mutating func read(from start: Int) throws(WorkbookFault) {
    var offset = start
    var depth = 0
    repeat {
      guard let record = BIFFRecord(stream, at: offset), depth > 0 || record.kind == .begin else {
        throw .damaged("een blad is afgebroken")
      }
      switch record.kind {
      // A chart within the sheet is a piece of its own.
      case .begin: depth += 1
      case .end: depth -= 1
      case let kind? where depth == 1: try read(kind, BIFFCursor(record, in: stream))
      default: break
      }
      offset = record.end
    } while depth > 0
  }

  private mutating func read(
    _ kind: BIFFRecord.Kind, _ record: BIFFCursor
  ) throws(WorkbookFault) {
    var data = record
    switch kind {
    case .row: readRow(&data)
    case .columns:
      if let first = data.short(), let last = data.short() {
        data.skip(4)
        if let flags = data.short(), flags & 1 != 0 { content.hideColumns(first, last) }
      }
    case .merged: try readMerged(&data)
    case .textOfFormula:
      if let cell = pending, let count = data.short(), let text = data.text(count: count) {
        try set(text.isEmpty ? .empty : .text(text), cell)
      }
      pending = nil
    case .severalCompact: try readSeveral(&data)
    case .number, .compactNumber, .sharedText, .text, .richText, .booleanOrError, .formula:
      guard let row = data.short(), let column = data.short(), let style = data.short() else {
        return
      }
      let name = (row, column)
      try set(value(kind, style: style, at: name, &data), name)
    case .end, .calendar, .password, .sheet, .style, .strings, .format, .begin: break
    }
  }

  private mutating func set(_ cell: Grid.Cell, _ name: Place) throws(WorkbookFault) {
    try content.cells.set(cell, row: name.row, column: name.column)
  }

  private mutating func readRow(_ data: inout BIFFCursor) {
    guard let row = data.short() else { return }
    data.skip(10)
    if let flags = data.short(), flags & 0x20 != 0 { content.hiddenRows.append(row) }
  }

  private mutating func readMerged(_ data: inout BIFFCursor) throws(WorkbookFault) {
    for _ in 0..<(data.short() ?? 0) {
      guard let top = data.short(), let bottom = data.short(), let left = data.short(),
        let right = data.short()
      else { return }
      try content.merge(MergedCells(rows: top, bottom, columns: left, right))
    }
  }

  private mutating func readSeveral(_ data: inout BIFFCursor) throws(WorkbookFault) {
    guard let row = data.short(), var column = data.short() else { return }
    // Six bytes a cell, and the last column behind them.
    while let style = data.short(), let number = data.long() {
      try set(
        format(style).cell(Self.expand(number), calendar: calendar),
        (row, column))
      column += 1
    }
  }

  private func format(_ style: Int) -> NumberFormat {
    styles.indices.contains(style) ? styles[style] : .plain
  }

  private mutating func value(
    _ kind: BIFFRecord.Kind, style: Int, at name: Place, _ data: inout BIFFCursor
  ) -> Grid.Cell {
    switch kind {
    case .number: return data.double().map { number($0, style) } ?? .empty
    case .compactNumber: return data.long().map { number(Self.expand($0), style) } ?? .empty
    case .sharedText:
      return data.long().flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? .empty
    case .text, .richText:
      return data.short().flatMap { data.text(count: $0) }.map { $0.isEmpty ? .empty : .text($0) }
        ?? .empty
    case .booleanOrError:
      guard let value = data.byte(), let isError = data.byte() else { return .empty }
      return isError == 0 ? .boolean(value != 0) : .error(Self.error(value))
    case .formula: return result(style: style, at: name, &data)
    default: return .empty
    }
  }

  private func number(_ value: Double, _ style: Int) -> Grid.Cell {
    value.isFinite ? format(style).cell(value, calendar: calendar) : .error("#NUM!")
  }

  /// The result that is kept with a formula (MS-XLS 2.5.133, FormulaValue).
  private mutating func result(
    style: Int, at name: Place, _ data: inout BIFFCursor
  ) -> Grid.Cell {
    guard let low = data.long(), let high = data.long() else { return .empty }
    guard high >> 16 == 0xFFFF else {
      return number(Double(bitPattern: UInt64(low) | UInt64(high) << 32), style)
    }
    let value = low >> 16 & 0xFF
    switch low & 0xFF {
    case 0:
      pending = name
      return .empty
    case 1: return .boolean(value != 0)
    case 2: return .error(Self.error(value))
    default: return .empty
    }
  }

  /// A number in 30 bits, or a hundredth of it (MS-XLS 2.5.217, RkNumber).
  private static func expand(_ packed: Int) -> Double {
    let bits = UInt32(truncatingIfNeeded: packed)
    let number =
      bits & 2 == 0
      ? Double(bitPattern: UInt64(bits & ~3) << 32) : Double(Int32(bitPattern: bits) >> 2)
    return bits & 1 == 0 ? number : number / 100
  }

  /// The errors by their numbers (MS-XLS 2.5.10).
  private static func error(_ number: Int) -> String {
    switch number {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    default: "#N/A"
    }
  }
}
