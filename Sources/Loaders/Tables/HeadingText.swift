import Model

/// The form in which headings and names are compared: case, white space and line breaks don't count.
struct HeadingText: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text.trimmed.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  var isEmpty: Bool { text.isEmpty }
}

extension Grid.Cell {
  /// The cell as a name, a code or a word; numbers as they are written in Dutch, without groups.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text.trimmed
    case .number(let number), .percentage(let number): Self.digits(number)
    case .date(let date): "\(date.month.iso)-\(date.day < 10 ? "0" : "")\(date.day)"
    case .boolean(let isTrue): isTrue ? "WAAR" : "ONWAAR"
    case .error(let word): word
    case .uncomputed: "(formule zonder uitkomst)"
    }
  }

  var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.trimmed.isEmpty
    default: false
    }
  }

  private static func digits(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    return String(number).split(separator: ".", omittingEmptySubsequences: false)
      .joined(separator: ",")
  }
}
