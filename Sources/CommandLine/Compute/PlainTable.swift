/// The answer of a computation as a table of text: columns under their headings, numbers to the right.
struct PlainTable {
  var headings: [String]
  var rows: [[String]]

  /// The lines, two spaces between the columns; the first column is of words, the others of numbers.
  var lines: [String] {
    let all = [headings] + rows
    let widths = headings.indices.map { column in
      all.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return all.map { row in
      let cells = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: max(0, widths[column] - text.count))
        return column == 0 ? text + space : space + text
      }
      return cells.joined(separator: "  ").trimmingSuffix
    }
  }
}

extension String {
  fileprivate var trimmingSuffix: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
