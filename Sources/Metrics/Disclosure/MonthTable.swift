/// The counts of one month with the sums they are bound by, for who looks for what can be hidden.
///
/// Cells by number: first those of the month, series by series and unit by unit; then those of the month
/// before; then the steps of series that add up within the year, and then the differences of whole and
/// part. The last two are printed nowhere, but can be worked out.
struct MonthTable {
  struct Term {
    var cell: Int
    var factor: Double
  }

  let shape: TableShape
  let links: CellLinks
  /// By cell, the month's own and those of the month before; `nan` where there is none.
  let values: [Double]
  var states: [CellState]
  /// By cell, the month's own and those of the month before, whether it is the sum of the parts of a unit.
  let isFilled: [Bool]
  /// The place of the month among all months.
  let month: Int
  /// Whether the month is January, in which what adds up within the year begins anew.
  let isJanuary: Bool
  /// What was found of the sums of this month, for all searches in it.
  let shortlists = Shortlists()

  final class Shortlists {
    /// By sum the terms that are worth trying.
    var terms: [Int: [Term]] = [:]
  }

  private var ownCount: Int { shape.cellsOfMonth }
  var firstStep: Int { 2 * ownCount }
  var firstDifference: Int { firstStep + links.cumulative.count * shape.unitCount }
  var cellCount: Int { firstDifference + links.shares.count * shape.unitCount }

  func isOwn(_ cell: Int) -> Bool { cell < ownCount }
  func isVirtual(_ cell: Int) -> Bool { cell >= firstStep }
  func series(of cell: Int) -> Int { cell / shape.unitCount }
  func unit(of cell: Int) -> Int { cell % shape.unitCount }
  func cell(_ series: Int, _ unit: Int) -> Int { series * shape.unitCount + unit }
  func before(_ series: Int, _ unit: Int) -> Int { ownCount + cell(series, unit) }

  /// What a cell is worth, `nan` when there is none.
  func value(_ cell: Int) -> Double {
    guard isVirtual(cell) else { return values[cell] }
    let unit = unit(of: cell)
    if cell < firstDifference {
      let series = links.cumulative[(cell - firstStep) / shape.unitCount]
      return isJanuary ? .nan : values[self.cell(series, unit)] - values[before(series, unit)]
    }
    let share = links.shares[(cell - firstDifference) / shape.unitCount]
    if let broken = share.brokenFrom, month >= broken { return .nan }
    return values[self.cell(share.denominator, unit)] - values[self.cell(share.numerator, unit)]
  }

  // MARK: Sums

  /// The sums are numbered by kind: stock and flow, steps, series, shares, and last those over units.
  private var firstCumulative: Int { links.stockFlows.count * shape.unitCount }
  private var firstSum: Int { firstCumulative + links.cumulative.count * shape.unitCount }
  private var firstShare: Int { firstSum + links.sums.count * shape.unitCount }
  private var firstTree: Int { firstShare + links.shares.count * shape.unitCount }

  func isOverUnits(_ sum: Int) -> Bool { sum >= firstTree }

  /// The sums that a cell is a term of, with its factor; those that a missing value makes say nothing are
  /// left out.
  func bindings(of cell: Int) -> [(sum: Int, factor: Double)] {
    let unit = unit(of: cell)
    var found: [(sum: Int, factor: Double)] = []
    func bind(_ sum: Int) {
      for term in terms(of: sum) where term.cell == cell { found.append((sum, term.factor)) }
    }
    if isVirtual(cell) {
      bind(
        cell < firstDifference
          ? firstCumulative + cell - firstStep : firstShare + cell - firstDifference)
      return found
    }
    let series = (cell % ownCount) / shape.unitCount
    for link in shape.linksOf[series] {
      switch link {
      case .stockFlow(let number): bind(number * shape.unitCount + unit)
      case .cumulative(let number): bind(firstCumulative + number * shape.unitCount + unit)
      case .sum(let number) where isOwn(cell): bind(firstSum + number * shape.unitCount + unit)
      case .share(let number) where isOwn(cell): bind(firstShare + number * shape.unitCount + unit)
      case .sum, .share: break
      }
    }
    guard isOwn(cell) else { return found }
    // Those over units can be long, so their terms are not listed for one factor.
    let parent = shape.parents[unit]
    if parent >= 0, !values[self.cell(series, parent)].isNaN {
      found.append((firstTree + self.cell(series, parent), 1))
    }
    if shape.children[unit].contains(where: { !values[self.cell(series, $0)].isNaN }) {
      found.append((firstTree + cell, -1))
    }
    return found
  }

  /// The terms of a sum that comes to a constant; none when a cell of it has no value.
  func terms(of sum: Int) -> [Term] {
    if sum >= firstTree { return overUnits(sum - firstTree) }
    let unit = sum % shape.unitCount
    var terms: [Term] = []
    if sum < firstCumulative {
      let flow = links.stockFlows[sum / shape.unitCount]
      terms = [
        Term(cell: cell(flow.stock, unit), factor: 1),
        Term(cell: before(flow.stock, unit), factor: -1),
        Term(cell: cell(flow.inflow, unit), factor: -1),
        Term(cell: cell(flow.outflow, unit), factor: 1),
      ]
    } else if sum < firstSum {
      if isJanuary { return [] }
      let number = (sum - firstCumulative) / shape.unitCount
      let series = links.cumulative[number]
      terms = [
        Term(cell: cell(series, unit), factor: 1), Term(cell: before(series, unit), factor: -1),
        Term(cell: firstStep + number * shape.unitCount + unit, factor: -1),
      ]
    } else if sum < firstShare {
      let link = links.sums[(sum - firstSum) / shape.unitCount]
      terms =
        [Term(cell: cell(link.total, unit), factor: -1)]
        + link.parts.map { Term(cell: cell($0, unit), factor: 1) }
    } else {
      let number = (sum - firstShare) / shape.unitCount
      let share = links.shares[number]
      terms = [
        Term(cell: cell(share.denominator, unit), factor: 1),
        Term(cell: cell(share.numerator, unit), factor: -1),
        Term(cell: firstDifference + number * shape.unitCount + unit, factor: -1),
      ]
    }
    guard terms.allSatisfy({ !value($0.cell).isNaN }) else { return [] }
    // Sums of parts that are not the same parts: what holds for each part says all there is to know.
    let rest = terms.reduce(0) { $0 + $1.factor * value($1.cell) }
    let isOfParts = terms.allSatisfy { isVirtual($0.cell) || isFilled[$0.cell] }
    return abs(rest) > 1e-9 && isOfParts ? [] : terms
  }

  private func overUnits(_ parent: Int) -> [Term] {
    guard !values[parent].isNaN else { return [] }
    let series = series(of: parent)
    var terms: [Term] = []
    for child in shape.children[unit(of: parent)] {
      let cell = cell(series, child)
      if !values[cell].isNaN { terms.append(Term(cell: cell, factor: 1)) }
    }
    if terms.isEmpty { return [] }
    return terms + [Term(cell: parent, factor: -1)]
  }
}

/// What does not change from month to month: the tree of units, the series and their limits.
struct TableShape {
  enum Link {
    case stockFlow(Int)
    case cumulative(Int)
    case sum(Int)
    case share(Int)
  }

  let unitCount: Int
  let parents: [Int]
  let children: [[Int]]
  let descendants: [Int]
  let seriesCount: Int
  /// What one person is worth, and the number under which counts are hidden, by series.
  let persons: [Double]
  let minimums: [Int]
  let linksOf: [[Link]]
  /// The series whose value goes on into the next month.
  let isCarried: [Bool]
  /// The series that their source adds up within the year.
  let isCumulative: [Bool]

  var cellsOfMonth: Int { unitCount * seriesCount }

  init(
    parents: [Int], children: [[Int]], persons: [Double], minimums: [Int], links: CellLinks
  ) {
    self.parents = parents
    self.children = children
    unitCount = parents.count
    seriesCount = persons.count
    self.persons = persons
    self.minimums = minimums
    var descendants = [Int](repeating: 0, count: parents.count)
    for unit in parents.indices.reversed() where parents[unit] >= 0 {
      descendants[parents[unit]] += descendants[unit] + 1
    }
    self.descendants = descendants
    var linksOf = [[Link]](repeating: [], count: persons.count)
    var isCarried = [Bool](repeating: false, count: persons.count)
    var isCumulative = isCarried
    for (number, flow) in links.stockFlows.enumerated() {
      for series in [flow.stock, flow.inflow, flow.outflow] {
        linksOf[series].append(.stockFlow(number))
      }
      isCarried[flow.stock] = true
    }
    for (number, series) in links.cumulative.enumerated() {
      linksOf[series].append(.cumulative(number))
      isCumulative[series] = true
      isCarried[series] = true
    }
    for (number, sum) in links.sums.enumerated() {
      for series in [sum.total] + sum.parts { linksOf[series].append(.sum(number)) }
    }
    for (number, share) in links.shares.enumerated() {
      linksOf[share.numerator].append(.share(number))
      linksOf[share.denominator].append(.share(number))
    }
    self.linksOf = linksOf
    self.isCarried = isCarried
    self.isCumulative = isCumulative
  }

  /// The lowest and highest that a hidden small count may be.
  func smallRange(_ series: Int) -> ClosedRange<Double> {
    persons[series]...max(persons[series], Double(minimums[series] - 1) * persons[series])
  }
}
