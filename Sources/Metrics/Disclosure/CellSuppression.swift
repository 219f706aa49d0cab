/// Chooses which counts are hidden besides the small ones, month after month.
///
/// A month is decided on its own counts and what was hidden before it, and never again: what a later
/// month brings changes nothing in what an earlier report showed. For each hidden small count it proves
/// (`WitnessSearch`) that it may as well be one, and as well the highest that is hidden.
struct CellSuppression {
  let shape: TableShape
  let links: CellLinks
  private let components: [[Int]]
  /// Tables that a reader could not tell from the true one, by what they differ in at a month's end.
  private var carried: Set<[Carried]> = []
  /// Series of which from some month on nothing is shown, since no proof was found.
  private(set) var closed: Set<Int> = []

  /// A cell that is off at the end of a month, and how much.
  struct Carried: Hashable {
    var cell: Int
    var amount: Double
  }

  init(shape: TableShape, links: CellLinks) {
    self.shape = shape
    self.links = links
    components = links.components(count: shape.seriesCount)
  }

  private static let steps = 300

  /// The states of a month's cells.
  ///
  /// - Parameters:
  ///   - values: by cell, `nan` where there is none.
  ///   - before: those of the month before, with that month's states.
  ///   - targets: the counts that must not be known, by cell: the smallest that it ever was.
  ///   - unprinted: the cells that are worked out from others and printed nowhere.
  ///   - isFilled: by cell, those of the month before last, whether it is the sum of the parts of a unit.
  ///   - month: its place among all months.
  mutating func decide(
    _ values: [Double], before: [Double], targets: [Int: Double], unprinted: Set<Int> = [],
    isFilled: [Bool], month: Int, isJanuary: Bool
  ) -> [CellState] {
    let count = shape.cellsOfMonth
    room = [:]
    var states = [CellState](repeating: .shown, count: count)
    for cell in targets.keys { states[cell] = .small }
    for cell in unprinted { states[cell] = .withheld }
    for series in closed {
      for unit in 0..<shape.unitCount { states[series * shape.unitCount + unit] = .withheld }
    }
    var table = MonthTable(
      shape: shape, links: links, values: values + before, states: states, isFilled: isFilled,
      month: month,
      isJanuary: isJanuary)
    hidePartsOfSmallGroups(&table)
    var ends: Set<[Carried]> = []
    let starts = carried.map { $0.map { (cell: count + $0.cell, by: $0.amount) } }
      .sorted { $0.lexicographicallyPrecedes($1) { ($0.cell, $0.by) < ($1.cell, $1.by) } }
    for start in starts {
      let open = start.filter { off in
        !table.bindings(of: off.cell).isEmpty
      }
      if !open.isEmpty { prove(open, &table, &ends) }
    }
    for (cell, value) in hiddenCounts(table, targets) {
      let range = smallRange(cell, table)
      let offs = [range.upperBound - value, range.lowerBound - value].sorted { abs($0) > abs($1) }
      for off in offs where abs(off) > 1e-9 { prove([(cell, off)], &table, &ends) }
    }
    carried = ends
    return table.states
  }

  /// Takes into the next month that a count of this one, known by then, may not be worked out from it.
  mutating func carry(_ cell: Int, _ value: Double) {
    let range = shape.smallRange(cell / shape.unitCount)
    for end in [range.upperBound, range.lowerBound] where abs(end - value) > 1e-9 {
      carried.insert([Carried(cell: cell, amount: end - value)])
    }
  }

  /// Of a group that is too small not even is shown that it has none of something.
  private func hidePartsOfSmallGroups(_ table: inout MonthTable) {
    for share in links.shares {
      for unit in 0..<shape.unitCount {
        let (part, whole) = (table.cell(share.numerator, unit), table.cell(share.denominator, unit))
        guard table.states[whole] != .shown, !table.values[part].isNaN else { continue }
        table.states[part] = .withheld
      }
    }
  }

  /// The small counts, printed and not: steps within the year and differences of whole and part.
  private func hiddenCounts(
    _ table: MonthTable, _ targets: [Int: Double]
  ) -> [(cell: Int, value: Double)] {
    var found = targets.sorted { $0.key < $1.key }.map { (cell: $0.key, value: $0.value) }
    for cell in table.firstStep..<max(table.firstStep, table.cellCount) {
      let value = table.value(cell)
      let range = smallRange(cell, table)
      guard value > 1e-9, value < range.upperBound + range.lowerBound - 1e-9 else { continue }
      found.append((cell, value))
    }
    return found
  }

  private func smallRange(_ cell: Int, _ table: MonthTable) -> ClosedRange<Double> {
    shape.smallRange(baseSeries(cell, table))
  }

  private func baseSeries(_ cell: Int, _ table: MonthTable) -> Int {
    if table.isOwn(cell) { return table.series(of: cell) }
    if cell < table.firstStep { return table.series(of: cell - shape.cellsOfMonth) }
    if cell < table.firstDifference {
      return links.cumulative[(cell - table.firstStep) / shape.unitCount]
    }
    return links.shares[(cell - table.firstDifference) / shape.unitCount].denominator
  }

  // MARK: Proofs

  private static func witness(
    _ starts: [[(cell: Int, by: Double)]], _ table: MonthTable, steps: Int
  ) -> WitnessSearch.Witness? {
    for longest in [2, 4, 6, 8, 12, 20, 60] {
      for start in starts {
        var search = WitnessSearch(table, steps: steps, longest: longest)
        if let found = search.witness(start) { return found }
      }
    }
    return nil
  }

  /// The same cell off together with what it was made of the month before, where that may be off too.
  private func earlierToo(
    _ start: [(cell: Int, by: Double)], _ table: MonthTable
  ) -> [[(cell: Int, by: Double)]] {
    guard start.count == 1, let (cell, by) = start.first, table.isOwn(cell),
      shape.isCarried[table.series(of: cell)]
    else { return [] }
    let same = carried.filter { pattern in
      pattern.contains { $0.cell == cell && $0.amount * by > 0 && abs($0.amount) <= abs(by) }
    }
    func size(_ pattern: [Carried]) -> Double {
      pattern.first { $0.cell == cell }.map { abs($0.amount) } ?? 0
    }
    let sorted = same.sorted { one, other in
      if size(one) != size(other) { return size(one) > size(other) }
      return one.lexicographicallyPrecedes(other) { ($0.cell, $0.amount) < ($1.cell, $1.amount) }
    }
    return sorted.prefix(3).map { pattern in
      [(cell, by)] + pattern.map { (cell: shape.cellsOfMonth + $0.cell, by: $0.amount) }
    }
  }

  /// By the cell of a unit above how much less and more its hidden parts can be together, in this month.
  private var room: [Int: (less: Double, more: Double)] = [:]

  /// Whether parts without parts of their own, bound by no other sum, can make up for one of them: a proof
  /// without a search.
  private mutating func isAbsorbed(
    _ start: [(cell: Int, by: Double)], _ table: MonthTable
  ) -> Bool {
    guard start.count == 1, let parent = plainParent(start[0].cell, table) else { return false }
    let all = room[parent] ?? roomOfParts(parent, table)
    room[parent] = all
    let own = roomOf(start[0].cell, table)
    let by = start[0].by
    return by > 0 ? all.less - own.less >= by : all.more - own.more >= -by
  }

  private func roomOfParts(_ parent: Int, _ table: MonthTable) -> (less: Double, more: Double) {
    guard !table.values[parent].isNaN else { return (.infinity, .infinity) }
    var sum = (less: 0.0, more: 0.0)
    for child in shape.children[table.unit(of: parent)] {
      let cell = table.cell(table.series(of: parent), child)
      guard plainParent(cell, table) == parent, !table.values[cell].isNaN else { continue }
      let own = roomOf(cell, table)
      sum = (sum.less + own.less, sum.more + own.more)
    }
    return sum
  }

  private func roomOf(_ cell: Int, _ table: MonthTable) -> (less: Double, more: Double) {
    let value = table.values[cell]
    switch table.states[cell] {
    case .shown: return (0, 0)
    // More than any small number is enough.
    case .withheld: return (max(0, value), 1e12)
    case .small:
      let range = shape.smallRange(table.series(of: cell))
      return (max(0, value - range.lowerBound), max(0, range.upperBound - value))
    }
  }

  /// The cell of the unit above, of a cell that only that one binds.
  private func plainParent(_ cell: Int, _ table: MonthTable) -> Int? {
    guard table.isOwn(cell) else { return nil }
    let (series, unit) = (table.series(of: cell), table.unit(of: cell))
    guard shape.linksOf[series].isEmpty, shape.children[unit].isEmpty, shape.parents[unit] >= 0
    else { return nil }
    return table.cell(series, shape.parents[unit])
  }

  private mutating func prove(
    _ start: [(cell: Int, by: Double)], _ table: inout MonthTable, _ ends: inout Set<[Carried]>
  ) {
    if isAbsorbed(start, table) { return }
    let starts = [start] + earlierToo(start, table)
    var found = Self.witness(starts, table, steps: Self.steps)
    if found == nil {
      // All that hangs together is hidden, and then there always is another table.
      let related = Set(start.flatMap { components[baseSeries($0.cell, table)] })
      for series in related {
        for unit in 0..<shape.unitCount { table.states[table.cell(series, unit)] = .withheld }
      }
      room = [:]
      found = Self.witness(starts, table, steps: 40 * Self.steps)
      if found == nil { closed.formUnion(related) }
    }
    guard let found else { return }
    for (cell, state) in found.hidden {
      table.states[cell] = state
      if let parent = plainParent(cell, table) { room[parent] = nil }
    }
    let end = found.changes.compactMap { cell, amount -> Carried? in
      guard table.isOwn(cell), shape.isCarried[table.series(of: cell)] else { return nil }
      return Carried(cell: cell, amount: amount)
    }.sorted { $0.cell < $1.cell }
    if !end.isEmpty { ends.insert(end) }
  }
}
