import Model
import Testing

@testable import Metrics

@Suite struct IndicatorLintTests {
  private let december = m(2007, 12)

  /// A sound one: owner, source, direction, a target that moves, and not always met.
  private func sound(
    _ code: String = "i", _ kind: Indicator.Kind = .stock(series: "x"),
    _ set: (inout Indicator) -> Void = { _ in }
  ) -> Indicator {
    indicator(kind, code: code) {
      $0.owner = "Hoofd"
      $0.source = "GWS"
      $0.direction = .lower
      $0.targets = [2005: .value(30), 2006: .value(20), 2007: .value(10)]
      set(&$0)
    }
  }

  private func questions(
    _ indicators: [Indicator], _ observations: [Observation], in month: Month? = nil,
    skipped: Set<Int> = []
  ) -> [String: [IndicatorQuestion]] {
    let builder = FigureBuilder(
      dossier: dossier(indicators) { $0.skippedMonths = skipped }, dataset: Dataset(observations))
    let found = IndicatorLint(builder: builder, month: month ?? december).questions()
    return Dictionary(uniqueKeysWithValues: found.map { ($0.indicator.code, $0.questions) })
  }

  private func wavering(_ count: Int = 36, _ series: String = "x", seed: UInt64 = 1)
    -> [Observation]
  {
    var chance = Chance(seed)
    return monthly(
      (0..<count).map { _ in chance.uniform(15...25) }, from: december - (count - 1),
      series: series)
  }

  @Test func asksNothingOfASoundIndicator() {
    #expect(questions([sound()], wavering()) == ["i": []])
  }

  @Test func asksNothingOfAnEmptyDossier() {
    #expect(questions([], []) == [:])
  }

  // MARK: Always green, silence, owner

  @Test func asksAboutTwelveGreenMonths() {
    let low = monthly([Double?](repeating: 5, count: 13), from: m(2006, 12))
    let targets: (inout Indicator) -> Void = { $0.targets = [2006: .value(1), 2007: .value(10)] }
    #expect(
      questions([sound("i", .stock(series: "x"), targets)], low)["i"] == [.alwaysGreen(months: 12)])
    var once = low
    once[5] = delivered(.month(m(2007, 5)), 12)
    #expect(questions([sound("i", .stock(series: "x"), targets)], once)["i"] == [])
    let bare = sound {
      targets(&$0)
      $0.rule = .none
    }
    #expect(questions([bare], low)["i"] == [])
  }

  @Test(arguments: [(1, false), (2, false), (3, true), (9, true)])
  func asksAfterThreeSilentMonths(_ silent: Int, _ isAsked: Bool) {
    let figures = wavering().filter { $0.period.lastMonth <= december - silent }
    let asked = questions([sound()], figures)["i"]?.contains(.noValue(last: december - silent))
    #expect(asked == isAsked)
  }

  @Test func countsPeriodsOfTheOwnRhythmAndSkippedMonthsAsNone() {
    let yearly = indicator(.measurement(series: "x", validMonths: 48)) {
      $0.owner = "Hoofd"
      $0.source = "enquête"
    }
    let surveys = [2003, 2004, 2005].map { delivered(.month(m($0, 6)), 7.0) }
    #expect(questions([yearly], surveys, in: m(2008, 5))["i"] == [])
    #expect(questions([yearly], surveys, in: m(2008, 6))["i"] == [.noValue(last: m(2005, 6))])
    let figures = wavering().filter { $0.period.lastMonth <= m(2007, 9) }
    #expect(questions([sound()], figures, skipped: [10])["i"]?.isEmpty == true)
  }

  @Test func asksForWhatNeverCame() {
    #expect(questions([sound()], [])["i"] == [.noValue(last: nil)])
    let word = indicator(.qualitative(series: "w", statuses: ["goed": .green], validMonths: 12)) {
      $0.owner = "Hoofd"
      $0.source = "MT"
      $0.rule = .none
    }
    #expect(questions([word], [])["i"] == [.noValue(last: nil)])
    let said = [Month](repeating: december, count: 1).map {
      MetricsTests.word($0, "goed", series: "w")
    }
    #expect(questions([word], said)["i"] == [])
  }

  @Test func asksForOwnerAndSource() {
    let bare = sound {
      $0.owner = nil
      $0.source = nil
    }
    #expect(questions([bare], wavering())["i"] == [.noOwnerOrSource(["eigenaar", "bron"])])
  }

  // MARK: Targets

  @Test func asksAboutATargetThatNeverMoves() {
    let still = sound {
      $0.targets = [2004: .value(9), 2005: .value(20), 2006: .value(20), 2007: .value(20)]
    }
    #expect(questions([still], wavering())["i"] == [.targetNeverMoves(20, 2005...2007)])
    let two = sound { $0.targets = [2006: .value(20), 2007: .value(20)] }
    #expect(questions([two], wavering())["i"] == [])
    let apart = sound { $0.targets = [2003: .value(20), 2005: .value(20), 2007: .value(20)] }
    #expect(questions([apart], wavering())["i"] == [])
  }

  @Test func asksAboutATargetThatIsAlwaysMet() {
    let figures =
      [2005, 2006, 2007].map { delivered(.month(m($0, 12)), 9) }
      + monthly([Double?](repeating: 40, count: 11))
    #expect(questions([sound()], figures)["i"] == [.targetAlwaysMet(2005...2007)])
    var missed = figures
    missed[1] = delivered(.month(m(2006, 12)), 21)
    #expect(questions([sound()], missed)["i"] == [])
  }

  @Test func asksAboutADirectionThatFitsNothing() {
    let none = sound { $0.direction = nil }
    #expect(questions([none], wavering())["i"] == [.direction(.missing)])
    let aimless = sound { $0.targets = [:] }
    #expect(questions([aimless], wavering())["i"] == [.direction(.withoutTarget)])
    let against = sound { $0.targets = [2005: .value(1), 2006: .value(2), 2007: .value(3)] }
    #expect(questions([against], wavering())["i"] == [.direction(.againstTargets(2005...2007))])
    let uncoloured = sound {
      $0.targets = [:]
      $0.rule = .none
    }
    #expect(questions([uncoloured], wavering())["i"] == [])
    let band = sound {
      $0.direction = .band
      $0.targets = [:]
      $0.rule = .band(lower: 10, upper: 40, margins: .init())
    }
    #expect(
      questions([band], wavering())["i"]?.contains {
        if case .direction = $0 { true } else { false }
      } == false)
  }

  // MARK: Moving together

  /// y = 3 - 2 x moves as x does, the other way around.
  @Test func findsTwoThatMoveAsOne() {
    let x = wavering()
    let y = x.map { delivered($0.period, 3 - 2 * ($0.number ?? 0), series: "y") }
    let pair = [sound(), sound("j", .stock(series: "y")) { $0.targets = [2007: .value(-99)] }]
    let found = questions(pair, x + y)
    guard case .movesAsOne(let other, let correlation, let months)? = found["i"]?.last else {
      Issue.record("\(found)")
      return
    }
    #expect(other == "j" && abs(correlation + 1) < 1e-12 && months == 35)
    #expect(found["j"]?.contains { if case .movesAsOne = $0 { true } else { false } } == false)
    let whole = [sound { $0.parts = ["j"] }, pair[1]]
    #expect(questions(whole, x + y)["i"] == [])
    #expect(questions(pair, x + wavering(36, "y", seed: 9))["i"] == [])
  }

  @Test func wantsTwelveChanges() {
    let x = wavering(12)
    let y = x.map { delivered($0.period, $0.number, series: "y") }
    #expect(questions([sound(), sound("j", .stock(series: "y"))], x + y)["i"] == [])
  }

  /// Pearson's correlation as Python's `statistics.correlation` gives it:
  /// `python3 -c "import statistics as s; print(s.correlation([2,4,3,8,6],[1,3,4,9,5]))"`.
  @Test func agreesWithPython() throws {
    let value = try #require(MovingTogether.correlation([2, 4, 3, 8, 6], [1, 3, 4, 9, 5]))
    #expect(abs(value - 0.937_819_955_851_056) < 1e-14)
    #expect(MovingTogether.correlation([1, 1, 1], [1, 2, 3]) == nil)
    #expect(MovingTogether.correlation([], []) == nil)
    #expect(MovingTogether.correlation([1e300, -1e300], [1, 2]) == nil)
  }

  // MARK: Names

  @Test(arguments: [
    ("Effect van work first", "effect van"), ("Uitstroom dankzij trajecten", "dankzij"),
    ("Huisuitzettingen als gevolg van schulden", "als gevolg van"),
    ("Besparing door handhaving", "door"),
    ("Doorlooptijd van een aanvraag", nil), ("Doorstroom", nil), ("Effectiviteit", nil), ("", nil),
  ])
  func readsTheNameForACause(_ name: String, _ word: String?) {
    #expect(IndicatorLint.cause(in: name) == word.map(IndicatorQuestion.promisesCause))
  }

  @Test func writesEachQuestionAsARemark() throws {
    let bare = sound { $0.source = nil }
    let builder = FigureBuilder(dossier: dossier([bare]), dataset: Dataset(wavering()))
    let messages = IndicatorLintMessages(IndicatorLint(builder: builder, month: december))
      .diagnostics
    #expect(
      messages.map(\.description) == [
        "indicatoren.yaml: opmerking: vraag aan Hoofd: indicator 'i' heeft geen bron: wie geeft uitleg bij een afwijking, en waar komt het cijfer vandaan? [P0603]"
      ])
  }
}
