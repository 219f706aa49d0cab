import Model

/// The steps by which the price of a benefit goes up on 1 January and 1 July.
///
/// Known apart from the figures, since they are laid down and no trend.
package struct PriceIndexation: Hashable, Sendable {
  /// The rise in the month it takes effect, as a fraction: 0,012 is 1,2%.
  package var steps: [Month: Double]

  package init(_ steps: [Month: Double] = [:]) { self.steps = steps }

  /// What a price of one month becomes in another, later or earlier, by indexation alone.
  package func factor(from: Month, to: Month) -> Double {
    let between = steps.filter { $0.key > min(from, to) && $0.key <= max(from, to) }
    let rise = between.values.sorted().reduce(1) { $0 * (1 + $1) }
    return to >= from ? rise : 1 / rise
  }
}
