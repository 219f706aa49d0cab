import Model
import Testing

@testable import Metrics

@Suite struct CycleReviewTests {
  private let july = m(2007, 7)

  private func complete(
    _ kind: Indicator.Kind = .stock(series: "x"), code: String = "i",
    _ set: (inout Indicator) -> Void = { _ in }
  ) -> Indicator {
    indicator(kind, code: code) {
      $0.targets = [2006: .value(100), 2007: .value(100)]
      $0.direction = .lower
      $0.unitOfMeasure = "aantal"
      $0.owner = "Hoofd"
      $0.source = "GWS"
      $0.pathStart = 120
      set(&$0)
    }
  }

  private func health(
    _ indicators: [Indicator], _ observations: [Observation] = [],
    measures: [CorrectiveMeasure] = [], explained: [String: ExplanationFinding] = [:],
    skipped: Set<Int> = [], in month: Month = m(2007, 7)
  ) -> CycleHealth {
    let builder = FigureBuilder(
      dossier: dossier(indicators) { $0.skippedMonths = skipped }, dataset: Dataset(observations))
    let figures = indicators.map { builder.figures(of: $0, unit: "DSZ", month: month) }
    return CycleReview(
      builder: builder, figures: figures, measures: measures, month: month, explanations: explained
    ).health()
  }

  private func measure(
    _ code: String = "M", _ status: CorrectiveMeasure.Status = .running, start: Month? = nil,
    due: Month? = nil, decided: Month? = nil, indicator: String = "i"
  ) -> CorrectiveMeasure {
    let decisions = decided.flatMap { CalendarDate(month: $0, day: 12) }
      .map { [CorrectiveMeasure.Decision(date: $0, by: "MT", text: "voortzetten")] }
    return CorrectiveMeasure(
      code: code, indicator: indicator, title: "", start: start, due: due, status: status,
      decisions: decisions ?? [], position: nowhere)
  }

  @Test func hasNothingToCountInAnEmptyDossier() {
    let health = health([])
    for share in [health.plan, health.do, health.deliveries, health.explained, health.act] {
      #expect(share.value == nil)
    }
    #expect(health.check == nil)
  }

  // MARK: Plan

  @Test func findsNothingMissingInACompleteIndicator() {
    let health = health([complete()])
    #expect(health.plan == .init(1, of: 1))
    #expect(health.incomplete.isEmpty)
  }

  struct Lack: NamedCase {
    var name: String
    var part: CycleHealth.MissingPart
    var remove: @Sendable (inout Indicator) -> Void
  }

  static let lacks: [Lack] = [
    Lack(name: "direction", part: .direction) { $0.direction = nil },
    Lack(name: "unit of measure", part: .unitOfMeasure) { $0.unitOfMeasure = "" },
    Lack(name: "owner", part: .owner) { $0.owner = nil },
    Lack(name: "source", part: .source) { $0.source = nil },
    Lack(name: "path", part: .path) { $0.pathStart = nil },
  ]

  @Test(arguments: lacks) func namesWhatIsMissing(_ lack: Lack) {
    let health = health([complete { lack.remove(&$0) }, complete(code: "j")])
    #expect(health.plan == .init(1, of: 2))
    #expect(health.incomplete == ["i": [lack.part]])
  }

  @Test func missesThePathWithTheTarget() {
    let health = health([complete { $0.targets = [2008: .value(1)] }])
    #expect(health.incomplete == ["i": [.target, .path]])
  }

  @Test func takesABandForATarget() {
    let band = complete {
      $0.rule = .band(lower: 40, upper: 60, margins: .init())
      $0.direction = .band
      $0.targets = [:]
    }
    #expect(health([band]).plan == .init(1, of: 1))
  }

  @Test func asksLessOfAStatusWord() {
    let kind = Indicator.Kind.qualitative(series: "x", statuses: [:], validMonths: 12)
    let words = indicator(kind) {
      $0.targets = [2007: .status("goed")]
      $0.owner = "Hoofd"
      $0.source = "GWS"
    }
    #expect(health([words]).plan == .init(1, of: 1))
    #expect(health([indicator(kind)]).incomplete == ["i": [.target, .owner, .source]])
  }

  @Test func plansNothingThatIsNotSteeredOn() {
    #expect(health([indicator(.stock(series: "x")) { $0.rule = .none }]).plan == .init(0, of: 0))
  }

  // MARK: Do

  @Test func countsTheMeasuresOnSchedule() {
    let health = health(
      [],
      measures: [
        measure("passed", due: m(2007, 6)), measure("this month", due: july),
        measure("done", .done, due: m(2007, 1)), measure("stopped", .stopped, due: m(2007, 1)),
        measure("planned", .planned, due: m(2007, 5)), measure("open"),
      ])
    #expect(health.do == .init(4, of: 6))
    #expect(health.overdueMeasures == ["passed", "planned"])
  }

  // MARK: Check

  @Test func countsTheExpectedDeliveriesOfTheMonth() {
    let words = Indicator.Kind.qualitative(series: "q", statuses: [:], validMonths: 12)
    let indicators = [
      indicator(.stock(series: "x"), code: "received"),
      indicator(.stock(series: "y"), code: "not received"),
      indicator(.measurement(series: "z", validMonths: 12), code: "not expected"),
      indicator(words, code: "a word of last month"),
    ]
    let all = monthly([1], from: july) + [word(m(2007, 6), "goed", series: "q")]
    #expect(health(indicators, all).deliveries == .init(1, of: 3))
  }

  @Test func countsTheExplanationsThatAreThere() {
    let text = Explanation(path: "toelichting/2007-07/i.md", markdown: "")
    let explained: [String: ExplanationFinding] = [
      "i": .init(explanation: text, fault: .emptyHeadings(["Oorzaak"])),
      "j": .init(explanation: nil, fault: .missing),
    ]
    let health = health(
      [
        complete(), complete(code: "j"),
        complete(code: "green") { $0.targets = [2007: .value(999)] },
      ],
      monthly([150], from: july), explained: explained)
    #expect(health.explained == .init(1, of: 2))
    // All three were received: (1 + 1/2) / 2.
    #expect(health.check == 0.75)
  }

  @Test func leavesAShareOfNothingOutOfTheMean() {
    #expect(
      health([complete { $0.targets = [2007: .value(999)] }], monthly([1], from: july)).check == 1)
  }

  // MARK: Act

  struct Action: NamedCase {
    var name: String
    var measure: CorrectiveMeasure
    var counts: Bool
  }

  static let actions: [Action] = {
    let tests = CycleReviewTests()
    return [
      Action(
        name: "running since this month", measure: tests.measure(start: m(2007, 7)), counts: true),
      Action(name: "running, start unknown", measure: tests.measure(), counts: true),
      Action(
        name: "starting next month", measure: tests.measure(start: m(2007, 8)), counts: false),
      Action(name: "planned", measure: tests.measure("M", .planned), counts: false),
      Action(name: "done", measure: tests.measure("M", .done), counts: false),
      Action(
        name: "decided this month", measure: tests.measure("M", .planned, decided: m(2007, 7)),
        counts: true),
      Action(
        name: "decided two months ago", measure: tests.measure("M", .done, decided: m(2007, 5)),
        counts: true),
      Action(
        name: "decided three months ago", measure: tests.measure("M", .done, decided: m(2007, 4)),
        counts: false),
      Action(
        name: "decided next month", measure: tests.measure("M", .planned, decided: m(2007, 8)),
        counts: false),
      Action(
        name: "on another indicator", measure: tests.measure(indicator: "j"), counts: false),
    ]
  }()

  @Test(arguments: actions) func countsAMeasureOrADecisionAsAction(_ test: Action) {
    let health = health([complete()], monthly([150], from: july), measures: [test.measure])
    #expect(health.act == .init(test.counts ? 1 : 0, of: 1))
    #expect(health.redWithoutAction == (test.counts ? [:] : ["i": 1]))
  }

  struct Running: NamedCase {
    var name: String
    var measure: CorrectiveMeasure
    /// The months of 2007 in which it ran.
    var months: ClosedRange<Int>?
  }

  static let running: [Running] = {
    let tests = CycleReviewTests()
    return [
      Running(
        name: "done in time",
        measure: tests.measure("M", .done, start: m(2007, 3), due: m(2007, 6)),
        months: 3...6),
      Running(
        name: "done, start unknown", measure: tests.measure("M", .done, due: m(2007, 6)),
        months: nil),
      Running(
        name: "done, end unknown", measure: tests.measure("M", .done, start: m(2007, 3)),
        months: nil),
      Running(
        name: "stopped by a decision",
        measure: tests.measure(
          "M", .stopped, start: m(2007, 2), due: m(2007, 12), decided: m(2007, 5)),
        months: 2...5),
      Running(
        name: "stopped without a decision",
        measure: tests.measure("M", .stopped, start: m(2007, 2)), months: nil),
      Running(
        name: "running and overdue",
        measure: tests.measure("M", .running, start: m(2007, 10), due: m(2007, 11)),
        months: 10...12),
      Running(
        name: "planned though its start has passed",
        measure: tests.measure("M", .planned, start: m(2007, 2)), months: nil),
    ]
  }()

  @Test(arguments: running) func knowsWhenAMeasureRan(_ test: Running) {
    let ran = (1...12).filter { test.measure.isRunning(in: m(2007, $0)) }
    #expect(ran == test.months.map(Array.init) ?? [])
  }

  @Test func countsNoMonthInWhichAMeasureThatIsDoneStillRan() {
    // Red from March; a measure ran from April up to May: June and July are without.
    let all = monthly([110, 120, 130, 140, 150], from: m(2007, 3))
    let done = measure("M", .done, start: m(2007, 4), due: m(2007, 5))
    #expect(health([complete()], all, measures: [done]).redWithoutAction == ["i": 2])
  }

  @Test func countsTheMeasuresByStatus() {
    let health = health(
      [], measures: [measure("a"), measure("b", .done), measure("c", .running)])
    #expect(health.measuresByStatus == [.running: 2, .done: 1])
  }

  @Test func asksNoActionOnWhatIsNotRed() {
    // 160 to 150: missed but improving.
    #expect(health([complete()], monthly([160, 150], from: m(2007, 6))).act == .init(0, of: 0))
  }

  @Test func countsTheMonthsRedWithoutAction() {
    // Green in March, red from April to July.
    let all = monthly([90, 110, 120, 130, 140], from: m(2007, 3))
    #expect(health([complete()], all).redWithoutAction == ["i": 4])
  }

  @Test func countsOverTheYearsBorder() {
    let all = monthly([90, 110, 120, 130], from: m(2006, 11))
    #expect(health([complete()], all, in: m(2007, 2)).redWithoutAction == ["i": 3])
  }

  @Test func countsNoMonthThatTheCalendarSkips() {
    let all = monthly([90, 110, nil, 130], from: m(2007, 4))
    #expect(health([complete()], all, skipped: [6]).redWithoutAction == ["i": 2])
  }

  @Test func stopsCountingAtTheLastMonthWithAction() {
    // Red from March; decided in March, which counts up to May: June and July are without.
    let all = monthly([110, 120, 130, 140, 150], from: m(2007, 3))
    let decided = measure("M", .done, decided: m(2007, 3))
    #expect(health([complete()], all, measures: [decided]).redWithoutAction == ["i": 2])
  }

  @Test func stopsCountingAfterThreeYears() {
    let always = complete {
      $0.targets = [
        2003: .value(1), 2004: .value(1), 2005: .value(1), 2006: .value(1), 2007: .value(1),
      ]
    }
    let all = monthly(Array(repeating: 5, count: 60), from: m(2003, 1))
    #expect(health([always], all).redWithoutAction == ["i": 36])
  }
}
