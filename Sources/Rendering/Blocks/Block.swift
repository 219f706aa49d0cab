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
  case table(indicators: [String]?, months: Int)
  case signalMap(indicators: [String]?, months: Int)
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
    case table = "tabel"
    case signalMap = "signalenkaart"
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
    case .table:
      self = .table(
        indicators: options.words("indicator", among: codes, "indicator", .unknownIndicator),
        months: options.wholeNumber("maanden", in: 1...60) ?? 12)
    case .signalMap:
      self = .signalMap(
        indicators: options.words("indicator", among: codes, "indicator", .unknownIndicator),
        months: options.wholeNumber("maanden", in: 2...36) ?? 12)
    case .provenance: self = .provenance
    }
  }
}

extension Indicator {
  /// Whether a control chart can be made of it: stocks hang together and status words are no figures.
  fileprivate var hasMonthsOfItsOwn: Bool {
    switch kind {
    case .stock, .qualitative: false
    case .flow, .mean, .ratio, .deliveredRatio, .measurement: true
    }
  }
}
