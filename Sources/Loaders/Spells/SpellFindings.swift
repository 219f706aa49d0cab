/// What was found wrong with the rows of a file of spells: how often, and on which lines first.
struct SpellFindings: Sendable, Hashable {
  enum Kind: Int, CaseIterable, Sendable {
    case raggedRow, missingBegin, unreadableBegin, unreadableEnd, zeroByte
    case missingClient, endBeforeBegin, future, overlap
  }

  struct Finding: Sendable, Hashable {
    var count = 0
    /// The first lines, in order.
    var lines: [Int] = []

    mutating func add(_ line: Int) {
      count += 1
      guard lines.count < SpellFindings.examples || line < (lines.last ?? 0) else { return }
      lines.insert(line, at: lines.firstIndex { $0 > line } ?? lines.count)
      if lines.count > SpellFindings.examples { lines.removeLast() }
    }
  }

  static let examples = 5
  private var findings = [Finding](repeating: Finding(), count: Kind.allCases.count)

  subscript(kind: Kind) -> Finding { findings[kind.rawValue] }

  mutating func add(_ kind: Kind, line: Int) { findings[kind.rawValue].add(line) }

  mutating func merge(_ other: SpellFindings) {
    for kind in Kind.allCases {
      let theirs = other[kind]
      for line in theirs.lines { findings[kind.rawValue].add(line) }
      findings[kind.rawValue].count += theirs.count - theirs.lines.count
    }
  }
}
