import Model

/// The advance widths of a font's characters, by its tables `cmap`, `hhea`, `hmtx` and `head`.
struct FontWidths {
  /// In thousandths of the size.
  let widths: [UInt32: UInt16]

  /// The characters that reports and charts may hold.
  static let wanted: [ClosedRange<UInt32>] = [0x20...0x24F, 0x2000...0x22FF]
  /// Without these a report can't be set.
  private static let needed = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,%€")

  init(_ tables: FontTables) throws(FontFault) {
    guard let unit = tables["head"]?.short(18), (16...16384).contains(unit),
      let count = tables["hhea"]?.short(34), count > 0, let metrics = tables["hmtx"],
      let map = tables["cmap"].flatMap(CharacterMap.init)
    else { throw .damaged }
    let (start, step) = tables.hasPackedWidths ? (1, 2) : (0, 4)
    var widths: [UInt32: UInt16] = [:]
    for range in Self.wanted {
      for character in range {
        guard let glyph = map.glyph(Int(character)), glyph > 0,
          let advance = metrics.short(start + min(glyph, count - 1) * step)
        else { continue }
        widths[character] = UInt16(min(9999, (advance * 1000 + unit - 1) / unit))
      }
    }
    let missing = Self.needed.filter { letter in
      letter.unicodeScalars.first.map { (widths[$0.value] ?? 0) == 0 } ?? true
    }
    guard missing.isEmpty else {
      throw FontFault(
        "mist tekens die een rapport nodig heeft (\(missing.prefix(5).map(String.init).joined(separator: " "))\(missing.count > 5 ? " ..." : "")); gebruik een lettertype met alle Latijnse letters en cijfers"
      )
    }
    self.widths = widths
  }

  /// Whether figures stand under each other: all as wide, or with a feature (`tnum`) that makes them so.
  static func alignsFigures(_ widths: [UInt32: UInt16], _ tables: FontTables) -> Bool {
    let figures = Set((UInt32(0x30)...0x39).map { widths[$0] ?? 0 })
    if figures.count == 1 { return true }
    guard let features = tables["GSUB"], let list = features.short(6),
      let count = features.short(list)
    else { return false }
    return (0..<count).contains { features.tag(list + 2 + $0 * 6) == "tnum" }
  }
}

/// Which glyph draws a character: subtable 4 or 12 of `cmap`.
struct CharacterMap {
  private let table: BigEndian
  private let isWide: Bool

  init?(_ map: BigEndian) {
    guard let count = map.short(2) else { return nil }
    var found: (table: BigEndian, isWide: Bool)?
    for index in 0..<min(count, 100) {
      let entry = 4 + index * 8
      guard let platform = map.short(entry), let encoding = map.short(entry + 2),
        platform == 0 || platform == 3 && (encoding == 1 || encoding == 10),
        let offset = map.long(entry + 4), offset <= map.count,
        let table = map.part(offset, map.count - offset)
      else { continue }
      switch table.short(0) {
      case 4 where found == nil: found = (table, false)
      case 12: found = (table, true)
      default: break
      }
    }
    guard let found else { return nil }
    (table, isWide) = found
  }

  func glyph(_ character: Int) -> Int? { isWide ? wide(character) : narrow(character) }

  private func wide(_ character: Int) -> Int? {
    guard let count = table.long(12) else { return nil }
    var (low, high) = (0, min(count, table.count / 12) - 1)
    while low <= high {
      let middle = (low + high) / 2
      let group = 16 + middle * 12
      guard let first = table.long(group), let last = table.long(group + 4),
        let glyph = table.long(group + 8)
      else { return nil }
      if character < first {
        high = middle - 1
      } else if character > last {
        low = middle + 1
      } else {
        return glyph + character - first
      }
    }
    return nil
  }

  private func narrow(_ character: Int) -> Int? {
    guard let double = table.short(6) else { return nil }
    let (ends, starts) = (14, 16 + double)
    let (deltas, ranges) = (16 + double * 2, 16 + double * 3)
    for segment in stride(from: 0, to: double, by: 2) {
      guard let end = table.short(ends + segment) else { return nil }
      guard end >= character else { continue }
      guard let start = table.short(starts + segment), start <= character,
        let delta = table.short(deltas + segment), let range = table.short(ranges + segment)
      else { return nil }
      guard range > 0 else { return (character + delta) & 0xFFFF }
      let place = ranges + segment + range + (character - start) * 2
      guard let glyph = table.short(place), glyph > 0 else { return nil }
      return (glyph + delta) & 0xFFFF
    }
    return nil
  }
}
