import Model
import Rendering

/// Figures with a verdict, of which a test changes what it is about.
struct Judged {
  var rule = SignalRule.targetAndTrend(threshold: nil)
  var unit = "%"
  var decimals = 2
  var tested = 2.02
  var quantity = TestedQuantity.actual
  var against = Judgement.Against.target(1.98)
  var direction = Indicator.Direction.lower
  var isMet = false
  var trend: Judgement.Trend?
  var excess: Double?
  var signal = Signal.red
  var measured = july
  var reason: SignalReason?

  static let july = Month(index: 2007 * 12 + 6)
  static let june = july - 1

  var figures: IndicatorFigures {
    var indicator = Self.indicator(unit: unit, decimals: decimals)
    indicator.rule = rule
    indicator.direction = direction
    return IndicatorFigures(
      indicator: indicator, month: Self.july, unit: "DSZ",
      actual: Reading(value: .number(tested), month: measured),
      forecast: ForecastFigure(method: .none, gap: .notAsked), quantity: quantity,
      tested: tested, signal: signal,
      reason: reason
        ?? .judged(
          Judgement(
            tested: tested, quantity: quantity, against: against, direction: direction,
            isMet: isMet, trend: trend, excess: excess)))
  }

  /// The reason with ordinary spaces for no-break ones.
  var sentence: String { ReasonSentence(figures).sentence.replacing("\u{A0}", with: " ") }

  static func indicator(
    code: String = "3.2.2", name: String = "Verzuim", unit: String, decimals: Int
  ) -> Indicator {
    var indicator = Indicator(
      code: code, name: name, kind: .stock(series: "x"), position: .file(path: "i.yaml"))
    indicator.unitOfMeasure = unit
    indicator.decimals = decimals
    return indicator
  }
}
