import Model

/// The target D(y) that holds for a unit, and the path P(m) to it (metrics.md section 2).
package struct IndicatorTarget: Sendable {
  let value: IndicatorValue
  private var indicator: Indicator { value.indicator }
  private var unit: String { value.unit }
  private var index: SeriesIndex { value.totals.index }
  private let key: Dataset.Key
  /// Most targets are those of the dossier: whether any was delivered is looked up once.
  private let isDelivered: Bool

  package init(_ value: IndicatorValue) {
    self.value = value
    key = Dataset.Key(series: value.indicator.code, unit: value.unit, role: .target)
    isDelivered = !value.totals.index.values(of: key).isEmpty
  }

  private var holdsFromDossier: Bool {
    value.totals.units.isRoot(unit) || indicator.targetHoldsForEveryUnit
  }

  /// The target of the month's year as it held in the month: as delivered for this unit, else as the
  /// dossier says.
  package func target(in month: Month) -> TargetFigure? {
    if isDelivered, let delivered = deliveredTarget(of: month.year) { return delivered }
    guard holdsFromDossier, let target = indicator.target(of: month.year, in: month) else {
      return nil
    }
    switch target {
    case .value(let number): return TargetFigure(.number(number))
    case .status(let word): return TargetFigure(.status(word))
    case .series(let series, let plus): return following(series, plus: plus, month)
    case .change(let year, let change, let isRelative):
      let end = Month.december(of: year)
      let base =
        indicator.aimsAtYearAverage ? value.averageToDate(in: end) : value.actual(in: end)
      guard let number = base.number else { return nil }
      return TargetFigure(
        .number(isRelative ? number * (1 + change) : number + change), inputs: base.inputs)
    }
  }

  /// A target such as "no higher than the national figure": that series in or before the month.
  private func following(_ series: String, plus: Double, _ month: Month) -> TargetFigure? {
    let root = value.totals.units.root.code
    let key = Dataset.Key(series: series, unit: root)
    if let last = index.lastDelivered(key, upTo: month), let number = last.number,
      !last.period.isYear, month - last.period.lastMonth < 12
    {
      return TargetFigure(.number(number + plus), inputs: [last])
    }
    guard let yearly = index.delivered(key, year: month.year), let number = yearly.number else {
      return nil
    }
    return TargetFigure(.number(number + plus), inputs: [yearly])
  }

  /// The target delivered for a year, or what delivered monthly targets come to at its end.
  private func deliveredTarget(of year: Int) -> TargetFigure? {
    if let observation = index.delivered(key, year: year), let figure = observation.figure {
      return TargetFigure(figure, inputs: [observation])
    }
    return monthlyTarget(of: year)
  }

  private func monthlyTarget(of year: Int) -> TargetFigure? {
    if case .flow(_, isCumulative: false) = indicator.kind {
      let sum = SeriesSum(ofTarget: indicator.code, toDate: .december(of: year), of: value)
      return sum.gap == nil ? TargetFigure(.number(sum.total), inputs: sum.inputs) : nil
    }
    guard let last = index.delivered(key, .december(of: year)), let figure = last.figure else {
      return nil
    }
    return TargetFigure(figure, inputs: [last])
  }

  // MARK: Path

  /// The path's value in a month, in the indicator's unit; `nil` where there is none.
  ///
  /// A year without given points has the standard path.
  ///
  /// - Parameter report: the month of the report, in the same year; the months behind it lead to the target
  ///   as it held then, for a target that was moved later was not known.
  package func path(in month: Month, asOf report: Month? = nil) -> Double? {
    if isDelivered, let delivered = deliveredPath(in: month) { return delivered }
    if holdsFromDossier, case .points(let points) = indicator.path {
      if let value = Self.interpolate(points, at: month) { return value }
      if points.keys.contains(where: { $0.year == month.year }) { return nil }
    }
    guard let target = target(in: min(month, report ?? month))?.value.number else { return nil }
    return standardPath(to: target, in: month)
  }

  /// Delivered monthly targets, in the shape of the series: those of a flow add up within the year.
  private func deliveredPath(in month: Month) -> Double? {
    guard case .flow(_, isCumulative: false) = indicator.kind else {
      return index.delivered(key, month)?.number
    }
    let sum = SeriesSum(ofTarget: indicator.code, toDate: month, of: value)
    return sum.gap == nil ? sum.total : nil
  }

  /// Linear between the two points around the month; none before the first or after the last.
  static func interpolate(_ points: [Month: Double], at month: Month) -> Double? {
    if let exact = points[month] { return exact }
    guard let before = points.keys.filter({ $0 < month }).max(),
      let after = points.keys.filter({ $0 > month }).min(),
      let from = points[before], let to = points[after]
    else { return nil }
    return from + (to - from) * Double(month - before) / Double(after - before)
  }

  private func standardPath(to target: Double, in month: Month) -> Double? {
    switch indicator.kind {
    case .stock, .ratio, .deliveredRatio:
      if indicator.aimsAtYearAverage { return target }
      let start =
        value.totals.units.isRoot(unit) || indicator.targetHoldsForEveryUnit
        ? indicator.pathStart : nil
      guard let from = start ?? value.actual(in: .december(of: month.year - 1)).number else {
        return nil
      }
      return from + (target - from) * Double(month.number) / 12
    case .flow:
      if indicator.path == .seasonal {
        return YearShare.mean(of: value, in: month).map { target * $0 }
      }
      return target * Double(month.number) / 12
    case .mean, .measurement: return target
    case .qualitative: return nil
    }
  }

  /// The path of the whole year of a report; empty where no month has one.
  package func pathOfYear(_ report: Month) -> [IndicatorFigures.Point] {
    let points = Month.december(of: report.year).yearToDate.map {
      IndicatorFigures.Point(month: $0, value: path(in: $0, asOf: report))
    }
    return points.contains { $0.value != nil } ? points : []
  }
}

extension Period {
  fileprivate var isYear: Bool { if case .year = self { true } else { false } }
}

extension SeriesSum {
  /// The monthly targets delivered for exactly this unit, January to a month.
  fileprivate init(ofTarget series: String, toDate month: Month, of value: IndicatorValue) {
    let alone = UnitTree(root: OrganisationUnit(code: value.unit, name: value.unit))
    self.init(
      of: series, over: month.yearToDate, role: .target,
      within: .january(of: month.year)...month, of: value.unit,
      totals: UnitTotals(index: value.totals.index, units: alone), skipped: value.skipped)
  }
}
