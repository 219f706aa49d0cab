/// Brings the spells of each client together, in the order of time.
struct ClientOrder: ~Copyable {
  private var room = UnsafeMutableBufferPointer<SpellRecord>.allocate(capacity: 1)
  private var sorted = UnsafeMutableBufferPointer<SpellRecord>.allocate(capacity: 1)
  private var places = [Int](repeating: 0, count: 1)

  deinit {
    room.deallocate()
    sorted.deallocate()
  }

  /// Room for so many spells, into which the caller puts them.
  mutating func room(for count: Int) -> UnsafeMutablePointer<SpellRecord>? {
    if room.count < count {
      room.deallocate()
      sorted.deallocate()
      room = .allocate(capacity: count + count / 8)
      sorted = .allocate(capacity: count + count / 8)
    }
    return room.baseAddress
  }

  /// Calls for each client with its spells.
  ///
  /// The spells are dealt to as many heaps as there are spells, by their hash, which is evenly spread; a
  /// heap is then one or two clients, and sorted by hand.
  mutating func forEachClient(
    _ count: Int, _ body: (UnsafeBufferPointer<SpellRecord>) -> Void
  ) {
    guard count > 0 else { return }
    let bits = max(1, Int.bitWidth - count.leadingZeroBitCount)
    let shift = max(0, 24 - bits)
    let heaps = 1 << (24 - shift)
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(0, count: heaps + 1))
    func heap(_ record: SpellRecord) -> Int { Int(record.high & 0xFF_FFFF) >> shift }
    places.withUnsafeMutableBufferPointer { places in
      for index in 0..<count { places[heap(room[index]) + 1] += 1 }
      for index in 1...heaps { places[index] += places[index - 1] }
      for index in 0..<count {
        let heap = heap(room[index])
        sorted.baseAddress?.advanced(by: places[heap]).initialize(to: room[index])
        places[heap] += 1
      }
    }
    var start = 0
    for heap in 0..<heaps {
      let end = places[heap]
      guard end > start else { continue }
      var part = UnsafeMutableBufferPointer(rebasing: sorted[start..<end])
      sort(&part)
      split(UnsafeBufferPointer(part), body)
      start = end
    }
  }

  private func sort(_ part: inout UnsafeMutableBufferPointer<SpellRecord>) {
    guard part.count > 1 else { return }
    if part.count > 24 {
      part.sort(by: SpellRecord.precedes)
      return
    }
    for place in 1..<part.count {
      let record = part[place]
      var other = place
      while other > 0, SpellRecord.precedes(record, part[other - 1]) {
        part[other] = part[other - 1]
        other -= 1
      }
      part[other] = record
    }
  }

  private func split(
    _ part: UnsafeBufferPointer<SpellRecord>, _ body: (UnsafeBufferPointer<SpellRecord>) -> Void
  ) {
    var first = 0
    while first < part.count {
      var next = first + 1
      while next < part.count, part[next].client == part[first].client { next += 1 }
      body(UnsafeBufferPointer(rebasing: part[first..<next]))
      first = next
    }
  }
}
