/// What was worked out for a run of bytes before; the cells of a delivery repeat themselves.
///
/// An open hash table of its own: a dictionary of strings would take longer than the reading.
struct ByteMemo<Value: Sendable>: Sendable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
    var value: Value
  }

  private var entries: [Entry] = []
  /// The number of an entry plus one; 0 is free. Its size is a power of two.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var keys: [UInt8] = []
  private var last = -1

  /// The value of these bytes, worked out when they are new.
  ///
  /// - Returns: `nil` when `make` gives none; that is not remembered.
  @inline(__always)
  mutating func value(
    of bytes: UnsafeBufferPointer<UInt8>, _ make: () -> Value?
  ) -> Value? {
    if last >= 0 {
      if isKey(last, bytes) { return entries[last].value }
      // Exports go through their series or units in the same order again and again.
      let next = last + 1 < entries.count ? last + 1 : 0
      if isKey(next, bytes) {
        last = next
        return entries[next].value
      }
    }
    return search(bytes, make)
  }

  private mutating func search(
    _ bytes: UnsafeBufferPointer<UInt8>, _ make: () -> Value?
  ) -> Value? {
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash, isKey(number, bytes) {
        last = number
        return entries[number].value
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard let value = make() else { return nil }
    slots[slot] = UInt32(entries.count) + 1
    last = entries.count
    entries.append(Entry(hash: hash, start: keys.count, count: bytes.count, value: value))
    keys.append(contentsOf: bytes)
    if entries.count * 2 > slots.count { grow() }
    return value
  }

  @inline(__always)
  private func isKey(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, count) = (entries[number].start, entries[number].count)
    guard count == bytes.count else { return false }
    return keys.withUnsafeBufferPointer { keys in
      for index in 0..<count where keys[start + index] != bytes[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }

  /// FNV-1a with a last mix: the keys are short, and a table that someone fills on purpose with keys
  /// that collide is no larger than the file.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
