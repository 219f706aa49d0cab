import Model

/// The comparisons of a report: with each group of the dossier, and with all municipalities.
package struct ComparisonReview {
  private let builder: FigureBuilder
  private let unit: String
  private let month: Month

  package init(builder: FigureBuilder, unit: String, month: Month) {
    self.builder = builder
    self.unit = unit
    self.month = month
  }

  private var isWhole: Bool { builder.dossier.units.isRoot(unit) }

  /// - Parameters:
  ///   - months: how many months the course of each has.
  ///   - withFlows: whether the flows get a course too.
  package func comparisons(months: Int = 72, withFlows: Bool = false) -> [Comparison] {
    guard let frame = builder.dossier.reference else { return [] }
    guard isWhole else {
      return frame.groups.map { Comparison(group: $0, month: month, gap: .onlyWhole) }
    }
    let figures = ReferenceFigures(builder: builder, frame: frame)
    return frame.groups.map {
      GroupComparison(figures: figures, group: $0, month: month).comparison(
        months: months, withFlows: withFlows)
    }
  }

  package func ranking() -> MunicipalRanking? {
    guard let frame = builder.dossier.reference, isWhole else { return nil }
    let organisation = builder.dossier.organisation
    return MunicipalMovers(
      figures: ReferenceFigures(builder: builder, frame: frame), month: month,
      ownName: organisation.municipality ?? organisation.name
    ).ranking()
  }

  /// What the money of municipalities did; empty where the dossier names no series of it.
  package func moneyRankings() -> [MoneyRanking] {
    guard let frame = builder.dossier.reference, isWhole else { return [] }
    let organisation = builder.dossier.organisation
    return MoneyRankingReview(
      figures: ReferenceFigures(builder: builder, frame: frame), month: month,
      ownName: organisation.municipality ?? organisation.name,
      budgets: builder.dossier.money.budgets.compactMapValues { versions in
        versions.last { $0.date.month <= month }?.amount
      }
    ).rankings()
  }
}
