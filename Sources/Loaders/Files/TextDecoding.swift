/// The encoding of a text file, found from its bytes.
enum TextEncoding: Hashable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  /// A byte order mark decides; without one valid UTF-8 is UTF-8, and anything else Windows-1252.
  static func detect(_ bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return (try? UTF8Span(validating: bytes.span)) == nil ? .windows1252 : .utf8
  }

  /// The text as UTF-8, without byte order marks; files that were joined have more than one.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] { withoutMarks(decoded(bytes)) }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func withoutMarks(_ text: [UInt8]) -> [UInt8] {
    var starts: [Int] = []
    var next = 0
    while let index = text.index(of: mark[0], from: next) {
      next = index + 1
      guard text[index...].starts(with: mark) else { continue }
      if index == 0 || text[index - 1] == 10 || text[index - 1] == 13 { starts.append(index) }
    }
    guard !starts.isEmpty else { return text }
    var rest: [UInt8] = []
    rest.reserveCapacity(text.count)
    var end = 0
    for start in starts {
      rest += text[end..<start]
      end = start + mark.count
    }
    return rest + text[end...]
  }

  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    switch detect(bytes) {
    case .utf8: bytes
    case .utf16LittleEndian: utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian: utf16(bytes) { UInt16($1) | UInt16($0) << 8 }
    case .windows1252: windows1252(bytes)
    }
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: utf8(bytes), as: UTF8.self) }

  private static func utf16(_ bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Windows-1252 where it differs from Latin-1; the five bytes without a character stay controls.
  private static let specials: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let code =
        (0x80...0x9F).contains(byte) ? specials[Int(byte) - 0x80] : UInt16(byte)
      switch code {
      case 0..<0x80: result.append(UInt8(code))
      case 0x80..<0x800:
        result.append(0xC0 | UInt8(code >> 6))
        result.append(0x80 | UInt8(code & 0x3F))
      default:
        result.append(0xE0 | UInt8(code >> 12))
        result.append(0x80 | UInt8(code >> 6 & 0x3F))
        result.append(0x80 | UInt8(code & 0x3F))
      }
    }
    return result
  }
}
