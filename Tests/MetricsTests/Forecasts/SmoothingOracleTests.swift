import Testing

@testable import Metrics

/// Exponential smoothing against `ets` of R's package forecast (`Oracle/smoothing.R`).
@Suite struct SmoothingOracleTests {
  static let forms: [(String, SmoothingForm)] = SmoothingForm.possible(
    months: 120, isPositive: true
  )
  .map { ("\($0.error.rawValue)\($0.trend.rawValue)\($0.season.rawValue)", $0) }

  /// What R found, on the series' own scale.
  private struct Found {
    let name: String
    let series: [Double]
    let weights: SmoothingState.Weights
    let start: SmoothingState
    let row: OracleAnswers.Row
  }

  private func found(_ form: SmoothingForm, _ code: String) throws -> [Found] {
    let series = try OracleAnswers("smoothing-series.csv").rows()
    return try OracleAnswers("smoothing-models.csv").rows(where: "vorm", is: code).map { row in
      let level = try #require(row.number("alpha"))
      var start = SmoothingState(
        level: try #require(row.number("l")), slope: row.number("b") ?? 0,
        figures: .init(repeating: 0))
      for (month, figure) in row.numbers("seizoen").enumerated() { start.figures[month] = figure }
      return Found(
        name: row.text("reeks"),
        series: series.first { $0.text("reeks") == row.text("reeks") }?.numbers("waarden") ?? [],
        weights: .init(
          level: level, slope: (row.number("beta") ?? 0) / level, season: row.number("gamma") ?? 0,
          damping: row.number("phi") ?? 1),
        start: start, row: row)
    }
  }

  private func model(_ form: SmoothingForm, _ found: Found) -> SmoothingModel {
    let loss = SmoothingLoss(series: found.series, form: form)
    let end = loss.end(found.weights, from: found.start)
    return SmoothingModel(
      form: form, weights: found.weights, start: found.start, end: end.state,
      variance: end.variance, loss: loss.value(found.weights, from: found.start),
      months: found.series.count)
  }

  /// How many months of a forecast are worked out by one formula here and there.
  ///
  /// Where the season is a factor, R adds what level and season share, which tells after a year; it
  /// also leaves the damping out of the first month (`class3`, `F1`). Without trend it lets an error
  /// work on the season of a month too early (`class1`, `G[3, 1]`).
  private func comparableMonths(_ form: SmoothingForm) -> Int {
    switch (form.trend, form.season) {
    case (.damped, .multiplicative): 0
    case (_, .multiplicative): 12
    case (.none, .additive): 11
    default: 18
    }
  }

  @Test(arguments: forms)
  func givesWithTheParametersOfRWhatRGives(code: String, form: SmoothingForm) throws {
    let all = try found(form, code)
    #expect(all.count == 6)
    for found in all {
      let model = model(form, found)
      let months = model.months(18)
      #expect(agree(model.criterion, try #require(found.row.number("aicc")), digits: 6))
      #expect(agree(model.variance, try #require(found.row.number("sigma2")), digits: 6))
      let comparable = comparableMonths(form)
      for (step, value) in found.row.numbers("verwacht").prefix(comparable).enumerated() {
        #expect(agree(months.values[step], value, digits: 6), "\(found.name) \(step)")
      }
      for step in 0..<comparable {
        let low = months.values[step] - 1.2815515655446004 * months.deviations[step]
        let high = months.values[step] + 1.959963984540054 * months.deviations[step]
        #expect(agree(low, found.row.numbers("laag80")[step], digits: 4), "\(found.name) \(step)")
        #expect(agree(high, found.row.numbers("hoog95")[step], digits: 4), "\(found.name) \(step)")
      }
    }
  }

  @Test(arguments: forms)
  func findsParametersAtLeastAsLikelyAsThoseOfR(code: String, form: SmoothingForm) throws {
    for found in try found(form, code) {
      let mean = found.series.reduce(0, +) / Double(found.series.count)
      let scaled = found.series.map { $0 / mean }
      let quick = try #require(
        SmoothingModel(form, of: scaled, searchesSeason: false, evaluations: 250))
      let model = try #require(
        SmoothingModel(form, of: scaled, from: quick, searchesSeason: true, evaluations: 3000))
      let own = model.criterion + 2 * Double(scaled.count) * logarithm(mean)
      let theirs = try #require(found.row.number("aicc"))
      #expect(own <= theirs + 0.5, "\(found.name): \(own), R \(theirs)")
      guard form.season == .none, own > theirs - 0.001 else { continue }
      // The same maximum: then the same forecast.
      #expect(agree(model.months(1).values[0] * mean, found.row.numbers("verwacht")[0], digits: 4))
    }
  }
}
