import Model

/// Counts the spells of one client after another (metrics.md section 5).
///
/// Without a rule that merges, a spell that begins on the first day without the one before, in another unit
/// or group, is a change: no end and no start for a level that holds both, and both for one that does not.
/// With one, spells that overlap or follow closely are one, at each level those of that level.
struct ClientCount {
  typealias Spells = UnsafeBufferPointer<SpellRecord>

  private let levels: LevelLists
  let rule: SpellRule
  /// The first day behind the data.
  let until: Int32
  private let tally: SpellTally
  var findings = SpellFindings()

  // Of the client at hand; kept to spare memory from being asked for again and again.
  private var before: [Int32] = []
  private var after: [Int32] = []
  /// For every level of every spell the day on which it saw the spell begin, and where each spell's are.
  private var begun: [Int32] = []
  private var offsets: [Int] = []
  private var runs: [SpellRun?]
  private var touched: [Int] = []
  private var starts: [Int32] = []
  private var ends: [SpellRun] = []

  init(levels: SpellLevels, rule: SpellRule, until: Int32, tally: SpellTally) {
    self.levels = LevelLists(levels)
    self.rule = rule
    self.until = until
    self.tally = tally
    runs = .init(repeating: nil, count: rule.mergeDays == nil ? 0 : levels.count)
  }

  /// - Parameter spells: of one client, in the order of `SpellRecord.precedes`.
  mutating func add(_ spells: Spells) {
    for spell in spells where spell.start >= until {
      findings.add(.future, line: Int(spell.line))
    }
    if spells.count == 1 {
      addAlone(spells[0])
    } else if let days = rule.mergeDays {
      merge(spells, days: days)
    } else {
      if link(spells) {
        countLinked(spells)
      } else {
        for spell in spells { addAlone(spell) }
        if rule.returnMonths != nil { starts.append(contentsOf: spells.map(\.start)) }
      }
    }
    if rule.returnMonths != nil { countReturns() }
  }

  @inline(__always)
  private mutating func addAlone(_ spell: SpellRecord) {
    levels.forEach(spell.unit, spell.group) { level in
      count(SpellRun(spell), level)
    }
    if rule.returnMonths != nil, spell.end != Spell.open { ends.append(SpellRun(spell)) }
  }

  @inline(__always)
  private func count(_ run: SpellRun, _ level: Int) {
    tally.addStart(run.start, level)
    if run.end == Spell.open {
      tally.addOpen(since: run.start, level)
    } else {
      tally.addEnd(run.end, since: run.start, reason: run.reason, level)
    }
  }

  // MARK: Merging

  private mutating func merge(_ spells: Spells, days: Int) {
    for spell in spells {
      levels.forEach(spell.unit, spell.group) { level in
        guard var run = runs[level] else {
          touched.append(level)
          runs[level] = SpellRun(spell)
          return
        }
        // As wide numbers: an open end plus days would overflow.
        if Int(spell.start) <= Int(run.end) + days {
          if spell.end >= run.end {
            run = SpellRun(spell, since: run.start)
          }
          runs[level] = run
        } else {
          close(run, level)
          runs[level] = SpellRun(spell)
        }
      }
    }
    for level in touched {
      if let run = runs[level] { close(run, level) }
      runs[level] = nil
    }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func close(_ run: SpellRun, _ level: Int) {
    count(run, level)
    guard level == 0, rule.returnMonths != nil else { return }
    starts.append(run.start)
    if run.end != Spell.open { ends.append(run) }
  }

  // MARK: Changes of unit or group

  /// Finds which spell continues which, and reports overlaps.
  ///
  /// - Returns: whether there is one that does.
  private mutating func link(_ spells: Spells) -> Bool {
    reportOverlaps(spells)
    guard Self.mayLink(spells) else { return false }
    before.removeAll(keepingCapacity: true)
    after.removeAll(keepingCapacity: true)
    before.append(contentsOf: repeatElement(-1, count: spells.count))
    after.append(contentsOf: repeatElement(-1, count: spells.count))
    var ending = SpellEnds(count: spells.count)
    var isLinked = false
    for place in spells.indices {
      let spell = spells[place]
      if let earlier = ending.take(spells, before: place, taken: after) {
        before[place] = Int32(earlier)
        after[earlier] = Int32(place)
        isLinked = true
      }
      if spell.end != Spell.open { ending.add(place, spell) }
    }
    return isLinked
  }

  private mutating func reportOverlaps(_ spells: Spells) {
    var last = spells[0].end
    for place in 1..<spells.count {
      if spells[place].start < last { findings.add(.overlap, line: Int(spells[place].line)) }
      last = max(last, spells[place].end)
    }
  }

  /// Whether one begins where another ends, as is rare; of very many that is taken for granted.
  private static func mayLink(_ spells: Spells) -> Bool {
    guard spells.count <= 24 else { return true }
    for place in 1..<spells.count {
      for earlier in 0..<place where spells[earlier].end == spells[place].start { return true }
    }
    return false
  }

  private mutating func countLinked(_ spells: Spells) {
    begun.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    for place in spells.indices {
      let spell = spells[place]
      offsets.append(begun.count)
      let earlier = before[place] < 0 ? nil : Int(before[place])
      let later = after[place] < 0 ? nil : spells[Int(after[place])]
      levels.forEach(spell.unit, spell.group) { level in
        var start = spell.start
        if let earlier, levels.contains(spells[earlier].unit, spells[earlier].group, level) {
          start = begin(of: earlier, spells, level)
        } else {
          tally.addStart(spell.start, level)
        }
        begun.append(start)
        if let later, levels.contains(later.unit, later.group, level) { return }
        if spell.end == Spell.open {
          tally.addOpen(since: start, level)
        } else {
          tally.addEnd(spell.end, since: start, reason: spell.reason, level)
        }
      }
      guard rule.returnMonths != nil else { continue }
      if earlier == nil { starts.append(spell.start) }
      if later == nil, spell.end != Spell.open { ends.append(SpellRun(spell)) }
    }
  }

  /// The day on which a level saw the spell begin that this one goes on with.
  private func begin(of place: Int, _ spells: Spells, _ level: Int) -> Int32 {
    var offset = offsets[place]
    var found = spells[place].start
    levels.forEach(spells[place].unit, spells[place].group) { other in
      if other == level { found = begun[offset] }
      offset += 1
    }
    return found
  }

  // MARK: Returns

  /// An end counts when the months behind it are all within the data; a start from that day on is a return.
  private mutating func countReturns() {
    defer {
      starts.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
    }
    guard let months = rule.returnMonths, !ends.isEmpty else { return }
    starts.sort()
    for run in ends {
      let limit = EpochDay.day(run.end, plusMonths: months)
      guard limit < Int(until) else { continue }
      var place = starts.partitioningIndex { $0 >= run.end }
      // A spell of no days is no return of itself.
      if run.start == run.end { place += 1 }
      let isReturn = place < starts.count && Int(starts[place]) <= limit
      levels.forEach(run.unit, run.group) {
        tally.addFollowed(run.end, returned: isReturn, $0)
      }
    }
  }
}

extension [Int32] {
  /// The first place of a sorted list for which something holds.
  fileprivate func partitioningIndex(_ holds: (Int32) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
