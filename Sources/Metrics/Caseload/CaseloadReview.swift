import Model

/// Works out the volume of a unit beside others, and what it is made of (bestandsmonitor).
///
/// - Formula: changes are V(m) / V(m-3) - 1 and V(m) / V(m-12) - 1; a group's value is V_ref / H_ref x H_own.
/// - Source: WWB-kompas and BijstandScan (APE, 2007), as described in *Op het doel af*, ch. 2.
struct CaseloadReview {
  let builder: FigureBuilder
  let unit: String
  let month: Month

  private var totals: UnitTotals {
    UnitTotals(index: builder.index, units: builder.dossier.units)
  }

  /// - Returns: `nil` when the dossier does not say which series is the volume.
  func caseload(figures: [IndicatorFigures], comparisons: [Comparison]) -> Caseload? {
    let dossier = builder.dossier
    guard let series = dossier.reference?.volume ?? dossier.money.series?.stock else { return nil }
    var caseload = Caseload(month: month, series: series)
    caseload.own = line(series)
    caseload.groups = comparisons.compactMap(line)
    caseload.forecast =
      figures.first { figures in
        if case .stock(series) = figures.indicator.kind { true } else { false }
      }?.forecast
    caseload.compositions = compositions(of: series, comparisons)
    return caseload
  }

  // MARK: Volumes

  private func line(_ series: String) -> Caseload.Line? {
    func value(_ month: Month) -> Double? { totals.amount(series, of: unit, in: month).value }
    guard let now = value(month) else { return nil }
    return Caseload.Line(
      name: builder.dossier.units[unit]?.name ?? unit, value: now, count: now,
      quarter: Self.change(from: value(month - 3), to: now),
      year: Self.change(from: value(month - 12), to: now))
  }

  private func line(_ comparison: Comparison) -> Caseload.Line? {
    guard let now = comparison.now else { return nil }
    func change(_ months: Int) -> Double? {
      let before = comparison.points.first { $0.month == comparison.month - months }?.value
      // Another number of members would be taken for a change.
      guard let before, before.members == now.members else { return nil }
      return Self.change(from: before.scaled, to: now.scaled)
    }
    return Caseload.Line(
      name: comparison.group.name, value: now.scaled, count: now.referenceCount,
      quarter: change(3), year: change(12))
  }

  static func change(from before: Double?, to now: Double?) -> Double? {
    guard let before, let now, before > 0 else { return nil }
    return now / before - 1
  }

  // MARK: Make-up

  /// By each column of the breakdown that has figures in the report's month.
  private func compositions(
    of series: String, _ comparisons: [Comparison]
  ) -> [Caseload.Composition] {
    let now = cells(series, month)
    let others = BesideReview(builder: builder, month: month, comparisons: comparisons)
    return now.keys.sorted().compactMap { column in
      guard let parts = now[column], parts.count > 1 else { return nil }
      let months = [60, 36, 12].map { month - $0 }.filter { cells(series, $0)[column] != nil }
      let shown = months + [month]
      let values = shown.map { cells(series, $0)[column] ?? [:] }
      let quarter = cells(series, month - 3)[column] ?? [:]
      let beside = others.beside(column, own: parts)
      let alike = beside.flatMap(BesideReview.shares)
      let elsewhere = alike?.shares ?? builder.dossier.reference?.shares[column] ?? [:]
      var composition = Caseload.Composition(
        column: column, months: shown,
        parts: parts.keys.sorted().map { name in
          // A part that did not occur in a month that was counted had none.
          let course = values.map { $0.isEmpty ? nil : $0[name] ?? 0 }
          let year = values.indices.last { shown[$0] == month - 12 }.flatMap { course[$0] }
          return Caseload.Composition.Part(
            name: name, values: course,
            quarter: Self.change(from: quarter[name], to: parts[name]),
            year: Self.change(from: year, to: parts[name]), elsewhere: elsewhere[name])
        })
      composition.elsewhereName = alike?.name
      composition.beside = beside
      return composition
    }
  }

  private func cells(_ series: String, _ month: Month) -> [String: [String: Double]] {
    builder.index.breakdown(of: series, unit: unit, in: month)
  }
}

extension SeriesIndex {
  /// The counts by column and word, of breakdowns by one column alone.
  func breakdown(of series: String, unit: String, in month: Month) -> [String: [String: Double]] {
    var found: [String: [String: Double]] = [:]
    for cell in values(of: .init(series: series, unit: unit)).values(of: .month(month)).lastCells {
      guard cell.dimensions.count == 1, let (column, word) = cell.dimensions.first,
        let number = cell.number
      else { continue }
      found[column, default: [:]][word] = number
    }
    return found
  }
}
