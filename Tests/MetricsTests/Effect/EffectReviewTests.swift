import Model
import Testing

@testable import Metrics

@Suite struct EffectReviewTests {
  private static let begin = m(2003, 1)
  private static let start = m(2007, 1)
  /// Four years of a flow around 100 with a small season, the same in every year but for a wave.
  private static let before = (0..<48).map { step -> Double in
    100 + Double([4, -2, 3, 0, -5, 2, -4, 1, 3, -1, 2, -3][step % 12])
      + Double([1, -2, 2, 0, -1, 1, -1][step % 7])
  }

  private func measure(
    _ code: String = "M", start: Month? = start, evaluation: Month? = m(2007, 6),
    status: CorrectiveMeasure.Status = .running, reference: String? = nil,
    hoped: Double? = nil
  ) -> CorrectiveMeasure {
    CorrectiveMeasure(
      code: code, indicator: "i", title: "", start: start, status: status,
      expected: hoped.map { .init(series: "x", perMonth: $0, from: m(2007, 1)) },
      evaluation: evaluation, reference: reference, position: nowhere)
  }

  private func effects(
    _ kind: Indicator.Kind = .flow(series: "x", isCumulative: false), since: [Double?],
    before: [Double?] = EffectReviewTests.before, direction: Indicator.Direction? = .higher,
    measures: [CorrectiveMeasure]? = nil, other: [Observation] = [], skipped: Set<Int> = [],
    unit: String = "DSZ", in month: Month = m(2007, 6)
  ) -> [String: MeasuredEffect] {
    let judged = indicator(kind) { $0.direction = direction }
    let observations = monthly(before + since, from: Self.begin) + other
    let builder = FigureBuilder(
      dossier: dossier([judged]) { $0.skippedMonths = skipped }, dataset: Dataset(observations))
    return EffectReview(builder: builder, unit: unit, month: month)
      .effects(of: measures ?? [measure()])
  }

  private func shifted(_ by: Double, months: Int = 6) -> [Double?] {
    (0..<months).map { 100 + by + Double([4, -2, 3, 0, -5, 2, -4, 1, 3, -1, 2, -3][$0 % 12]) }
  }

  // MARK: What is compared

  @Test func sumsAFlowSinceTheStart() throws {
    let effect = try #require(effects(since: shifted(20))["M"])
    #expect(effect.gap == nil)
    #expect(effect.quantity == .sum)
    let compared = try #require(effect.compared)
    // 6 x 120 + 4 - 2 + 3 + 0 - 5 + 2.
    #expect(compared.actual == 722)
    #expect(abs(compared.expected - 602) < 15)
    #expect(compared.low95 < compared.expected && compared.expected < compared.high95)
    #expect(effect.verdict == .favourable)
    #expect(effect.overMonths == nil)
    #expect(effect.basis == Self.begin...m(2006, 12))
    #expect(effect.course.map(\.month) == (0..<6).map { Self.start + $0 })
    #expect(effect.before.count == 24)
  }

  @Test func judgesByTheDirection() {
    #expect(effects(since: shifted(20), direction: .lower)["M"]?.verdict == .unfavourable)
    #expect(effects(since: shifted(-20), direction: .lower)["M"]?.verdict == .favourable)
    #expect(effects(since: shifted(-20))["M"]?.verdict == .unfavourable)
    #expect(effects(since: shifted(0))["M"]?.verdict == .within)
  }

  @Test func comparesAStockAtTheEvaluationAndOverItsMonths() throws {
    let effect = try #require(
      effects(.stock(series: "x"), since: shifted(30), direction: .lower)["M"])
    #expect(effect.quantity == .level)
    #expect(effect.compared?.actual == 132)
    #expect(effect.overMonths?.actual == 782)
    #expect(effect.verdict == .unfavourable)
  }

  @Test func comparesTheMeanOfAMean() throws {
    let effect = try #require(effects(.mean(series: "x", weight: nil), since: shifted(20))["M"])
    #expect(effect.quantity == .mean)
    #expect(abs((effect.compared?.actual ?? 0) - 722.0 / 6) < 1e-9)
  }

  @Test func setsWhatWasHopedForBesideIt() {
    #expect(effects(since: shifted(20), measures: [measure(hoped: 15)])["M"]?.hoped == 90)
  }

  @Test func takesThePartsOfAUnitTogether() {
    let judged = indicator(.flow(series: "x", isCumulative: false)) { $0.direction = .higher }
    let all = ["A", "B"].flatMap {
      monthly(Self.before + shifted(20), from: Self.begin, unit: $0)
    }
    let builder = FigureBuilder(dossier: dossier([judged]), dataset: Dataset(all))
    let effect = EffectReview(builder: builder, unit: "DSZ", month: m(2007, 6))
      .effects(of: [measure()])["M"]
    #expect(effect?.compared?.actual == 1444)
  }

  // MARK: When

  @Test func isTooEarlyBeforeTheEvaluation() throws {
    let effect = try #require(
      effects(since: shifted(20, months: 5), in: m(2007, 5))["M"])
    #expect(effect.verdict == .tooEarly)
    #expect(effect.compared?.actual == nil)
    #expect(effect.compared?.expected != nil)
    #expect(effect.course.last?.actual == nil)
  }

  @Test func knowsNothingBeforeTheStart() throws {
    let effect = try #require(effects(since: [], in: m(2006, 11))["M"])
    #expect(effect.verdict == .tooEarly)
    #expect(effect.compared == nil)
  }

  @Test func staysAsItWasJudged() {
    let then = effects(since: shifted(20))["M"]
    let later = effects(since: shifted(20) + [500, 1, 900, 0], in: m(2007, 10))["M"]
    #expect(then == later)
  }

  @Test func looksAtNothingAfterTheMonthOfTheReport() {
    #expect(
      effects(since: shifted(20), in: m(2007, 4))["M"]
        == effects(since: shifted(20, months: 4), in: m(2007, 4))["M"])
  }

  @Test func changesWithARevisedFigure() {
    var revised = shifted(20)
    revised[2] = 90
    #expect(effects(since: shifted(20))["M"] != effects(since: revised)["M"])
  }

  // MARK: Together

  @Test func sharesAFindingBetweenOverlappingMeasures() {
    let both = effects(
      since: shifted(20, months: 9),
      measures: [
        measure("M"), measure("N", start: m(2007, 4), evaluation: m(2007, 9), hoped: 1),
      ], in: m(2007, 9))
    #expect(both["M"] == both["N"])
    #expect(both["M"]?.measures == ["M", "N"])
    #expect(both["M"]?.start == Self.start)
    #expect(both["M"]?.evaluation == m(2007, 9))
    #expect(both["M"]?.hoped == 6)
  }

  // MARK: Reference

  private func nation(_ shift: Double, scale: Double = 50, months: Int = 54) -> [Observation] {
    monthly(
      (0..<months).map { step in
        let own = step < 48 ? Self.before[step] : 100
        let noise = Double([3, -1, 0, 2, -2, 1, -3, 0, 2, -2, 1][step % 11])
        return scale * (own + noise + (step >= 48 ? shift : 0))
      }, from: Self.begin, series: "land")
  }

  @Test func givesNoCreditForWhatHappenedEverywhere() {
    let alone = effects(since: shifted(30))["M"]
    let beside = effects(
      since: shifted(30), measures: [measure(reference: "land")], other: nation(30))["M"]
    #expect(alone?.verdict == .favourable)
    #expect(beside?.verdict == .within)
    #expect(beside?.reference?.series == "land")
    #expect(abs((beside?.reference?.scale ?? 0) - 0.02) < 0.0005)
    #expect(beside?.compared?.actual == alone?.compared?.actual)
  }

  @Test func findsWhatTheReferenceDidNotHave() {
    let beside = effects(
      since: shifted(30), measures: [measure(reference: "land")], other: nation(0))["M"]
    #expect(beside?.verdict == .favourable)
  }

  @Test func saysThatTheReferenceIsMissing() {
    let never = effects(since: shifted(30), measures: [measure(reference: "land")])["M"]
    #expect(never?.gap == .noReference(series: "land", []))
    #expect(never?.verdict == nil)
    let ended = effects(
      since: shifted(30), measures: [measure(reference: "land")], other: nation(0, months: 52))
    #expect(ended["M"]?.gap == .noReference(series: "land", [m(2007, 5), m(2007, 6)]))
  }

  // MARK: Why not

  @Test func saysWhatItLacks() {
    func gap(
      _ kind: Indicator.Kind = .flow(series: "x", isCumulative: false), _ since: [Double?]? = nil,
      before: [Double?] = EffectReviewTests.before, direction: Indicator.Direction? = .higher,
      of measure: CorrectiveMeasure? = nil
    ) -> MeasuredEffect.Gap? {
      effects(
        kind, since: since ?? shifted(20), before: before, direction: direction,
        measures: [measure ?? self.measure()])["M"]?.gap
    }
    #expect(gap(.measurement(series: "x", validMonths: 12)) == .notDefined)
    #expect(gap(.qualitative(series: "x", statuses: [:], validMonths: 12)) == .notDefined)
    #expect(gap(direction: nil) == .noDirection)
    #expect(gap(direction: .band) == .noDirection)
    #expect(gap(of: measure(start: nil)) == .noStart)
    #expect(gap(of: measure(status: .planned)) == .notBegun)
    #expect(
      gap(before: Array(repeating: nil, count: 30) + Self.before.suffix(18))
        == .tooFewMonths(has: 18, needs: 24))
    #expect(gap(before: Array(repeating: nil, count: 48)) == .tooFewMonths(has: 0, needs: 24))
    #expect(gap(before: Array(repeating: 100, count: 48)) == .neverChanged)
    #expect(
      gap(.flow(series: "x", isCumulative: false), [110, nil, 110, 110, nil, 110])
        == .noActual([m(2007, 2), m(2007, 5)]))
    #expect(
      gap(.stock(series: "x"), [110, 110, 110, 110, 110, nil]) == .noActual([m(2007, 6)]))
  }

  @Test func needsNoFigureOfAMonthThatTheCalendarSkips() {
    let since: [Double?] = [120, nil, 120, 120, 120, 120]
    let effect = effects(since: since, skipped: [2])["M"]
    #expect(effect?.compared?.actual == 600)
    #expect(effect?.verdict == .favourable)
  }

  @Test func comparesAStockWithoutAMonthBetween() {
    let since: [Double?] = [130, nil, 130, 130, 130, 130]
    let effect = effects(.stock(series: "x"), since: since)["M"]
    #expect(effect?.verdict == .favourable)
    #expect(effect?.overMonths == nil)
  }

  @Test func saysThatFiguresAreProvisional() {
    var last = delivered(.month(m(2007, 6)), 122)
    last.isProvisional = true
    #expect(effects(since: shifted(20, months: 5), other: [last])["M"]?.isProvisional == true)
    #expect(effects(since: shifted(20))["M"]?.isProvisional == false)
  }

  @Test func passesOverTheMeasuresOfUnknownIndicators() {
    var other = measure()
    other.indicator = "weg"
    #expect(effects(since: shifted(0), measures: [other]).isEmpty)
  }
}
