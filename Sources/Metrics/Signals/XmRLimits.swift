import Model

extension XmRChart.Limits {
  /// The mean of the values plus and minus 2,66 mean moving ranges.
  ///
  /// - Unit: that of the series.
  /// - Formula: centre = mean(x); limits = centre ± 2.66 x mean |x(i) - x(i-1)|, where moving ranges of
  ///   3.267 x their mean or more are left out of it once; the lower limit not under `floor`.
  /// - Source: Wheeler, *Understanding variation* (2nd ed. 2000); NHS England, *Making data count*.
  /// - Parameter factors: what each value's moving range is multiplied with; 1 where none is given.
  /// - Returns: `nil` for fewer than two values.
  init?(
    of values: [Double], factors: [Double] = [], floor: Double? = nil,
    parameters: XmRChart.Parameters = .init()
  ) {
    guard values.count > 1 else { return nil }
    let centre = values.reduce(0, +) / Double(values.count)
    let ranges = values.indices.dropFirst().map { index in
      abs(values[index] - values[index - 1])
        * (factors.indices.contains(index) ? factors[index] : 1)
    }
    let mean = ranges.reduce(0, +) / Double(ranges.count)
    let kept = ranges.filter { $0 < parameters.screening * mean }
    let meanRange = kept.isEmpty ? mean : kept.reduce(0, +) / Double(kept.count)
    guard centre.isFinite, meanRange.isFinite else { return nil }
    let lower = centre - parameters.width * meanRange
    self.init(
      centre: centre, lower: floor.map { max($0, lower) } ?? lower,
      upper: centre + parameters.width * meanRange, meanRange: meanRange, baseline: values.count,
      leftOut: kept.isEmpty ? 0 : ranges.count - kept.count,
      isProvisional: values.count < parameters.baseline)
  }

  /// Whether a process within these limits reaches a target, each as compared.
  ///
  /// A target on a limit is on its good side: every value within the limits meets it.
  package func assurance(
    of target: Double, _ direction: Indicator.Direction, compared: (Double) -> Double = { $0 }
  ) -> XmRChart.Assurance? {
    let (target, lower, upper) = (compared(target), compared(lower), compared(upper))
    switch direction {
    case .higher: return target <= lower ? .willMeet : target > upper ? .willMiss : .mayMiss
    case .lower: return target >= upper ? .willMeet : target < lower ? .willMiss : .mayMiss
    case .band: return nil
    }
  }
}
