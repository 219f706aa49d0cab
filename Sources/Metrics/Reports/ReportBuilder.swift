import Model

/// Makes the report of a unit in a month: figures, signals, the cycle and what is owed.
package struct ReportBuilder: Sendable {
  package let figures: FigureBuilder
  let dataset: Dataset
  private let registers = RegisterMemo()
  /// How the data were protected; `nil`: they are as they are.
  private let protection: Protection?
  private var dossier: Dossier { figures.dossier }

  /// - Parameter protection: of a dossier and data that `ProtectedData` made.
  package init(dossier: Dossier, dataset: Dataset, protection: Protection? = nil) {
    self.dataset = dataset
    self.protection = protection
    figures = FigureBuilder(
      dossier: dossier, dataset: dataset, isProtected: protection != nil)
  }

  /// - Parameters:
  ///   - months: earlier months whose figures the template names.
  ///   - parts: what the template shows beyond what every report holds.
  ///   - controlCharts: the indicators that a control chart is drawn of whatever their rule is.
  ///   - comparedParts: the indicators that the units below are compared on.
  ///   - signalMonths: over how many months at most the history of signals goes; none with 0.
  package func report(
    _ definition: ReportDefinition, unit: OrganisationUnit, month: Month,
    months: Set<Month> = [], parts: ReportParts = [], controlCharts: Set<String> = [],
    comparedParts: Set<String> = [], signalMonths: Int = 0
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
    let registers = isRoot ? registers.outcomes(of: dossier) : nil
    var report = Report(
      month: month, unit: unit, definition: definition, organisation: dossier.organisation,
      perspectives: dossier.perspectives, figures: current, earlier: earlier,
      cycle: review.health(), measures: measures, projects: isRoot ? dossier.projects : [],
      risks: isRoot ? dossier.risks : [],
      riskOutcome: registers?.risk,
      explanations: explanations,
      revisions: RevisionHistory.revisions(
        of: dataset, indicators: indicators, unit: unit, month: month,
        lastReport: previousReport(month)),
      sources: dataset.sources)
    report.houseStyle = dossier.houseStyle
    report.signalHistory = SignalReview(builder: self.figures, unit: unit.code, figures: current)
      .history(upTo: month, atMost: signalMonths)
    report.protection = protection
    report.quality =
      QualityReview(builder: self.figures, figures: current, unit: unit.code, month: month)
      .quality()
    let comparison = ComparisonReview(builder: self.figures, unit: unit.code, month: month)
    report.comparisons = comparison.comparisons(withFlows: parts.contains(.flowCourses))
    report.ranking = comparison.ranking()
    report.moneyRankings = comparison.moneyRankings()
    report.effects = EffectReview(builder: self.figures, unit: unit.code, month: month)
      .effects(of: measures)
    if protection != nil {
      for (code, effect) in report.effects {
        report.effects[code]?.gap = effect.gap.map(HiddenCounts.gap)
      }
    }
    let tables = dataset.spellTables.known(in: month)
    report.exitChances = tables.compactMap { ExitReview.chances(in: $0, unit: unit.code) }
    report.returnShares = tables.compactMap { ReturnReview.shares(in: $0, unit: unit.code, month) }
    report.samples = isRoot ? SampleReview.outcomes(of: dossier.samples, in: month) : []
    if isRoot {
      let money = MoneyReview(
        plan: dossier.money, totals: UnitTotals(index: self.figures.index, units: dossier.units),
        unit: unit.code, month: month)
      report.money = money?.outcome()
      if parts.contains(.outlook) {
        report.outlook = report.money.flatMap { money?.outlook($0) }
      }
      report.volumes = registers?.volumes ?? []
      report.instruments = registers?.instruments
      report.mix = registers?.mix
    }
    let courses = PartReview(builder: figures, unit: unit, month: month)
    for code in comparedParts { report.parts[code] = courses.courses(of: code) }
    report.flows = courses.flows()
    complete(&report, isRoot: isRoot)
    add(parts, to: &report)
    guard parts.contains(.backtests) else { return report }
    for indicator in indicators where indicator.forecastMethod != .none {
      report.backtests[indicator.code] = self.figures.backtest(
        of: indicator, unit: unit.code, year: month.year - 1)
    }
    return report
  }

  /// What only some templates show; each part may rest on those before it.
  private func add(_ parts: ReportParts, to report: inout Report) {
    let (unit, month) = (report.unit, report.month)
    if parts.contains(.caseload) {
      report.caseload = CaseloadReview(builder: figures, unit: unit.code, month: month)
        .caseload(figures: report.figures, comparisons: report.comparisons)
    }
    if parts.contains(.workStreams) {
      report.workStreams = WorkStreamReview(builder: figures, unit: unit, month: month)
        .streams(of: report.figures)
    }
    if parts.contains(.decisions) {
      report.asked = DecisionReview(report: report).asked()
    }
    if parts.isSuperset(of: .conclusions) {
      report.conclusions = ScanReview(report: report).conclusions()
    }
  }

  /// What rests on the rest of the report: objectives, levers, decisions and what waits for someone.
  private func complete(_ report: inout Report, isRoot: Bool) {
    let month = report.month
    if isRoot {
      report.objectives = ObjectiveReview(builder: figures, month: month).result()
      report.levers = LeverReview(dossier: dossier).levers(for: report.definition, in: month)
      report.volumePath = volumePath(report)
    }
    report.decisions = DecisionLog.decisions(
      of: report, objectives: isRoot ? dossier.objectives.objectives : [])
    // What waits for someone is for the organisation itself.
    if protection == nil {
      report.openItems = CycleAgenda(builder: figures, report: report).items()
    }
  }

  private func volumePath(_ report: Report) -> VolumePathOutcome? {
    guard let path = dossier.money.volumePath else { return nil }
    let group = path.group ?? dossier.reference?.groups.first(where: \.isComparable)?.code
    // A course that reaches back to the path's first year.
    let months = report.month - Month.january(of: path.begin) + 1
    let comparison =
      group == nil || months < 2
      ? nil
      : ComparisonReview(builder: figures, unit: report.unit.code, month: report.month)
        .comparisons(months: months).first { $0.group.code == group }
    return VolumePathReview(
      plan: dossier.money, path: path,
      series: MoneySeries(
        totals: UnitTotals(index: figures.index, units: dossier.units), unit: report.unit.code),
      outcome: report.money, comparison: comparison, month: report.month
    ).result()
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
