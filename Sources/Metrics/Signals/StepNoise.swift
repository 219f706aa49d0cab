import Model

/// How much a tested value moves from one measurement to the next without meaning anything.
///
/// - Unit: that of the indicator.
/// - Formula: 2.66 x the mean of the last twelve steps |T(m) - T(m-1)|, the latest among them. A forecast or
///   an average of the year begins anew in January, so that no step crosses the year.
/// - Source: Wheeler, *Understanding variation* (2nd ed. 2000): the limits of an XmR chart.
struct StepNoise {
  static let steps = 12

  let value: IndicatorValue
  let quantity: TestedQuantity

  /// - Returns: `nil` without a single step.
  func threshold(in month: Month, width: Double = XmRChart.Parameters().width) -> Double? {
    let steps = steps(upTo: month)
    guard !steps.isEmpty else { return nil }
    return width * steps.reduce(0, +) / Double(steps.count)
  }

  private func steps(upTo month: Month) -> [Double] {
    switch quantity {
    case .actual, .monthAlone:
      let known = value.history(upTo: month).compactMap(\.value).suffix(Self.steps + 1)
      return zip(known, known.dropFirst()).map { abs($1 - $0) }
    case .averageToDate:
      return stepsWithinYears(upTo: month) { value.averageToDate(in: $0).number }
    case .forecast:
      return stepsWithinYears(upTo: month) { YearEndForecast(value).forecast(in: $0).value }
    }
  }

  private func stepsWithinYears(
    upTo month: Month, _ tested: (Month) -> Double?
  ) -> [Double] {
    let months = (0...Self.steps).map { month - Self.steps + $0 }
    let known = months.compactMap { month in tested(month).map { (month: month, value: $0) } }
    return zip(known, known.dropFirst()).compactMap { before, now in
      before.month.year == now.month.year ? abs(now.value - before.value) : nil
    }
  }
}
