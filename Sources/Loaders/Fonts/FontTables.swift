import Model
import Packing

/// The tables of a font by their tags, whatever it is packed in.
struct FontTables {
  let form: HouseFont.Form
  private(set) var tables: [String: BigEndian] = [:]
  /// Whether `hmtx` holds its widths one after the other, as WOFF2 may write it.
  private(set) var hasPackedWidths = false

  /// More tables than any font has.
  private static let most = 200
  /// What a font may unpack to.
  static let limit = 8_000_000

  subscript(tag: String) -> BigEndian? { tables[tag] }

  init(_ bytes: [UInt8]) throws(FontFault) {
    let file = BigEndian(bytes[...])
    switch file.tag(0) {
    case "\0\u{1}\0\0", "true": form = .trueType
    case "OTTO": form = .openType
    case "wOFF": form = .woff
    case "wOF2": form = .woff2
    case "ttcf":
      throw FontFault("is een verzameling van lettertypen; bewaar er één als .ttf of .woff2")
    default: throw FontFault("is geen lettertype; gebruik een bestand .woff2, .woff, .ttf of .otf")
    }
    switch form {
    case .trueType, .openType: try readPlain(file)
    case .woff:
      guard let plain = WebFont.unpacked(bytes, limit: Self.limit) else { throw .damaged }
      try readPlain(BigEndian(plain[...]))
    case .woff2: try readWOFF2(file)
    }
  }

  private mutating func readPlain(_ file: BigEndian) throws(FontFault) {
    for index in 0..<(try Self.count(file.short(4))) {
      let entry = 12 + index * 16
      guard let tag = file.tag(entry), let offset = file.long(entry + 8),
        let length = file.long(entry + 12), let table = file.part(offset, length)
      else { throw .damaged }
      tables[tag] = table
    }
  }

  /// WOFF 2.0 (W3C 2018): all tables in one stream of Brotli, some of them rewritten.
  private mutating func readWOFF2(_ file: BigEndian) throws(FontFault) {
    let count = try Self.count(file.short(12))
    guard let packed = file.long(20) else { throw .damaged }
    var place = 48
    var entries: [(tag: String, length: Int, isRewritten: Bool)] = []
    for _ in 0..<count {
      guard let flags = file.byte(place) else { throw .damaged }
      place += 1
      var tag = WOFF2Tags.known[safe: flags & 63]
      if flags & 63 == 63 {
        tag = file.tag(place)
        place += 4
      }
      guard let tag, let length = Self.number(file, &place) else { throw .damaged }
      let version = flags >> 6
      let isRewritten = tag == "glyf" || tag == "loca" ? version != 3 : version != 0
      guard isRewritten else {
        entries.append((tag, length, false))
        continue
      }
      guard let rewritten = Self.number(file, &place) else { throw .damaged }
      entries.append((tag, rewritten, true))
    }
    let size = entries.reduce(0) { $0 + $1.length }
    guard size <= Self.limit, let stream = file.part(place, packed) else { throw .damaged }
    let bytes = try Brotli.unpack(Array(stream.bytes), size: size)
    let whole = BigEndian(bytes[...])
    var offset = 0
    for entry in entries {
      guard let table = whole.part(offset, entry.length) else { throw .damaged }
      offset += entry.length
      tables[entry.tag] = table
      if entry.tag == "hmtx" { hasPackedWidths = entry.isRewritten }
    }
  }

  private static func count(_ number: Int?) throws(FontFault) -> Int {
    guard let number, (1...most).contains(number) else { throw .damaged }
    return number
  }

  /// UIntBase128: seven bits a byte, the highest first, at most five bytes.
  private static func number(_ file: BigEndian, _ place: inout Int) -> Int? {
    var number = 0
    for _ in 0..<5 {
      guard let byte = file.byte(place) else { return nil }
      place += 1
      number = number << 7 | byte & 127
      if byte & 128 == 0 { return number <= limit ? number : nil }
    }
    return nil
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// What keeps a font out of a page.
struct FontFault: Error, Hashable {
  let summary: String

  init(_ summary: String) { self.summary = summary }

  static let damaged = FontFault("is beschadigd of onvolledig; bewaar het lettertype opnieuw")
}
