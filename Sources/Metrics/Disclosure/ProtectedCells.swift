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
  /// The places of the counts among the series, and the sums that hold between them.
  private var counts: [Int]
  private var links: CellLinks

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
    counts = []
    links = CellLinks()
    counts = table.series.indices.filter(isCount)
    links = CellLinks(dossier: dossier, table: table, counts: counts)
    settle()
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

  private mutating func settle() {
    var groups = table.series.indices.map { [$0] }
    var isCarried = [Bool](repeating: false, count: table.series.count)
    for (number, component) in links.components(count: counts.count).enumerated() {
      groups[counts[number]] = component.map { counts[$0] }
      isCarried[counts[number]] = component.contains { series in
        links.cumulative.contains(series) || links.stockFlows.contains { $0.stock == series }
      }
    }
    let reports = FirstReports(table, groups: groups, isCarried: isCarried)
    table.settle(limits: reports.limits, next: reports.next)
  }

  /// Whether a number of a series is a count that is too small to be shown.
  func isSmall(_ number: Double, _ series: Int) -> Bool {
    guard case .count(let person, let minimum) = nature(series) else { return false }
    return number > 0 && number < Double(minimum) * person - 1e-9
  }

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
    table.fill(series, skipsMissing: skips, expected: expected) { parts, month, layer in
      var sum = 0.0
      var total = 0.0
      for part in parts {
        let own = weight.map { weight in
          before.values(layer)[before.index(weight, part.unit, month)]
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
    guard !counts.isEmpty else { return }
    var persons: [Double] = []
    var minimums: [Int] = []
    for series in counts {
      guard case .count(let person, let minimum) = nature(series) else { continue }
      persons.append(person)
      minimums.append(minimum)
    }
    let decision = CountDecision(
      table: table, counts: counts, persons: persons, minimums: minimums, links: links,
      skippedMonths: dossier.skippedMonths)
    for month in 0..<table.months { store(decision, month) }
    closedSeries = decision.closed.map { table.series[counts[$0]] }.sorted()
  }

  /// What hangs together is shown as it was published first as soon as something of it is hidden: what came
  /// later, laid on it, could give that away.
  private mutating func store(_ decision: CountDecision, _ month: Int) {
    let units = table.units.count
    for (number, series) in counts.enumerated() {
      let isOpen = decision.isOpen[month][number]
      for unit in 0..<units {
        let cell = table.index(series, unit, month)
        if isOpen { continue }
        showsLatest[cell] = false
        states[cell] = decision.states[month][number * units + unit]
        let known = table.published[cell]
        let others = [table.latest[cell]] + (table.versions[cell] ?? []).map(\.number)
        // What is said of the count of then would be read as said of the one of now.
        let isOther = states[cell] == .small && known != table.latest[cell]
        if known.isNaN || isOther
          || !isSmall(known, series) && others.contains(where: { isSmall($0, series) })
        {
          states[cell] = .withheld
        }
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
        var hidden = hides(figure, rule, series, group, month, .published)
        guard table.hasLater else {
          withhold(hidden, series, month)
          continue
        }
        let later = hides(figure, rule, series, group, month, .latest)
        hidden = zip(hidden, later).map { $0 || $1 }
        // What came later than what was published could be subtracted from that.
        if hidden.contains(true) {
          for unit in table.units.indices {
            hidden[unit] = hidden[unit] || table.published[table.index(series, unit, month)].isNaN
          }
        }
        withhold(hidden, series, month)
      }
    }
  }

  private mutating func withhold(_ hidden: [Bool], _ series: Int, _ month: Int) {
    for unit in table.units.indices where hidden[unit] {
      states[table.index(series, unit, month)] = .withheld
    }
  }

  private func hides(
    _ figure: SeriesNature.Figure, _ rule: FigureSuppression, _ series: Int, _ group: Int?,
    _ month: Int, _ layer: SeriesTable.Layer
  ) -> [Bool] {
    let all = table.values(layer)
    let values = table.units.indices.map { all[table.index(series, $0, month)] }
    let sizes = group.map { group in
      table.units.indices.map { all[table.index(group, $0, month)] }
    }
    return rule.hidden(
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
        guard let part = places[ratio.numerator], let whole = places[ratio.denominator],
          part != whole,
          !shares.contains(where: { $0.numerator == part && $0.denominator == whole })
        else { continue }
        let broken = Self.breaks(counts[part], of: counts[whole], table)
        guard broken != 0 else { continue }
        shares.append(.init(numerator: part, denominator: whole, brokenFrom: broken))
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

  /// The first month in which one is more than the other, and so no part of it.
  private static func breaks(_ part: Int, of whole: Int, _ table: SeriesTable) -> Int? {
    (0..<table.months).first { month in
      table.units.indices.contains { unit in
        let part = table.published[table.index(part, unit, month)]
        let whole = table.published[table.index(whole, unit, month)]
        return part > whole
      }
    }
  }
}
