import Model
import Testing

@testable import Metrics

/// No count of figures that may be shown, and no list of those that may not.
@Suite struct HiddenCountsTests {
  @Test(arguments: [
    MeasuredEffect.Gap.tooFewMonths(has: 10, needs: 24), .noActual([m(2007, 1)]), .noActual([]),
    .noReference(series: "l", [m(2007, 1)]),
  ])
  func hidesWhatAnEffectLacks(_ gap: MeasuredEffect.Gap) {
    #expect(HiddenCounts.gap(gap) == .tooFewShown)
  }

  @Test func keepsWhatIsNotAboutFigures() {
    for gap in [MeasuredEffect.Gap.noStart, .notBegun, .noDirection, .notDefined] {
      #expect(HiddenCounts.gap(gap) == gap)
    }
    #expect(HiddenCounts.gap(ForecastFigure.Gap.noFullYear) == .noFullYear)
  }

  @Test func hidesWhatForecastsAndLimitsLack() {
    var figures = IndicatorFigures(
      indicator: indicator(.stock(series: "x")), month: m(2007, 6), unit: "DSZ",
      actual: Reading(), forecast: .init(method: .automatic, gap: .tooFewMonths(has: 2, needs: 24)),
      quantity: .forecast, signal: .grey, reason: .noForecast(.tooFewMonths(has: 2, needs: 24)))
    figures.control = ControlFigures(
      months: [], chart: XmRChart(of: []), gap: .noFullYears(has: 1))
    let hidden = HiddenCounts.figures(figures)
    #expect(hidden.forecast.gap == .tooFewShown)
    #expect(hidden.reason == .noForecast(.tooFewShown))
    #expect(hidden.control?.gap == .tooFewShown)
    figures.reason = .noLimits(.tooFewPoints(has: 1))
    #expect(HiddenCounts.figures(figures).reason == .noLimits(.tooFewShown))
    let backtest = Backtest(
      year: 2006, came: Reading(), tries: [.init(month: m(2006, 1), forecast: figures.forecast)])
    #expect(HiddenCounts.backtest(backtest).tries.map(\.forecast.gap) == [.tooFewShown])
  }
}
