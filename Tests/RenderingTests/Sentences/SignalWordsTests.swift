import Model
import Rendering
import Testing

/// The rule of an indicator in a sentence, and the word for its signal.
@Suite struct SignalWordsTests {
  private func rule(_ rule: SignalRule) -> String {
    var indicator = Judged.indicator(unit: "%", decimals: 0)
    indicator.rule = rule
    return SignalWords.rule(of: indicator).replacing("\u{A0}", with: " ")
  }

  @Test(arguments: [
    (SignalRule.none, "Dit cijfer krijgt bewust geen kleur."),
    (
      .targetAndTrend(threshold: nil),
      "Groen als het doel gehaald is; oranje als het doel niet gehaald is, maar het cijfer sinds de vorige meting ten minste één eenheid van de laatste decimaal verbeterde; anders rood."
    ),
    (
      .targetAndTrend(threshold: .value(0.5)),
      "Groen als het doel gehaald is; oranje als het doel niet gehaald is, maar het cijfer sinds de vorige meting ten minste 0,5 verbeterde; anders rood."
    ),
    (
      .targetAndTrend(threshold: .noise),
      "Groen als het doel gehaald is; oranje als het doel niet gehaald is, maar het cijfer sinds de vorige meting meer verbeterde dan de gewone schommeling (2,66 maal de gemiddelde verandering van de laatste twaalf stappen); anders rood."
    ),
    (
      .tolerance(SignalRule.Margins()),
      "Groen als het doel gehaald is, oranje tot 5% aan de ongunstige kant, daarbuiten rood."
    ),
    (
      .tolerance(SignalRule.Margins(green: 2, orange: 7.5)),
      "Groen tot 2% aan de ongunstige kant van het doel, oranje tot 7,5%, daarbuiten rood."
    ),
    (
      .path(SignalRule.Margins(orange: 3, isAbsolute: true)),
      "Groen op of voor het pad, oranje tot 3 procentpunt erachter, daarbuiten rood."
    ),
    (
      .path(SignalRule.Margins(green: 1)),
      "Groen tot 1% achter het pad, oranje tot 5%, daarbuiten rood."
    ),
    (
      .band(lower: 40, upper: 60, margins: SignalRule.Margins()),
      "Groen binnen de band van 40% tot en met 60%, oranje tot 5% daarbuiten, verder rood."
    ),
    (
      .band(lower: 40, upper: nil, margins: SignalRule.Margins(green: 1)),
      "Groen vanaf 40% of tot 1% daarbuiten, oranje tot 5% daarbuiten, verder rood."
    ),
    (
      .band(lower: nil, upper: 60, margins: SignalRule.Margins()),
      "Groen tot en met 60%, oranje tot 5% daarbuiten, verder rood."
    ),
  ])
  func tellsTheRule(rule: SignalRule, sentence: String) {
    #expect(self.rule(rule) == sentence)
  }

  @Test func tellsTheStatusWords() {
    var indicator = Judged.indicator(unit: "", decimals: 0)
    indicator.kind = .qualitative(
      series: "x", statuses: ["op koers": .green, "zorg": .red, "let op": .orange],
      validMonths: 1)
    #expect(
      SignalWords.rule(of: indicator)
        == "Naar de statuswoorden: ‘op koers’ is groen, ‘let op’ is oranje en ‘zorg’ is rood.")
  }

  @Test(arguments: [
    (Signal.green, SignalReason.noColour, "op koers"), (.orange, .noColour, "verbetert"),
    (.red, .noColour, "bijsturen"), (.grey, .noTarget, "geen doel"),
    (.grey, .noPath, "geen doel"), (.grey, .noForecast(.notAsked), "geen prognose"),
    (.grey, .noMeasurement(.denominatorIsZero), "geen meting"), (.none, .noColour, "geen signaal"),
  ])
  func namesTheSignal(signal: Signal, reason: SignalReason, word: String) {
    #expect(SignalWords().word(for: Judged(signal: signal, reason: reason).figures) == word)
  }

  @Test func namesOrangeByItsRule() {
    let judged = Judged(rule: .tolerance(SignalRule.Margins()), signal: .orange)
    #expect(SignalWords().word(for: judged.figures) == "binnen de marge")
  }
}
