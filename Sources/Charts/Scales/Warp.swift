import Foundation

/// How numbers are spread along an axis.
package enum Warp: Hashable, Sendable {
  case linear
  /// Areas that can be compared: for counts of places that differ much in size. From zero on.
  case squareRoot
  /// Equal ratios at equal distances. Above zero only.
  case logarithm

  /// Whether all values of `domain` have a place; a scale is linear where they haven't.
  package func fits(_ domain: ClosedRange<Double>) -> Bool {
    switch self {
    case .linear: true
    case .squareRoot: domain.lowerBound >= 0
    case .logarithm: domain.lowerBound > 0
    }
  }

  package func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .squareRoot: value < 0 ? 0 : value.squareRoot()
    case .logarithm: log10(max(value, .leastNormalMagnitude))
    }
  }
}

extension Warp {
  /// What an axis says about itself where it is not in proportion.
  package var name: String? {
    switch self {
    case .linear: nil
    case .squareRoot: "wortelschaal"
    case .logarithm: "logaritmische schaal"
    }
  }
}
