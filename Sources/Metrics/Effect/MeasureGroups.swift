import Model

/// The measures on an indicator that can't be told apart: each begins before the one before is judged.
///
/// They share one finding, from the first start to the last evaluation. What begins after that evaluation
/// makes a group of its own, so that a judgement that was made stays as it is.
struct MeasureGroup: Hashable {
  /// In the order of their start.
  var measures: [CorrectiveMeasure]
  var start: Month
  var evaluation: Month

  /// - Parameter measures: on one indicator; those without a start are left out.
  static func groups(of measures: [CorrectiveMeasure]) -> [MeasureGroup] {
    let dated = measures.compactMap { measure -> MeasureGroup? in
      guard let start = measure.start, let evaluation = measure.evaluationMonth else { return nil }
      return MeasureGroup(measures: [measure], start: start, evaluation: max(start, evaluation))
    }.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element)
    return dated.reduce(into: []) { groups, next in
      guard let last = groups.last, next.start <= last.evaluation else {
        groups.append(next)
        return
      }
      groups[groups.count - 1].measures += next.measures
      groups[groups.count - 1].evaluation = max(last.evaluation, next.evaluation)
    }
  }

  /// The reference of the first measure that names one.
  var reference: String? { measures.lazy.compactMap(\.reference).first }
}
