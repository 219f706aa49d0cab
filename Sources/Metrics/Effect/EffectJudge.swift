import Model

/// Holds the months since the start of measures against their expected course.
struct EffectJudge {
  let value: IndicatorValue
  let group: MeasureGroup
  let months: EffectMonths
  let memo: ForecastMemo

  /// - Parameter isDue: whether the evaluation month has come.
  func judge(
    _ effect: inout MeasuredEffect, isDue: Bool
  ) throws(MeasuredEffect.Failure) {
    guard let direction = value.indicator.direction, direction != .band else {
      throw .init(.noDirection)
    }
    let counted = months.window.indices.filter(counts)
    let hopedMonths = counted.map { months.window[$0] }
    effect.hoped = HopedEffect.sum(
      of: group.measures, on: value.indicator, quantity: months.quantity, months: hopedMonths)
    let reference = try reference()
    effect.reference = reference.map { .init(series: $0.series, scale: $0.scale) }
    let weights = weights(of: counted)
    let course = try ExpectedCourse(
      before: months.before, reference: reference?.values ?? [], weights: weights, memo: memo)
    effect.technique = course.technique
    effect.paths = course.pathCount
    effect.widening = course.widening
    effect.bridged = course.bridged.map { months.first + $0 }
    let leading = months.before.prefix { $0 == nil }.count
    effect.basis = (months.first + leading)...max(months.first + leading, group.start - 1)
    effect.course = months.window.indices.map { step in
      let month = course.month(step)
      return .init(
        month: months.window[step], actual: months.since[step], expected: month?.expected,
        low95: month?.low95, high95: month?.high95)
    }
    effect.isProvisional = counted.contains { step in
      months.since[step] != nil && value.actual(in: months.window[step]).isProvisional
    }
    try compare(&effect, course, weights, reference, isDue: isDue)
    guard isDue, let compared = effect.compared else { return }
    effect.verdict = Self.verdict(compared, direction)
  }

  /// A month that the calendar skips on purpose counts on neither side.
  private func counts(_ step: Int) -> Bool {
    months.since[step] != nil || !value.skipped.contains(months.window[step].number)
  }

  /// What each month since the start weighs in what is compared.
  private func weights(of counted: [Int]) -> [Double] {
    var weights = [Double](repeating: 0, count: months.window.count)
    switch months.quantity {
    case .sum: for step in counted { weights[step] = 1 }
    case .mean: for step in counted { weights[step] = 1 / Double(counted.count) }
    case .level: if let last = counted.last { weights[last] = 1 }
    }
    return weights
  }

  private func compare(
    _ effect: inout MeasuredEffect, _ course: ExpectedCourse, _ weights: [Double],
    _ reference: ScaledReference?, isDue: Bool
  ) throws(MeasuredEffect.Failure) {
    let counted = months.window.indices.filter(counts)
    if isDue {
      let missing = weights.indices.filter { weights[$0] != 0 && months.since[$0] == nil }
      guard missing.isEmpty, !counted.isEmpty else {
        throw .init(.noActual(missing.map { months.window[$0] }))
      }
    }
    effect.compared = course.comparison(weights, actual: isDue ? actual(weights) : nil)
    if isDue, effect.compared == nil, let reference {
      throw .init(
        .noReference(series: reference.series, lacking(reference).map { months.window[$0] }))
    }
    guard case .stock = value.indicator.kind, !isDue || counted.allSatisfy(isKnown) else { return }
    var each = [Double](repeating: 0, count: months.window.count)
    for step in counted { each[step] = 1 }
    effect.overMonths = course.comparison(each, actual: isDue ? actual(each) : nil)
  }

  private func isKnown(_ step: Int) -> Bool { months.since[step] != nil }

  private func actual(_ weights: [Double]) -> Double {
    zip(weights, months.since).reduce(0) { $0 + $1.0 * ($1.1 ?? 0) }
  }

  private func lacking(_ reference: ScaledReference) -> [Int] {
    months.window.indices.filter { reference.values[months.before.count + $0] == nil }
  }

  /// The reference series of the root unit, which stands for what is outside the organisation.
  private func reference() throws(MeasuredEffect.Failure) -> ScaledReference? {
    guard let series = group.reference else { return nil }
    let root = value.totals.units.root.code
    let totals = UnitTotals(index: value.totals.index, units: value.totals.units)
    let all = months.before.count + months.window.count
    let known = (0..<all).map { months.first + $0 }.map { month -> Double? in
      guard month <= months.known else { return nil }
      return totals.amount(series, of: root, in: month).value
    }
    guard
      let reference = ScaledReference(
        series, values: known, own: months.before + months.since, before: months.before.count)
    else { throw .init(.noReference(series: series, [])) }
    return reference
  }

  static func verdict(
    _ compared: MeasuredEffect.Comparison, _ direction: Indicator.Direction
  ) -> MeasuredEffect.Verdict? {
    guard let isWithin = compared.isWithin, let difference = compared.difference else { return nil }
    if isWithin { return .within }
    return (difference > 0) == (direction == .higher) ? .favourable : .unfavourable
  }
}
