import Loaders
import Publishing

extension JSONValue {
  /// Reads a whole JSON text.
  init(reading bytes: [UInt8]) throws(JSONScanner.Fault) {
    var scanner = JSONScanner(bytes)
    let token = try scanner.next()
    self = try Self.value(token, &scanner)
    _ = try scanner.next()
  }

  /// The scanner bounds how deep values may stand in each other.
  private static func value(
    _ token: JSONScanner.Token, _ scanner: inout JSONScanner
  ) throws(JSONScanner.Fault) -> JSONValue {
    switch token {
    case .string(let text), .key(let text): return .text(text)
    case .number(let text): return Double(text).map(JSONValue.number) ?? .text(text)
    case .boolean(let value): return .bool(value)
    case .null, .end, .endObject, .endArray: return .null
    case .beginArray:
      var items: [JSONValue] = []
      while true {
        let next = try scanner.next()
        if next == .endArray { return .list(items) }
        items.append(try value(next, &scanner))
      }
    case .beginObject:
      var members = JSONObject()
      while case .key(let name) = try scanner.next() {
        members[name] = try value(try scanner.next(), &scanner)
      }
      return .object(members)
    }
  }
}
