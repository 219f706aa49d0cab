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

  /// - Parameter months: how many months the course of each has.
  package func comparisons(months: Int = 72) -> [Comparison] {
    guard let frame = builder.dossier.reference else { return [] }
    guard isWhole else {
      return frame.groups.map { Comparison(group: $0, month: month, gap: .onlyWhole) }
    }
    let figures = ReferenceFigures(builder: builder, frame: frame)
    return frame.groups.map {
      GroupComparison(figures: figures, group: $0, month: month).comparison(months: months)
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
}
