/// Reads JSON piece by piece (RFC 8259), and says where it breaks off.
///
/// Foundation's reader builds the whole answer in memory, keeps no places and makes a double of every
/// number; an answer of StatLine can have millions of rows.
package struct JSONScanner {
  package enum Token: Hashable {
    case beginObject, endObject, beginArray, endArray
    case key(String)
    case string(String)
    /// A number as it is written.
    case number(String)
    case boolean(Bool)
    case null
    case end
  }

  package struct Fault: Error, Hashable {
    package var reason: String
    package var line: Int
    package var column: Int
  }

  /// Objects and lists within each other; an answer of StatLine has three.
  private static let depthLimit = 64
  private static let stringLimit = 1_000_000
  private static let numberLimit = 400

  private enum Expected {
    case value
    /// Directly behind `[`.
    case valueOrEnd
    /// Directly behind `{`.
    case keyOrEnd
    case key
    case commaOrEnd
    case end
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var expected = Expected.value
  /// For each open level whether it is an object.
  private var levels: [Bool] = []

  /// - Parameter bytes: UTF-8 without a byte order mark.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece.
  package mutating func next() throws(Fault) -> Token {
    skipSpace()
    guard offset < bytes.count else {
      guard expected == .end else { throw fault("het bestand breekt hier af") }
      return .end
    }
    let byte = bytes[offset]
    switch expected {
    case .end: throw fault("hier hoort niets meer te staan")
    case .commaOrEnd: return try afterValue(byte)
    case .keyOrEnd:
      if byte == UInt8(ascii: "}") { return close(.endObject) }
      return try key(byte)
    case .key: return try key(byte)
    case .valueOrEnd:
      if byte == UInt8(ascii: "]") { return close(.endArray) }
      return try value(byte)
    case .value: return try value(byte)
    }
  }

  /// Passes over the value that comes next, or over the rest of what `token` has opened.
  mutating func skip(_ token: Token) throws(Fault) {
    guard token == .beginObject || token == .beginArray else { return }
    let depth = levels.count - 1
    while levels.count > depth { _ = try next() }
  }

  // MARK: Structure

  private mutating func afterValue(_ byte: UInt8) throws(Fault) -> Token {
    let isObject = levels.last ?? false
    switch byte {
    case UInt8(ascii: ","):
      offset += 1
      expected = isObject ? .key : .value
      return try next()
    case UInt8(ascii: "}") where isObject: return close(.endObject)
    case UInt8(ascii: "]") where !isObject: return close(.endArray)
    default:
      throw fault("hier hoort een komma of \(isObject ? "een accolade" : "een haak") te staan")
    }
  }

  private mutating func open(_ token: Token, isObject: Bool) throws(Fault) -> Token {
    guard levels.count < Self.depthLimit else {
      throw fault("hier staan meer dan \(Self.depthLimit) niveaus in elkaar")
    }
    offset += 1
    levels.append(isObject)
    expected = isObject ? .keyOrEnd : .valueOrEnd
    return token
  }

  private mutating func close(_ token: Token) -> Token {
    offset += 1
    levels.removeLast()
    finish()
    return token
  }

  private mutating func finish() { expected = levels.isEmpty ? .end : .commaOrEnd }

  private mutating func key(_ byte: UInt8) throws(Fault) -> Token {
    guard byte == UInt8(ascii: "\"") else { throw fault("hier hoort een naam te staan") }
    let name = try string()
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
      throw fault("hier hoort een dubbele punt te staan")
    }
    offset += 1
    expected = .value
    return .key(name)
  }

  // MARK: Values

  private mutating func value(_ byte: UInt8) throws(Fault) -> Token {
    switch byte {
    case UInt8(ascii: "{"): return try open(.beginObject, isObject: true)
    case UInt8(ascii: "["): return try open(.beginArray, isObject: false)
    case UInt8(ascii: "\""):
      let text = try string()
      finish()
      return .string(text)
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let text = try number()
      finish()
      return .number(text)
    default: throw fault("dit is geen JSON")
    }
  }

  private mutating func word(_ text: String, _ token: Token) throws(Fault) -> Token {
    guard bytes[offset...].starts(with: text.utf8) else { throw fault("dit is geen JSON") }
    offset += text.utf8.count
    finish()
    return token
  }

  private mutating func number() throws(Fault) -> String {
    let start = offset
    if peek == UInt8(ascii: "-") { offset += 1 }
    let whole = digits()
    guard whole.count > 0, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      throw fault("dit is geen getal")
    }
    if peek == UInt8(ascii: ".") {
      offset += 1
      guard digits().count > 0 else { throw fault("dit is geen getal") }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      offset += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
      guard digits().count > 0 else { throw fault("dit is geen getal") }
    }
    guard offset - start <= Self.numberLimit else { throw fault("dit getal is te lang") }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func digits() -> (count: Int, first: UInt8?) {
    let start = offset
    while let byte = peek, (48...57).contains(byte) { offset += 1 }
    return (offset - start, offset > start ? bytes[start] : nil)
  }

  /// The text between quotes; the offset is at the first one.
  private mutating func string() throws(Fault) -> String {
    offset += 1
    let start = offset
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 32 {
      offset += 1
    }
    var text = bytes[start..<offset]
    while let byte = peek {
      guard offset - start <= Self.stringLimit else { throw fault("deze tekst is te lang") }
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try text.append(contentsOf: escape())
      case 0..<32: throw fault("in een tekst mag geen regeleinde of stuurteken staan")
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw fault("het bestand breekt midden in een tekst af")
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
    offset += 1
    guard let byte = peek else { throw fault("het bestand breekt midden in een tekst af") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): return Array(String(try unicode()).utf8)
    default: throw fault("dit teken kan niet achter een backslash staan")
    }
  }

  /// A character by its number, of two halves where it is beyond 65 535; a lone half is U+FFFD.
  private mutating func unicode() throws(Fault) -> Character {
    let first = try codeUnit()
    guard (0xD800..<0xDC00).contains(first), peek == UInt8(ascii: "\\"), offset + 1 < bytes.count,
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return Character(Unicode.Scalar(first) ?? "\u{FFFD}") }
    let start = offset
    offset += 2
    let second = try codeUnit()
    guard (0xDC00..<0xE000).contains(second) else {
      offset = start
      return "\u{FFFD}"
    }
    let number = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    return Character(Unicode.Scalar(number) ?? "\u{FFFD}")
  }

  private mutating func codeUnit() throws(Fault) -> UInt32 {
    guard offset + 4 <= bytes.count,
      bytes[offset..<offset + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw fault("achter \\u horen vier hexadecimale cijfers te staan") }
    offset += 4
    return number
  }

  // MARK: Places

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || byte == 10 || byte == 13 || byte == 9 { offset += 1 }
  }

  private func fault(_ reason: String) -> Fault {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return Fault(
      reason: reason, line: before.count { $0 == 10 } + 1,
      column: String(decoding: before[line...], as: UTF8.self).count + 1)
  }
}
