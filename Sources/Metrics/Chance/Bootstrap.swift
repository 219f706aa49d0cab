/// Percentile intervals by drawing groups anew out of themselves, with a fixed seed.
///
/// A statistic may be endless (costs, and no success to divide them by); a bound that falls on such a
/// drawing is not given.
///
/// - Source: Efron & Tibshirani, *An introduction to the bootstrap* (1993), ch. 13.
package struct Bootstrap: Sendable {
  package var drawings: Int
  package var seed: UInt64

  package init(drawings: Int = 2000, seed: UInt64 = 20_070_731) {
    self.drawings = drawings
    self.seed = seed
  }

  /// The 95% interval of a statistic of one group; `nil` for an empty one.
  ///
  /// - Parameter statistic: of the places of the members that were drawn, repeats included.
  package func interval(size: Int, _ statistic: ([Int]) -> Double) -> ConfidenceInterval? {
    guard size > 0, drawings > 0 else { return nil }
    var generator = SeededGenerator(seed: seed)
    return interval((0..<drawings).map { _ in statistic(Self.draw(size, &generator)) })
  }

  /// The 95% interval of a statistic of two groups, each drawn out of itself.
  package func interval(
    sizes: (Int, Int), _ statistic: ([Int], [Int]) -> Double
  ) -> ConfidenceInterval? {
    guard sizes.0 > 0, sizes.1 > 0, drawings > 0 else { return nil }
    var generator = SeededGenerator(seed: seed)
    return interval(
      (0..<drawings).map { _ in
        let first = Self.draw(sizes.0, &generator)
        return statistic(first, Self.draw(sizes.1, &generator))
      })
  }

  private static func draw(_ size: Int, _ generator: inout SeededGenerator) -> [Int] {
    (0..<size).map { _ in generator.index(below: size) }
  }

  /// What is no number at all (endless minus endless) may lie at either end, and widens both.
  private func interval(_ outcomes: [Double]) -> ConfidenceInterval {
    let known = outcomes.filter { !$0.isNaN }.sorted()
    let tail = max(1, drawings * 25 / 1000)
    let lower = tail - 1 - (drawings - known.count)
    let upper = drawings - tail
    func bound(_ place: Int) -> Double? {
      known.indices.contains(place) && known[place].isFinite ? known[place] : nil
    }
    return ConfidenceInterval(lower: bound(lower), upper: bound(upper))
  }
}
