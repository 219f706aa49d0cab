import Testing

@testable import Metrics

/// Theta against `thetaf` of R's package forecast (`Oracle/smoothing.R`).
@Suite struct ThetaOracleTests {
  @Test func givesTheForecastAndLimitsOfR() throws {
    let series = try OracleAnswers("smoothing-series.csv").rows()
    let answers = try OracleAnswers("theta.csv").rows()
    #expect(answers.count == 6)
    for (given, answer) in zip(series, answers) {
      let forecast = try #require(
        SeriesForecast(given.numbers("waarden").map { $0 }, steps: 18, by: .theta))
      for step in 0..<18 {
        let name = "\(answer.text("reeks")) \(step)"
        let interval = forecast.interval(step)
        #expect(agree(forecast.value(step), answer.numbers("verwacht")[step], digits: 4), "\(name)")
        #expect(agree(interval.low80, answer.numbers("laag80")[step], digits: 4), "\(name)")
        #expect(agree(interval.high95, answer.numbers("hoog95")[step], digits: 4), "\(name)")
      }
    }
  }
}
