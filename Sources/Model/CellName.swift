/// The name of a cell in a sheet: `C14`; rows and columns count from 1.
package struct CellName: Hashable, Sendable, CustomStringConvertible {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// - Returns: `nil` for a text that is no name of a cell, such as a range.
  package init?(_ text: String) {
    let letters = text.utf8.prefix { (65...90).contains($0) }
    let digits = text.utf8.dropFirst(letters.count)
    guard (1...4).contains(letters.count), (1...9).contains(digits.count), digits.first != 48,
      digits.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    column = letters.reduce(0) { $0 * 26 + Int($1) - 64 }
    row = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  package var description: String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}
