/// JSON values written out as UTF-8.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  /// Whether each member and item has a line of its own, indented by two spaces a level. An object of plain
  /// values has one line, so that a month of a series is a line to read and to compare.
  let isIndented: Bool

  mutating func append(_ value: JSONValue, indent: Int = 0) {
    switch value {
    case .null: append(raw: "null")
    case .bool(let value): append(raw: value ? "true" : "false")
    case .whole(let value): append(raw: String(value))
    case .number(let value): append(value)
    case .text(let text): append(text)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      var isFirst = true
      for item in items {
        beginItem(isFirst, indent: indent + 1)
        append(item, indent: indent + 1)
        isFirst = false
      }
      if !isFirst { beginLine(indent: indent) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let isOneLine = members.allSatisfy(\.value.isPlain)
      var isFirst = true
      for (key, member) in members {
        if isOneLine {
          if !isFirst { append(raw: isIndented ? ", " : ",") }
        } else {
          beginItem(isFirst, indent: indent + 1)
        }
        append(key)
        append(raw: isIndented ? ": " : ":")
        append(member, indent: indent + 1)
        isFirst = false
      }
      if !isOneLine { beginLine(indent: indent) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func beginItem(_ isFirst: Bool, indent: Int) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    beginLine(indent: indent)
  }

  private mutating func beginLine(indent: Int) {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
  }

  /// The shortest text that reads back as the same number; JSON has none for what is not finite.
  private mutating func append(_ number: Double) {
    guard number.isFinite else { return append(raw: "null") }
    // Whole numbers as far as all of them are exact; also keeps -0 from being told.
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return append(raw: String(whole)) }
    let text = number.description
    append(raw: text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// A text between quotes.
  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = utf8.startIndex
      for place in utf8.indices {
        guard let escape = Self.escape(utf8[place]) else { continue }
        bytes.append(contentsOf: utf8[start..<place])
        bytes.append(contentsOf: escape.utf8)
        start = place + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func escape(_ byte: UInt8) -> String? {
    guard byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { return nil }
    return switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    default: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
    }
  }

  private mutating func append(raw text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }
}

extension JSONValue {
  /// Whether it holds no other values.
  fileprivate var isPlain: Bool {
    switch self {
    case .null, .bool, .whole, .number, .text: true
    case .list, .object: false
    }
  }
}
