import Model

/// Works out the exit probabilities of a report from the counts of spells (metrics.md section 6).
///
/// - Unit: probability 0...1, time in mean months of 30,4375 days. Times of an exit are those of one person:
///   the chances are given at whole months, and a median to a tenth of a month.
package enum ExitReview {
  package static let daysPerMonth = 30.4375
  /// Ten years: a chart and a table have no use for more.
  static let lastMonth = 120

  /// - Returns: `nil` when nothing was counted for the unit.
  package static func chances(in table: SpellTable, unit: String) -> ExitChances? {
    let own = table.durations.filter { $0.unit == unit }
    guard let all = own.first(where: { $0.part == .all }) else { return nil }
    let whole = RiskCounts(all)
    var columns: [String?] = []
    for part in own.map(\.part) where part != .all && !columns.contains(part.column) {
      columns.append(part.column)
    }
    return ExitChances(
      name: table.name, from: table.from, through: table.through, inflowOnly: table.inflowOnly,
      minimum: table.minimum, all: groups([("alle", whole)], of: whole, table)[0],
      splits: columns.map { column in
        let parts = own.filter { $0.part != .all && $0.part.column == column }
          .map { (name: $0.part.name, counts: RiskCounts($0)) }
        let groups = groups(parts, of: whole, table)
        let compared = zip(parts, groups).filter { $0.1.count != nil }.map(\.0.counts)
        return ExitChances.Split(
          column: column, groups: groups,
          test: LogRank(compared).map {
            .init(chiSquare: $0.chiSquare, degreesOfFreedom: $0.degreesOfFreedom, p: $0.p)
          })
      })
  }

  /// The parts with what may be shown of each: at every month a part that is too small, or from which
  /// together with the whole such a one follows, ends there.
  private static func groups(
    _ parts: [(name: String, counts: RiskCounts)], of whole: RiskCounts, _ table: SpellTable
  ) -> [ExitChances.Group] {
    let counted = ShownParts.places(
      parts.map(\.counts.count), of: whole.count, minimum: table.minimum)
    var last = [Int](repeating: -1, count: parts.count)
    var going = counted
    for month in 0...lastMonth where !going.isEmpty {
      let day = day(of: month)
      going = ShownParts.places(
        parts.map { $0.counts.atRisk(at: day) }, of: whole.atRisk(at: day),
        minimum: table.minimum, among: going)
      for place in going { last[place] = month }
    }
    return parts.indices.map { place in
      let (name, counts) = parts[place]
      guard counted.contains(place) else { return ExitChances.Group(name: name) }
      return group(name, counts, through: last[place], table)
    }
  }

  /// The first whole day at or behind a month's end.
  private static func day(of month: Int) -> Int {
    Int((Double(month) * daysPerMonth).rounded(.up))
  }

  private static func group(
    _ name: String, _ counts: RiskCounts, through last: Int, _ table: SpellTable
  ) -> ExitChances.Group {
    var group = ExitChances.Group(name: name, count: counts.count)
    guard last >= 0 else { return group }
    let curve = KaplanMeier(counts)
    group.curve = (0...last).map { month in
      let step = curve.step(at: Double(month) * daysPerMonth)
      return ExitChances.Point(
        month: month, atRisk: counts.atRisk(at: day(of: month)),
        exit: step.map { 1 - $0.survival } ?? 0,
        interval: step?.interval.map { (1 - $0.upperBound)...(1 - $0.lowerBound) })
    }
    func months(_ days: Int?) -> Double? {
      guard let days, Double(days) <= Double(last) * daysPerMonth else { return nil }
      return (Double(days) / daysPerMonth * 10).rounded() / 10
    }
    group.median = months(curve.median)
    if group.median != nil {
      (group.medianLow, group.medianHigh) = (
        months(curve.medianInterval.low), months(curve.medianInterval.high)
      )
    }
    group.reasons = table.reasons.enumerated().compactMap { place, reason in
      guard let number = UInt16(exactly: place) else { return nil }
      let incidence = CumulativeIncidence(counts, reason: number)
      return ExitChances.Reason(
        name: reason.isEmpty ? "zonder reden" : reason,
        curve: group.curve.map { point in
          let step = incidence.step(at: Double(point.month) * daysPerMonth)
          return ExitChances.Point(
            month: point.month, atRisk: point.atRisk, exit: step?.probability ?? 0,
            interval: step?.interval)
        })
    }
    return group
  }
}

extension CumulativeIncidence {
  /// The last step at or before a duration; `nil` before the first.
  package func step(at time: Double) -> Step? { steps.last { Double($0.time) <= time } }
}

extension SpellTable.Durations.Part {
  /// The column of a group; `nil` for a year of inflow and for all.
  fileprivate var column: String? {
    if case .group(let column, _) = self { column } else { nil }
  }

  fileprivate var name: String {
    switch self {
    case .all: "alle"
    case .group(_, let word): word
    case .cohort(let year): String(year)
    }
  }
}
