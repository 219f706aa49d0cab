import Model

extension IndicatorTarget {
  /// What a single month is held against under `beheersing`.
  ///
  /// - Unit: that of the indicator.
  /// - Formula: of a flow the step of its path, P(m) - P(m-1), with P = 0 before January; without a path
  ///   D/12. Of all else D.
  /// - Returns: also whether it follows the season: a step that is no plain twelfth does.
  func ofMonthAlone(_ month: Month) -> (value: Double, followsSeason: Bool)? {
    guard let target = target(in: month)?.value.number else { return nil }
    guard case .flow = value.indicator.kind else { return (target, false) }
    let share = target / 12
    guard let now = path(in: month) else { return (share, false) }
    let before = month.number == 1 ? 0 : path(in: month - 1)
    guard let before else { return (share, false) }
    let isPlain = abs(now - before - share) <= 1e-9 * abs(target)
    return isPlain ? (share, false) : (now - before, true)
  }
}
