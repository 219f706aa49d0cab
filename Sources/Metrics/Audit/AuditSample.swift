import Model

/// A sample of decisions that were looked into again, and how many of them were correct
/// (metrics.md section 14).
///
/// Decisions are counted; amounts need a sample drawn by money (monetary-unit sampling), which this is not.
///
/// - Unit: shares 0...1.
/// - Formula: the Wilson interval, with the number of cases n taken as n (N-1)/(N-n) when the sample is
///   over 5% of the N decisions there are (finite-population correction).
/// - Source: Wilson 1927; Cochran, *Sampling techniques*, 3rd ed. (1977), section 2.6.
package struct AuditSample: Hashable, Sendable {
  package typealias Verdict = AuditVerdict

  package let correct: Int
  package let total: Int
  /// How many decisions the sample was drawn from; `nil`: many times more.
  package let population: Int?
  package let lower: Double
  package let upper: Double

  package var share: Double { Double(correct) / Double(total) }

  /// - Returns: `nil` for an empty sample, and for counts that can't be.
  package init?(correct: Int, of total: Int, population: Int? = nil) {
    guard total > 0, (0...total).contains(correct), (population ?? total) >= total else {
      return nil
    }
    self.correct = correct
    self.total = total
    self.population = population
    (lower, upper) = ShareEstimate.bounds(
      share: Double(correct) / Double(total), size: Self.effectiveSize(total, of: population))
  }

  /// Whether the sample is so large a part of the decisions that its interval is narrower for it.
  package var isCorrected: Bool { Self.isCorrected(total, of: population) }

  private static func isCorrected(_ size: Int, of population: Int?) -> Bool {
    population.map { Double(size) > 0.05 * Double($0) } ?? false
  }

  private static func effectiveSize(_ size: Int, of population: Int?) -> Double {
    guard let population, isCorrected(size, of: population) else { return Double(size) }
    // Every decision was seen: nothing is uncertain.
    guard population > size else { return .infinity }
    return Double(size) * (Double(population) - 1) / (Double(population) - Double(size))
  }

  package func verdict(norm: Double) -> Verdict {
    if lower >= norm { return .good }
    return upper < norm ? .wrong : .undecided
  }

  /// The smallest sample with which the verdict would be `good`, if its share were the one seen now.
  ///
  /// Without a population this is z² norm (1 - norm) / (share - norm)² rounded up, as the Wilson interval
  /// is the score test turned round.
  ///
  /// - Returns: `nil` when no sample gives it: the share does not lie above the norm, and the decisions
  ///   are not so few that all of them can be looked into.
  package func sizeForGood(norm: Double) -> Int? {
    smallestSize { $0.lower >= norm }
  }

  /// The smallest sample with which the verdict would be `wrong`, if its share were the one seen now.
  package func sizeForWrong(norm: Double) -> Int? {
    smallestSize { $0.upper < norm }
  }

  /// No sample is larger than this: a share so near the norm is no longer a question for a sample.
  private static let sizeLimit = 1_000_000_000

  /// The interval narrows with the size, so the smallest size is found by halving.
  private func smallestSize(_ suffices: ((lower: Double, upper: Double)) -> Bool) -> Int? {
    func isEnough(_ size: Int) -> Bool {
      suffices(
        ShareEstimate.bounds(share: share, size: Self.effectiveSize(size, of: population)))
    }
    var enough = population ?? Self.sizeLimit
    guard isEnough(enough) else { return nil }
    var tooFew = 0
    while enough - tooFew > 1 {
      let middle = tooFew + (enough - tooFew) / 2
      if isEnough(middle) { enough = middle } else { tooFew = middle }
    }
    return enough
  }
}
