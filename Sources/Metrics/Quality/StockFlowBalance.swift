import Numerals

/// The identity of a stock and its flows (metrics.md section 5).
package enum StockFlowBalance {
  /// What the flows don't explain of the change of a stock (overige mutaties): couples that separate,
  /// corrections.
  ///
  /// - Unit: that of the stock.
  /// - Formula: stock(m) - stock(m-1) - inflow(m) + outflow(m); 0 for stocks counted from spells.
  package static func otherChanges(
    before: Double, inflow: Double, outflow: Double, now: Double
  ) -> Double {
    (now - before - inflow + outflow).asPrinted(decimals: 6)
  }
}
