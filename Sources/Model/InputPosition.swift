/// A place in the user's input, as messages and explanations name it.
///
/// Paths are relative to the dossier; lines and columns count from 1, columns in characters.
package enum InputPosition: Hashable, Sendable {
  case file(path: String)
  case line(path: String, line: Int)
  case text(path: String, line: Int, column: Int)
  case cell(path: String, sheet: String, cell: String)
  /// A field of an answer that has no lines: a database's, or StatLine's. `line` is that of the question,
  /// where a file holds it; rows count from 1.
  case record(path: String, line: Int?, row: Int, column: String)

  package var path: String {
    switch self {
    case .file(let path), .line(let path, _), .text(let path, _, _), .cell(let path, _, _),
      .record(let path, _, _, _):
      path
    }
  }

  /// `gegevens/2007-07.csv:14:3`, `verzuim.xlsx:Verzuim 2007!C14`, or `peil.yaml:12 (rij 3, waarde)`.
  package var description: String {
    switch self {
    case .file(let path): path
    case .line(let path, let line): "\(path):\(line)"
    case .text(let path, let line, let column): "\(path):\(line):\(column)"
    case .cell(let path, let sheet, let cell): "\(path):\(sheet)!\(cell)"
    case .record(let path, let line, let row, let column):
      "\(path)\(line.map { ":\($0)" } ?? "") (rij \(row), \(column))"
    }
  }
}

extension InputPosition: CustomStringConvertible, Comparable {
  private var sortKey: (String, String, Int, Int) {
    switch self {
    case .file(let path): (path, "", 0, 0)
    case .line(let path, let line): (path, "", line, 0)
    case .text(let path, let line, let column): (path, "", line, column)
    case .cell(let path, let sheet, let cell): (path, "\(sheet)!\(cell)", 0, 0)
    case .record(let path, let line, let row, let column): (path, column, line ?? 0, row)
    }
  }

  package static func < (one: InputPosition, other: InputPosition) -> Bool {
    one.sortKey < other.sortKey
  }
}
