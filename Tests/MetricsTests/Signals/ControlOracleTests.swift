import Model
import Testing

@testable import Metrics

/// XmR charts against those that `control.R` worked out on its own.
@Suite struct ControlOracleTests {
  private static func word(_ cause: XmRChart.SpecialCause) -> String {
    switch (cause.rule, cause.isUpward) {
    case (.outsideLimits, let isUp): isUp ? "boven" : "onder"
    case (.run, let isUp): isUp ? "reeks-boven" : "reeks-onder"
    case (.trend, let isUp): isUp ? "stijgend" : "dalend"
    case (.twoOfThree, let isUp): isUp ? "dicht-boven" : "dicht-onder"
    }
  }

  @Test(arguments: 1...42) func drawsTheChartThatRDoes(_ number: Int) throws {
    let values = try oracle("control-series.csv").filter { $0[0] == String(number) }
      .map { Double($0[2]) }
    let chart = XmRChart(of: values, floor: 0)
    let rows = try oracle("control-expected.csv").filter { $0[0] == String(number) }
    let limits = try #require(chart.limits)
    for (value, text) in zip([limits.centre, limits.lower, limits.upper], rows[0][2...4]) {
      let expected = try #require(Double(text))
      #expect(abs(value - expected) <= 1e-9 * max(1, abs(expected)))
    }
    #expect(rows.count == values.compactMap { $0 }.count)
    for row in rows {
      let place = try #require(Int(row[1])) - 1
      let words = chart.points[place].causes.map(Self.word)
      #expect(words.joined(separator: " ") == row[5], "point \(place + 1)")
    }
  }
}
