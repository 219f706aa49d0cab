import Foundation

/// The share of spells that still go on, by duration (metrics.md section 6).
///
/// - Unit: probability 0...1, duration in days.
/// - Formula: S(t) = product over s <= t of (1 - d(s)/n(s)), with d ends of n at risk; the variance of
///   Greenwood, S² x sum d/(n(n-d)); the 95% interval by log(-log S). Spells that enter late count among
///   those at risk from then on.
/// - Source: Kaplan & Meier 1958; Greenwood 1926; Klein & Moeschberger, *Survival analysis* (2nd ed. 2003),
///   4.2, 4.3 and 4.6.
package struct KaplanMeier: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var time: Int
    package var atRisk: Int
    package var exits: Int
    /// S(t).
    package var survival: Double
    /// The variance of S(t); none once all have left.
    package var variance: Double?
    /// The 95% interval; none before the first has left and once all have.
    package var interval: ClosedRange<Double>?
  }

  /// At every duration that a spell ends or is censored at.
  package let steps: [Step]
  package let count: Int

  /// The 97.5th percentile of the normal distribution.
  static let z = 1.959963984540054

  package init(_ counts: RiskCounts) {
    var steps: [Step] = []
    var survival = 1.0
    var sum = 0.0
    counts.moments { time, atRisk in
      let exits = counts.ending[time]
      if exits > 0, atRisk > 0 {
        survival *= Double(atRisk - exits) / Double(atRisk)
        sum += Double(exits) / (Double(atRisk) * Double(atRisk - exits))
      }
      let isKnown = sum.isFinite
      steps.append(
        Step(
          time: time, atRisk: atRisk, exits: exits, survival: survival,
          variance: isKnown ? survival * survival * sum : nil,
          interval: isKnown ? Self.interval(survival, error: sum.squareRoot()) : nil))
    }
    self.steps = steps
    count = counts.count
  }

  /// The interval of log(-log S), with `error` the standard error of log S; none at 0 and 1, where nothing
  /// has been seen to vary.
  static func interval(_ survival: Double, error: Double) -> ClosedRange<Double>? {
    guard survival > 0, survival < 1 else { return nil }
    let spread = z * error / abs(log(survival))
    let low = pow(survival, exp(spread))
    let high = pow(survival, exp(-spread))
    return low <= high ? low...high : nil
  }

  /// The last step at or before a duration; `nil` before the first.
  package func step(at time: Double) -> Step? {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if Double(steps[middle].time) <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? steps[low - 1] : nil
  }

  /// Whether spells were followed for so long.
  private func reaches(_ time: Double) -> Bool {
    guard let last = steps.last else { return false }
    return Double(last.time) >= time || last.survival == 0
  }

  /// The chance that a spell is over within a time, 1 - S(t), with its interval; `nil` beyond what was
  /// observed.
  package func exitProbability(within time: Double) -> (
    value: Double, interval: ClosedRange<Double>?
  )? {
    guard reaches(time) else { return nil }
    guard let step = step(at: time) else { return (0, nil) }
    return (
      1 - step.survival, step.interval.map { (1 - $0.upperBound)...(1 - $0.lowerBound) }
    )
  }

  /// The shortest duration by which half of the spells are over: the least t with S(t) <= 0.5.
  package var median: Int? { steps.first { $0.survival <= 0.5 + 1e-12 }?.time }

  /// The 95% interval of the median: where the bounds of S reach a half; `nil` bounds are not reached.
  ///
  /// - Source: Brookmeyer & Crowley 1982.
  package var medianInterval: (low: Int?, high: Int?) {
    func first(_ bound: (ClosedRange<Double>) -> Double) -> Int? {
      steps.first { $0.interval.map { bound($0) <= 0.5 } ?? false }?.time
    }
    return (first(\.lowerBound), first(\.upperBound))
  }

  /// The steps with at least so many at risk: what rests on fewer is not shown.
  package func shown(minimum: Int = 10) -> [Step] { steps.filter { $0.atRisk >= minimum } }
}
