import Model

/// What a file of spells comes to, without anything of a client in it.
package struct SpellCount: Sendable {
  let levels: SpellLevels
  let tally: SpellTally
  /// The reasons in order; empty where the file has none.
  package let reasons: [String]
  /// The rows of data.
  package let rows: Int
  /// The SHA-256 of the file, where it was asked for.
  let sha256: String?

  package var firstMonth: Month { SpellDays.firstMonth + tally.period.first }
  package var lastMonth: Month { SpellDays.firstMonth + tally.period.last }
  /// The first of the last months that are evidently incomplete.
  package var incompleteFrom: Month? {
    tally.period.incompleteFrom.map { SpellDays.firstMonth + $0 }
  }

  /// What is counted for: a unit, in all or for one word of a group.
  package struct Level: Hashable, Sendable {
    package var unit: String
    /// `nil`: all of the unit.
    package var group: Group?

    package struct Group: Hashable, Sendable {
      package var column: String
      package var word: String
    }

    let number: Int
  }

  package var allLevels: [Level] {
    levels.units.enumerated().flatMap { owner, unit in
      [Level(unit: unit, group: nil, number: levels.level(owner, 0))]
        + levels.groups.enumerated().map { place, group in
          Level(
            unit: unit, group: Level.Group(column: group.column, word: group.word),
            number: levels.level(owner, place + 1))
        }
    }
  }

  /// The figures of one month.
  package struct Figures: Hashable, Sendable {
    package var month: Month
    /// At the end of the month.
    package var stock: Int
    package var inflow: Int
    package var outflow: Int
    /// In the order of `reasons`.
    package var outflowByReason: [Int]
    /// The days that the spells that ended have lasted together.
    package var daysLasted: Int
    /// The ends that were followed long enough, and those that were followed by a return.
    package var followed: Int
    package var returned: Int
  }

  /// The figures of every month from the first to the last.
  package func figures(of level: Level) -> [Figures] {
    var stock = 0
    let months = tally.months
    return (0..<months).map { month in
      let place = level.number * months + month
      let (inflow, outflow) = (tally.inflow[place], tally.outflow[place])
      stock += inflow - outflow
      return Figures(
        month: firstMonth + month, stock: stock, inflow: inflow, outflow: outflow,
        outflowByReason: (0..<reasons.count).map { reason in
          tally.outflowByReason[(level.number * tally.reasonCount + reason) * months + month]
        },
        daysLasted: tally.lasted[place],
        followed: tally.followsReturns ? tally.followed[place] : 0,
        returned: tally.followsReturns ? tally.returned[place] : 0)
    }
  }

  /// How long the spells lasted; empty when that was not asked for.
  package func durations(of level: Level) -> SpellDurations {
    tally.durations(of: level.number)
  }
}
