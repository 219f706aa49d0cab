import Model

/// The form in which headings and names are compared: case, white space and line breaks don't count.
struct HeadingText: Hashable {
  let text: String

  init(_ text: String) {
    self.text =
      Self.plain(text)
      ?? text.trimmed.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The same of ASCII alone, which nearly every text is; `nil` for any other.
  private static func plain(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 128 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { room in
        var count = 0
        var isParted = false
        for byte in bytes {
          // Tab, line ends and space: of ASCII no other is white space.
          if (9...13).contains(byte) || byte == 32 {
            isParted = count > 0
            continue
          }
          if isParted {
            room[count] = 32
            count += 1
            isParted = false
          }
          room[count] = (65...90).contains(byte) ? byte + 32 : byte
          count += 1
        }
        return count
      }
    }
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
