import Model

/// A block of a template with its options; each has its own file beside this one.
package enum Block: Hashable, Sendable {
  case summary
  case scorecard(perspectives: [String]?)
  case chart(indicator: String, months: Int, shape: ChartShape, title: String?)
  case deepDive(IndicatorChoice)
  case measures(indicators: [String]?)
  case projects
  case risks
  case cycle
  case quality
  case backtest(indicators: [String]?)
  case effect(measures: [String]?)
  case table(indicators: [String]?, months: Int)
  case comparison(groups: [String]?, months: Int)
  case movers(count: Int)
  case exitChances(ExitChoice)
  case returns(name: String?, byYear: Bool, months: Int)
  case samples
  case instruments
  case mix
  case money
  case budget
  case effects
  case volumes
  case scenario
  case reintegration
  case signalMap(indicators: [String]?, months: Int)
  case objectiveTree(lines: [String]?)
  case objectives(lines: [String]?)
  case volumePath
  case levers
  case selfAssessment
  case openItems(states: [OpenItem.State]?)
  case decisions(months: Int)
  case provenance

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
    case objectiveTree = "doelenboom"
    case objectives = "doelen"
    case volumePath = "doelpad"
    case levers = "hefbomen"
    case selfAssessment = "zelfbeoordeling"
    case openItems = "actiepunten"
    case decisions = "besluiten"
    case provenance = "herkomst"
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
    case .summary: self = .summary
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
      self = .chart(indicator: first, months: months, shape: shape, title: title)
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
        indicators: options.words("indicator", among: codes, "indicator", .unknownIndicator))
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
        months: options.wholeNumber("maanden", in: 2...72) ?? 72)
    case .movers: self = .movers(count: options.wholeNumber("aantal", in: 1...50) ?? 10)
    case .exitChances: self = .exitChances(ExitChoice(&options))
    case .returns:
      let byYear = options.word("per", among: ["maand", "jaar"], "periode") == "jaar"
      self = .returns(
        name: options.text("bron"), byYear: byYear,
        months: options.wholeNumber("maanden", in: 1...120) ?? 24)
    case .samples: self = .samples
    case .instruments: self = .instruments
    case .mix: self = .mix
    case .money: self = .money
    case .budget: self = .budget
    case .effects: self = .effects
    case .volumes: self = .volumes
    case .scenario: self = .scenario
    case .reintegration: self = .reintegration
    case .signalMap:
      self = .signalMap(
        indicators: options.words("indicator", among: codes, "indicator", .unknownIndicator),
        months: options.wholeNumber("maanden", in: 2...36) ?? 12)
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
    case .provenance: self = .provenance
    }
  }

  /// The strategy lines that a block on objectives is about.
  private static func lines(_ options: inout BlockOptions, _ dossier: Dossier) -> [String]? {
    options.words(
      "strategielijn", among: dossier.objectives.lines.map(\.code), "strategielijn")
  }
}
