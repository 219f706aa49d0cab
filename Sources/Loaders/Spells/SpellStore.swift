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
  /// Where the next spell of each part goes, and for how many there is room in its last block.
  private let next = UnsafeMutablePointer<Block?>.allocate(capacity: parts)
  private let room = UnsafeMutablePointer<Int>.allocate(capacity: parts)

  init() {
    next.initialize(repeating: nil, count: Self.parts)
    room.initialize(repeating: 0, count: Self.parts)
  }

  deinit {
    for part in blocks {
      for block in part { block.deallocate() }
    }
    next.deallocate()
    room.deallocate()
  }

  @inline(__always)
  func add(_ record: SpellRecord) {
    let part = Int(record.high >> 24)
    let place: Block
    if room[part] > 0, let free = next[part] { place = free } else { place = extend(part) }
    place.initialize(to: record)
    next[part] = place.advanced(by: 1)
    room[part] -= 1
  }

  @inline(never)
  private func extend(_ part: Int) -> Block {
    let block = Block.allocate(capacity: Self.blockSize)
    blocks[part].append(block)
    room[part] = Self.blockSize
    return block
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
