import Model
import Testing

/// The reason of a signal as a careful controller would write it.
@Suite struct ReasonSentenceTests {
  private static let june = Judged.june

  // MARK: Target and trend

  @Test(arguments: [
    (Judgement.Trend?.none, "; er is geen eerdere meting om mee te vergelijken."),
    (.unknown, "; er is geen eerdere meting om mee te vergelijken."),
    (.improved(by: 0.05, since: june), ", maar daalde 0,05 procentpunt sinds juni 2007."),
    (
      .notEnough(by: 0.01, since: june),
      " en daalde sinds juni 2007 maar 0,01 procentpunt, minder dan de drempel."
    ),
    (.unchanged(since: june), " en is gelijk gebleven sinds juni 2007."),
    (.worsened(by: 0.1, since: june), " en steeg 0,10 procentpunt sinds juni 2007."),
  ])
  func tellsTheTrendOfWhatShouldFall(trend: Judgement.Trend?, tail: String) {
    #expect(Judged(trend: trend).sentence == "2,02% ligt boven het doel van 1,98%\(tail)")
  }

  @Test(arguments: [
    (Judgement.Trend.improved(by: 1, since: june), ", maar steeg 1 dag sinds juni 2007."),
    (.worsened(by: 3, since: june), " en daalde 3 dagen sinds juni 2007."),
  ])
  func tellsTheTrendOfWhatShouldRise(trend: Judgement.Trend, tail: String) {
    let judged = Judged(
      unit: "dagen", decimals: 0, tested: 20, against: .target(25), direction: .higher,
      trend: trend)
    #expect(judged.sentence == "20 dagen ligt onder het doel van 25 dagen\(tail)")
  }

  @Test(arguments: [
    (Judgement.Trend.unknown, "; er is geen eerdere meting om mee te vergelijken."),
    (.improved(by: 2, since: june), ", maar kwam sinds juni 2007 2 procentpunt dichterbij."),
    (
      .notEnough(by: 1, since: june),
      " en kwam sinds juni 2007 maar 1 procentpunt dichterbij, minder dan de drempel."
    ),
    (.unchanged(since: june), ", even ver ervandaan als in juni 2007."),
    (.worsened(by: 3, since: june), " en raakte sinds juni 2007 3 procentpunt verder weg."),
  ])
  func tellsTheDistanceOfWhatShouldBeExact(trend: Judgement.Trend, tail: String) {
    let judged = Judged(
      decimals: 0, tested: 45, against: .target(50), direction: .band, trend: trend)
    #expect(judged.sentence == "45% ligt onder het doel van 50%\(tail)")
  }

  @Test(arguments: [
    (Indicator.Direction.lower, "2,02% voldoet aan het doel van hoogstens 1,98%."),
    (.higher, "2,02% voldoet aan het doel van minstens 1,98%."),
    (.band, "2,02% voldoet aan het doel van precies 1,98%."),
  ])
  func tellsThatATargetIsMet(direction: Indicator.Direction, sentence: String) {
    #expect(Judged(direction: direction, isMet: true).sentence == sentence)
  }

  // MARK: What is tested

  @Test func namesTheForecast() {
    let judged = Judged(
      unit: "x 1M €", decimals: 1, tested: 10.6, quantity: .forecast, against: .target(10.4))
    var worse = judged
    worse.trend = .worsened(by: 0.2, since: Self.june)
    #expect(
      judged.sentence
        == "De prognose van € 10,6 mln ligt boven het doel van € 10,4 mln; er is geen eerdere prognose om mee te vergelijken."
    )
    #expect(
      worse.sentence
        == "De prognose van € 10,6 mln ligt boven het doel van € 10,4 mln en steeg € 0,2 mln sinds juni 2007."
    )
  }

  @Test func namesTheAverage() {
    let judged = Judged(
      unit: "aantal", decimals: 0, tested: 4210, quantity: .averageToDate,
      against: .target(4300), isMet: true)
    #expect(
      judged.sentence
        == "Het gemiddelde van 4.210 tot en met juli voldoet aan het doel van hoogstens 4.300.")
  }

  @Test func namesTheMonthOfAnEarlierMeasurement() {
    let judged = Judged(
      decimals: 0, tested: 43, against: .target(80), direction: .higher,
      measured: Judged.july - 2)
    #expect(
      judged.sentence
        == "43% in mei 2007 ligt ver onder het doel van 80%; er is geen eerdere meting om mee te vergelijken."
    )
  }

  // MARK: Margins

  /// A part of a percentage and a distance in percentage points must not be taken for each other.
  @Test func tellsAPercentageInPoints() {
    let margins = SignalRule.Margins(green: 0, orange: 2)
    var judged = Judged(
      rule: .tolerance(margins), decimals: 1, tested: 93.5, against: .target(95),
      direction: .higher, excess: 1.58)
    #expect(
      judged.sentence
        == "93,5% ligt 1,5 procentpunt onder het doel van 95,0%; dat is 1,6% van het doel, binnen de marge van 2%."
    )
    judged.rule = .path(margins)
    judged.against = .path(93.46)
    judged.tested = 93.5
    judged.direction = .lower
    judged.excess = 0.04
    #expect(
      judged.sentence
        == "93,5% ligt minder dan 0,1 procentpunt boven het pad van 93,5%; dat is 0,0% van het pad, binnen de marge van 2%."
    )
  }

  private static func graded(
    _ excess: Double, isAbsolute: Bool = false, green: Double = 2, path: Bool = false
  ) -> Judged {
    let margins = SignalRule.Margins(green: green, orange: 5, isAbsolute: isAbsolute)
    return Judged(
      rule: path ? .path(margins) : .tolerance(margins), unit: "fte", decimals: 0,
      tested: 100 + excess, against: path ? .path(100) : .target(100), excess: excess)
  }

  @Test(arguments: [
    (graded(1), "101 fte ligt 1,0% boven het doel van 100 fte, binnen de marge van 2%."),
    (graded(4), "104 fte ligt 4,0% boven het doel van 100 fte, binnen de marge van 5%."),
    (graded(9), "109 fte ligt 9,0% boven het doel van 100 fte, buiten de marge van 5%."),
    (
      graded(4, isAbsolute: true),
      "104 fte ligt 4 fte boven het doel van 100 fte, binnen de marge van 5 fte."
    ),
    (
      graded(4, green: 0, path: true),
      "104 fte ligt 4,0% boven het pad van 100 fte, binnen de marge van 5%."
    ),
    (
      graded(9, isAbsolute: true, green: 0, path: true),
      "109 fte ligt 9 fte boven het pad van 100 fte, buiten de marge van 5 fte."
    ),
  ])
  func tellsTheMargin(judged: Judged, sentence: String) {
    #expect(judged.sentence == sentence)
  }

  @Test func tellsThatAPathIsMet() {
    var judged = Self.graded(-4, path: true)
    judged.isMet = true
    #expect(judged.sentence == "96 fte voldoet aan het pad van hoogstens 100 fte.")
  }

  // MARK: Bands

  private static func band(
    _ tested: Double, _ lower: Double?, _ upper: Double?, excess: Double? = nil
  ) -> Judged {
    Judged(
      rule: .band(
        lower: lower, upper: upper, margins: SignalRule.Margins(orange: 5, isAbsolute: true)),
      decimals: 0, tested: tested, against: .band(lower: lower, upper: upper),
      direction: .band, isMet: excess == nil, excess: excess)
  }

  @Test(arguments: [
    (band(50, 40, 60), "50% ligt binnen de band van 40% tot en met 60%."),
    (band(50, 40, nil), "50% voldoet aan de ondergrens van 40%."),
    (band(50, nil, 60), "50% voldoet aan de bovengrens van 60%."),
    (
      band(38, 40, 60, excess: 2),
      "38% ligt 2 procentpunt onder de ondergrens van 40%, binnen de marge van 5 procentpunt."
    ),
    (
      band(70, 40, 60, excess: 10),
      "70% ligt 10 procentpunt boven de bovengrens van 60%, buiten de marge van 5 procentpunt."
    ),
    (
      band(61, nil, 60, excess: 1),
      "61% ligt 1 procentpunt boven de bovengrens van 60%, binnen de marge van 5 procentpunt."
    ),
    (
      band(10, 40, nil, excess: 30),
      "10% ligt 30 procentpunt onder de ondergrens van 40%, buiten de marge van 5 procentpunt."
    ),
  ])
  func tellsTheBand(judged: Judged, sentence: String) {
    #expect(judged.sentence == sentence)
  }

  // MARK: Without a judgement

  @Test(arguments: [
    (SignalReason.noColour, "Dit cijfer krijgt bewust geen kleur."),
    (
      .noMeasurement(.notDelivered(series: "x", month: june)),
      "Er is geen meting: reeks ‘x’ is over juni 2007 niet geleverd."
    ),
    (
      .noForecast(.notDelivered(june)),
      "Er is geen prognose om te toetsen: er is in juni 2007 geen prognose geleverd."
    ),
    (.noTarget, "Er is geen doel voor 2007."),
    (.noDirection, "Er staat niet bij of hoger of lager beter is."),
    (.noPath, "Er is geen pad voor juli 2007."),
    (
      .relativeToZero,
      "Het doel is 0; een marge in procenten zegt dan niets, dus het signaal blijft grijs."
    ),
    (
      .status(word: "aandacht", target: "op koers"),
      "De status is ‘aandacht’; het doel is ‘op koers’."
    ),
    (.status(word: "op koers", target: "op koers"), "De status is ‘op koers’."),
    (.status(word: "op koers", target: nil), "De status is ‘op koers’."),
    (.unknownStatus("wat"), "De status ‘wat’ heeft geen kleur."),
  ])
  func tellsWhyThereIsNone(reason: SignalReason, sentence: String) {
    #expect(Judged(reason: reason).sentence == sentence)
  }
}
