import Model

/// Why expenditure changed against the year before: volume, mix, price and joint effect (metrics.md section 8).
///
/// - Unit: euros.
/// - Formula: with E = V x sum(s p), V the mean stock, s the share of a household type and p its price:
///   volume (V1 - V0) x P0; mix V0 x sum((s1 - s0) p0); price V0 x sum(s0 (p1 - p0)); joint what the
///   changes do together. Without types there is no mix, and P is the price of all.
/// - Source: the Laspeyres decomposition; the joint effect is kept apart and not divided.
package enum ExpenditureEffects {
  /// A household type in a period: its mean stock and its expenditure.
  package struct Group: Hashable, Sendable {
    package var stock: Double
    package var expenditure: Double

    package init(stock: Double, expenditure: Double) {
      self.stock = stock
      self.expenditure = expenditure
    }
  }

  /// - Parameters:
  ///   - before: the groups in the year before, in the same order as in `after`; one group is all.
  /// - Returns: `nil` when a period has no stock. A type without stock in one period keeps the price of
  ///   the other, for it has none of its own.
  package static func effects(before: [Group], after: [Group]) -> MoneyOutcome.Effects? {
    let (stock0, stock1) = (total(before, \.stock), total(after, \.stock))
    guard before.count == after.count, stock0 > 0, stock1 > 0 else { return nil }
    let (spent0, spent1) = (total(before, \.expenditure), total(after, \.expenditure))
    var mix = 0.0
    var price = 0.0
    for (old, new) in zip(before, after) {
      let oldPrice = old.stock > 0 ? old.expenditure / old.stock : nil
      let newPrice = new.stock > 0 ? new.expenditure / new.stock : nil
      guard let p0 = oldPrice ?? newPrice, let p1 = newPrice ?? oldPrice else { continue }
      mix += (new.stock / stock1 - old.stock / stock0) * p0
      price += old.stock / stock0 * (p1 - p0)
    }
    let volume = (stock1 - stock0) * spent0 / stock0
    let hasMix = before.count > 1
    mix = hasMix ? mix * stock0 : 0
    price *= stock0
    return MoneyOutcome.Effects(
      before: spent0, volume: volume, mix: hasMix ? mix : nil, price: price,
      joint: spent1 - spent0 - volume - mix - price, after: spent1)
  }

  private static func total(_ groups: [Group], _ path: KeyPath<Group, Double>) -> Double {
    groups.reduce(0) { $0 + $1[keyPath: path] }
  }
}
