/// The spells that one reader found, in parts by client, so that each part can be counted on its own.
///
/// Parts are chains of small blocks: nothing is copied when one grows.
///
/// One reader fills it, and when all are done others only read it.
final class SpellStore: @unchecked Sendable {
  static let parts = 256
  private static let blockSize = 256

  typealias Block = UnsafeMutablePointer<SpellRecord>

  private var blocks = [[Block]](repeating: [], count: parts)
  /// How many fit in the last block of each part.
  private var room = [Int](repeating: 0, count: parts)
  private(set) var count = 0

  deinit {
    for part in blocks {
      for block in part { block.deallocate() }
    }
  }

  @inline(__always)
  func add(_ record: SpellRecord) {
    let part = Int(record.high >> 24)
    if room[part] == 0 {
      blocks[part].append(.allocate(capacity: Self.blockSize))
      room[part] = Self.blockSize
    }
    blocks[part][blocks[part].count - 1].advanced(by: Self.blockSize - room[part]).initialize(
      to: record)
    room[part] -= 1
    count += 1
  }

  func count(of part: Int) -> Int { blocks[part].count * Self.blockSize - room[part] }

  /// Copies a part.
  func copy(_ part: Int, to place: UnsafeMutablePointer<SpellRecord>) {
    for (number, block) in blocks[part].enumerated() {
      let isLast = number == blocks[part].count - 1
      place.advanced(by: number * Self.blockSize).update(
        from: block, count: Self.blockSize - (isLast ? room[part] : 0))
    }
  }
}
