import Model

/// Makes the report of a unit in a month: figures, signals, the cycle and what is owed.
package struct ReportBuilder: Sendable {
  package let figures: FigureBuilder
  let dataset: Dataset
  /// How the data were protected; `nil`: they are as they are.
  private let protection: Protection?
  private var dossier: Dossier { figures.dossier }

  /// - Parameter protection: of a dossier and data that `ProtectedData` made.
  package init(dossier: Dossier, dataset: Dataset, protection: Protection? = nil) {
    self.dataset = dataset
    self.protection = protection
    figures = FigureBuilder(dossier: dossier, dataset: dataset)
  }

  /// - Parameters:
  ///   - months: earlier months whose figures the template names.
  ///   - showsBacktests: whether the forecasts of last year are made again.
  ///   - controlCharts: the indicators that a control chart is drawn of whatever their rule is.
  package func report(
    _ definition: ReportDefinition, unit: OrganisationUnit, month: Month,
    months: Set<Month> = [], showsBacktests: Bool = false, controlCharts: Set<String> = []
  ) -> Report {
    let indicators = figures.indicators(of: unit.code)
    let current = indicators.map {
      figures.figures(
        of: $0, unit: unit.code, month: month, withControl: controlCharts.contains($0.code))
    }
    var earlier: [Month: [IndicatorFigures]] = [:]
    for other in months.union([previousReport(month)]) where other != month {
      earlier[other] = indicators.map {
        figures.figures(of: $0, unit: unit.code, month: other, withHistory: false)
      }
    }
    let codes = Set(indicators.map(\.code))
    let measures = dossier.measures.filter { codes.contains($0.indicator) }
    let explanations = explanations(
      of: current, unit: unit.code, month: month, audience: definition.audience)
    let review = CycleReview(
      builder: figures, figures: current, measures: measures, month: month,
      explanations: explanations)
    let isRoot = dossier.units.isRoot(unit.code)
    var report = Report(
      month: month, unit: unit, definition: definition, organisation: dossier.organisation,
      perspectives: dossier.perspectives, figures: current, earlier: earlier,
      cycle: review.health(), measures: measures, projects: isRoot ? dossier.projects : [],
      risks: isRoot ? dossier.risks : [],
      riskOutcome: isRoot ? RiskReview.outcome(of: dossier.risks, buffer: dossier.riskBuffer) : nil,
      explanations: explanations,
      revisions: RevisionHistory.revisions(
        of: dataset, indicators: indicators, unit: unit, month: month,
        lastReport: previousReport(month)),
      sources: dataset.sources)
    report.houseStyle = dossier.houseStyle
    report.protection = protection
    report.quality =
      QualityReview(builder: self.figures, figures: current, unit: unit.code, month: month)
      .quality()
    let comparison = ComparisonReview(builder: self.figures, unit: unit.code, month: month)
    report.comparisons = comparison.comparisons()
    report.ranking = comparison.ranking()
    report.effects = EffectReview(builder: self.figures, unit: unit.code, month: month)
      .effects(of: measures)
    let tables = dataset.spellTables.known(in: month)
    report.exitChances = tables.compactMap { ExitReview.chances(in: $0, unit: unit.code) }
    report.returnShares = tables.compactMap { ReturnReview.shares(in: $0, unit: unit.code, month) }
    report.samples = isRoot ? SampleReview.outcomes(of: dossier.samples, in: month) : []
    if isRoot {
      report.money = MoneyReview(
        plan: dossier.money, totals: UnitTotals(index: self.figures.index, units: dossier.units),
        unit: unit.code, month: month)?.outcome()
      report.volumes = VolumeReview.outcomes(of: dossier.money.volumes)
      report.instruments = InstrumentReview(dossier.instruments).outcome()
      report.mix = MixReview(dossier.instruments).outcome()
    }
    guard showsBacktests else { return report }
    for indicator in indicators where indicator.forecastMethod != .none {
      report.backtests[indicator.code] = self.figures.backtest(
        of: indicator, unit: unit.code, year: month.year - 1)
    }
    return report
  }

  /// The texts that their owners released for readers outside; who released none owes none.
  private func released(
    for audience: String, unit: String, month: Month, _ figures: [IndicatorFigures]
  ) -> [String: ExplanationFinding] {
    let texts = figures.compactMap { figures -> (String, ExplanationFinding)? in
      let key = ExplanationKey(
        indicator: figures.indicator.code, month: month, unit: unit, audience: audience)
      return dossier.explanations[key].map {
        (figures.indicator.code, ExplanationFinding(explanation: $0, fault: nil))
      }
    }
    return Dictionary(texts, uniquingKeysWith: { first, _ in first })
  }

  /// The month of the report before: the month before that the calendar does not skip.
  package func previousReport(_ month: Month) -> Month {
    month.reportBefore(skipping: dossier.skippedMonths)
  }

  private func explanations(
    of figures: [IndicatorFigures], unit: String, month: Month, audience: String?
  ) -> [String: ExplanationFinding] {
    if protection != nil {
      return released(for: audience ?? "", unit: unit, month: month, figures)
    }
    let review = ExplanationReview(dossier: dossier, unit: unit, month: month)
    let owed = figures.filter(\.signal.needsExplanation).map(\.indicator.code)
    return Dictionary(uniqueKeysWithValues: owed.map { ($0, review.finding(for: $0)) })
  }
}
