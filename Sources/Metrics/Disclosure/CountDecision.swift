import Model

/// Decides which counts are hidden, month after month, as they were known at the time.
///
/// A report is published when its month is first known, and shows the months before as they were known then.
/// So a month is decided on what was there in the first report of it, and never otherwise again. What comes
/// later (a late figure, a later delivery) is shown only where neither the first nor the last figures of the
/// month and its neighbours need anything hidden: it could be laid on what was published before.
struct CountDecision {
  private let table: SeriesTable
  private let counts: [Int]
  private let persons: [Double]
  private let minimums: [Int]
  private let links: CellLinks
  private let shape: TableShape
  private let skippedMonths: Set<Int>
  /// Series of which from some month on nothing is shown, since no proof was found.
  private(set) var closed: Set<Int> = []
  let components: [[Int]]
  /// By month, of the counts by series and unit.
  private(set) var states: [[CellState]] = []
  /// By month and series whether what came later is shown.
  private(set) var isOpen: [[Bool]] = []

  init(
    table: SeriesTable, counts: [Int], persons: [Double], minimums: [Int], links: CellLinks,
    skippedMonths: Set<Int>
  ) {
    self.table = table
    self.counts = counts
    self.persons = persons
    self.minimums = minimums
    self.links = links
    self.skippedMonths = skippedMonths
    shape = TableShape(
      parents: table.parents, children: table.children, persons: persons, minimums: minimums,
      links: links)
    components = links.components(count: counts.count)
    let first = chain(.published)
    states = first.states
    let last = table.hasLater ? chain(.latest) : first
    open(first, last)
  }

  // MARK: Month after month

  private struct Chain {
    var states: [[CellState]] = []
    /// By month the counts, and those that are worked out from others.
    var values: [[Double]] = []
    var unprinted: [Set<Int>] = []
  }

  private mutating func chain(_ layer: SeriesTable.Layer) -> Chain {
    var suppression = CellSuppression(shape: shape, links: links)
    var chain = Chain()
    var before = [Double](repeating: .nan, count: shape.cellsOfMonth)
    var filledBefore = [Bool](repeating: false, count: shape.cellsOfMonth)
    for month in 0..<table.months {
      let number = (table.first + month).number
      var values = own(layer, month)
      if skippedMonths.contains(number), values.allSatisfy(\.isNaN) {
        // What adds up goes on over a month that is skipped.
        chain.states.append([CellState](repeating: .shown, count: values.count))
        chain.values.append(values)
        chain.unprinted.append([])
        continue
      }
      let filled = counts.flatMap { series in
        table.units.indices.map { table.isFilled(table.index(series, $0, month)) }
      }
      let unprinted = fillGaps(
        &values, &before, isFirst: month == 0, isJanuary: number == 1, &suppression)
      var targets: [Int: Double] = [:]
      for (cell, value) in values.enumerated() where isSmall(value, cell) { targets[cell] = value }
      let found = suppression.decide(
        values, before: before, targets: targets, unprinted: unprinted,
        isFilled: filled + filledBefore, month: month, isJanuary: number == 1)
      filledBefore = filled
      chain.states.append(found)
      chain.values.append(values)
      chain.unprinted.append(unprinted)
      before = values
      guard layer == .published, table.hasLater else { continue }
      for (cell, value) in own(.known, month).enumerated() where !value.isNaN {
        before[cell] = value
        let isNew = value != values[cell] && shape.isCarried[cell / shape.unitCount]
        if isNew, isSmall(value, cell) { suppression.carry(cell, value) }
      }
    }
    if layer == .published { closed = suppression.closed }
    return chain
  }

  /// The counts of a month, series by series and unit by unit.
  private func own(_ layer: SeriesTable.Layer, _ month: Int) -> [Double] {
    let all = table.values(layer)
    return counts.flatMap { series in
      let start = table.index(series, 0, month)
      return all[start..<(start + table.units.count)]
    }
  }

  func isSmall(_ value: Double, _ cell: Int) -> Bool {
    let series = cell / shape.unitCount
    return value > 0 && value < Double(minimums[series]) * persons[series] - 1e-9
  }

  /// Puts in what is missing of what adds up, as a reader can work it out: a stock from its flows, a sum to
  /// date as it was. Else months on both sides of a gap would say what the gap hides.
  ///
  /// - Returns: the cells that were put in.
  private func fillGaps(
    _ values: inout [Double], _ before: inout [Double], isFirst: Bool, isJanuary: Bool,
    _ suppression: inout CellSuppression
  ) -> Set<Int> {
    var found: Set<Int> = []
    for flow in links.stockFlows {
      for unit in 0..<shape.unitCount {
        let stock = flow.stock * shape.unitCount + unit
        let inflow = values[flow.inflow * shape.unitCount + unit]
        let change = inflow - values[flow.outflow * shape.unitCount + unit]
        if change.isNaN { continue }
        if values[stock].isNaN, !before[stock].isNaN {
          values[stock] = before[stock] + change
          found.insert(stock)
        } else if before[stock].isNaN, !values[stock].isNaN {
          before[stock] = values[stock] - change
          // Before the first figures there is nothing to protect.
          if !isFirst, isSmall(before[stock], stock) { suppression.carry(stock, before[stock]) }
        }
      }
    }
    if isJanuary { return found }
    for series in links.cumulative {
      for unit in 0..<shape.unitCount {
        let cell = series * shape.unitCount + unit
        guard values[cell].isNaN, !before[cell].isNaN else { continue }
        values[cell] = before[cell]
        found.insert(cell)
      }
    }
    return found
  }

  // MARK: What came later

  private mutating func open(_ first: Chain, _ last: Chain) {
    var hides = [[Bool]](repeating: [], count: table.months)
    for month in 0..<table.months {
      hides[month] = counts.indices.map { series in
        (series * shape.unitCount..<(series + 1) * shape.unitCount).contains { cell in
          func isHidden(_ chain: Chain) -> Bool {
            chain.states[month][cell] != .shown && !chain.unprinted[month].contains(cell)
          }
          return isHidden(first) || isHidden(last) || wasSmall(cell, month)
        }
      }
      for component in Set(components) where component.contains(where: { hides[month][$0] }) {
        for series in component { hides[month][series] = true }
      }
    }
    isOpen = hides.map { $0.map { !$0 } }
    for component in Set(components) where component.contains(where: { shape.isCarried[$0] }) {
      for month in 0..<table.months
      where neighbours(of: month, component, first, last).contains(where: {
        hides[$0][component[0]]
      }) {
        for series in component { isOpen[month][series] = false }
      }
    }
  }

  /// The months next to one; where it is a gap, those beyond.
  private func neighbours(
    of month: Int, _ component: [Int], _ first: Chain, _ last: Chain
  ) -> [Int] {
    func hasGap(_ month: Int) -> Bool {
      [first, last].contains { chain in
        chain.values[month].allSatisfy(\.isNaN)
          || chain.unprinted[month].contains { component.contains($0 / shape.unitCount) }
      }
    }
    var found: [Int] = []
    for step in [-1, 1] {
      var other = month + step
      while (0..<table.months).contains(other) {
        found.append(other)
        guard hasGap(other) else { break }
        other += step
      }
    }
    return found
  }

  /// Whether any delivery of a cell was small.
  private func wasSmall(_ cell: Int, _ month: Int) -> Bool {
    let place = table.index(counts[cell / shape.unitCount], cell % shape.unitCount, month)
    let all =
      [table.published[place], table.latest[place]]
      + (table.versions[place] ?? []).map(\.number)
    return all.contains { isSmall($0, cell) }
  }
}
