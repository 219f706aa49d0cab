import Markup
import Model
import Numerals

/// The reason of a signal as a sentence with its figures and its rule's arithmetic.
package struct ReasonSentence: Sendable {
  let figures: IndicatorFigures
  private let text: FigureText

  package init(_ figures: IndicatorFigures) {
    self.figures = figures
    text = FigureText(figures.indicator)
  }

  /// `2,02% ligt boven het doel van 1,98%, maar daalde 0,05 procentpunt sinds juni 2007.`
  package var sentence: String {
    switch figures.reason {
    case .noColour: "Dit cijfer krijgt bewust geen kleur."
    case .noMeasurement(let gap) where gap.withheld != nil:
      "Het cijfer is \(GapSentence.text(gap))."
    case .noMeasurement(let gap): "Er is geen meting: \(GapSentence.text(gap))."
    case .noForecast(.noActual(let gap)) where gap.withheld != nil:
      "Er is geen prognose om te toetsen: het cijfer is \(GapSentence.text(gap))."
    case .noForecast(let gap): "Er is geen prognose om te toetsen: \(GapSentence.text(gap))."
    case .noTarget: "Er is geen doel voor \(figures.month.year)."
    case .noDirection: "Er staat niet bij of hoger of lager beter is."
    case .noPath: "Er is geen pad voor \(figures.month.dutch)."
    case .relativeToZero:
      "Het doel is 0; een marge in procenten zegt dan niets, dus het signaal blijft grijs."
    case .noLimits(let gap): "Er zijn nog geen grenzen: \(ControlSentence.text(gap))."
    case .controlled(let judgement):
      ControlSentence(figures).text(judgement).capitalizedFirst + "."
    case .status(let word, let target):
      if let target, target != word {
        "De status is ‘\(word)’; het doel is ‘\(target)’."
      } else {
        "De status is ‘\(word)’."
      }
    case .unknownStatus(let word): "De status ‘\(word)’ heeft geen kleur."
    case .provisional: "Het cijfer is voorlopig en krijgt daarom nog geen kleur."
    case .noCounterIndicator:
      "Dit cijfer is gevoelig en heeft geen tegenindicator; daarom krijgt het geen kleur."
    case .noCounterFigure(let codes):
      "Dit cijfer is gevoelig, en \(codes.count == 1 ? "tegenindicator \(codes[0]) heeft" : "de tegenindicatoren \(enumeration(codes)) hebben") deze maand geen cijfer; daarom krijgt het geen kleur."
    case .judged(let judgement): judged(judgement).capitalizedFirst + "."
    }
  }

  private func judged(_ judgement: Judgement) -> String {
    switch figures.indicator.rule {
    case .targetAndTrend: targetAndTrend(judgement)
    case .tolerance(let margins): graded(judgement, margins)
    case .path(let margins): graded(judgement, margins)
    case .band(_, _, let margins): band(judgement, margins)
    case .none, .control: subject(judgement)
    }
  }

  /// What is judged: `2,02%`, `de prognose van € 10,6 mln`.
  private func subject(_ judgement: Judgement) -> String {
    let value = text.full(judgement.tested)
    switch judgement.quantity {
    case .forecast: return "de prognose van \(value)"
    case .averageToDate: return "het gemiddelde van \(value) tot en met \(figures.month.dutchName)"
    case .monthAlone: return "\(value) in \(figures.month.dutch)"
    case .actual:
      guard let month = figures.actual.month, month != figures.month else { return value }
      return "\(value) in \(month.dutch)"
    }
  }

  /// What it is held against: `het doel van 1,98%`.
  private func reference(_ judgement: Judgement) -> (name: String, value: Double) {
    switch judgement.against {
    case .target(let value): ("het doel", value)
    case .path(let value): ("het pad", value)
    case .band(let lower, let upper): ("de grens", lower ?? upper ?? 0)
    }
  }

  private func meets(_ judgement: Judgement) -> String {
    let (name, value) = reference(judgement)
    let bound =
      switch judgement.direction {
      case .higher: "minstens \(text.full(value))"
      case .lower: "hoogstens \(text.full(value))"
      case .band: "precies \(text.full(value))"
      }
    return "\(subject(judgement)) voldoet aan \(name) van \(bound)"
  }

  /// `ligt boven het doel van 1,98%`, `ligt ver onder het doel van 40`.
  private func misses(_ judgement: Judgement) -> String {
    let (name, value) = reference(judgement)
    let distance =
      value == 0 ? "" : DegreeWords.ofDistance((judgement.tested - value) / abs(value))
    return
      "\(subject(judgement)) ligt \(distance)\(judgement.tested > value ? "boven" : "onder") \(name) van \(text.full(value))"
  }

  // MARK: Rules

  private func targetAndTrend(_ judgement: Judgement) -> String {
    guard !judgement.isMet else { return meets(judgement) }
    if judgement.direction == .band { return misses(judgement) + distance(judgement) }
    let up = judgement.direction == .lower ? "steeg" : "daalde"
    let down = judgement.direction == .lower ? "daalde" : "steeg"
    let tail =
      switch judgement.trend {
      case nil, .unknown: nothingEarlier(judgement)
      case .improved(let by, let since):
        ", maar \(down) \(size(by)) sinds \(since.dutch)\(noise(judgement, "meer dan"))"
      case .notEnough(let by, let since):
        " en \(down) sinds \(since.dutch) \(little(by))\(short(judgement))"
      case .unchanged(let since): " en is gelijk gebleven sinds \(since.dutch)"
      case .worsened(let by, let since):
        " en \(up) \(size(by)) sinds \(since.dutch)"
      }
    return misses(judgement) + tail
  }

  /// A change, and never one of nothing where figures are compared unrounded.
  private func size(_ change: Double) -> String {
    isNothing(change)
      ? "minder dan \(text.difference(smallest))" : text.difference(change)
  }

  /// A change that is not enough.
  private func little(_ change: Double) -> String {
    isNothing(change) ? "nauwelijks" : "maar \(text.difference(change))"
  }

  private func isNothing(_ change: Double) -> Bool {
    text.number(change) == text.number(0)
  }

  /// One unit of the last printed decimal.
  private var smallest: Double {
    (0..<figures.indicator.decimals).reduce(1) { size, _ in size / 10 }
  }

  /// The trend where the target is aimed at from both sides.
  private func distance(_ judgement: Judgement) -> String {
    switch judgement.trend {
    case nil, .unknown: nothingEarlier(judgement)
    case .improved(let by, let since):
      ", maar kwam sinds \(since.dutch) \(size(by)) dichterbij"
    case .notEnough(let by, let since):
      " en kwam sinds \(since.dutch) \(little(by)) dichterbij, minder dan de drempel"
    case .unchanged(let since): ", even ver ervandaan als in \(since.dutch)"
    case .worsened(let by, let since):
      " en raakte sinds \(since.dutch) \(size(by)) verder weg"
    }
  }

  /// What an improvement fell short of.
  private func short(_ judgement: Judgement) -> String {
    judgement.noise == nil ? ", minder dan de drempel" : noise(judgement, "niet meer dan")
  }

  /// `, meer dan de gewone schommeling van 0,12 procentpunt`, under `drempel: ruis`.
  private func noise(_ judgement: Judgement, _ comparison: String) -> String {
    guard let noise = judgement.noise else { return "" }
    var indicator = figures.indicator
    indicator.decimals += 1
    return
      ", \(comparison) de gewone schommeling van \(FigureText(indicator).difference(noise))"
  }

  private func nothingEarlier(_ judgement: Judgement) -> String {
    let earlier = judgement.quantity == .forecast ? "prognose" : "meting"
    return "; er is geen eerdere \(earlier) om mee te vergelijken"
  }

  private func graded(_ judgement: Judgement, _ margins: SignalRule.Margins) -> String {
    guard !judgement.isMet, let excess = judgement.excess else { return meets(judgement) }
    let size = margin(excess, margins, decimals: 1)
    let (name, value) = reference(judgement)
    let side = judgement.tested > value ? "boven" : "onder"
    if text.unit == .percent, !margins.isAbsolute {
      // A part of a percentage and a distance in percentage points are easily taken for each other.
      return
        "\(subject(judgement)) ligt \(self.size(apart(judgement.tested, value))) \(side) \(name) van \(text.full(value)); dat is \(size) van \(name), \(place(excess, margins))"
    }
    return
      "\(subject(judgement)) ligt \(size) \(side) \(name) van \(text.full(value)), \(place(excess, margins))"
  }

  /// The distance of two figures as they are printed.
  private func apart(_ one: Double, _ other: Double) -> Double {
    let decimals = figures.indicator.decimals
    return abs(
      one.asPrinted(decimals: decimals).decimalDifference(other.asPrinted(decimals: decimals)))
  }

  private func band(_ judgement: Judgement, _ margins: SignalRule.Margins) -> String {
    guard case .band(let lower, let upper) = judgement.against else { return meets(judgement) }
    guard !judgement.isMet, let excess = judgement.excess else {
      return "\(subject(judgement)) \(within(lower, upper))"
    }
    let isBelow = lower.map { judgement.tested < $0 } ?? false
    let limit = isBelow ? lower : upper
    let size = margin(excess, margins, decimals: 1)
    return
      "\(subject(judgement)) ligt \(size) \(isBelow ? "onder de ondergrens" : "boven de bovengrens") van \(limit.map(text.full) ?? DutchNumber.missing), \(place(excess, margins))"
  }

  /// `ligt binnen de band van 40% tot en met 60%`, `voldoet aan de ondergrens van 40%`.
  private func within(_ lower: Double?, _ upper: Double?) -> String {
    switch (lower, upper) {
    case (let lower?, nil): "voldoet aan de ondergrens van \(text.full(lower))"
    case (nil, let upper?): "voldoet aan de bovengrens van \(text.full(upper))"
    default: "ligt \(SignalWords.band(lower, upper, text))"
    }
  }

  private func place(_ excess: Double, _ margins: SignalRule.Margins) -> String {
    if excess <= margins.green { return "binnen de marge van \(margin(margins.green, margins))" }
    let limit = margin(margins.orange, margins)
    return excess <= margins.orange
      ? "binnen de marge van \(limit)" : "buiten de marge van \(limit)"
  }

  /// A margin in per cent, with one decimal where it is worked out, or in the own unit.
  private func margin(
    _ value: Double, _ margins: SignalRule.Margins, decimals: Int? = nil
  ) -> String {
    if margins.isAbsolute { return text.difference(value) }
    return (decimals.map { DutchNumber.text(value, decimals: $0) } ?? DutchNumber.shortest(value))
      + "%"
  }
}
