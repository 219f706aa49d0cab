import Model

/// Decides of every cell of a dossier's data whether readers outside may see it.
struct ProtectedCells {
  let natures: SeriesNatures
  private(set) var table: SeriesTable
  /// By cell of the table, for counts and figures alike.
  private(set) var states: [CellState]
  /// Whether a cell shows what was delivered last, or what was delivered first.
  private(set) var showsLatest: [Bool]
  private(set) var closedSeries: [String] = []
  private let dossier: Dossier
  private let places: [String: Int]

  init(dossier: Dossier, dataset: Dataset, natures: SeriesNatures) {
    self.dossier = dossier
    self.natures = natures
    var seen: Set<String> = []
    let delivered = Set(dataset.keys.lazy.filter { $0.role == .actual }.map(\.series))
    let series = (natures.bySeries.keys.sorted() + delivered.sorted()).filter {
      delivered.contains($0) && natures[$0] != .open && seen.insert($0).inserted
    }
    table = SeriesTable(series: series, dossier: dossier, dataset: dataset)
    places = Dictionary(uniqueKeysWithValues: series.enumerated().map { ($1, $0) })
    states = []
    showsLatest = []
    fill()
    states = [CellState](repeating: .shown, count: table.latest.count)
    showsLatest = [Bool](repeating: true, count: table.latest.count)
  }

  /// The series whose values are in an indicator's own unit, by the indicator's code.
  var ownSeries: [String: String] {
    Dictionary(
      dossier.indicators.compactMap { indicator in
        switch indicator.kind {
        case .stock(let series), .flow(let series, _), .measurement(let series, _),
          .mean(let series, _), .deliveredRatio(let series):
          (indicator.code, series)
        case .ratio, .qualitative: nil
        }
      }, uniquingKeysWith: { one, _ in one })
  }

  /// Counts that a flow adds up within the year, by their places.
  var flows: [Int] {
    let names = dossier.indicators.compactMap { indicator -> String? in
      if case .flow(let series, isCumulative: false) = indicator.kind { series } else { nil }
    }
    return Set(names).compactMap { places[$0] }.filter(isCount).sorted()
  }

  var skippedMonths: Set<Int> { dossier.skippedMonths }

  /// The nature of a series; one that no indicator uses counts persons, to be on the safe side.
  func nature(_ series: Int) -> SeriesNature {
    natures[table.series[series]] ?? .count(person: 1, minimum: unusedMinimum)
  }

  private var unusedMinimum: Int { Protection(strictestOf: dossier).minimum }

  // MARK: Totals

  private mutating func fill() {
    var order = table.series.indices.map { $0 }
    // Means are weighted by counts, which come first.
    order.sort { isCount($0) && !isCount($1) }
    for series in order {
      let name = table.series[series]
      let users = dossier.indicators.filter { $0.series.contains(name) }
      let skips = !users.isEmpty && users.allSatisfy(\.skipsMissingParts)
      let limited = users.compactMap(\.units).flatMap { $0 }
      let expected = limited.isEmpty ? nil : Set(limited)
      switch nature(series) {
      case .count where natures.adding.contains(name): sum(series, skips, expected)
      case .figure(let figure):
        switch figure.total {
        case .sum: sum(series, skips, expected)
        case .mean(let weight): mean(series, weight.flatMap { places[$0] }, skips, expected)
        case .delivered: break
        }
      case .count, .open: break
      }
    }
  }

  private func isCount(_ series: Int) -> Bool {
    if case .count = nature(series) { true } else { false }
  }

  private mutating func sum(_ series: Int, _ skips: Bool, _ expected: Set<String>?) {
    table.fill(series, skipsMissing: skips, expected: expected) { parts, _, _ in
      parts.reduce(0) { $0 + $1.value }
    }
  }

  private mutating func mean(
    _ series: Int, _ weight: Int?, _ skips: Bool, _ expected: Set<String>?
  ) {
    let before = table
    table.fill(series, skipsMissing: skips, expected: expected) { parts, month, isLatest in
      var sum = 0.0
      var total = 0.0
      for part in parts {
        let own = weight.map { weight -> Double in
          let cell = before.index(weight, part.unit, month)
          return isLatest ? before.latest[cell] : before.published[cell]
        }
        sum += part.value * (own ?? 1)
        total += own ?? 1
      }
      return total > 0 ? sum / total : .nan
    }
  }

  // MARK: Counts

  mutating func decide() {
    guard table.months > 0 else { return }
    decideCounts()
    decideFigures()
  }

  private mutating func decideCounts() {
    let counts = table.series.indices.filter(isCount)
    guard !counts.isEmpty else { return }
    let links = CellLinks(dossier: dossier, table: table, counts: counts)
    var persons: [Double] = []
    var minimums: [Int] = []
    for series in counts {
      guard case .count(let person, let minimum) = nature(series) else { continue }
      persons.append(person)
      minimums.append(minimum)
    }
    let shape = TableShape(
      parents: table.parents, children: table.children, persons: persons, minimums: minimums,
      links: links)
    let components = links.components(count: counts.count)
    var suppression = CellSuppression(shape: shape, links: links)
    var before = [Double](repeating: .nan, count: shape.cellsOfMonth)
    for month in 0..<table.months {
      var values = before
      var targets: [Int: Double] = [:]
      for (number, series) in counts.enumerated() {
        let limit = Double(minimums[number]) * persons[number]
        for unit in table.units.indices {
          let cell = table.index(series, unit, month)
          let own = number * table.units.count + unit
          values[own] = table.published[cell]
          if let small = smallest(cell, below: limit) { targets[own] = small }
        }
      }
      let found = suppression.decide(
        values, before: before, targets: targets,
        isJanuary: (table.first + month).number == 1)
      store(found, counts, components, month)
      before = values
    }
    closedSeries = suppression.closed.map { table.series[counts[$0]] }.sorted()
  }

  /// The smallest count under the limit that was ever delivered for a cell.
  private func smallest(_ cell: Int, below limit: Double) -> Double? {
    func isSmall(_ value: Double) -> Bool { value > 0 && value < limit - 1e-9 }
    let ends = [table.published[cell], table.latest[cell]].filter(isSmall)
    guard let versions = table.versions[cell] else { return ends.min() }
    return (ends + versions.map(\.number).filter(isSmall)).min()
  }

  /// What hangs together is shown as it was delivered first as soon as something of it is hidden: a later
  /// delivery laid on it could give that away.
  private mutating func store(
    _ found: [CellState], _ counts: [Int], _ components: [[Int]], _ month: Int
  ) {
    let units = table.units.count
    for (number, series) in counts.enumerated() {
      let hidesSome = components[number].contains { other in
        (0..<units).contains { found[other * units + $0] != .shown }
      }
      for unit in 0..<units {
        let cell = table.index(series, unit, month)
        states[cell] = found[number * units + unit]
        if hidesSome { showsLatest[cell] = false }
      }
    }
  }

  // MARK: Figures

  private mutating func decideFigures() {
    for series in table.series.indices {
      guard case .figure(let figure) = nature(series) else { continue }
      let group = figure.group.flatMap { places[$0] }.flatMap { isCount($0) ? $0 : nil }
      let rule = FigureSuppression(
        parents: table.parents, children: table.children, adds: figure.total != .delivered)
      for month in 0..<table.months {
        let values = table.units.indices.map { table.latest[table.index(series, $0, month)] }
        let sizes = group.map { group in
          table.units.indices.map { table.latest[table.index(group, $0, month)] }
        }
        let hidden = rule.hidden(
          values,
          mayBeShown: { unit in
            guard let group else { return table.parents[unit] < 0 && !figure.needsGroup }
            let cell = table.index(group, unit, month)
            guard states[cell] == .shown, let size = sizes?[unit], !size.isNaN else { return false }
            return size > 0 || values[unit] == 0
          },
          isSecret: { unit in
            guard let group, let size = sizes?[unit], !size.isNaN else { return true }
            guard case .count(let person, let minimum) = nature(group) else { return true }
            return size < Double(minimum) * person
          }, sizes: sizes)
        for unit in table.units.indices where hidden[unit] {
          states[table.index(series, unit, month)] = .withheld
        }
      }
    }
  }
}

extension CellLinks {
  /// The sums that a dossier says hold between series, by their places among the counts.
  init(dossier: Dossier, table: SeriesTable, counts: [Int]) {
    self.init()
    let places = Dictionary(
      uniqueKeysWithValues: counts.enumerated().map { (table.series[$1], $0) })
    for flow in dossier.stockFlows {
      guard let stock = places[flow.stock], let inflow = places[flow.inflow],
        let outflow = places[flow.outflow], Set([stock, inflow, outflow]).count == 3
      else { continue }
      stockFlows.append(.init(stock: stock, inflow: inflow, outflow: outflow))
    }
    var own: [String: Int] = [:]
    for indicator in dossier.indicators {
      switch indicator.kind {
      case .flow(let series, let isCumulative):
        guard let place = places[series] else { continue }
        own[indicator.code] = place
        if isCumulative, !cumulative.contains(place) { cumulative.append(place) }
      case .stock(let series), .measurement(let series, _): own[indicator.code] = places[series]
      case .ratio(let ratio):
        guard ratio.per == 100, let part = places[ratio.numerator],
          let whole = places[ratio.denominator], part != whole,
          Self.isPart(counts[part], of: counts[whole], table),
          !shares.contains(where: { $0.numerator == part && $0.denominator == whole })
        else { continue }
        shares.append(.init(numerator: part, denominator: whole))
      default: continue
      }
    }
    for indicator in dossier.indicators {
      let parts = indicator.parts.compactMap { own[$0] }
      guard let total = own[indicator.code], parts.count == indicator.parts.count, !parts.isEmpty,
        Set(parts + [total]).count == parts.count + 1
      else { continue }
      sums.append(.init(total: total, parts: parts))
    }
    for sum in Self.types(dossier, places) { sums.append(sum) }
  }

  /// The stock by household type, of the money of the dossier.
  private static func types(_ dossier: Dossier, _ places: [String: Int]) -> [Sum] {
    guard let names = dossier.money.series, let total = places[names.stock] else { return [] }
    let parts = names.types.compactMap { places[$0.stock] }
    guard !parts.isEmpty, parts.count == names.types.count,
      Set(parts + [total]).count == parts.count + 1
    else { return [] }
    return [Sum(total: total, parts: parts)]
  }

  /// Whether one is never more than the other.
  private static func isPart(_ part: Int, of whole: Int, _ table: SeriesTable) -> Bool {
    (0..<table.months).allSatisfy { month in
      table.units.indices.allSatisfy { unit in
        let part = table.published[table.index(part, unit, month)]
        let whole = table.published[table.index(whole, unit, month)]
        return part.isNaN || whole.isNaN || part <= whole
      }
    }
  }
}
