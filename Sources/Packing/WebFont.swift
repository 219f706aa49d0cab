/// A font as web pages have it (WOFF 1), unpacked into what other programs read.
package enum WebFont {
  /// The font as a TrueType or OpenType file; `nil` when it is no sound WOFF.
  ///
  /// - Source: WOFF File Format 1.0, W3C Recommendation of 13 December 2012, sections 3 to 5.
  ///
  /// - Parameter limit: the most bytes that its tables may unpack to together.
  package static func unpacked(_ woff: [UInt8], limit: Int = 50_000_000) -> [UInt8]? {
    guard woff.count >= 44, woff.starts(with: Array("wOFF".utf8)) else { return nil }
    let count = number(woff, 12, 2)
    guard count > 0, woff.count >= 44 + 20 * count else { return nil }
    var tables: [Table] = []
    var left = limit
    for place in 0..<count {
      guard let table = Table(woff, at: 44 + 20 * place, limit: left) else { return nil }
      left -= table.bytes.count
      tables.append(table)
    }
    return file(of: tables, flavour: Array(woff[4..<8]))
  }

  private struct Table {
    var tag: [UInt8]
    var checksum: [UInt8]
    var bytes: [UInt8]

    /// Reads an entry of the directory and what it points at.
    init?(_ woff: [UInt8], at place: Int, limit: Int) {
      tag = Array(woff[place..<place + 4])
      checksum = Array(woff[place + 16..<place + 20])
      let start = number(woff, place + 4, 4)
      let packed = number(woff, place + 8, 4)
      let size = number(woff, place + 12, 4)
      guard start <= woff.count, packed <= woff.count - start, packed <= size, size <= limit
      else { return nil }
      let data = Array(woff[start..<start + packed])
      if packed == size {
        bytes = data
      } else {
        // Around the deflated data stand two bytes of zlib's head and four of its checksum.
        guard data.count > 6,
          let whole = Inflation.inflate(data[2..<data.count - 4].span, size: size)
        else { return nil }
        bytes = whole
      }
    }
  }

  private static func file(of tables: [Table], flavour: [UInt8]) -> [UInt8] {
    var power = 1
    var shift = 0
    while power * 2 <= tables.count {
      power *= 2
      shift += 1
    }
    var head = flavour
    for value in [tables.count, power * 16, shift, tables.count * 16 - power * 16] {
      head += bytes(value, 2)
    }
    var body: [UInt8] = []
    for table in tables {
      let start = 12 + 16 * tables.count + body.count
      head += table.tag + table.checksum + bytes(start, 4) + bytes(table.bytes.count, 4)
      body += table.bytes
      while body.count % 4 != 0 { body.append(0) }
    }
    return head + body
  }

  private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

/// A number of some bytes, the highest first.
private func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
  bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
}
