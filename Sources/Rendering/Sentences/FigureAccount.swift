import Markup
import Model

/// How a figure came about: formula, inputs with their file and row, rule and reason.
package struct FigureAccount: Sendable {
  package let figures: IndicatorFigures
  private let text: FigureText
  private let words: SignalWords

  package init(_ figures: IndicatorFigures, words: SignalWords = SignalWords()) {
    self.figures = figures
    self.words = words
    text = FigureText(figures.indicator)
  }

  /// The account as lines of a heading and its text.
  package var entries: [(name: String, text: String)] {
    let indicator = figures.indicator
    var entries: [(String, String)] = [
      ("Indicator", "\(indicator.code) \(indicator.name)"),
      ("Eenheid", figures.unit),
      ("Maand", figures.month.dutch),
      ("Staat in", indicator.position.description),
      ("Formule", formula),
    ]
    if let definition = indicator.definition { entries.append(("Definitie", definition)) }
    if let blindSpot = indicator.blindSpot { entries.append(("Zegt niet", blindSpot)) }
    if let value = figures.actual.value {
      let month = figures.actual.month.map { " (meting van \($0.dutch))" } ?? ""
      entries.append(
        (
          "Realisatie",
          text.full(value) + month + ProvisionalWords.behind(figures.actual.isProvisional)
        ))
    } else {
      entries.append(("Realisatie", "geen: " + (figures.actual.gap.map(GapSentence.text) ?? "")))
    }
    entries += [("Doelstelling", figures.target.map { text.full($0.value) } ?? "geen")]
    if let adjusted = AdjustmentSentence.all(figures) { entries.append(("Bijgesteld", adjusted)) }
    if let path = figures.path { entries.append(("Pad", text.full(path))) }
    entries.append(("Prognose", forecast))
    if let previous = figures.previous {
      entries.append(
        (
          "Vorige meting",
          "\(text.full(previous.value)) (\(previous.month.dutch))"
            + ProvisionalWords.behind(previous.isProvisional)
        ))
    }
    entries.append(("Getoetst", tested))
    if let deviation = figures.printedDeviation {
      entries.append(("Afwijking", "\(text.difference(deviation)) (doel min getoetst cijfer)"))
    }
    entries.append(("Regel", SignalWords.rule(of: indicator)))
    entries.append(
      ("Signaal", "\(figures.signal.rawValue) (\(words.word(for: figures)))"))
    entries.append(("Reden", ReasonSentence(figures).sentence))
    return entries
  }

  /// The observations behind the actual, target and forecast, each with its place.
  package var inputs: [(role: String, observation: Observation)] {
    figures.actual.inputs.map { ("realisatie", $0) }
      + (figures.target?.inputs ?? []).map { ("doelstelling", $0) }
      + figures.forecast.inputs.filter { !figures.actual.inputs.contains($0) }
      .map { ("prognose", $0) }
  }

  /// `gegevens/2007-07.csv:14:24  2007-07  DSZ  3.2.2 = 2,02`.
  package static func line(_ observation: Observation) -> String {
    let value =
      switch observation.value {
      case .number(let number): DutchNumber.shortest(number, atMost: 15)
      case .status(let word): "‘\(word)’"
      case .missing: "niet beschikbaar"
      case .withheld(let why): WithheldText.short(why)
      }
    let period =
      switch observation.period {
      case .month(let month): month.iso
      case .quarter(let month): "kwartaal tot en met \(month.iso)"
      case .halfYear(let month): "halfjaar tot en met \(month.iso)"
      case .year(let year): String(year)
      case .schoolYear(let year): "schooljaar \(year)/\(year + 1)"
      }
    let cells =
      observation.dimensions.isEmpty
      ? ""
      : " ("
        + observation.dimensions.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        .joined(separator: ", ") + ")"
    return
      "\(observation.origin)  \(period)  \(observation.unit)  \(observation.series)\(cells) = \(value)"
      + ProvisionalWords.behind(observation.isProvisional)
  }

  /// The formula of the kind in words, with its series.
  package var formula: String {
    switch figures.indicator.kind {
    case .stock(let series): return "stand van reeks ‘\(series)’ aan het eind van de maand"
    case .flow(let series, isCumulative: false):
      return "som van reeks ‘\(series)’ van januari tot en met de maand"
    case .flow(let series, isCumulative: true):
      return "reeks ‘\(series)’, die de bron al optelt vanaf januari"
    case .mean(let series, nil): return "gemiddelde van reeks ‘\(series)’ vanaf januari"
    case .mean(let series, let weight?):
      return "gemiddelde van reeks ‘\(series)’ vanaf januari, gewogen met reeks ‘\(weight)’"
    case .ratio(let ratio):
      let span =
        switch ratio.span {
        case .month: "in de maand"
        case .year: "opgeteld vanaf januari"
        case .twelveMonths: "opgeteld over twaalf maanden"
        }
      let factor = ratio.per == 1 ? "" : "\(DutchNumber.shortest(ratio.per)) × "
      return "\(factor)reeks ‘\(ratio.numerator)’ / reeks ‘\(ratio.denominator)’, \(span)"
    case .deliveredRatio(let series): return "reeks ‘\(series)’ zoals geleverd"
    case .measurement(let series, let months):
      return "laatste meting van reeks ‘\(series)’, hoogstens \(UnitWords.months(months)) oud"
    case .qualitative(let series, _, _): return "statuswoord van reeks ‘\(series)’"
    }
  }

  private var forecast: String {
    let forecast = figures.forecast
    guard let value = forecast.value else {
      return "geen: " + (forecast.gap.map(GapSentence.text) ?? "")
    }
    var words = "\(text.full(value)), methode \(forecast.method.rawValue)"
    if forecast.isProvisional { words += ", op voorlopige cijfers" }
    if forecast.usesSlope { words += " (kleinste kwadraten, bij gebrek aan een jaar historie)" }
    words += ForecastWords.account(forecast, text)
    if let basis = forecast.basis, basis.lowerBound < basis.upperBound {
      words += ", op \(basis.lowerBound.dutch) tot en met \(basis.upperBound.dutch)"
    }
    return words
  }

  private var tested: String {
    let name =
      switch figures.quantity {
      case .actual: "de realisatie"
      case .forecast: "de prognose"
      case .averageToDate: "het gemiddelde van het jaar tot nu toe"
      case .monthAlone: "het cijfer van de maand alleen"
      }
    return figures.tested.map { "\(name), \(text.full($0))" } ?? name
  }
}
