import Model

/// The names of groups and reasons by number, in the order of their names.
struct SpellLabels {
  let groups: [String]
  let reasons: [String]
  private let groupOfRow: [UInt16]?
  private let reasonOfRow: [UInt16]?

  /// One group without a name and no reasons.
  static let none = SpellLabels()

  private init() {
    (groups, reasons) = ([""], [""])
    (groupOfRow, reasonOfRow) = (nil, nil)
  }

  /// - Returns: `nil` when there are more than a spell has room for.
  init?(groups: [String]?, reasons: [String]?) {
    guard let (groupNames, groupNumbers) = Self.numbered(groups),
      let (reasonNames, reasonNumbers) = Self.numbered(reasons)
    else { return nil }
    (self.groups, groupOfRow) = (groupNames, groupNumbers)
    (self.reasons, reasonOfRow) = (reasonNames, reasonNumbers)
  }

  private static func numbered(_ texts: [String]?) -> (names: [String], rows: [UInt16]?)? {
    guard let texts else { return ([""], nil) }
    let names = Set(texts).sorted()
    guard names.count <= Int(UInt16.max) else { return nil }
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, (0...UInt16.max).lazy))
    return (names, texts.map { numbers[$0] ?? 0 })
  }

  /// The spells of the rows that have a first day.
  func spells(_ starts: [Int32?], _ ends: [Int32?]) -> [Spell] {
    var spells: [Spell] = []
    spells.reserveCapacity(starts.count)
    for row in starts.indices {
      guard let start = starts[row] else { continue }
      spells.append(
        Spell(
          client: 0, start: start, end: ends[row] ?? Spell.open, group: groupOfRow?[row] ?? 0,
          reason: reasonOfRow?[row] ?? 0))
    }
    return spells
  }
}
