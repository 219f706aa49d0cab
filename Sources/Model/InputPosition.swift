/// A place in the user's input, as messages and explanations name it.
///
/// Paths are relative to the dossier; lines and columns count from 1, columns in characters.
package enum InputPosition: Hashable, Sendable {
  case file(path: String)
  case line(path: String, line: Int)
  case text(path: String, line: Int, column: Int)
  case cell(path: String, sheet: String, cell: String)

  package var path: String {
    switch self {
    case .file(let path), .line(let path, _), .text(let path, _, _), .cell(let path, _, _): path
    }
  }

  /// `gegevens/2007-07.csv:14:3`, or `verzuim.xlsx:Verzuim 2007!C14`.
  package var description: String {
    switch self {
    case .file(let path): path
    case .line(let path, let line): "\(path):\(line)"
    case .text(let path, let line, let column): "\(path):\(line):\(column)"
    case .cell(let path, let sheet, let cell): "\(path):\(sheet)!\(cell)"
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
    }
  }

  package static func < (one: InputPosition, other: InputPosition) -> Bool {
    one.sortKey < other.sortKey
  }
}
