import Model

/// The counts of a file of spells as delivered values.
struct SpellObservations {
  let count: SpellCount
  let series: [SpellSource.Figure: String]
  /// Months before it are left out.
  let firstMonth: Month?
  let delivery: Delivery
  let origin: InputPosition

  /// Of each unit and group that has spells, every month; the outflow by reason as well.
  var all: [Observation] {
    count.allLevels.flatMap { level -> [Observation] in
      let months = count.figures(of: level)
      guard months.contains(where: { $0.inflow > 0 }) else { return [] }
      return months.filter { figures in firstMonth.map { $0 <= figures.month } ?? true }
        .flatMap { observations(of: $0, level) }
    }
  }

  private func observations(
    of figures: SpellCount.Figures, _ level: SpellCount.Level
  ) -> [Observation] {
    var found: [Observation] = []
    func add(_ figure: SpellSource.Figure, _ value: Double?, reason: String? = nil) {
      guard let name = series[figure], let value else { return }
      var dimensions: [String: String] = [:]
      // A word that is not there is no part of a breakdown, as in every other delivery.
      if let group = level.group {
        guard !group.word.isEmpty else { return }
        dimensions[group.column] = group.word
      }
      if let reason { dimensions["reden"] = reason }
      found.append(
        Observation(
          period: .month(figures.month), unit: level.unit, series: name, dimensions: dimensions,
          value: .number(value), delivery: delivery,
          isProvisional: count.incompleteFrom.map { $0 <= figures.month } ?? false,
          origin: origin))
    }
    add(.stock, Double(figures.stock))
    add(.inflow, Double(figures.inflow))
    add(.outflow, Double(figures.outflow))
    add(
      .duration,
      figures.outflow > 0 ? Double(figures.daysLasted) / Double(figures.outflow) : nil)
    add(.followed, Double(figures.followed))
    add(.returned, Double(figures.returned))
    for (reason, outflow) in zip(count.reasons, figures.outflowByReason) where !reason.isEmpty {
      add(.outflow, Double(outflow), reason: reason)
    }
    return found
  }
}
