import Charts
import Markup
import Model

/// For each chosen indicator: its chart, the reason of its signal, the explanation and the measures.
struct DeepDive {
  let page: PageContext
  let choice: Block.IndicatorChoice

  var nodes: [Node] {
    let chosen = page.report.figures.filter(choice.includes)
    guard !chosen.isEmpty else {
      return [.element("p", text: "Er zijn geen indicatoren die een verdieping vragen.")]
    }
    return chosen.map(section)
  }

  private func section(_ figures: IndicatorFigures) -> Node {
    let indicator = figures.indicator
    return .element(
      "section",
      [.class("verdieping"), .id(PageContext.anchor(indicator.code))],
      [
        .element(
          "div", [.class("kop")],
          [
            .element(
              "h3", [],
              [
                .element("span", [.class("code")], text: indicator.code),
                .text(" \(indicator.name)"),
              ]),
            .element(
              "p", [.class("verdict")],
              [
                page.signals.labelled(figures), .text(" "),
                .text(ReasonSentence(figures).sentence),
              ]),
            facts(figures),
          ] + blindSpot(figures.indicator)),
        .group(chart(figures, height: Self.height)),
      ] + explanation(figures) + measures(indicator))
  }

  /// So that a second indicator begins on the same printed page.
  private static let height = 208.0

  func chart(_ figures: IndicatorFigures, months: Int = 36, height: Double = 280) -> [Node] {
    IndicatorChart(
      page: page, figures: figures, months: months, shape: .fitting(figures), height: height
    ).nodes
  }

  /// The figures in a row: target, actual, forecast, deviation, owner.
  func facts(_ figures: IndicatorFigures) -> Node {
    let text = FigureText(figures.indicator)
    var facts: [(String, String)] = []
    if let target = figures.target {
      let earlier = AdjustmentSentence.earlier(figures).map { " (\($0))" } ?? ""
      facts.append(("Doel", text.full(target.value) + earlier))
    }
    if let actual = figures.actual.value {
      let month = figures.actual.month.flatMap { $0 == figures.month ? nil : " (\($0.dutch))" }
      facts.append(
        (
          "Realisatie",
          text.full(actual) + (month ?? "")
            + ProvisionalWords.behind(figures.actual.isProvisional)
        ))
    }
    if let why = figures.actual.withheld {
      facts.append(("Realisatie", WithheldText.short(why)))
    }
    if let previous = figures.previous {
      facts.append(
        (
          "Vorige meting",
          "\(text.full(previous.value)) (\(previous.month.dutch))"
            + ProvisionalWords.behind(previous.isProvisional)
        ))
    }
    if let forecast = figures.forecast.value {
      facts.append(
        (
          "Prognose",
          text.full(forecast) + ProvisionalWords.behind(figures.forecast.isProvisional)
        ))
    }
    if let deviation = figures.printedDeviation {
      facts.append(("Afwijking", text.difference(deviation)))
    }
    for code in figures.indicator.counterIndicators {
      facts.append(("Tegenindicator", CounterText(page: page).line(code)))
    }
    if let owner = figures.indicator.owner { facts.append(("Eigenaar", owner)) }
    return .element(
      "dl", [.class("facts")],
      facts.map { name, value in
        .element(
          "div", [], [.element("dt", text: name), .element("dd", text: value)])
      })
  }

  private func blindSpot(_ indicator: Indicator) -> [Node] {
    guard let blindSpot = indicator.blindSpot else { return [] }
    return [
      .element(
        "p", [.class("note")],
        [.element("strong", text: "Wat het niet zegt: "), .text(blindSpot)])
    ]
  }

  // MARK: Explanation

  func explanation(_ figures: IndicatorFigures) -> [Node] {
    guard let finding = page.report.explanations[figures.indicator.code] else { return [] }
    var nodes: [Node] = []
    if let fault = finding.fault { nodes.append(warning(fault, figures.signal)) }
    if let explanation = finding.explanation {
      nodes.append(ExplanationMarkup(markdown: explanation.markdown).node)
    }
    return nodes
  }

  private func warning(_ fault: ExplanationFinding.Fault, _ signal: Signal) -> Node {
    let text = ExplanationSentence.text(fault, signal)
    return .element(
      "p", [.class("ontbreekt")], [.element("strong", text: "Let op. "), .text(text)])
  }

  func measures(_ indicator: Indicator) -> [Node] {
    let measures = page.report.measures.filter { $0.indicator == indicator.code }
    let idle = page.report.cycle.redWithoutAction[indicator.code] != nil ? [noAction] : []
    guard !measures.isEmpty else { return idle }
    return [
      .element("h4", text: measures.count == 1 ? "Maatregel" : "Maatregelen"),
      .element(
        "ul", [.class("measures")],
        measures.map { .element("li", text: MeasureTable.line($0, page.report.month)) }),
    ] + idle + findings(measures, indicator)
  }

  /// A red signal leads to a measure or a decision.
  private var noAction: Node {
    .element(
      "p", [.class("ontbreekt")],
      [
        .element("strong", text: "Let op. "),
        .text(
          "Bij dit rode signaal loopt geen maatregel en is in drie maanden geen besluit genomen."),
      ])
  }

  /// What was measured, once for measures that share it, with the caution that goes with a judgement.
  private func findings(_ measures: [CorrectiveMeasure], _ indicator: Indicator) -> [Node] {
    var seen: Set<[String]> = []
    let effects = measures.compactMap { page.report.effects[$0.code] }
      .filter { seen.insert($0.measures).inserted }
    let isJudged = effects.contains { $0.compared?.actual != nil }
    return effects.map { effect in
      let whose = measures.count > 1 ? "\(enumeration(effect.measures)): " : ""
      return .element("p", text: whose + EffectSentence(effect, indicator).brief)
    } + (isJudged ? [.element("p", [.class("note")], text: EffectSentence.caution)] : [])
  }
}
