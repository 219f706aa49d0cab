import Model

/// Reads the cells of one sheet of an xlsx (ECMA-376 part 1, 18.3).
struct XLSXSheet {
  let styles: [NumberFormat]
  let strings: [Grid.Cell]
  let calendar: SerialCalendar
  /// The workbook is to be worked out when it is opened: its writer put a 0 for each formula.
  let isToBeComputed: Bool
  private(set) var content = SheetContent()

  /// Where the last cell stood; cells and rows without a name follow the one before.
  private var row = -1
  private var column = -1

  init(
    styles: [NumberFormat], strings: [Grid.Cell], calendar: SerialCalendar, isToBeComputed: Bool
  ) {
    self.styles = styles
    self.strings = strings
    self.calendar = calendar
    self.isToBeComputed = isToBeComputed
  }

  mutating func read(_ input: borrowing Span<UInt8>) throws(WorkbookFault) {
    var scanner = XMLScanner()
    while true {
      let token = try scanner.next(input)
      if token == .finished { return }
      guard token == .start else { continue }
      if scanner.isElement("c", input) {
        try readCell(&scanner, input)
      } else if scanner.isElement("row", input) {
        startRow(scanner, input)
      } else if scanner.isElement("col", input) {
        hideColumns(scanner, input)
      } else if scanner.isElement("mergeCell", input) {
        try content.merge(try scanner.value(of: "ref", input).flatMap { MergedCells($0) })
      } else if scanner.isElement("extLst", input) {
        try scanner.skipElement(input)
      }
    }
  }

  private mutating func startRow(_ scanner: XMLScanner, _ input: borrowing Span<UInt8>) {
    let number = scanner.range(of: "r", input).flatMap { XMLText.wholeNumber($0, input) }
    row = number.map { $0 - 1 } ?? row + 1
    column = -1
    if Self.isTrue(scanner.range(of: "hidden", input), input) { content.hiddenRows.append(row) }
  }

  private mutating func hideColumns(_ scanner: XMLScanner, _ input: borrowing Span<UInt8>) {
    guard Self.isTrue(scanner.range(of: "hidden", input), input),
      let first = scanner.range(of: "min", input).flatMap({ XMLText.wholeNumber($0, input) }),
      let last = scanner.range(of: "max", input).flatMap({ XMLText.wholeNumber($0, input) })
    else { return }
    content.hideColumns(first - 1, last - 1)
  }

  private static func isTrue(_ range: Range<Int>?, _ input: borrowing Span<UInt8>) -> Bool {
    guard let range else { return false }
    return range.count == 1 && input[range.lowerBound] == UInt8(ascii: "1")
      || range.count == 4 && XMLScanner.matches("true", input, at: range.lowerBound)
  }

  // MARK: Cells

  /// The types of a cell (18.18.11).
  private enum Kind {
    case number, shared, text, inline, boolean, error, date
  }

  private mutating func readCell(
    _ scanner: inout XMLScanner, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) {
    var kind = Kind.number
    var style = 0
    column += 1
    for attribute in scanner.attributes where attribute.name.count == 1 && !attribute.hasPrefix {
      switch input[attribute.name.lowerBound] {
      case UInt8(ascii: "r"): place(attribute.value, input)
      case UInt8(ascii: "s"): style = XMLText.wholeNumber(attribute.value, input) ?? 0
      case UInt8(ascii: "t"): kind = Self.kind(attribute.value, input)
      default: break
      }
    }
    let outside = scanner.depth - 1
    var value = 0..<0
    var long: String?
    var isValue = false
    var hasFormula = false
    while scanner.depth > outside {
      switch try scanner.next(input) {
      case .start:
        isValue = scanner.isElement("v", input)
        if scanner.isElement("f", input) {
          hasFormula = true
        } else if scanner.isElement("is", input) {
          long = try XLSXStrings.text(&scanner, input)
        }
      case .text where isValue:
        if value.isEmpty, scanner.isPlainText {
          value = scanner.textRange
        } else {
          long = (long ?? XMLText.plain(value, input)) + (try scanner.text(input))
        }
      case .end: isValue = false
      case .text, .finished: break
      }
    }
    if let long {
      try content.cells.set(cell(kind, style, long), row: row, column: column)
    } else if hasFormula, isToBeComputed, value.count == 1, input[value.lowerBound] == 48 {
      try content.cells.set(.uncomputed, row: row, column: column)
    } else if !value.isEmpty {
      try content.cells.set(try cell(kind, style, value, input), row: row, column: column)
    } else if hasFormula, kind != .text {
      try content.cells.set(.uncomputed, row: row, column: column)
    }
  }

  /// Takes over the place that a cell names itself.
  @inline(__always)
  private mutating func place(_ range: Range<Int>, _ input: borrowing Span<UInt8>) {
    var position = range.lowerBound
    var letters = 0
    while position < range.upperBound, position < range.lowerBound + 4 {
      let letter = (input[position] | 0x20) &- UInt8(ascii: "a")
      guard letter < 26 else { break }
      letters = letters * 26 + Int(letter) + 1
      position += 1
    }
    guard letters > 0,
      let number = XMLText.wholeNumber(position..<range.upperBound, input), number > 0
    else { return }
    column = letters - 1
    row = number - 1
  }

  private static func kind(_ range: Range<Int>, _ input: borrowing Span<UInt8>) -> Kind {
    guard !range.isEmpty else { return .number }
    switch (range.count, input[range.lowerBound]) {
    case (1, UInt8(ascii: "s")): return .shared
    case (1, UInt8(ascii: "b")): return .boolean
    case (1, UInt8(ascii: "e")): return .error
    case (1, UInt8(ascii: "d")): return .date
    case (3, UInt8(ascii: "s")): return .text
    case (9, UInt8(ascii: "i")): return .inline
    default: return .number
    }
  }

  /// A cell whose value is one piece of plain text: nearly every one.
  private func cell(
    _ kind: Kind, _ style: Int, _ value: Range<Int>, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> Grid.Cell {
    switch kind {
    case .shared:
      guard let index = XMLText.wholeNumber(value, input), index < strings.count else {
        throw .damaged(
          "cel \(CellName(row: row + 1, column: column + 1).description) verwijst naar een tekst die er niet is"
        )
      }
      return strings[index]
    case .number:
      guard let number = XMLText.number(value, input) else {
        return cell(kind, style, XMLText.plain(value, input))
      }
      return (style < styles.count ? styles[style] : .plain).cell(number, calendar: calendar)
    default: return cell(kind, style, XMLText.plain(value, input))
    }
  }

  private func cell(_ kind: Kind, _ style: Int, _ value: String) -> Grid.Cell {
    switch kind {
    case .text: return XLSXStrings.cell(XLSXStrings.unescaped(value))
    case .inline: return XLSXStrings.cell(value)
    case .boolean: return .boolean(value.trimmed == "1" || value.trimmed == "true")
    case .error: return .error(value)
    case .date: return ISODay.read(value).map(Grid.Cell.date) ?? XLSXStrings.cell(value)
    case .shared:
      let index = Int(value.trimmed) ?? -1
      return strings.indices.contains(index) ? strings[index] : .empty
    case .number:
      guard let number = Double(value.trimmed), number.isFinite else {
        return XLSXStrings.cell(value.trimmed)
      }
      return (style < styles.count ? styles[style] : .plain).cell(number, calendar: calendar)
    }
  }
}
