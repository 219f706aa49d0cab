import Model

/// A block of a template with its options; each has its own file beside this one.
package enum Block: Hashable, Sendable {
  case summary(showsDecisions: Bool)
  case scorecard(perspectives: [String]?)
  case chart(indicator: String, months: Int, shape: ChartShape, scale: ChartScale, title: String?)
  case deepDive(IndicatorChoice)
  case measures(indicators: [String]?, isPlain: Bool)
  case projects
  case risks
  case cycle
  case quality
  case backtest(indicators: [String]?)
  case effect(measures: [String]?)
  case table(indicators: [String]?, months: Int)
  case comparison(groups: [String]?, months: Int, over: ComparedCourse, isPlain: Bool)
  case movers(count: Int, over: MoneyRanking.Measure?, isPlain: Bool)
  case exitChances(ExitChoice)
  case returns(name: String?, byYear: Bool, months: Int)
  case samples
  case instruments
  case mix
  case money(MoneyExtent)
  case budget
  case effects
  case volumes
  case scenario
  case reintegration
  case signalMap(indicators: [String]?, months: Int)
  case multiples(MultiplesChoice)
  case butterfly(ButterflyChoice)
  case distribution(DistributionChoice)
  case scatter(ScatterChoice)
  case expenditure
  case shares(ShareChoice)
  case caseload
  case composition(column: String?)
  case workStreams([WorkStream]?)
  case monitor(MonitorPart)
  case outlook
  case conclusions
  case askedDecisions
  case headlines(indicators: [String]?)
  case objectiveTree(lines: [String]?)
  case objectives(lines: [String]?)
  case volumePath
  case levers
  case selfAssessment
  case openItems(states: [OpenItem.State]?)
  case decisions(months: Int)
  case provenance(isPlain: Bool)

  /// The word behind the fence.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case summary = "samenvatting"
    case scorecard = "scorekaart"
    case chart = "grafiek"
    case deepDive = "verdieping"
    case measures = "maatregelen"
    case projects = "projecten"
    case risks = "risicos"
    case cycle = "cyclus"
    case quality = "gegevenskwaliteit"
    case backtest = "terugblik"
    case effect = "effect"
    case table = "tabel"
    case comparison = "vergelijking"
    case movers = "koplopers"
    case exitChances = "uitstroomkans"
    case returns = "terugkeer"
    case samples = "steekproef"
    case instruments = "instrumenten"
    case mix
    case money = "geld"
    case budget = "begroting"
    case effects = "effecten"
    case volumes = "raming"
    case scenario
    case reintegration = "benutting"
    case signalMap = "signalenkaart"
    case multiples = "veelvoud"
    case butterfly = "vlinder"
    case distribution = "verdeling"
    case scatter = "spreiding"
    case expenditure = "uitgaven"
    case shares = "aandelen"
    case caseload = "bestand"
    case composition = "samenstelling"
    case workStreams = "werkstromen"
    case monitor
    case outlook = "vooruitblik"
    case conclusions = "conclusies"
    case askedDecisions = "gevraagd"
    case headlines = "kerncijfers"
    case objectiveTree = "doelenboom"
    case objectives = "doelen"
    case volumePath = "doelpad"
    case levers = "hefbomen"
    case selfAssessment = "zelfbeoordeling"
    case openItems = "actiepunten"
    case decisions = "besluiten"
    case provenance = "herkomst"
  }

  /// Which course is drawn beside that of other municipalities.
  package enum ComparedCourse: String, Hashable, Sendable, CaseIterable {
    case volume
    case inflow = "instroom"
    case outflow = "uitstroom"
  }

  /// How much of the money is shown.
  package enum MoneyExtent: String, Hashable, Sendable, CaseIterable {
    case all = "alles"
    /// The sentences alone.
    case short = "kort"
    case expenditure = "uitgaven"
    case budget = "begroting"
  }

  /// Which of the monitors.
  package enum MonitorPart: String, Hashable, Sendable, CaseIterable {
    case caseload = "bestand"
    case expenditure = "uitgaven"
    case budget = "budget"
    case work = "uitvoering"
    case instruments = "instrumenten"
  }

  package enum ChartShape: String, Hashable, Sendable, CaseIterable {
    case line = "lijn"
    case bullet = "bullet"
    case control = "beheersing"
  }

  /// Which indicators a block is about.
  package struct IndicatorChoice: Hashable, Sendable {
    var signals: [Signal]?
    var indicators: [String]?
    var perspectives: [String]?

    func includes(_ figures: IndicatorFigures) -> Bool {
      signals?.contains(figures.signal) ?? true
        && indicators?.contains(figures.indicator.code) ?? true
        && perspectives?.contains(figures.indicator.perspective ?? "") ?? true
    }
  }

  /// What a block on exit probabilities shows.
  package struct ExitChoice: Hashable, Sendable {
    /// Of the source; `nil`: of all.
    var name: String?
    /// By which group; `nil`: all together.
    var column: String?
    var showsCohorts: Bool
    var showsReasons: Bool
    /// How far the chart goes.
    var months: Int

    init(_ options: inout BlockOptions) {
      name = options.text("bron")
      column = options.text("groep")
      showsCohorts = options.word("cohorten", among: ["ja", "nee"], "antwoord") == "ja"
      showsReasons = options.word("redenen", among: ["ja", "nee"], "antwoord") != "nee"
      months = options.wholeNumber("maanden", in: 6...120) ?? 36
      if column != nil, showsCohorts {
        options.wrong("cohorten", "kies `groep` of `cohorten`; maak van elk een eigen blok")
      }
    }
  }

  /// - Returns: `nil` when the options lack what the block can't do without; they say so.
  init?(_ name: Name, _ options: inout BlockOptions, dossier: Dossier) {
    let codes = dossier.indicators.map(\.code)
    let perspectives = dossier.perspectives.map(\.code)
    switch name {
    case .summary:
      let answer = options.word("besluiten", among: ["ja", "nee"], "antwoord")
      self = .summary(showsDecisions: answer != "nee")
    case .scorecard:
      self = .scorecard(
        perspectives: options.words("perspectief", among: perspectives, "perspectief"))
    case .chart:
      let months = options.wholeNumber("maanden", in: 2...264) ?? 36
      let shapes = ChartShape.allCases.map(\.rawValue)
      let shape = options.word("vorm", among: shapes, "vorm").flatMap(ChartShape.init) ?? .line
      let title = options.text("titel")
      guard
        let code = options.words("indicator", among: codes, "indicator", .unknownIndicator)
      else {
        options.missing("indicator", "indicator: 3.2.2")
        return nil
      }
      guard let first = code.first else { return nil }
      if shape == .control, let indicator = dossier.indicators.first(where: { $0.code == first }),
        !indicator.hasMonthsOfItsOwn
      {
        options.wrong(
          "vorm",
          "vorm 'beheersing' past niet bij indicator '\(first)', want een \(indicator.kind.word) heeft geen cijfers die per maand op zichzelf staan; kies 'lijn'"
        )
        return nil
      }
      let scale = ChartScale(&options)
      if shape != .line, scale != .plain {
        options.wrong("schaal", "`schaal` past alleen bij vorm 'lijn'; haal een van beide weg")
      }
      self = .chart(indicator: first, months: months, shape: shape, scale: scale, title: title)
    case .deepDive:
      let signals = options.words(
        "signaal", among: Signal.allCases.map(\.rawValue), "signaal")
      let indicators = options.words("indicator", among: codes, "indicator", .unknownIndicator)
      let chosen = options.words("perspectief", among: perspectives, "perspectief")
      let standard: [Signal]? = indicators == nil && chosen == nil ? [.red, .orange] : nil
      self = .deepDive(
        IndicatorChoice(
          signals: signals.map { $0.compactMap(Signal.init) } ?? standard,
          indicators: indicators, perspectives: chosen))
    case .measures:
      self = .measures(
        indicators: options.words("indicator", among: codes, "indicator", .unknownIndicator),
        isPlain: options.isPlain())
    case .projects: self = .projects
    case .risks: self = .risks
    case .cycle: self = .cycle
    case .quality: self = .quality
    case .backtest:
      self = .backtest(
        indicators: options.words("indicator", among: codes, "indicator", .unknownIndicator))
    case .effect:
      self = .effect(
        measures: options.words(
          "maatregel", among: dossier.measures.map(\.code), "maatregel"))
    case .table:
      self = .table(
        indicators: options.words("indicator", among: codes, "indicator", .unknownIndicator),
        months: options.wholeNumber("maanden", in: 1...60) ?? 12)
    case .comparison:
      self = .comparison(
        groups: options.words(
          "groep", among: dossier.reference?.groups.map(\.code) ?? [], "referentiegroep"),
        months: options.wholeNumber("maanden", in: 2...72) ?? 72,
        over: options.word("over", among: ComparedCourse.allCases.map(\.rawValue), "onderwerp")
          .flatMap(ComparedCourse.init) ?? .volume, isPlain: options.isPlain())
    case .movers:
      let measures = ["volume"] + MoneyRanking.Measure.allCases.map(\.rawValue)
      self = .movers(
        count: options.wholeNumber("aantal", in: 1...50) ?? 10,
        over: options.word("over", among: measures, "onderwerp").flatMap(MoneyRanking.Measure.init),
        isPlain: options.isPlain())
    case .exitChances: self = .exitChances(ExitChoice(&options))
    case .returns:
      let byYear = options.word("per", among: ["maand", "jaar"], "periode") == "jaar"
      self = .returns(
        name: options.text("bron"), byYear: byYear,
        months: options.wholeNumber("maanden", in: 1...120) ?? 24)
    case .samples: self = .samples
    case .instruments: self = .instruments
    case .mix: self = .mix
    case .money:
      let words = MoneyExtent.allCases.map(\.rawValue)
      self = .money(options.word("vorm", among: words, "vorm").flatMap(MoneyExtent.init) ?? .all)
    case .budget: self = .budget
    case .effects: self = .effects
    case .volumes: self = .volumes
    case .scenario: self = .scenario
    case .reintegration: self = .reintegration
    case .signalMap:
      self = .signalMap(
        indicators: options.words("indicator", among: codes, "indicator", .unknownIndicator),
        months: options.wholeNumber("maanden", in: 2...36) ?? 12)
    case .multiples:
      guard let choice = MultiplesChoice(&options, dossier: dossier) else { return nil }
      self = .multiples(choice)
    case .butterfly: self = .butterfly(ButterflyChoice(&options, dossier: dossier))
    case .distribution: self = .distribution(DistributionChoice(&options, dossier: dossier))
    case .scatter:
      guard let choice = ScatterChoice(&options, dossier: dossier) else { return nil }
      self = .scatter(choice)
    case .expenditure: self = .expenditure
    case .shares: self = .shares(ShareChoice(&options, dossier: dossier))
    case .caseload: self = .caseload
    case .composition: self = .composition(column: options.text("groep"))
    case .workStreams:
      self = .workStreams(
        options.words("stroom", among: WorkStream.allCases.map(\.rawValue), "werkstroom")?
          .compactMap(WorkStream.init))
    case .monitor:
      let parts = MonitorPart.allCases.map(\.rawValue)
      guard let word = options.words("deel", among: parts, "deel") else {
        options.missing("deel", "deel: bestand")
        return nil
      }
      guard let part = word.first.flatMap(MonitorPart.init) else { return nil }
      self = .monitor(part)
    case .outlook: self = .outlook
    case .conclusions: self = .conclusions
    case .askedDecisions: self = .askedDecisions
    case .headlines:
      self = .headlines(
        indicators: options.words("indicator", among: codes, "indicator", .unknownIndicator))
    case .objectiveTree: self = .objectiveTree(lines: Self.lines(&options, dossier))
    case .objectives: self = .objectives(lines: Self.lines(&options, dossier))
    case .volumePath: self = .volumePath
    case .levers: self = .levers
    case .selfAssessment: self = .selfAssessment
    case .openItems:
      let states = options.words(
        "stand", among: OpenItem.State.allCases.map(\.rawValue), "stand")
      self = .openItems(states: states?.compactMap(OpenItem.State.init))
    case .decisions:
      self = .decisions(months: options.wholeNumber("maanden", in: 1...120) ?? 12)
    case .provenance: self = .provenance(isPlain: options.isPlain())
    }
  }

  /// The strategy lines that a block on objectives is about.
  private static func lines(_ options: inout BlockOptions, _ dossier: Dossier) -> [String]? {
    options.words(
      "strategielijn", among: dossier.objectives.lines.map(\.code), "strategielijn")
  }
}

extension Block {
  /// What a report must hold for it beyond what every report does.
  var parts: ReportParts {
    switch self {
    case .backtest: .backtests
    case .caseload, .composition, .monitor(.caseload): .caseload
    case .workStreams, .monitor(.work): .workStreams
    case .outlook, .monitor(.budget): .outlook
    case .conclusions: .conclusions
    case .askedDecisions: .decisions
    case .comparison(_, _, .inflow, _), .comparison(_, _, .outflow, _): .flowCourses
    default: []
    }
  }
}
