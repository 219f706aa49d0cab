import Model

/// Cells that were merged into one, rows and columns counted from 0.
struct MergedCells: Hashable, Sendable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(rows first: Int, _ last: Int, columns left: Int, _ right: Int) {
    guard first >= 0, left >= 0, first <= last, left <= right, last < SheetCells.rowLimit,
      right < SheetCells.columnLimit
    else { return nil }
    rows = first...last
    columns = left...right
  }

  /// Reads `A1:C1`.
  init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count == 2, let one = CellName(String(corners[0])),
      let other = CellName(String(corners[1]))
    else { return nil }
    self.init(
      rows: one.row - 1, other.row - 1, columns: one.column - 1, other.column - 1)
  }
}
