import Loaders
import Metrics
import Model

/// The pairs of instrument and segment in a file; each chance in it is net.
enum MixTable {
  static func read(_ table: inout AnalystTable, _ sign: DecimalSign?) -> [MixOption] {
    table.require(["instrument", "segment", "kosten", "succeskans"])
    let costs = table.numbers("kosten", sign: sign, isRequired: true)
    let chances = table.shares("succeskans", in: -1...1, sign: sign)
    let low = table.optionalShares("laag95", in: -1...1, sign: sign)
    let high = table.optionalShares("hoog95", in: -1...1, sign: sign)
    let least = table.counts("onder", sign: sign)
    let most = table.counts("boven", sign: sign)
    let capacities = table.counts("capaciteit", sign: sign)
    guard !table.hasFaults, let costs, let chances, let instruments = table.texts("instrument"),
      let segments = table.texts("segment")
    else { return [] }
    return instruments.indices.compactMap { row in
      guard let cost = costs[row], let share = chances[row] else { return nil }
      let bounds = low[row].flatMap { low in
        high[row].map { ConfidenceInterval(lower: low, upper: $0) }
      }
      guard let chance = NetChance(declaredNet: share, within: bounds) else {
        table.fault(
          .wrongValue, "de succeskans ligt niet tussen laag95 en hoog95", row: row,
          column: "succeskans")
        return nil
      }
      return MixOption(
        instrument: instruments[row], segment: segments[row], cost: cost, chance: chance,
        least: least[row] ?? 0, most: most[row], capacity: capacities[row])
    }
  }
}
