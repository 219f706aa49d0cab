import Model
import Testing

@testable import Metrics

/// Figures that rest on provisional values, and the colour that they don't get.
@Suite struct ProvisionalColourTests {
  private static let kinds: [Indicator.Kind] = [
    .stock(series: "x"), .flow(series: "x", isCumulative: false),
    .mean(series: "x", weight: nil), .measurement(series: "x", validMonths: 12),
  ]

  private func aimed(
    _ kind: Indicator.Kind, _ set: (inout Indicator) -> Void = { _ in }
  ) -> Indicator {
    indicator(kind) {
      $0.targets = [2007: .value(1000)]
      $0.direction = .lower
      $0.rule = .tolerance(.init(green: 0, orange: 5, isAbsolute: false))
      set(&$0)
    }
  }

  /// Seven months, of which these are provisional.
  private func months(provisional: Set<Int>) -> [Observation] {
    monthly([1, 2, 3, 4, 5, 6, 7]).map { observation in
      var observation = observation
      observation.isProvisional = provisional.contains(observation.period.lastMonth.number)
      return observation
    }
  }

  @Test(arguments: kinds) func givesNoColourToProvisionalFigures(kind: Indicator.Kind) {
    let figures = figures(aimed(kind), months(provisional: [7]))
    #expect(figures.actual.isProvisional)
    #expect(figures.signal == .grey)
    #expect(figures.reason == .provisional)
    #expect(figures.previous?.isProvisional == false)
  }

  @Test(arguments: kinds) func givesAColourWhereTheDossierAsks(kind: Indicator.Kind) {
    let figures = figures(aimed(kind) { $0.coloursProvisional = true }, months(provisional: [7]))
    #expect(figures.signal == .green)
    #expect(figures.actual.isProvisional)
  }

  @Test func countsAnEarlierMonthOfAFlow() {
    let flow = figures(aimed(Self.kinds[1]), months(provisional: [2]))
    #expect(flow.reason == .provisional)
    let stock = figures(aimed(Self.kinds[0]), months(provisional: [2]))
    #expect(stock.signal == .green)
    #expect(stock.actual.isProvisional == false)
  }

  @Test func looksAtTheForecastThatIsTested() {
    let indicator = aimed(Self.kinds[1]) {
      $0.tested = .forecast
      $0.forecastMethod = .linear
    }
    let figures = figures(indicator, months(provisional: [6]))
    #expect(figures.forecast.isProvisional)
    #expect(figures.reason == .provisional)
  }

  @Test func leavesWhatHasNoColourAsItIs() {
    let without = figures(aimed(Self.kinds[0]) { $0.rule = .none }, months(provisional: [7]))
    #expect(without.reason == .noColour)
    let aimless = figures(aimed(Self.kinds[0]) { $0.targets = [:] }, months(provisional: [7]))
    #expect(aimless.reason == .noTarget)
  }

  @Test func marksTheMonthsOfTheHistory() {
    let figures = figures(aimed(Self.kinds[0]), months(provisional: [6, 7]))
    #expect(
      figures.history.map(\.isProvisional) == [false, false, false, false, false, true, true])
    #expect(figures.previous?.isProvisional == true)
  }

  @Test func takesTheFinalValueOfALaterDelivery() {
    var final = delivered(.month(m(2007, 7)), 8, on: .dated(m(2007, 8), day: 0))
    final.isProvisional = false
    let figures = figures(aimed(Self.kinds[0]), months(provisional: [7]) + [final])
    #expect(figures.actual.isProvisional == false)
    #expect(figures.signal == .green)
  }
}
