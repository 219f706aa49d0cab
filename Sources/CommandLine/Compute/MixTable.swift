import Loaders
import Metrics
import Model

/// The pairs of instrument and segment in a file; each chance in it is net.
enum MixTable {
  static func read(_ table: inout AnalystTable, _ sign: DecimalSign?) -> [MixOption] {
    table.require(["instrument", "segment", "kosten", "succeskans"])
    let costs = table.numbers("kosten", sign: sign, isRequired: true)
    let chances = table.shares("succeskans", in: -1...1, sign: sign)
    let least = table.counts("onder", sign: sign)
    let most = table.counts("boven", sign: sign)
    let capacities = table.counts("capaciteit", sign: sign)
    guard !table.hasFaults, let costs, let chances, let instruments = table.texts("instrument"),
      let segments = table.texts("segment")
    else { return [] }
    return instruments.indices.compactMap { row in
      guard let cost = costs[row], let share = chances[row],
        let chance = NetChance(declaredNet: share)
      else { return nil }
      return MixOption(
        instrument: instruments[row], segment: segments[row], cost: cost, chance: chance,
        least: least[row] ?? 0, most: most[row], capacity: capacities[row])
    }
  }
}
