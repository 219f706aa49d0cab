import Markup
import Model

/// What is to be said of the measured effect of measures: the finding, what it rests on, and the caution
/// that goes with it.
package struct EffectSentence: Sendable {
  let effect: MeasuredEffect
  private let text: FigureText
  private let indicator: Indicator

  package init(_ effect: MeasuredEffect, _ indicator: Indicator) {
    self.effect = effect
    self.indicator = indicator
    text = FigureText(indicator)
  }

  /// The finding in a sentence, or why there is none.
  package var finding: String {
    if let gap = effect.gap { return "Effect niet te meten: \(Self.words(gap))." }
    switch effect.verdict {
    case nil: return "Effect niet te meten."
    case .tooEarly: return "Te vroeg om te oordelen\(whenJudged)."
    case .favourable?, .unfavourable?, .within?:
      guard let compared = effect.compared, let actual = compared.actual else { return "" }
      return
        "\(period): \(text.full(actual)), waar op grond van de maanden ervoor \(text.full(compared.expected)) te verwachten was (\(margin(compared))). Dat \(effect.verdict?.rawValue ?? "")."
    }
  }

  /// The finding in a few words, for a table.
  package var short: String {
    if let gap = effect.gap { return "Effect niet te meten: \(Self.words(gap))" }
    guard let verdict = effect.verdict else { return DutchNumber.missing }
    guard verdict != .tooEarly, let difference = effect.compared?.difference else {
      return "Gemeten effect: \(verdict.rawValue)\(whenJudged)"
    }
    return
      "Gemeten effect: \(text.difference(difference, showsPlus: true)), \(verdict.rawValue)"
  }

  private var whenJudged: String {
    effect.evaluation.map { "; het oordeel komt in \($0.dutch)" } ?? ""
  }

  private var period: String {
    guard let start = effect.start, let end = effect.evaluation else { return "" }
    switch effect.quantity {
    case .level: return "In \(end.dutch)"
    case .sum: return "Van \(start.dutch) tot en met \(end.dutch) samen"
    case .mean: return "Van \(start.dutch) tot en met \(end.dutch) gemiddeld"
    }
  }

  /// `met 95% kans tussen 420 en 480`.
  func margin(_ compared: MeasuredEffect.Comparison) -> String {
    "met 95% kans tussen \(text.number(compared.low95)) en \(text.full(compared.high95))"
  }

  // MARK: What goes with it

  /// The finding with what was hoped for and with whom it is shared.
  package var brief: String {
    ([finding] + (effect.gap == nil ? hoped : []) + shared).joined(separator: " ")
  }

  /// What stands beside the finding, each in a sentence of its own; empty where there is no finding.
  package var remarks: [String] {
    guard effect.gap == nil else { return shared }
    let isJudged = effect.compared?.actual != nil
    return (isJudged ? overMonths : []) + hoped + shared + reference
      + (effect.isProvisional ? ["De cijfers sinds de start zijn deels voorlopig."] : [])
      + method + (isJudged ? [Self.caution] : [])
  }

  /// Printed with every judgement.
  package static let caution =
    "Dit is een verschil met de verwachting en geen bewijs van wat de maatregel deed: in die maanden veranderde er ook meer."

  private var overMonths: [String] {
    guard let total = effect.overMonths, let difference = total.difference,
      let actual = total.actual
    else { return [] }
    let word = indicator.counts == "uitkeringen" ? "uitkeringsmaanden" : "in de maandstanden"
    let range =
      "\(text.difference(actual - total.high95, showsPlus: true)) en \(text.difference(actual - total.low95, showsPlus: true))"
    return [
      "Opgeteld over alle maanden sinds de start is het verschil \(text.difference(difference, showsPlus: true)) \(word), met 95% kans tussen \(range)."
    ]
  }

  private var hoped: [String] {
    guard let hoped = effect.hoped else { return [] }
    let wish = "Het plan rekende op een verschil van \(text.difference(hoped, showsPlus: true))"
    guard let difference = effect.compared?.difference else { return ["\(wish)."] }
    return ["\(wish); gemeten is \(text.difference(difference, showsPlus: true))."]
  }

  private var shared: [String] {
    guard effect.measures.count > 1 else { return [] }
    return [
      "Deze bevinding is van \(enumeration(effect.measures)) samen: zij liepen tegelijk en zijn niet uit elkaar te halen."
    ]
  }

  private var reference: [String] {
    guard let reference = effect.reference else { return [] }
    return [
      "Wat ook in reeks ‘\(reference.series)’ gebeurde (maal \(DutchNumber.shortest(reference.scale, atMost: 4))) is meegerekend in de verwachting."
    ]
  }

  private var method: [String] {
    guard let technique = effect.technique, let basis = effect.basis else { return [] }
    let bridged =
      effect.bridged.isEmpty ? "" : ", overbrugd: \(enumeration(effect.bridged.map(\.dutch)))"
    return [
      "Het verwachte verloop is gemaakt op \(basis.lowerBound.dutch) tot en met \(basis.upperBound.dutch) (\(ForecastWords.name(technique))\(bridged)); de marge komt uit \(DutchNumber.text(Double(effect.paths), decimals: 0)) gesimuleerde verlopen\(wider)."
    ]
  }

  /// That earlier forecasts were further off than the model says, where they were.
  private var wider: String {
    guard effect.widening >= 1.05 else { return "" }
    return
      " en is \(DutchNumber.text(effect.widening, decimals: 1)) maal zo breed genomen, omdat eerdere verwachtingen zo ver naast de cijfers zaten"
  }

  /// Why there is no judgement.
  package static func words(_ gap: MeasuredEffect.Gap) -> String {
    switch gap {
    case .noStart: return "er staat geen startmaand bij de maatregel"
    case .notBegun: return "de maatregel is volgens zijn status nog niet begonnen"
    case .noDirection: return "er staat niet bij of hoger of lager beter is"
    case .notDefined: return "deze soort indicator heeft geen cijfers per maand"
    case .tooFewMonths(let has, let needs):
      let there = has == 1 ? "is er 1" : "zijn er \(has == 0 ? "geen" : String(has))"
      return "daarvoor zijn cijfers van \(needs) maanden voor de start nodig, en daarvan \(there)"
    case .tooFewShown: return WithheldText.tooFew
    case .neverChanged: return "het cijfer veranderde voor de start nooit"
    case .noActual(let months):
      return months.isEmpty
        ? "er zijn geen cijfers sinds de start"
        : GapSentence.text(.missingMonths(months))
    case .noReference(let series, let months):
      return months.isEmpty
        ? "reeks ‘\(series)’ heeft te weinig cijfers van voor de start"
        : "reeks ‘\(series)’ heeft geen cijfer over \(months.count > 4 ? "\(months.count) maanden" : enumeration(months.map(\.dutch)))"
    }
  }
}
