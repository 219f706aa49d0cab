import Model

/// The conclusions of the scan: each follows from figures of the report, and none is drawn without them.
///
/// - Source: BijstandScan (APE, 2007), *Op het doel af*, ch. 2.
struct ScanReview {
  let report: Report

  /// From how many percentage points on a part of the caseload is called different.
  static let difference = 0.03

  func conclusions() -> [ScanConclusion] {
    [nation, gap, flows].compactMap { $0 } + composition
      + [exits].compactMap { $0 } + slowest + [price, outlook, potential].compactMap { $0 }
  }

  private var alike: Comparison? { report.comparisons.first { $0.group.isComparable } }

  private var nation: ScanConclusion? {
    guard
      let wide = report.comparisons.first(where: { !$0.group.isComparable && $0.change != nil }),
      let change = wide.change
    else { return nil }
    return .movedWithNation(own: change.own, nation: change.reference, name: wide.group.name)
  }

  private var gap: ScanConclusion? {
    guard let alike, let now = alike.now else { return nil }
    let known = alike.points.compactMap { point in point.value.map { (point.month, $0) } }
    guard let widest = known.max(by: { $0.1.difference < $1.1.difference }) else { return nil }
    return .gap(
      own: now.own, scaled: now.scaled, group: alike.group.name, widest: widest.1.difference,
      widestMonth: widest.0)
  }

  private var flows: ScanConclusion? {
    guard let alike, let inflow = alike.inflow, let outflow = alike.outflow else { return nil }
    return .flows(inflow: inflow, outflow: outflow, group: alike.group.name)
  }

  private var composition: [ScanConclusion] {
    (report.caseload?.compositions ?? []).flatMap { composition in
      composition.parts.compactMap { part -> ScanConclusion? in
        guard let own = composition.share(part, composition.months.count - 1),
          let elsewhere = part.elsewhere, abs(own - elsewhere) >= Self.difference
        else { return nil }
        return .composition(
          column: composition.column, part: part.name, own: own, elsewhere: elsewhere,
          place: composition.elsewhereName)
      }
    }
  }

  private var exits: ScanConclusion? {
    guard let all = report.exitChances.first?.all, let six = all.point(at: 6)?.exit,
      let twelve = all.point(at: 12)?.exit
    else { return nil }
    return .exits(six: six, twelve: twelve)
  }

  /// Of each column whose groups leave at rates that differ by more than chance.
  private var slowest: [ScanConclusion] {
    (report.exitChances.first?.splits ?? []).compactMap { split in
      guard let column = split.column, let test = split.test, test.p < 0.05 else { return nil }
      let chances = split.groups.compactMap { group in
        group.point(at: 12).map { (name: group.name, chance: $0.exit) }
      }
      guard let low = chances.min(by: { $0.chance < $1.chance }),
        let high = chances.max(by: { $0.chance < $1.chance }), low.name != high.name
      else { return nil }
      return .slowest(
        column: column, name: low.name, chance: low.chance, fastest: high.name, best: high.chance)
    }
  }

  private var price: ScanConclusion? {
    guard let effects = report.money?.effects.value, effects.before > 0 else { return nil }
    return .price(effect: effects.price, share: effects.price / effects.before)
  }

  private var outlook: ScanConclusion? {
    let years = report.outlook?.years.filter { $0.year >= report.month.year } ?? []
    guard let first = years.first, let last = years.last, let balance = last.balance else {
      return nil
    }
    // A year whose interval lies on both sides of zero says nothing of a deficit.
    let open = years.filter { year in
      year.balanceInterval.map { $0.low80 < 0 && $0.high80 > 0 } ?? false
    }.map(\.year)
    return .outlook(
      deficits: years.filter { ($0.balance ?? 0) < 0 && !open.contains($0.year) }.map(\.year),
      open: open, first: first.year, last: last.year, lastBalance: balance,
      interval: last.balanceInterval)
  }

  private var potential: ScanConclusion? {
    guard let potential = alike?.potential else { return nil }
    return .potential(
      value: potential.value, low: potential.low95, high: potential.high95,
      amount: report.money?.grossPrice.value.map { $0.value * potential.value })
  }
}
