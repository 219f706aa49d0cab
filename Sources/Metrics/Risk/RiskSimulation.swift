import Model

/// The sum of a register's risks by Monte Carlo (metrics.md section 11).
///
/// Each risk happens with its chance, apart from the others, and then costs a triangular amount. Every
/// risk is drawn by Latin hypercube: one drawing out of each of n equal slices of its distribution, in a
/// random order. That keeps the mean within a fraction of a per cent and takes nothing from the
/// randomness of the sum.
///
/// - Unit: euro.
/// - Source: McKay, Beckman & Conover, Technometrics 21 (1979); percentiles are the smallest drawing that
///   so large a share of the drawings does not exceed (Hyndman & Fan 1996, type 1).
package struct RiskSimulation: Sendable {
  package static let standardDrawings = 20_000
  package static let seed: UInt64 = 20_070_731
  /// Beyond this the digits that change are no longer worth the time.
  package static let drawingLimit = 10_000_000

  /// The sums that were drawn, lowest first; never empty.
  private let sums: [Double]
  /// The mean of the drawings.
  package let mean: Double
  /// The mean by formula, sum of chance x (low + likely + high) / 3, to check the drawings by.
  package let exactMean: Double

  /// - Parameter drawings: 1...10 000 000; what lies outside is brought inside.
  package init(_ risks: [Risk], drawings: Int = standardDrawings) {
    let count = min(max(1, drawings), Self.drawingLimit)
    var sums = [Double](repeating: 0, count: count)
    var places = Array(0..<UInt32(count))
    var generator = SeededGenerator(seed: Self.seed)
    var exactMean = 0.0
    for risk in risks {
      guard let amount = TriangularAmount(risk) else { continue }
      exactMean += risk.chance * amount.mean
      Self.add(amount, chance: risk.chance, to: &sums, &places, &generator)
    }
    mean = sums.reduce(0) { $0 + $1 / Double(count) }
    self.exactMean = exactMean
    self.sums = sums.sorted()
  }

  /// Puts one drawing out of each slice in which the risk happens at a place of its own.
  private static func add(
    _ amount: TriangularAmount, chance: Double, to sums: inout [Double],
    _ places: inout [UInt32], _ generator: inout SeededGenerator
  ) {
    guard chance > 0 else { return }
    let count = sums.count
    // The slices before this one, and a part of it, are the cases in which nothing happens.
    let without = (1 - chance) * Double(count)
    let firstSlice = min(count, Int(without.rounded(.down)))
    let perSlice = 1 / (chance * Double(count))
    for step in 0..<(count - firstSlice) {
      // The next place of a random order: Fisher-Yates, as far as it is needed.
      places.swapAt(step, step + generator.index(below: count - step))
      let slice = Double(firstSlice + step) + generator.fraction()
      guard slice >= without else { continue }
      sums[Int(places[step])] += amount.amount(at: min(1, (slice - without) * perSlice))
    }
  }

  /// The sum that is not exceeded with a certainty of so many per cent.
  package func percentile(_ percent: Int) -> Double {
    let rank = (sums.count * min(max(percent, 1), 100) + 99) / 100
    return sums[min(max(rank, 1), sums.count) - 1]
  }
}

extension TriangularAmount {
  /// The amounts of a risk of the register.
  init?(_ risk: Risk) {
    guard (0...1).contains(risk.chance) else { return nil }
    self.init(low: risk.low, likely: risk.likely, high: risk.high)
  }
}
