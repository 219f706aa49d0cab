import Model

/// The change of expenditure against last year in parts that add up (metrics.md section 8), in euros.
///
/// - Formula: with V the mean stock, P = E / V, s a kind's share of the stock and p its price: volume
///   (V1 - V0) P0; mix V0 x sum of (s1 - s0) p0; price V0 (P1 - P0) - mix; joint (V1 - V0)(P1 - P0).
///   Without kinds the mix is part of the price.
package enum ExpenditureEffects {
  /// Something of last year's months and of this year's.
  package struct Pair: Hashable, Sendable {
    package var before: Double
    package var now: Double

    package init(_ before: Double, _ now: Double) {
      self.before = before
      self.now = now
    }
  }

  /// A kind of household: its mean stock and what it cost.
  package struct Kind: Hashable, Sendable {
    package var volume: Pair
    package var expenditure: Pair

    package init(volume: Pair, expenditure: Pair) {
      self.volume = volume
      self.expenditure = expenditure
    }
  }

  /// - Returns: `nil` when a volume is zero or a kind had none last year, so that it has no price.
  package static func effects(
    volume: Pair, expenditure: Pair, kinds: [Kind] = []
  ) -> MoneyPosition.Effects? {
    guard volume.before > 0, volume.now > 0 else { return nil }
    let price = Pair(expenditure.before / volume.before, expenditure.now / volume.now)
    let byPrice = volume.before * (price.now - price.before)
    let mix = mix(kinds).map { $0 * volume.before }
    return MoneyPosition.Effects(
      before: expenditure.before, now: expenditure.now,
      volume: (volume.now - volume.before) * price.before, mix: mix, price: byPrice - (mix ?? 0),
      joint: (volume.now - volume.before) * (price.now - price.before))
  }

  /// The change of the mean price by the change of shares alone.
  private static func mix(_ kinds: [Kind]) -> Double? {
    let before = kinds.reduce(0) { $0 + $1.volume.before }
    let now = kinds.reduce(0) { $0 + $1.volume.now }
    guard kinds.count > 1, before > 0, now > 0, kinds.allSatisfy({ $0.volume.before > 0 }) else {
      return nil
    }
    return kinds.reduce(0) { sum, kind in
      let price = kind.expenditure.before / kind.volume.before
      return sum + (kind.volume.now / now - kind.volume.before / before) * price
    }
  }
}
