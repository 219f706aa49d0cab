/// A JSON value; written with sorted keys, numbers at full precision and missing ones as null.
///
/// Written here and not by Foundation's encoder, whose reflection takes a third of the time of a report.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  package static func optional(_ number: Double?) -> JSONValue {
    number.map(JSONValue.number) ?? .null
  }

  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  /// The value as indented UTF-8 text with a line end.
  package func bytes() -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, indent: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// The value on one line, without a line end.
  package func line() -> [UInt8] {
    var output: [UInt8] = []
    appendLine(to: &output)
    return output
  }

  private func appendLine(to output: inout [UInt8]) {
    switch self {
    case .null, .bool, .whole, .number, .text: append(to: &output, indent: 0)
    case .list(let values):
      output.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        value.appendLine(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let values):
      output.append(UInt8(ascii: "{"))
      for (place, entry) in values.sorted(by: { $0.key < $1.key }).enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        Self.append(entry.key, to: &output)
        output.append(UInt8(ascii: ":"))
        entry.value.appendLine(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private func append(to output: inout [UInt8], indent: Int) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .whole(let value): output += String(value).utf8
    case .number(let value): output += Self.text(of: value).utf8
    case .text(let value): Self.append(value, to: &output)
    case .list(let values):
      Self.append(values, between: ("[", "]"), to: &output, indent: indent) { value, output in
        value.append(to: &output, indent: indent + 1)
      }
    case .object(let values):
      let sorted = values.sorted { $0.key < $1.key }
      Self.append(sorted, between: ("{", "}"), to: &output, indent: indent) { entry, output in
        Self.append(entry.key, to: &output)
        output += ": ".utf8
        entry.value.append(to: &output, indent: indent + 1)
      }
    }
  }

  /// The shortest text that reads back as the same number; JSON has none for what is not finite.
  private static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func append<Item>(
    _ items: [Item], between marks: (String, String), to output: inout [UInt8], indent: Int,
    _ appendItem: (Item, inout [UInt8]) -> Void
  ) {
    output += marks.0.utf8
    for (place, item) in items.enumerated() {
      output += (place == 0 ? "\n" : ",\n").utf8
      output += repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1))
      appendItem(item, &output)
    }
    if !items.isEmpty {
      output.append(UInt8(ascii: "\n"))
      output += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    }
    output += marks.1.utf8
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case 10: output += "\\n".utf8
      case 13: output += "\\r".utf8
      case 9: output += "\\t".utf8
      case 0..<32: output += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
