import Markup
import Model

/// The word that goes with a signal: the dossier's own, else what the colour means under its rule.
package struct SignalWords: Sendable {
  private let own: [Signal: String]

  package init(_ style: HouseStyle = HouseStyle()) {
    own = style.signalStyles.compactMapValues(\.word)
  }

  package func word(for figures: IndicatorFigures) -> String {
    own[figures.signal] ?? Self.standard(figures)
  }

  /// What a signal means whatever the rule, for a legend.
  func meaning(_ signal: Signal) -> String {
    if let word = own[signal] { return word }
    return switch signal {
    case .green: "op koers"
    case .orange: "verbetert of binnen de marge"
    case .red: "bijsturen"
    case .grey, .none: "geen meting of doel"
    }
  }

  /// What a signal means among figures: of grey the reasons that occur.
  func meaning(_ signal: Signal, of figures: [IndicatorFigures]) -> String {
    guard signal == .grey, !isOwn(.grey) else { return meaning(signal) }
    let found = Set(figures.filter { $0.signal == .grey }.map(Self.standard))
    guard !found.isSubset(of: Self.usualGaps) else { return meaning(.grey) }
    let order = Self.usualGaps + found.subtracting(Self.usualGaps).sorted()
    return enumeration(order.filter(found.contains), "of")
  }

  /// Said of grey where there is none or no other reason.
  private static let usualGaps = ["geen meting", "geen doel"]

  /// Whether the signal is grey since the figure is hidden from the reader.
  static func isProtected(_ figures: IndicatorFigures) -> Bool {
    guard figures.signal == .grey else { return false }
    switch figures.reason {
    case .noMeasurement(let gap), .noForecast(.noActual(let gap)): return gap.withheld != nil
    case .noForecast(.tooFewShown), .noLimits(.tooFewShown): return true
    default: return false
    }
  }

  /// Whether the dossier has a word of its own for it.
  func isOwn(_ signal: Signal) -> Bool { own[signal] != nil }

  private static func standard(_ figures: IndicatorFigures) -> String {
    switch figures.signal {
    case .green: "op koers"
    case .orange:
      switch figures.indicator.rule {
      case .targetAndTrend, .none: "verbetert"
      case .tolerance, .path, .band, .control: "binnen de marge"
      }
    case .red: "bijsturen"
    case .grey:
      switch figures.reason {
      case _ where isProtected(figures): "beschermd"
      case .noTarget, .noPath, .noDirection, .relativeToZero: "geen doel"
      case .noForecast: "geen prognose"
      case .noLimits: "geen grenzen"
      case .provisional: "voorlopig"
      case .noCounterIndicator, .noCounterFigure: "geen tegencijfer"
      default: "geen meting"
      }
    case .none: "geen signaal"
    }
  }

  /// `groen` and its kin as an adjective for one or more: "één rood signaal", "twee rode signalen".
  static func adjective(_ signal: Signal, count: Int) -> String {
    switch signal {
    case .green: count == 1 ? "groen" : "groene"
    case .orange: "oranje"
    case .red: count == 1 ? "rood" : "rode"
    case .grey: count == 1 ? "grijs" : "grijze"
    case .none: "kleurloos"
    }
  }

  /// The rule in a sentence, for the list of definitions.
  package static func rule(of indicator: Indicator) -> String {
    let text = FigureText(indicator)
    let bounds = { (margins: SignalRule.Margins) in
      let written = { (value: Double) in
        margins.isAbsolute ? text.difference(value) : DutchNumber.shortest(value) + "%"
      }
      return (green: written(margins.green), orange: written(margins.orange))
    }
    if case .qualitative(_, let statuses, _) = indicator.kind {
      let words = statuses.sorted { ($0.value.rawValue, $0.key) < ($1.value.rawValue, $1.key) }
        .map { "‘\($0.key)’ is \($0.value.rawValue)" }
      return "Naar de statuswoorden: \(enumeration(words))."
    }
    switch indicator.rule {
    case .none: return "Dit cijfer krijgt bewust geen kleur."
    case .targetAndTrend(let threshold):
      let needed =
        switch threshold {
        case nil: "ten minste één eenheid van de laatste decimaal verbeterde"
        case .value(let value): "ten minste \(DutchNumber.shortest(value)) verbeterde"
        case .noise:
          "meer verbeterde dan de gewone schommeling (2,66 maal de gemiddelde verandering van de laatste twaalf stappen)"
        }
      return
        "Groen als het doel gehaald is; oranje als het doel niet gehaald is, maar het cijfer sinds de vorige meting \(needed); anders rood."
    case .tolerance(let margins):
      let (green, orange) = bounds(margins)
      return margins.green == 0
        ? "Groen als het doel gehaald is, oranje tot \(orange) aan de ongunstige kant, daarbuiten rood."
        : "Groen tot \(green) aan de ongunstige kant van het doel, oranje tot \(orange), daarbuiten rood."
    case .path(let margins):
      let (green, orange) = bounds(margins)
      return margins.green == 0
        ? "Groen op of voor het pad, oranje tot \(orange) erachter, daarbuiten rood."
        : "Groen tot \(green) achter het pad, oranje tot \(orange), daarbuiten rood."
    case .band(let lower, let upper, let margins):
      let (green, orange) = bounds(margins)
      let limits = Self.band(lower, upper, text)
      return margins.green == 0
        ? "Groen \(limits), oranje tot \(orange) daarbuiten, verder rood."
        : "Groen \(limits) of tot \(green) daarbuiten, oranje tot \(orange) daarbuiten, verder rood."
    case .control(let control): return ControlWords.rule(control)
    }
  }

  /// `binnen de band van 40% tot 60%`, `vanaf 40%`, `tot en met 60%`.
  static func band(_ lower: Double?, _ upper: Double?, _ text: FigureText) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?):
      "binnen de band van \(text.full(lower)) tot en met \(text.full(upper))"
    case (let lower?, nil): "vanaf \(text.full(lower))"
    case (nil, let upper?): "tot en met \(text.full(upper))"
    case (nil, nil): "altijd"
    }
  }
}
