import Model
import Numerals

/// How the targets of an indicator go over the years, and whether they are met.
struct TargetCourse {
  let value: IndicatorValue
  let month: Month

  private var indicator: Indicator { value.indicator }

  private var isQualitative: Bool {
    if case .qualitative = indicator.kind { true } else { false }
  }

  private var hasBand: Bool { if case .band = indicator.rule { true } else { false } }

  /// The targets by year, as they hold at its end, of the years that have one.
  private var targets: [(year: Int, value: Double)] {
    let target = IndicatorTarget(value)
    let first = min(indicator.targets.keys.min() ?? month.year, month.year - 10)
    let last = max(indicator.targets.keys.max() ?? month.year, month.year)
    return (first...max(first, last)).compactMap { year in
      target.target(in: .december(of: year))?.value.number.map { (year, $0) }
    }
  }

  /// The last years on end of a list, so many at least.
  private func lastRun(
    _ years: [(year: Int, value: Double)], while holds: (Double, Double) -> Bool
  ) -> ClosedRange<Int>? {
    guard let last = years.last else { return nil }
    var first = last
    for entry in years.dropLast().reversed() {
      guard first.year - entry.year == 1, holds(entry.value, first.value) else { break }
      first = entry
    }
    return last.year - first.year + 1 >= IndicatorLint.Limit.years ? first.year...last.year : nil
  }

  /// The same target in the last three years or more that have one.
  var unmoved: IndicatorQuestion? {
    let targets = targets
    guard let last = targets.last, !followsSeries else { return nil }
    return lastRun(targets, while: ==).map { .targetNeverMoves(last.value, $0) }
  }

  private var followsSeries: Bool {
    indicator.targets.values.contains { if case .value = $0 { false } else { true } }
  }

  /// Met at the end of the last three years or more that are over.
  var alwaysMet: IndicatorQuestion? {
    guard let direction = indicator.direction, direction != .band, !hasBand else { return nil }
    var first: Int?
    let over = month.number == 12 ? month.year : month.year - 1
    let aims = Dictionary(uniqueKeysWithValues: targets.map { ($0.year, $0.value) })
    for year in stride(from: over, through: over - 10, by: -1) {
      let end = Month.december(of: year)
      let reading =
        indicator.aimsAtYearAverage ? value.averageToDate(in: end) : value.actual(in: end)
      guard let aim = aims[year], let actual = reading.number else { break }
      let (printed, bound) = (
        actual.asPrinted(decimals: indicator.decimals), aim.asPrinted(decimals: indicator.decimals)
      )
      guard direction == .lower ? printed <= bound : printed >= bound else { break }
      first = year
    }
    guard let first, over - first + 1 >= IndicatorLint.Limit.years else { return nil }
    return .targetAlwaysMet(first...over)
  }

  var direction: IndicatorQuestion.DirectionFault? {
    guard !isQualitative, !hasBand, indicator.rule != .none else { return nil }
    let targets = targets
    guard let direction = indicator.direction else { return targets.isEmpty ? nil : .missing }
    if targets.isEmpty {
      let isPlanned = indicator.path != .standard || !indicator.targets.isEmpty
      return isPlanned || value.index(hasTargetOf: indicator.code) ? nil : .withoutTarget
    }
    guard direction != .band, !followsSeries else { return nil }
    let run = lastRun(targets) { direction == .lower ? $0 < $1 : $0 > $1 }
    return run.map { .againstTargets($0) }
  }
}

extension IndicatorValue {
  /// Whether a target was ever delivered for the unit.
  fileprivate func index(hasTargetOf code: String) -> Bool {
    totals.index.span(.init(series: code, unit: unit, role: .target)) != nil
  }
}
