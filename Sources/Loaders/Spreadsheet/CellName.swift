/// Where a cell stands in a sheet, rows and columns counted from 0, and its name as Excel writes it.
struct CellName: Hashable, Sendable {
  /// What xlsx can hold; ods and xls hold no more.
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `C14` or `$C$14`.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var isInRow = false
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      let letter = byte | 0x20
      if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z"), !isInRow {
        column = column * 26 + Int(letter - UInt8(ascii: "a")) + 1
      } else if byte >= 48, byte <= 57 {
        isInRow = true
        row = row * 10 + Int(byte - 48)
      } else {
        return nil
      }
      guard column <= Self.columnLimit, row <= Self.rowLimit else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// `C14`.
  var text: String { "\(Self.letters(of: column))\(row + 1)" }

  /// `C`.
  static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = max(0, column) + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// Cells that were merged into one.
struct MergedCells: Hashable, Sendable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(rows first: Int, _ last: Int, columns left: Int, _ right: Int) {
    guard first >= 0, left >= 0, first <= last, left <= right, last < CellName.rowLimit,
      right < CellName.columnLimit
    else { return nil }
    rows = first...last
    columns = left...right
  }

  /// Reads `A1:C1`.
  init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count == 2, let one = CellName(corners[0]), let other = CellName(corners[1])
    else { return nil }
    self.init(rows: one.row, other.row, columns: one.column, other.column)
  }
}
