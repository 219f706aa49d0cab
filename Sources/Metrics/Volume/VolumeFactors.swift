import Numerals

/// The growth of a volume by named factors, and the volume that follows (metrics.md section 9).
///
/// - Unit: growth as a share (0.022 is 2,2%), volume in what it counts.
/// - Formula: growth = sum of the factors; volume next = volume x (1 + growth). The margin of the whole is
///   the root of the sum of squares, which takes the factors to be independent of each other.
/// - Source: the volume model of Almere, in *Op het doel af*, Divosa 2007, figure 7.
package struct VolumeFactors: Hashable, Sendable {
  package struct Factor: Hashable, Sendable {
    package var name: String
    package var growth: Double
    /// Half the width of the 95% interval; `nil`: not known.
    package var margin: Double?

    package init(name: String, growth: Double, margin: Double? = nil) {
      self.name = name
      self.growth = growth
      self.margin = margin
    }
  }

  /// One bar of the waterfall.
  package struct Step: Hashable, Sendable {
    package var name: String
    /// What the factor adds or takes.
    package var change: Double
    /// The volume when it has.
    package var volume: Double
  }

  package enum Fault: Error, Hashable, Sendable {
    /// A volume below zero, or no number.
    case volume
    /// A factor or margin that is no number, or a margin below zero.
    case factor(String)
    /// The factors take more than there is.
    case belowZero
  }

  package let volume: Double
  package let factors: [Factor]
  package let growth: Double
  /// The bars of the waterfall, in the order of the factors; the last ends at the next volume.
  package let steps: [Step]

  package init(volume: Double, factors: [Factor]) throws(Fault) {
    guard volume.isFinite, volume >= 0 else { throw .volume }
    for factor in factors {
      guard factor.growth.isFinite, (factor.margin ?? 0).isFinite, (factor.margin ?? 0) >= 0 else {
        throw .factor(factor.name)
      }
    }
    self.volume = volume
    self.factors = factors
    growth = Self.sum(factors.map(\.growth))
    guard growth >= -1 else { throw .belowZero }
    let next = volume * (1 + growth)
    guard next.isFinite else { throw .volume }
    var sum = 0.0
    steps = factors.enumerated().map { place, factor in
      sum += factor.growth
      // The last bar ends where the formula does, so that the waterfall closes to the last digit.
      let isLast = place == factors.count - 1
      return Step(
        name: factor.name, change: volume * factor.growth,
        volume: isLast ? next : volume * (1 + sum))
    }
  }

  /// The volume of the next year.
  package var nextVolume: Double { volume * (1 + growth) }

  /// Half the width of the 95% interval of the growth; `nil` when that of a factor is not known.
  package var margin: Double? {
    let margins = factors.compactMap(\.margin)
    guard !margins.isEmpty, margins.count == factors.count else { return nil }
    return margins.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The 95% interval of the next volume, for factors that are independent; never below zero.
  package var interval: ConfidenceInterval? {
    margin.map {
      ConfidenceInterval(
        lower: max(0, volume * (1 + growth - $0)), upper: volume * (1 + growth + $0))
    }
  }

  /// The sum as a person would work it out on paper: 0.017 + 0.021 is 0.038, without a tail of digits.
  private static func sum(_ parts: [Double]) -> Double {
    let decimals = parts.compactMap { DecimalDigits($0)?.decimals }.max() ?? 0
    return parts.reduce(0, +).asPrinted(decimals: min(decimals, 15))
  }
}
