/// One record of an xls (MS-XLS 2.1.4), with those that continue it.
struct BIFFRecord {
  /// The kinds that hold what a table needs (MS-XLS 2.3).
  enum Kind: Int {
    case formula = 0x06
    case end = 0x0A
    case calendar = 0x22
    case password = 0x2F
    case columns = 0x7D
    case sheet = 0x85
    case severalCompact = 0xBD
    case richText = 0xD6
    case style = 0xE0
    case merged = 0xE5
    case strings = 0xFC
    case sharedText = 0xFD
    case number = 0x203
    case text = 0x204
    case booleanOrError = 0x205
    case textOfFormula = 0x207
    case row = 0x208
    case compactNumber = 0x27E
    case format = 0x41E
    case begin = 0x809
  }

  private static let continued = 0x3C

  /// `nil`: nothing that a table needs.
  let kind: Kind?
  /// Its data, and that of the records that continue it.
  let parts: [Range<Int>]
  /// Where the next one begins.
  let end: Int

  /// - Returns: `nil` when there is no whole record.
  init?(_ stream: LittleEndian, at offset: Int) {
    guard let kind = stream.short(offset), var part = Self.data(stream, at: offset) else {
      return nil
    }
    self.kind = Kind(rawValue: kind)
    var parts = [part]
    if self.kind != nil {
      while stream.short(part.upperBound) == Self.continued,
        let next = Self.data(stream, at: part.upperBound)
      {
        parts.append(next)
        part = next
      }
    }
    self.parts = parts
    end = part.upperBound
  }

  private static func data(_ stream: LittleEndian, at offset: Int) -> Range<Int>? {
    guard let size = stream.short(offset + 2), offset + 4 + size <= stream.bytes.count else {
      return nil
    }
    return offset + 4..<offset + 4 + size
  }
}

/// Reads the data of a record from its begin to its end; `nil` behind it.
struct BIFFCursor {
  private let stream: LittleEndian
  private let parts: [Range<Int>]
  private var part = 0
  private var position: Int

  init(_ record: BIFFRecord, in stream: LittleEndian) {
    self.stream = stream
    parts = record.parts
    position = record.parts[0].lowerBound
  }

  /// Moves on to the next part at the end of one; `false` at the end of all.
  private mutating func advance() -> Bool {
    while position >= parts[part].upperBound {
      guard part + 1 < parts.count else { return false }
      part += 1
      position = parts[part].lowerBound
    }
    return true
  }

  mutating func byte() -> Int? {
    guard advance() else { return nil }
    defer { position += 1 }
    return stream.byte(position)
  }

  mutating func short() -> Int? {
    guard let low = byte(), let high = byte() else { return nil }
    return low | high << 8
  }

  mutating func long() -> Int? {
    guard let low = short(), let high = short() else { return nil }
    return low | high << 16
  }

  mutating func double() -> Double? {
    guard let low = long(), let high = long() else { return nil }
    return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
  }

  mutating func skip(_ count: Int) {
    var left = count
    while left > 0, advance() {
      let step = min(left, parts[part].upperBound - position)
      position += step
      left -= step
    }
  }

  /// A text of so many UTF-16 units, with its formatting runs and pronunciation passed over
  /// (MS-XLS 2.5.293, XLUnicodeRichExtendedString).
  mutating func text(count: Int) -> String? {
    guard let flags = byte() else { return nil }
    let runs = flags & 8 == 0 ? 0 : short() ?? 0
    let beside = flags & 4 == 0 ? 0 : long() ?? 0
    var isWide = flags & 1 != 0
    var units: [UInt16] = []
    units.reserveCapacity(count)
    while units.count < count {
      if position >= parts[part].upperBound {
        // Where characters go on in the next record, it begins with their width.
        guard part + 1 < parts.count, let flags = byte() else { return nil }
        isWide = flags & 1 != 0
        guard position < parts[part].upperBound else { continue }
      }
      guard let unit = isWide ? short() : byte() else { return nil }
      units.append(UInt16(truncatingIfNeeded: unit))
    }
    skip(runs * 4 + beside)
    return String(decoding: units, as: UTF16.self)
  }
}
