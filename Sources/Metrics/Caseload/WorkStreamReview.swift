import Model

/// The key figures of the four streams of work against their monthly targets, per team
/// (uitvoeringsmonitor).
struct WorkStreamReview {
  let builder: FigureBuilder
  let unit: OrganisationUnit
  let month: Month

  /// Of each stream that has an indicator, in the order of the streams.
  func streams(of figures: [IndicatorFigures]) -> [WorkStreamFigures] {
    WorkStream.allCases.compactMap { stream in
      let lines = figures.filter { $0.indicator.workStream == stream }.map(line)
      return lines.isEmpty ? nil : WorkStreamFigures(stream: stream, lines: lines)
    }
  }

  private func line(_ figures: IndicatorFigures) -> WorkStreamFigures.Line {
    let indicator = figures.indicator
    let teams = unit.parts.isEmpty ? [] : Self.leaves(unit)
    return WorkStreamFigures.Line(
      indicator: indicator, own: cell(figures, unit),
      teams: teams.filter { isShown(indicator, $0) }.map { team in
        cell(
          builder.figures(of: indicator, unit: team.code, month: month, withHistory: false), team)
      })
  }

  private func cell(
    _ figures: IndicatorFigures, _ unit: OrganisationUnit
  ) -> WorkStreamFigures.Cell {
    let value = builder.value(of: figures.indicator, unit: unit.code)
    var cell = WorkStreamFigures.Cell(
      unit: unit.code, unitName: unit.name, month: figures.actual.number,
      monthTarget: figures.target?.value.number, toDate: nil, path: nil, signal: figures.signal,
      isProvisional: figures.actual.isProvisional)
    guard case .flow = figures.indicator.kind else { return cell }
    cell.month = value.ofMonthAlone(month)
    let target = IndicatorTarget(value)
    cell.monthTarget = target.ofMonthAlone(month)?.value ?? step(of: target)
    cell.toDate = figures.actual.number
    cell.path = figures.path
    return cell
  }

  /// The month's own step of a path that was delivered for a part of the year.
  private func step(of target: IndicatorTarget) -> Double? {
    guard let now = target.path(in: month) else { return nil }
    guard month.number > 1 else { return now }
    return target.path(in: month - 1).map { now - $0 }
  }

  private func isShown(_ indicator: Indicator, _ team: OrganisationUnit) -> Bool {
    if let units = indicator.units { return units.contains(team.code) }
    let totals = builder.value(of: indicator, unit: team.code).totals
    return indicator.series.allSatisfy { totals.everDelivers($0, team) }
  }

  /// The units at the bottom of the tree.
  static func leaves(_ unit: OrganisationUnit) -> [OrganisationUnit] {
    unit.parts.isEmpty ? [unit] : unit.parts.flatMap(leaves)
  }
}
