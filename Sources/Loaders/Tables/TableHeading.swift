import Model

/// The headings of a table: one row, or two that belong together.
struct TableHeading {
  let rows: Range<Int>
  /// Of each column its headings as they are written, from the top; one that a merged cell repeats, once.
  private let written: [[String]]
  /// The forms in which a name may be meant, each for all columns: its whole heading, its lower row, its
  /// upper one; `nil` where a column has none.
  private let forms: [[HeadingText?]]

  init(_ grid: Grid, rows: Range<Int>) {
    self.rows = rows
    let width = rows.map { grid.rows.indices.contains($0) ? grid.rows[$0].count : 0 }.max() ?? 0
    written = (0..<width).map { column in
      rows.map { grid[$0, column].text }.filter { !$0.isEmpty }.reduce(into: []) { texts, text in
        if texts.last != text { texts.append(text) }
      }
    }
    let whole = written.map { Optional(HeadingText($0.joined(separator: " "))) }
    forms =
      rows.count == 1
      ? [whole]
      : [
        whole, written.map { $0.last.map { HeadingText($0) } },
        written.map { $0.first.map { HeadingText($0) } },
      ]
  }

  /// The headings from left to right, those of two rows joined.
  var texts: [String] { written.map { $0.joined(separator: " ") } }

  /// The columns with one of these names: by its whole heading, else by its lower row, else by its upper one.
  func columns(named names: [String]) -> [Int] {
    let wanted = Set(names.map { HeadingText($0) })
    for form in forms {
      let found = form.indices.filter { column in form[column].map(wanted.contains) ?? false }
      if !found.isEmpty { return found }
    }
    return []
  }

  // MARK: Finding

  /// Titles and empty rows above the headings are never more than this.
  private static let searchedRows = 200

  /// The rows that a heading may be: each alone and with the one below it.
  static func candidates(in grid: Grid, mapping: SourceMapping?) -> [TableHeading] {
    let starts: [Int]
    if let row = mapping?.headingRow {
      starts = [row - 1]
    } else {
      starts = Array(grid.rows.indices.prefix(searchedRows))
    }
    let filled = starts.filter { start in
      grid.rows.indices.contains(start) && grid.rows[start].contains { !$0.isBlank }
    }
    return filled.map { TableHeading(grid, rows: $0..<$0 + 1) }
      + filled.filter { $0 + 1 < grid.rows.count }.map { TableHeading(grid, rows: $0..<$0 + 2) }
  }
}
