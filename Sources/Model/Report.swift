/// One report of one unit in one month: everything a page, a table or a data file is made of.
package struct Report: Sendable {
  package var month: Month
  package var unit: OrganisationUnit
  package var definition: ReportDefinition
  package var organisation: Organisation
  package var houseStyle = HouseStyle()
  package var perspectives: [Perspective]
  /// The figures of the report's month, in the order of the dossier.
  package var figures: [IndicatorFigures]
  /// The figures of earlier months: the one before, and those that a template names.
  package var earlier: [Month: [IndicatorFigures]]
  package var cycle: CycleHealth
  package var measures: [CorrectiveMeasure]
  package var projects: [Project]
  package var risks: [Risk]
  /// What the risks come to together; `nil` without risks.
  package var riskOutcome: RiskOutcome?
  /// Where the money stands; `nil` below the root and when the dossier says nothing of it.
  package var money: MoneyOutcome?
  package var volumes: [VolumeOutcome] = []
  /// The explanations of this month by indicator, with their faults.
  package var explanations: [String: ExplanationFinding]
  package var revisions: [Revision]
  package var quality = DataQuality()
  package var sources: [SourceFile]
  /// How the forecasts of last year did, of the indicators that a template asks it of.
  package var backtests: [String: Backtest] = [:]
  /// The own municipality beside each reference group.
  package var comparisons: [Comparison] = []
  package var ranking: MunicipalRanking?
  /// The municipalities by their expenditure and by what they had left of their budget.
  package var moneyRankings: [MoneyRanking] = []
  /// What became of the indicator since a measure began, by the measure's code.
  package var effects: [String: MeasuredEffect] = [:]
  /// How soon spells are over, and who returns, of each source that gives them.
  package var exitChances: [ExitChances] = []
  package var returnShares: [ReturnShares] = []
  /// The samples of decisions whose months are over.
  package var samples: [SampleOutcome] = []
  /// What instruments brought, and their best mix; `nil` below the root and when the dossier has none.
  package var instruments: InstrumentOutcome?
  package var mix: MixOutcome?
  /// The signals of many months; only where an overview asks for them.
  package var signalHistory: SignalHistory?
  /// The units directly below, by the code of an indicator that a template compares them on.
  package var parts: [String: [PartCourse]] = [:]
  /// What flowed into stocks and out of them.
  package var flows: [FlowCourse] = []
  /// The volume beside others and what it is made of, where a template asks for it.
  package var caseload: Caseload?
  package var workStreams: [WorkStreamFigures] = []
  /// Expenditure and budget of the years to come; `nil` below the root and without scenarios of both.
  package var outlook: MoneyOutlook?
  package var asked: [AskedDecision] = []
  package var conclusions: [ScanConclusion] = []
  /// How far the objectives are; `nil` below the root and when the dossier has none.
  package var objectives: ObjectiveResult?
  /// What is steered by besides the figures; `nil` below the root and when the dossier says nothing of it.
  package var levers: Levers?
  package var volumePath: VolumePathOutcome?
  /// What waits for someone, by owner.
  package var openItems: [OpenItem] = []
  /// The decisions up to the month, the last one first.
  package var decisions: [LoggedDecision] = []
  /// How the figures are protected; `nil`: they are for internal readers and as they are.
  package var protection: Protection?

  package init(
    month: Month, unit: OrganisationUnit, definition: ReportDefinition,
    organisation: Organisation, perspectives: [Perspective], figures: [IndicatorFigures],
    earlier: [Month: [IndicatorFigures]], cycle: CycleHealth, measures: [CorrectiveMeasure],
    projects: [Project], risks: [Risk], riskOutcome: RiskOutcome? = nil,
    explanations: [String: ExplanationFinding], revisions: [Revision], sources: [SourceFile]
  ) {
    self.month = month
    self.unit = unit
    self.definition = definition
    self.organisation = organisation
    self.perspectives = perspectives
    self.figures = figures
    self.earlier = earlier
    self.cycle = cycle
    self.measures = measures
    self.projects = projects
    self.risks = risks
    self.riskOutcome = riskOutcome
    self.explanations = explanations
    self.revisions = revisions
    self.sources = sources
  }

  /// The figures of an indicator in the report's month or an earlier one that was worked out.
  package func figures(of code: String, in month: Month? = nil) -> IndicatorFigures? {
    let list = month.map { $0 == self.month ? figures : earlier[$0] ?? [] } ?? figures
    return list.first { $0.indicator.code == code }
  }
}

/// What was found about the explanation that an orange or red signal owes.
package struct ExplanationFinding: Hashable, Sendable {
  package enum Fault: Hashable, Sendable {
    case missing
    /// Headings of the three that are missing or empty.
    case emptyHeadings([String])
    /// The same text as the month before.
    case repeated(from: Month)
  }

  package var explanation: Explanation?
  package var fault: Fault?

  package init(explanation: Explanation?, fault: Fault?) {
    self.explanation = explanation
    self.fault = fault
  }
}

/// A figure of an earlier month that the deliveries since the last report changed.
package struct Revision: Hashable, Sendable {
  package var series: String
  /// The indicators that use the series.
  package var indicators: [String]
  package var month: Month
  package var old: FigureValue?
  package var new: FigureValue?
  package var oldOrigin: InputPosition
  package var newOrigin: InputPosition

  package init(
    series: String, indicators: [String], month: Month, old: FigureValue?, new: FigureValue?,
    oldOrigin: InputPosition, newOrigin: InputPosition
  ) {
    self.series = series
    self.indicators = indicators
    self.month = month
    self.old = old
    self.new = new
    self.oldOrigin = oldOrigin
    self.newOrigin = newOrigin
  }
}

/// The health of the plan-do-check-act cycle, each a share 0...1; `nil` where there is nothing to count.
package struct CycleHealth: Hashable, Sendable {
  /// A share with its counts.
  package struct Share: Hashable, Sendable {
    package var count: Int
    package var total: Int

    package init(_ count: Int, of total: Int) {
      self.count = count
      self.total = total
    }

    package var value: Double? { total > 0 ? Double(count) / Double(total) : nil }
  }

  /// Indicators that are complete: target, direction, unit, owner, source and path.
  package var plan: Share
  /// What the incomplete ones lack, by code.
  package var incomplete: [String: [MissingPart]]
  /// Measures on schedule.
  package var `do`: Share
  package var overdueMeasures: [String]
  /// How many measures have each status.
  package var measuresByStatus: [CorrectiveMeasure.Status: Int] = [:]
  /// Expected figures of the month that were received.
  package var deliveries: Share
  /// Orange and red signals that carry an explanation.
  package var explained: Share
  /// Red signals with a running measure or a decision in the last three months.
  package var act: Share
  /// The red ones without either, with the months in a row that they have been red so.
  package var redWithoutAction: [String: Int]

  package enum MissingPart: String, Hashable, Sendable, CaseIterable {
    case target = "doelstelling"
    case direction = "richting"
    case unitOfMeasure = "eenheid"
    case owner = "eigenaar"
    case source = "bron"
    case path = "pad"
  }

  /// The mean of the shares that make up `check`.
  package var check: Double? {
    let shares = [deliveries.value, explained.value].compactMap { $0 }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }

  package init(
    plan: Share, incomplete: [String: [MissingPart]], `do`: Share, overdueMeasures: [String],
    deliveries: Share, explained: Share, act: Share, redWithoutAction: [String: Int]
  ) {
    self.plan = plan
    self.incomplete = incomplete
    self.do = `do`
    self.overdueMeasures = overdueMeasures
    self.deliveries = deliveries
    self.explained = explained
    self.act = act
    self.redWithoutAction = redWithoutAction
  }
}
