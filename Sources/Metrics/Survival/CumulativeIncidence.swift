import Foundation

/// The chance that a spell is over for one reason, by duration, where the reasons compete.
///
/// 1 - Kaplan-Meier per reason would count those that left for another reason as still to come.
///
/// - Unit: probability 0...1, duration in days; the reasons add up to 1 - S(t).
/// - Formula: I_j(t) = sum over s <= t of S(s-) d_j(s)/n(s); the variance by the delta method.
/// - Source: Aalen & Johansen 1978; Marubini & Valsecchi, *Analysing survival data* (1995), 10.2.1.
package struct CumulativeIncidence: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var time: Int
    package var atRisk: Int
    package var exits: Int
    /// I_j(t).
    package var probability: Double
    package var variance: Double
    /// The 95% interval, by log(-log I); none at 0 and 1.
    package var interval: ClosedRange<Double>?
  }

  /// At every duration that a spell ends or is censored at.
  package let steps: [Step]

  /// - Parameter reason: of which the counts were made with reasons.
  package init(_ counts: RiskCounts, reason: UInt16) {
    let ends = counts.ending(for: reason)
    var steps: [Step] = []
    var survival = 1.0
    var incidence = 0.0
    var sums = Sums()
    counts.moments { time, atRisk in
      let all = Double(counts.ending[time])
      let own = ends.indices.contains(time) ? ends[time] : 0
      if all > 0, atRisk > 0 {
        let n = Double(atRisk)
        let d = Double(own)
        incidence += survival * d / n
        sums.add(all: all, own: d, n: n, survival: survival, incidence: incidence)
        survival *= (n - all) / n
      }
      let variance = max(0, sums.variance(incidence))
      steps.append(
        Step(
          time: time, atRisk: atRisk, exits: own, probability: incidence, variance: variance,
          interval: Self.interval(incidence, variance)))
    }
    self.steps = steps
  }

  /// The running sums of the variance, with the incidence at each time taken out of the brackets.
  private struct Sums {
    var g = 0.0, ig = 0.0, iig = 0.0
    var own = 0.0
    var h = 0.0, ih = 0.0

    mutating func add(all: Double, own d: Double, n: Double, survival: Double, incidence: Double) {
      if n > all {
        let weight = all / (n * (n - all))
        g += weight
        ig += incidence * weight
        iig += incidence * incidence * weight
      }
      own += survival * survival * d * (n - d) / (n * n * n)
      let cross = survival * d / (n * n)
      h += cross
      ih += incidence * cross
    }

    func variance(_ incidence: Double) -> Double {
      incidence * incidence * g - 2 * incidence * ig + iig + own - 2 * (incidence * h - ih)
    }
  }

  private static func interval(_ probability: Double, _ variance: Double) -> ClosedRange<Double>? {
    guard probability > 0, probability < 1 else { return nil }
    return KaplanMeier.interval(probability, error: variance.squareRoot() / probability)
  }

  /// The steps with at least so many at risk: what rests on fewer is not shown.
  package func shown(minimum: Int = 10) -> [Step] { steps.filter { $0.atRisk >= minimum } }
}
