import Markup
import Model

/// What a control chart says of its last figure and of the target, in a sentence with the limits.
struct ControlSentence {
  let figures: IndicatorFigures
  private let text: FigureText
  /// Limits and shares of a target, with one decimal more than the figures.
  private let finer: FigureText

  init(_ figures: IndicatorFigures) {
    self.figures = figures
    text = FigureText(figures.indicator)
    var indicator = figures.indicator
    indicator.decimals += 1
    finer = FigureText(indicator)
  }

  /// `42 in juli 2007 past bij een stabiel proces met grenzen van 30,1 tot en met 51,2; het doel van
  /// hoogstens 55,0 wordt daarbij steeds gehaald`, without its full stop.
  func text(_ judgement: ControlJudgement) -> String {
    let (limits, subject) = (judgement.limits, subject(judgement))
    let target = "het doel van \(bound(judgement))"
    let sentence: String
    switch judgement.variation {
    case .stable:
      sentence =
        "\(subject) past bij een stabiel proces met grenzen van \(finer.full(limits.lower)) tot en met \(finer.full(limits.upper)); \(target) \(outlook(judgement.assurance))"
    case .favourable:
      let outlook =
        judgement.assurance == .willMeet
        ? "wordt steeds gehaald" : "moet het veranderde proces nog waarmaken"
      sentence =
        "\(subject) is meer dan toeval, aan de gunstige kant: \(causes(judgement)); \(target) \(outlook)"
    case .unfavourable, .special:
      let side = judgement.variation == .unfavourable ? ", aan de ongunstige kant" : ""
      sentence = "\(subject) is meer dan toeval\(side): \(causes(judgement)); \(target) geldt"
    }
    return sentence + provisional(limits)
  }

  static func text(_ gap: ControlFigures.Gap) -> String {
    switch gap {
    case .tooFewShown: WithheldText.tooFew
    case .tooFewPoints(let has):
      "er \(has == 1 ? "is" : "zijn") \(DutchNumber.word(has)) van de twee cijfers die daarvoor minstens nodig zijn"
    case .noFullYears(let has):
      "er \(has == 1 ? "is" : "zijn") \(DutchNumber.word(has)) van de twee volle jaren die nodig zijn om het seizoen eruit te halen"
    }
  }

  private func subject(_ judgement: ControlJudgement) -> String {
    let value = (judgement.isSeasonal ? finer : text).full(judgement.tested)
    let month = figures.control?.lastMonth ?? figures.month
    return "\(value)\(judgement.isSeasonal ? " zonder het seizoen" : "") in \(month.dutch)"
  }

  private func bound(_ judgement: ControlJudgement) -> String {
    let value = (figures.quantity == .monthAlone ? finer : text).full(judgement.target)
    let month = figures.quantity == .monthAlone ? " per maand" : ""
    return judgement.direction == .higher
      ? "minstens \(value)\(month)" : "hoogstens \(value)\(month)"
  }

  private func outlook(_ assurance: XmRChart.Assurance) -> String {
    switch assurance {
    case .willMeet: "wordt daarbij steeds gehaald"
    case .mayMiss: "ligt daartussen en wordt de ene maand wel en de andere niet gehaald"
    case .willMiss: "ligt daarbuiten en wordt zonder verandering niet gehaald"
    }
  }

  private func causes(_ judgement: ControlJudgement) -> String {
    let parameters = figures.control?.chart.parameters ?? XmRChart.Parameters()
    return enumeration(
      judgement.causes.map { cause in
        switch (cause.rule, cause.isUpward) {
        case (.outsideLimits, true): "boven de bovengrens van \(finer.full(judgement.limits.upper))"
        case (.outsideLimits, false):
          "onder de ondergrens van \(finer.full(judgement.limits.lower))"
        case (.run, let isUp):
          "minstens \(parameters.run) op rij \(isUp ? "boven" : "onder") het midden van \(finer.full(judgement.limits.centre))"
        case (.trend, let isUp):
          "minstens \(parameters.trend) op rij \(isUp ? "stijgend" : "dalend")"
        case (.twoOfThree, true):
          "twee van drie dicht bij de bovengrens van \(finer.full(judgement.limits.upper))"
        case (.twoOfThree, false):
          "twee van drie dicht bij de ondergrens van \(finer.full(judgement.limits.lower))"
        }
      })
  }

  private func provisional(_ limits: XmRChart.Limits) -> String {
    guard limits.isProvisional else { return "" }
    let needed = figures.control?.chart.parameters.baseline ?? XmRChart.Parameters().baseline
    return
      ". De grenzen zijn voorlopig: ze rusten op \(DutchNumber.word(limits.baseline)) van de \(DutchNumber.word(needed)) cijfers"
  }
}

extension ControlFigures {
  /// The month of the last figure.
  var lastMonth: Month? {
    chart.points.lastIndex { $0.charted != nil }.map { months[$0] }
  }
}
