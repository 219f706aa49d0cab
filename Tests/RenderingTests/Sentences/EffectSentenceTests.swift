import Model
import Testing

@testable import Rendering

/// What is said of the measured effect of a measure.
@Suite struct EffectSentenceTests {
  private static let start = Month.january(of: 2007)

  private func effect(
    _ verdict: MeasuredEffect.Verdict?, _ quantity: MeasuredEffect.Quantity = .sum,
    actual: Double? = 412
  ) -> MeasuredEffect {
    var effect = MeasuredEffect(
      measures: ["M-1"], indicator: "u", start: Self.start, evaluation: Self.start + 5,
      verdict: verdict, quantity: quantity)
    effect.compared = .init(actual: actual, expected: 450, low95: 420.4, high95: 480)
    effect.paths = 10_000
    effect.technique = .theta
    effect.basis = (Self.start - 48)...(Self.start - 1)
    return effect
  }

  private func sentence(
    _ effect: MeasuredEffect, _ set: (inout Indicator) -> Void = { _ in }
  ) -> EffectSentence {
    var indicator = Indicator(
      code: "u", name: "Uitstroom", kind: .stock(series: "x"), position: .file(path: "i.yaml"))
    set(&indicator)
    return EffectSentence(effect, indicator)
  }

  @Test func tellsTheFinding() {
    #expect(
      sentence(effect(.unfavourable)).finding
        == "Van januari 2007 tot en met juni 2007 samen: 412, waar op grond van de maanden ervoor 450 te verwachten was (met 95% kans tussen 420 en 480). Dat wijkt ongunstig af."
    )
    #expect(
      sentence(effect(.favourable, .level)).finding.hasPrefix("In juni 2007: 412, waar"))
    #expect(
      sentence(effect(.within, .mean)) { $0.unitOfMeasure = "dagen" }.finding
        .contains("gemiddeld: 412\u{A0}dagen, waar"))
  }

  @Test func tellsItShort() {
    #expect(
      sentence(effect(.favourable)).short
        == "Gemeten effect: −38, wijkt gunstig af van verwachting")
    #expect(
      sentence(effect(.within)) { $0.unitOfMeasure = "%" }.short
        == "Gemeten effect: −38\u{A0}procentpunt, wijkt niet af")
    #expect(
      sentence(effect(.tooEarly, actual: nil)).short
        == "Gemeten effect: te vroeg; het oordeel komt in juni 2007")
  }

  @Test func neverJudgesWithoutTheCaution() {
    for verdict in [MeasuredEffect.Verdict.favourable, .unfavourable, .within] {
      #expect(sentence(effect(verdict)).remarks.last == EffectSentence.caution)
    }
    #expect(!sentence(effect(.tooEarly, actual: nil)).remarks.contains(EffectSentence.caution))
  }

  @Test func saysWhatGoesWithTheFinding() {
    var both = effect(.favourable, .level)
    both.measures = ["M-1", "M-2"]
    both.hoped = -60
    both.reference = .init(series: "land", scale: 0.0123456)
    both.isProvisional = true
    both.widening = 1.26
    both.bridged = [Self.start - 3]
    both.overMonths = .init(actual: 2400, expected: 2500, low95: 2450, high95: 2550)
    #expect(
      sentence(both) { $0.counts = "uitkeringen" }.remarks == [
        "Opgeteld over alle maanden sinds de start is het verschil −100 uitkeringsmaanden, met 95% kans tussen −150 en −50.",
        "Het plan rekende op een verschil van −60; gemeten is −38.",
        "Deze bevinding is van M-1 en M-2 samen: zij liepen tegelijk en zijn niet uit elkaar te halen.",
        "Wat ook in reeks ‘land’ gebeurde (maal 0,0123) is meegerekend in de verwachting.",
        "De cijfers sinds de start zijn deels voorlopig.",
        "Het verwachte verloop is gemaakt op januari 2003 tot en met december 2006 (Theta, overbrugd: oktober 2006); de marge komt uit 10.000 gesimuleerde verlopen en is 1,3 maal zo breed genomen, omdat eerdere verwachtingen zo ver naast de cijfers zaten.",
        EffectSentence.caution,
      ])
  }

  @Test(arguments: [
    (MeasuredEffect.Gap.noStart, "er staat geen startmaand bij de maatregel"),
    (.notBegun, "de maatregel is volgens zijn status nog niet begonnen"),
    (.noDirection, "er staat niet bij of hoger of lager beter is"),
    (.notDefined, "deze soort indicator heeft geen cijfers per maand"),
    (
      .tooFewMonths(has: 1, needs: 24),
      "daarvoor zijn cijfers van 24 maanden voor de start nodig, en daarvan is er 1"
    ),
    (
      .tooFewMonths(has: 18, needs: 24),
      "daarvoor zijn cijfers van 24 maanden voor de start nodig, en daarvan zijn er 18"
    ),
    (
      .tooFewMonths(has: 0, needs: 24),
      "daarvoor zijn cijfers van 24 maanden voor de start nodig, en daarvan zijn er geen"
    ),
    (.neverChanged, "het cijfer veranderde voor de start nooit"),
    (.noActual([]), "er zijn geen cijfers sinds de start"),
    (.noActual([start]), "er is geen cijfer over januari 2007"),
    (.noReference(series: "l", []), "reeks ‘l’ heeft te weinig cijfers van voor de start"),
    (.noReference(series: "l", [start]), "reeks ‘l’ heeft geen cijfer over januari 2007"),
    (
      .noReference(series: "l", (0..<5).map { start + $0 }),
      "reeks ‘l’ heeft geen cijfer over 5 maanden"
    ),
  ])
  func saysWhyThereIsNoJudgement(_ gap: MeasuredEffect.Gap, _ words: String) {
    #expect(EffectSentence.words(gap) == words)
    var effect = effect(nil)
    effect.gap = gap
    #expect(sentence(effect).finding == "Effect niet te meten: \(words).")
    #expect(sentence(effect).short == "Effect niet te meten: \(words)")
    #expect(sentence(effect).remarks.isEmpty)
  }

  /// That a measure brought something about is for people to judge.
  @Test func neverSpeaksOfCause() {
    for verdict in MeasuredEffect.Verdict.allCases {
      let sentence = sentence(effect(verdict))
      let all = ([sentence.finding, sentence.short] + sentence.remarks).joined(separator: " ")
      for word in ["oorzaak", "veroorzaakt", "dankzij", "leidt tot", "komt door"] {
        #expect(!all.lowercased().contains(word))
      }
    }
  }
}
