/// Looks for another table that readers outside could not tell from the true one.
///
/// Given how much one hidden cell would be off, it finds what other hidden cells would then have to be for
/// every sum to hold and every printed cell to stay as it is, as if it were printed unrounded. Where the
/// hidden cells do not suffice it hides more. What it found proves that the cell may as well have that
/// other value, whatever is done with the printed ones (the "alternative table" of cell suppression:
/// *Handbook on Statistical Disclosure Control*, ch. 4 and 5).
struct WitnessSearch {
  let table: MonthTable
  private var changes: [Int: Double] = [:]
  private var balance: [Int: Double] = [:]
  private var hidden: [Int: CellState] = [:]
  private var locked: Set<Int> = []
  private var steps: Int
  /// The most changes that a witness may take.
  private let longest: Int

  /// - Parameters:
  ///   - steps: how many changes it may try.
  ///   - longest: how many a witness may take; short ones are found sooner when long ones are not tried.
  init(_ table: MonthTable, steps: Int, longest: Int) {
    self.table = table
    self.steps = steps
    self.longest = longest
  }

  struct Witness {
    /// By cell how much it is off.
    var changes: [Int: Double]
    /// The cells that must be hidden for it, and how.
    var hidden: [Int: CellState]
  }

  /// - Parameter start: the cells that are off, and how much; they stay so.
  mutating func witness(_ start: [(cell: Int, by: Double)]) -> Witness? {
    for (cell, amount) in start {
      locked.insert(cell)
      change(cell, by: amount)
    }
    return closes() ? Witness(changes: changes, hidden: hidden) : nil
  }

  private static let least = 1e-9

  private mutating func change(_ cell: Int, by amount: Double) {
    let sum = changes[cell, default: 0] + amount
    changes[cell] = abs(sum) < Self.least ? nil : sum
    for (number, factor) in table.bindings(of: cell) {
      let rest = balance[number, default: 0] + factor * amount
      balance[number] = abs(rest) < Self.least ? nil : rest
    }
  }

  /// Whether all sums can be made to hold.
  private mutating func closes(after count: Int = 0) -> Bool {
    guard let sum = balance.keys.min(), let rest = balance[sum] else { return true }
    guard count < longest else { return false }
    for option in options(for: sum, rest: rest) {
      guard steps > 0 else { return false }
      steps -= 1
      let before = hidden[option.cell]
      if let state = option.hides { hidden[option.cell] = state }
      change(option.cell, by: option.amount)
      if closes(after: count + 1) { return true }
      change(option.cell, by: -option.amount)
      if option.hides != nil { hidden[option.cell] = before }
    }
    return false
  }

  private struct Option {
    var cell: Int
    var amount: Double
    var hides: CellState?
    var cost: Double
  }

  /// The least that a cell can be: what adds up within the year is no less than the month before.
  private func floor(_ cell: Int) -> Double {
    let value = table.value(cell)
    let least = min(0, value)
    guard table.isOwn(cell), !table.isJanuary,
      table.shape.isCumulative[table.series(of: cell)]
    else { return least }
    let before = cell + table.shape.cellsOfMonth
    let known = table.values[before] + changes[before, default: 0]
    return known.isNaN || known > value ? least : max(least, known)
  }

  /// How much a part can grow, or its whole shrink, before there is more of the part than of the whole.
  private func slack(_ cell: Int, _ need: Double) -> Double? {
    let shape = table.shape
    let (series, unit) = (table.series(of: cell), table.unit(of: cell))
    for case .share(let number) in shape.linksOf[series] {
      let share = table.links.shares[number]
      guard (need > 0) == (series == share.numerator) else { continue }
      let difference = table.firstDifference + number * shape.unitCount + unit
      let rest = table.value(difference) + changes[difference, default: 0]
      if rest > 0, rest < abs(need) { return rest }
    }
    return nil
  }

  /// The terms of a sum that are worth trying: of the many parts of a large unit those that are hidden, and
  /// those whose hiding does least harm.
  private func shortlist(_ sum: Int) -> [MonthTable.Term] {
    if let known = table.shortlists.terms[sum] { return known }
    var terms = table.terms(of: sum)
    if terms.count > Self.many {
      let hiddenParts = terms.filter { table.states[$0.cell] == .withheld }
        .sorted { (table.values[$1.cell], $0.cell) < (table.values[$0.cell], $1.cell) }
        .prefix(Self.many)
      let smallParts = terms.filter { table.states[$0.cell] == .small }.prefix(Self.many)
      let shown = terms.filter { table.states[$0.cell] == .shown }
        .map { (term: $0, harm: harm($0.cell, table.values[$0.cell])) }
        .sorted { ($0.harm, $0.term.cell) < ($1.harm, $1.term.cell) }.prefix(Self.many)
      terms = hiddenParts + smallParts + shown.map(\.term)
    }
    table.shortlists.terms[sum] = terms
    return terms
  }

  private static let many = 16

  /// How many of the ways to make a sum hold are tried, the least harmful first.
  private static let breadth = 6

  private func options(for sum: Int, rest: Double) -> [Option] {
    var found: [Option] = []
    for term in shortlist(sum) where !locked.contains(term.cell) {
      let cell = term.cell
      guard table.isOwn(cell) || table.isVirtual(cell) else { continue }
      let need = -rest / term.factor
      // What was made less is not made more again, so that the search ends.
      let soFar = changes[cell, default: 0]
      if soFar * need < 0 { continue }
      let value = table.value(cell) + soFar
      let floor = floor(cell)
      if table.isVirtual(cell) {
        add(cell, need, value, floor, .infinity, hides: nil, base: 0, to: &found)
        continue
      }
      switch hidden[cell] ?? table.states[cell] {
      case .withheld:
        add(cell, need, value, floor, .infinity, hides: nil, base: 1, to: &found)
        // Of whole and part as much as keeps the part within the whole, or all.
        if let slack = slack(cell, need) {
          add(cell, need, value, value - slack, value + slack, hides: nil, base: -45, to: &found)
        }
      case .small:
        let range = table.shape.smallRange(table.series(of: cell))
        let low = max(floor, min(value, range.lowerBound))
        add(cell, need, value, low, max(value, range.upperBound), hides: nil, base: 2, to: &found)
        add(cell, need, value, floor, .infinity, hides: .withheld, base: 25, to: &found)
      case .shown:
        let base = 100 + harm(cell, value)
        add(cell, need, value, floor, .infinity, hides: .withheld, base: base, to: &found)
      }
    }
    found.sort { ($0.cost, $0.cell) < ($1.cost, $1.cell) }
    return Array(found.prefix(Self.breadth))
  }

  private func add(
    _ cell: Int, _ need: Double, _ value: Double, _ low: Double, _ high: Double,
    hides: CellState?, base: Double, to found: inout [Option]
  ) {
    let amount = min(max(need, low - value), high - value)
    guard abs(amount) > Self.least, amount * need > 0 else { return }
    var cost = base + (abs(amount - need) > Self.least ? 40 : 0)
    // What brings another sum nearer to holding is better than what makes one that does not hold.
    for (other, factor) in table.bindings(of: cell) {
      let rest = balance[other, default: 0]
      cost += abs(rest + factor * amount) < abs(rest) ? -30 : 15
    }
    found.append(Option(cell: cell, amount: amount, hides: hides, cost: cost))
  }

  /// How much readers lose by not seeing a cell: little of a small part, much of the whole.
  private func harm(_ cell: Int, _ value: Double) -> Double {
    let (series, unit) = (table.series(of: cell), table.unit(of: cell))
    let shape = table.shape
    let enough = 2 * Double(shape.minimums[series] - 1) * shape.persons[series]
    var harm = 20 * Double(min(shape.descendants[unit], 20))
    if shape.parents[unit] < 0 { harm += 2000 }
    if shape.isCarried[series] { harm += 300 }
    if value <= 0 { harm += 1500 } else if value < enough { harm += 400 }
    for case .stockFlow(let number) in shape.linksOf[series] {
      let flow = table.links.stockFlows[number]
      for other in [flow.inflow, flow.outflow] where other != series {
        let beside = table.values[table.cell(other, unit)]
        if !beside.isNaN, beside < enough { harm += 200 }
      }
    }
    // Of parts that are large enough the smallest.
    var size = max(0, value / shape.persons[series])
    while size >= 10 {
      harm += 10
      size /= 10
    }
    return harm + size
  }
}
