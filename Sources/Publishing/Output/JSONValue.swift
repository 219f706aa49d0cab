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
  case object(JSONObject)

  package static func optional(_ number: Double?) -> JSONValue {
    number.map(JSONValue.number) ?? .null
  }

  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  /// The value as indented UTF-8 text with a line end.
  package func bytes() -> [UInt8] {
    var text = JSONText(isIndented: true)
    text.append(self)
    return text.bytes + [UInt8(ascii: "\n")]
  }

  /// The value on one line, without a line end.
  package func line() -> [UInt8] {
    var text = JSONText(isIndented: false)
    text.append(self)
    return text.bytes
  }
}
