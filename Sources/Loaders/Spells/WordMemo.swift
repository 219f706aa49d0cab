/// The numbers of the short words of a column, found by their bytes; each core has one of its own.
///
/// The sixteen bytes behind a word must be readable, as those of a `RowBuffer` are.
final class WordMemo {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// One more than the length of the word; 0 is free.
    var count = 0
    var number: UInt16 = 0
  }

  private static let size = 4_096
  private let entries: UnsafeMutablePointer<Entry>
  private var used = 0
  /// Longer words, and those for which there is no more room.
  private var others = ByteMemo<UInt16>()

  init() {
    entries = .allocate(capacity: Self.size)
    entries.initialize(repeating: Entry(), count: Self.size)
  }

  deinit { entries.deallocate() }

  /// - Returns: `nil` when `make` gives none.
  @inline(__always)
  func number(of word: UnsafeBufferPointer<UInt8>, _ make: () -> UInt16?) -> UInt16? {
    guard word.count <= 16, let base = word.baseAddress else {
      return others.value(of: word, make)
    }
    let raw = UnsafeRawPointer(base)
    let low = raw.loadUnaligned(as: UInt64.self) & Self.mask(word.count)
    let high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & Self.mask(word.count - 8)
    var place = Int(truncatingIfNeeded: ((low ^ high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 52)
    while entries[place].count != 0 {
      let entry = entries[place]
      if entry.low == low, entry.high == high, entry.count == word.count + 1 {
        return entry.number
      }
      place = (place + 1) & (Self.size - 1)
    }
    guard used < Self.size / 2 else { return others.value(of: word, make) }
    guard let number = make() else { return nil }
    entries[place] = Entry(low: low, high: high, count: word.count + 1, number: number)
    used += 1
    return number
  }

  /// The bits of the first so many bytes, as they stand in memory.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : count <= 0 ? 0 : UInt64(littleEndian: (1 << UInt64(8 * count)) - 1)
  }
}
