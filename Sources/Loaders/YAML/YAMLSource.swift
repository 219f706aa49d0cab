import Model
import Yams

/// A place in a text, counted from 1; the column in scalars, as libyaml counts.
struct TextMark: Hashable {
  var line: Int
  var column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init?(_ mark: Mark?) {
    guard let mark, mark.line > 0, mark.column > 0 else { return nil }
    self.init(line: mark.line, column: mark.column)
  }
}

/// One YAML file of the dossier, for the places and the faults of its values.
///
/// It has identity as the log it writes to has.
final class YAMLSource {
  let path: String
  let log: DiagnosticLog
  /// The lines as libyaml counts them, for columns in characters.
  private let lines: [[Unicode.Scalar]]

  init(path: String, text: String, log: DiagnosticLog) {
    self.path = path
    self.log = log
    lines = Self.lines(of: text)
  }

  /// The place of a mark; libyaml counts columns in scalars.
  func position(_ mark: TextMark?) -> InputPosition {
    guard let mark else { return .file(path: path) }
    guard mark.line <= lines.count else {
      return .text(path: path, line: mark.line, column: mark.column)
    }
    var before = String.UnicodeScalarView()
    before.append(contentsOf: lines[mark.line - 1].prefix(mark.column - 1))
    return .text(path: path, line: mark.line, column: String(before).count + 1)
  }

  /// Where a piece of a scalar stands, by how often it stands before it in the scalar; in every style of
  /// YAML the pieces come in the order of the file.
  func position(of piece: String, skipping count: Int, behind mark: TextMark?) -> InputPosition {
    guard let mark, mark.line <= lines.count else { return position(mark) }
    let sought = Array(piece.unicodeScalars)
    var left = count
    for line in mark.line...lines.count {
      let scalars = lines[line - 1]
      var index = line == mark.line ? mark.column - 1 : 0
      while index + sought.count <= scalars.count {
        if scalars[index..<index + sought.count].elementsEqual(sought) {
          if left == 0 { return position(TextMark(line: line, column: index + 1)) }
          left -= 1
          index += sought.count
        } else {
          index += 1
        }
      }
    }
    return position(mark)
  }

  func fault(_ code: DiagnosticCode, _ summary: String, at mark: TextMark?) {
    log.fault(code, summary, at: position(mark))
  }

  func warning(_ code: DiagnosticCode, _ summary: String, at mark: TextMark?) {
    log.warning(code, summary, at: position(mark))
  }

  static func lines(of text: String) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return lines
  }
}
