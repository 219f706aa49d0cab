import Model
import Rendering
import Testing

/// The reason of a signal under `beheersing`.
@Suite struct ControlSentenceTests {
  private func sentence(
    tested: Double = 42, target: Double = 55, direction: Indicator.Direction = .lower,
    causes: [XmRChart.SpecialCause] = [], _ variation: XmRChart.Variation,
    _ assurance: XmRChart.Assurance, baseline: Int = 12, isSeasonal: Bool = false,
    quantity: TestedQuantity = .actual
  ) -> String {
    let limits = XmRChart.Limits(
      centre: 40, lower: 30.04, upper: 49.96, meanRange: 3.7, baseline: baseline, leftOut: 0,
      isProvisional: baseline < 12)
    let judgement = ControlJudgement(
      tested: tested, target: target, direction: direction, limits: limits, causes: causes,
      variation: variation, assurance: assurance, isSeasonal: isSeasonal)
    return Judged(
      rule: .control(.init()), unit: "dagen", decimals: 0, quantity: quantity,
      reason: .controlled(judgement)
    ).sentence
  }

  @Test(arguments: [
    (
      XmRChart.Assurance.willMeet, 55.0,
      "het doel van hoogstens 55 dagen wordt daarbij steeds gehaald."
    ),
    (
      .mayMiss, 45,
      "het doel van hoogstens 45 dagen ligt daartussen en wordt de ene maand wel en de andere niet gehaald."
    ),
    (
      .willMiss, 25,
      "het doel van hoogstens 25 dagen ligt daarbuiten en wordt zonder verandering niet gehaald."
    ),
  ])
  func tellsWhatAStableProcessComesTo(
    assurance: XmRChart.Assurance, target: Double, tail: String
  ) {
    #expect(
      sentence(target: target, .stable, assurance)
        == "42 dagen in juli 2007 past bij een stabiel proces met grenzen van 30,0 dagen tot en met 50,0 dagen; \(tail)"
    )
  }

  @Test func tellsWhatIsMoreThanChance() {
    #expect(
      sentence(
        tested: 55, target: 60,
        causes: [.init(.outsideLimits, isUpward: true), .init(.run, isUpward: true)],
        .unfavourable, .willMeet)
        == "55 dagen in juli 2007 is meer dan toeval, aan de ongunstige kant: boven de bovengrens van 50,0 dagen en minstens 7 op rij boven het midden van 40,0 dagen; het doel van hoogstens 60 dagen geldt."
    )
    #expect(
      sentence(
        tested: 31, target: 28, causes: [.init(.trend, isUpward: false)], .favourable, .willMiss)
        == "31 dagen in juli 2007 is meer dan toeval, aan de gunstige kant: minstens 7 op rij dalend; het doel van hoogstens 28 dagen moet het veranderde proces nog waarmaken."
    )
  }

  @Test func saysThatLimitsAreProvisional() {
    #expect(
      sentence(.stable, .willMeet, baseline: 8).hasSuffix(
        " De grenzen zijn voorlopig: ze rusten op acht van de twaalf cijfers."))
  }

  @Test func namesTheMonthsShareOfTheTargetAndTheSeason() {
    let sentence = sentence(
      target: 41.25, .stable, .mayMiss, isSeasonal: true, quantity: .monthAlone)
    #expect(sentence.hasPrefix("42,0 dagen zonder het seizoen in juli 2007 past"))
    #expect(sentence.contains("het doel van hoogstens 41,3 dagen per maand ligt"))
  }

  @Test(arguments: [
    (
      ControlFigures.Gap.tooFewPoints(has: 1),
      "Er zijn nog geen grenzen: er is één van de twee cijfers die daarvoor minstens nodig zijn."
    ),
    (
      .noFullYears(has: 0),
      "Er zijn nog geen grenzen: er zijn nul van de twee volle jaren die nodig zijn om het seizoen eruit te halen."
    ),
  ])
  func saysWhyThereAreNoLimits(gap: ControlFigures.Gap, sentence: String) {
    let judged = Judged(rule: .control(.init()), signal: .grey, reason: .noLimits(gap))
    #expect(judged.sentence == sentence)
    #expect(SignalWords().word(for: judged.figures) == "geen grenzen")
  }
}
