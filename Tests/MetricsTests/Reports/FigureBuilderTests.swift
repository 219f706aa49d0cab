import Model
import Testing

@testable import Metrics

@Suite struct FigureBuilderTests {
  private static let stock = Indicator.Kind.stock(series: "x")
  private static let flow = Indicator.Kind.flow(series: "x", isCumulative: false)
  private static let measured = Indicator.Kind.measurement(series: "x", validMonths: 12)

  private func aimed(
    _ kind: Indicator.Kind, at target: Double = 100,
    _ direction: Indicator.Direction = .lower, _ set: (inout Indicator) -> Void = { _ in }
  ) -> Indicator {
    indicator(kind) {
      $0.targets = [2007: .value(target)]
      $0.direction = direction
      set(&$0)
    }
  }

  // MARK: Tested value and deviation

  struct Case: NamedCase {
    var name: String
    var tested: Double
    var target: Double
    var decimals: Int
    var asPrinted = true
    var deviation: Double
    var printed: Double
  }

  static let deviations: [Case] = [
    Case(
      name: "on paper, not in binary", tested: 2.02, target: 1.98, decimals: 2, deviation: -0.04,
      printed: -0.04),
    Case(
      name: "as printed it is met", tested: 1.984, target: 1.98, decimals: 2, deviation: -0.004,
      printed: 0),
    Case(
      name: "unrounded, then printed", tested: 1.984, target: 1.97, decimals: 2, asPrinted: false,
      deviation: -0.014, printed: -0.01),
    Case(name: "zero", tested: 0, target: 0, decimals: 0, deviation: 0, printed: 0),
    Case(
      name: "the sign is kept", tested: 90, target: 100, decimals: 0, deviation: 10, printed: 10),
    Case(
      name: "huge", tested: 1e15, target: 3e15, decimals: 0, deviation: 2e15, printed: 2e15),
  ]

  @Test(arguments: deviations) func subtractsTheTestedValueFromTheTarget(_ test: Case) {
    let indicator = aimed(Self.stock, at: test.target) {
      $0.decimals = test.decimals
      $0.comparesAsPrinted = test.asPrinted
    }
    let figures = figures(indicator, monthly([test.tested], from: m(2007, 7)))
    #expect(figures.tested == test.tested)
    #expect(figures.deviation == test.deviation)
    #expect(figures.printedDeviation == test.printed)
  }

  @Test func keepsTheDeviationUnroundedUnderEveryRule() {
    let rules: [SignalRule] = [
      .none, .targetAndTrend(threshold: nil), .tolerance(.init()), .path(.init()),
      .band(lower: 40, upper: 60, margins: .init()),
    ]
    for rule in rules {
      let figures = figures(
        aimed(Self.stock) { $0.rule = rule }, monthly([90.25], from: m(2007, 7)))
      #expect(figures.deviation == 9.75, "\(rule.name)")
    }
  }

  @Test func testsTheForecastWhereTheDossierSaysSo() {
    // 7 x 10 = 70 so far; forecast 120.
    let indicator = aimed(Self.flow) {
      $0.forecastMethod = .linear
      $0.tested = .forecast
    }
    let figures = figures(indicator, monthly(Array(repeating: 10, count: 7)))
    #expect(figures.actual.number == 70)
    #expect(figures.quantity == .forecast)
    #expect(figures.tested == 120)
    #expect(figures.deviation == -20)
    #expect(figures.signal == .red)
  }

  @Test func testsTheActualAgainstThePathWhateverIsTested() {
    // P(7) = 120 x 7/12 = 70.
    let indicator = aimed(Self.flow, at: 120) {
      $0.forecastMethod = .linear
      $0.tested = .forecast
      $0.rule = .path(.init())
    }
    let figures = figures(indicator, monthly(Array(repeating: 10, count: 7)))
    #expect(figures.quantity == .actual)
    #expect(figures.tested == 70)
    #expect(figures.path == 70)
    #expect(figures.signal == .green)
  }

  @Test func testsTheMeanStockAgainstATargetOnIt() {
    // (100 + 104) / 2 = 102 in February, 100 in January: missed and worse.
    let indicator = aimed(Self.stock, at: 101) { $0.targetMeaning = .yearAverage }
    let figures = figures(indicator, monthly([100, 104]), m(2007, 2))
    #expect(figures.actual.number == 104)
    #expect(figures.quantity == .averageToDate)
    #expect(figures.tested == 102)
    #expect(figures.previousTested == .init(month: m(2007, 1), value: .number(100)))
    #expect(figures.signal == .red)
  }

  @Test func namesTheMonthThatTheMeanStockLacks() {
    let indicator = aimed(Self.stock) { $0.targetMeaning = .yearAverage }
    let figures = figures(indicator, monthly([100, nil, 104]), m(2007, 3))
    #expect(figures.signal == .grey)
    #expect(figures.reason == .noMeasurement(.missingMonths([m(2007, 2)])))
  }

  @Test func averagesNoFlowOrMean() {
    for kind in [Self.flow, .mean(series: "x", weight: nil)] {
      let indicator = aimed(kind) { $0.targetMeaning = .yearAverage }
      #expect(FigureBuilder.quantity(of: indicator) == .actual)
    }
  }

  // MARK: The previous measurement

  @Test func makesTheForecastOfTheMonthBeforeAnew() {
    // July: 84 so far, 144. June: 60 so far, 120; the July delivery has no part in it.
    let indicator = aimed(Self.flow) {
      $0.forecastMethod = .linear
      $0.tested = .forecast
    }
    let figures = figures(indicator, monthly([10, 10, 10, 10, 10, 10, 24]))
    #expect(figures.tested == 144)
    #expect(figures.previousTested == .init(month: m(2007, 6), value: .number(120)))
    // The column beside it still shows the actual of June.
    #expect(figures.previous == .init(month: m(2007, 6), value: .number(60)))
  }

  @Test func turnsOrangeWhenTheForecastImproves() {
    let indicator = aimed(Self.flow) {
      $0.forecastMethod = .linear
      $0.tested = .forecast
    }
    // June 120, July 65 x 12/7 = 111.4.
    let figures = figures(indicator, monthly([10, 10, 10, 10, 10, 10, 5]))
    #expect(figures.signal == .orange)
  }

  @Test func letsNoEarlierActualStandInForAForecast() {
    let indicator = aimed(Self.stock) {
      $0.forecastMethod = .manual
      $0.tested = .forecast
    }
    let now = [
      delivered(.month(m(2007, 7)), 110, series: "i", role: .forecast)
    ]
    let figures = figures(indicator, monthly([200, 190], from: m(2007, 6)) + now)
    #expect(figures.previous?.value == .number(200))
    #expect(figures.previousTested == nil)
    #expect(figures.signal == .red)
  }

  @Test func takesTheForecastDeliveredTheMonthBefore() {
    let indicator = aimed(Self.stock) {
      $0.forecastMethod = .manual
      $0.tested = .forecast
    }
    let made = monthly([115, 110], from: m(2007, 6), series: "i", role: .forecast)
    let figures = figures(indicator, made)
    #expect(figures.previousTested == .init(month: m(2007, 6), value: .number(115)))
    #expect(figures.signal == .orange)
  }

  @Test func seesNoTrendInAForecastOfJanuary() {
    // December's forecast was of another year.
    let indicator = aimed(Self.stock) {
      $0.forecastMethod = .manual
      $0.tested = .forecast
    }
    let made = monthly([200, 110], from: m(2006, 12), series: "i", role: .forecast)
    let figures = figures(indicator, made, m(2007, 1))
    #expect(figures.previousTested == nil)
    #expect(figures.signal == .red)
  }

  @Test func comparesAStockOfJanuaryWithDecember() {
    let figures = figures(aimed(Self.stock), monthly([115, 110], from: m(2006, 12)), m(2007, 1))
    #expect(figures.previousTested == .init(month: m(2006, 12), value: .number(115)))
    #expect(figures.signal == .orange)
  }

  @Test func comparesWithTheReportBeforeASkippedMonth() {
    let figures = figures(
      aimed(Self.stock), monthly([115, nil, 110], from: m(2007, 6)), m(2007, 8), skipped: [7])
    #expect(figures.previousTested?.month == m(2007, 6))
    #expect(figures.signal == .orange)
  }

  @Test func comparesMeasurementsHoweverFarApart() {
    let indicator = aimed(Self.measured, at: 80, .higher)
    let figures = figures(
      indicator, monthly([38], from: m(2005, 5)) + monthly([43], from: m(2007, 5)))
    #expect(figures.previousTested?.month == m(2005, 5))
    #expect(figures.signal == .orange)
  }

  // MARK: Grey, words and units

  @Test func saysWhyThereIsNoForecast() {
    let indicator = aimed(Self.flow) { $0.tested = .forecast }
    #expect(figures(indicator, []).reason == .noForecast(.notAsked))
    #expect(figures(indicator, []).signal == .grey)
  }

  @Test(arguments: [
    ("conform planning", Signal.green), ("zie verbeteractiviteiten", .orange), ("anders", .grey),
  ])
  func coloursAStatusWord(text: String, expected: Signal) {
    let kind = Indicator.Kind.qualitative(
      series: "x",
      statuses: ["conform planning": .green, "zie verbeteractiviteiten": .orange],
      validMonths: 12)
    let indicator = indicator(kind) { $0.targets = [2007: .status("conform planning")] }
    let figures = figures(indicator, [word(m(2007, 7), text)])
    #expect(figures.signal == expected)
    #expect(
      figures.reason
        == (expected == .grey
          ? .unknownStatus(text) : .status(word: text, target: "conform planning")))
    #expect(figures.deviation == nil)
  }

  @Test func isGreyWithoutAStatusWord() {
    let kind = Indicator.Kind.qualitative(series: "x", statuses: [:], validMonths: 12)
    #expect(
      figures(indicator(kind), []).reason
        == .noMeasurement(.notDelivered(series: "x", month: m(2007, 7))))
  }

  @Test func givesNoColourThatIsNotWanted() {
    let kind = Indicator.Kind.qualitative(series: "x", statuses: ["goed": .green], validMonths: 12)
    let words = indicator(kind) { $0.rule = .none }
    #expect(figures(words, [word(m(2007, 7), "goed")]).signal == .none)
    #expect(figures(aimed(Self.stock) { $0.rule = .none }, []).signal == .none)
  }

  @Test func holdsTheBandWhereTheTargetHolds() {
    let band: (inout Indicator) -> Void = {
      $0.rule = .band(lower: 40, upper: 60, margins: .init())
    }
    let all = monthly([50], from: m(2007, 7), unit: "A") + monthly([50], from: m(2007, 7))
    #expect(figures(indicator(Self.stock, band), all).signal == .green)
    let below = figures(indicator(Self.stock, band), all, unit: "A")
    #expect(below.signal == .grey)
    #expect(below.reason == .noTarget)
    #expect(figures(indicator(Self.measured, band), all, unit: "A").signal == .green)
    #expect(
      figures(indicator(Self.stock, band), [], unit: "A").reason
        == .noMeasurement(.notDelivered(series: "x", month: m(2007, 7))))
  }

  @Test func showsARootEverythingAndALowerUnitWhatItDelivers() {
    let limited = indicator(Self.stock, code: "limited") { $0.units = ["B"] }
    let builder = FigureBuilder(
      dossier: dossier([indicator(Self.stock), limited]),
      dataset: Dataset(monthly([1], unit: "A")))
    #expect(builder.indicators(of: "DSZ").map(\.code) == ["i"])
    #expect(builder.indicators(of: "A").map(\.code) == ["i"])
    #expect(builder.indicators(of: "B").map(\.code) == ["limited"])
    #expect(builder.indicators(of: "onbekend").isEmpty)
  }

  @Test func leavesTheHistoryOutWhereItIsNotAsked() {
    let indicator = aimed(Self.flow)
    let builder = FigureBuilder(
      dossier: dossier([indicator]), dataset: Dataset(monthly([1, 2])))
    let short = builder.figures(
      of: indicator, unit: "DSZ", month: m(2007, 2), withHistory: false)
    #expect(short.history.isEmpty)
    #expect(short.pathOfYear.isEmpty)
    let long = builder.figures(of: indicator, unit: "DSZ", month: m(2007, 2))
    #expect(long.history.map(\.value) == [1, 3])
    #expect(long.pathOfYear.count == 12)
    #expect(short.signal == long.signal)
  }
}
