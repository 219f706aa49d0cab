import Model

extension SpellCount {
  /// How long the spells last and who returns, where the source asks for it.
  func table(_ source: SpellSource, _ delivery: Delivery) -> SpellTable? {
    guard source.exits != nil || source.returnMonths != nil else { return nil }
    var table = SpellTable(
      name: source.exits?.name ?? "perioden", delivery: delivery, from: source.firstMonth,
      through: lastMonth, minimum: source.exits?.minimum ?? ExitRequest.standardMinimum)
    if let exits = tally.exits {
      table.inflowOnly = source.exits?.inflowOnly ?? false
      table.reasons = source.exits?.countsReasons == true ? reasons : []
      table.durations = durations(exits)
    }
    if let months = source.returnMonths {
      table.returnMonths = months
      for level in allLevels where level.group == nil {
        let counts = figures(of: level).filter { $0.month >= source.firstMonth ?? $0.month }
        guard counts.contains(where: { $0.outflow > 0 }) else { continue }
        table.returns[level.unit] = counts.map(returns)
      }
    }
    return table
  }

  private func durations(_ exits: ExitTally) -> [SpellTable.Durations] {
    exits.plan.subjects.enumerated().compactMap { place, subject in
      let unit = levels.units[subject.level / levels.width]
      let group = subject.level % levels.width
      if let year = subject.year {
        return exits.durations(of: place, unit: unit, .cohort(year))
      }
      guard group > 0 else { return exits.durations(of: place, unit: unit, .all) }
      let (column, word) = levels.groups[group - 1]
      return exits.durations(of: place, unit: unit, .group(column: column, word: word))
    }
  }

  private func returns(_ figures: Figures) -> SpellTable.ReturnCount {
    var unclear: Int?
    if !reasons.isEmpty {
      unclear = zip(reasons, figures.outflowByReason)
        .reduce(0) { $0 + (Self.isUnclear($1.0) ? $1.1 : 0) }
    }
    return SpellTable.ReturnCount(
      month: figures.month, followed: figures.followed, returned: figures.returned,
      ends: figures.outflow, unclear: unclear)
  }

  /// Whether a reason says nothing: none, `onbekend`, `overig`, `anders` and what begins with them.
  static func isUnclear(_ reason: String) -> Bool {
    let word = reason.lowercased()
    return word.isEmpty || ["onbekend", "overig", "anders"].contains(where: word.hasPrefix)
  }
}
