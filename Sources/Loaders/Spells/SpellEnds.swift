/// Finds the spell of a client that ended where another begins.
struct SpellEnds {
  private struct Kind: Hashable {
    var unit: UInt16
    var group: UInt16

    init(_ spell: SpellRecord) { (unit, group) = (spell.unit, spell.group) }
  }

  /// By the day of the end and the kind, the last one first; only where there are so many spells that
  /// looking at all of them would take long.
  private var byDay: [Int32: [(kind: Kind, places: [Int])]] = [:]
  private let isIndexed: Bool

  init(count: Int) { isIndexed = count > 24 }

  mutating func add(_ place: Int, _ spell: SpellRecord) {
    guard isIndexed else { return }
    var kinds = byDay.removeValue(forKey: spell.end) ?? []
    if let known = kinds.firstIndex(where: { $0.kind == Kind(spell) }) {
      kinds[known].places.append(place)
    } else {
      kinds.append((Kind(spell), [place]))
    }
    byDay[spell.end] = kinds
  }

  /// The place of an earlier spell that ends on the day that this one begins, of another unit or group;
  /// of the same unit where there is one. Each is continued once.
  mutating func take(
    _ spells: UnsafeBufferPointer<SpellRecord>, before place: Int, taken: [Int32]
  ) -> Int? {
    let spell = spells[place]
    guard isIndexed else {
      var found: Int?
      for earlier in 0..<place
      where spells[earlier].end == spell.start && taken[earlier] < 0
        && Kind(spells[earlier]) != Kind(spell)
      {
        if spells[earlier].unit == spell.unit { return earlier }
        if found == nil { found = earlier }
      }
      return found
    }
    guard var kinds = byDay.removeValue(forKey: spell.start) else { return nil }
    let others = kinds.indices.filter {
      kinds[$0].kind != Kind(spell) && !kinds[$0].places.isEmpty
    }
    let found = others.first { kinds[$0].kind.unit == spell.unit } ?? others.first
    let earlier = found.flatMap { kinds[$0].places.popLast() }
    byDay[spell.start] = kinds
    return earlier
  }
}
