import Model

/// Whether a target that readers met became another one without a decision.
package enum RecordedTargets {
  package struct Change: Hashable, Sendable {
    package var from: Double
    /// `nil`: the year has no number for a target any more.
    package var to: Double?
  }

  /// The changes that no decision tells of, in their order.
  ///
  /// What was put back is no change: of 960, 900, 960 nothing is left.
  ///
  /// - Parameters:
  ///   - recorded: the targets of a year in the reports that were made of it, in their order.
  ///   - now: the target that stands.
  ///   - adjustments: the decisions about that year, in their order.
  package static func undecided(
    recorded: [Double], now: Double?, adjustments: [TargetAdjustment]
  ) -> [Change] {
    var course: [Double?] = []
    for value in recorded + [now] {
      if let known = course.firstIndex(of: value) {
        course.removeSubrange((known + 1)...)
      } else {
        course.append(value)
      }
    }
    return zip(course, course.dropFirst()).compactMap { from, to in
      guard let from, !isDecided(from: from, to: to, adjustments) else { return nil }
      return Change(from: from, to: to)
    }
  }

  /// By one decision, or by several one after the other.
  private static func isDecided(
    from: Double, to: Double?, _ adjustments: [TargetAdjustment]
  ) -> Bool {
    guard let first = adjustments.firstIndex(where: { $0.from == from }) else { return false }
    return adjustments[first...].contains { $0.to == to }
  }
}
