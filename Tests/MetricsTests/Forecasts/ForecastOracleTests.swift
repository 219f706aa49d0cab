import Foundation
import Model
import Testing

@testable import Metrics

/// The forecasts and the weighted mean against those that `forecast.R` worked out on its own.
@Suite struct ForecastOracleTests {
  private struct Answer {
    var method: String
    var month: Month
    var value: Double
  }

  private func table(_ name: String) throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracle/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ";").map(String.init) }
  }

  private func observations() throws -> [Observation] {
    try table("forecast-series.csv").flatMap { row in
      let month = try #require(Month(iso: row[0]))
      return try zip(["stand", "stroom", "gemiddelde", "gewicht"], row.dropFirst()).map {
        series, text in
        let number = try #require(Double(text))
        return delivered(.month(month), number, series: series)
      }
    }
  }

  private func answers() throws -> [Answer] {
    try table("forecast-expected.csv").map { row in
      Answer(
        method: row[0], month: try #require(Month(iso: row[1])),
        value: try #require(Double(row[2])))
    }
  }

  private static let stock = Indicator.Kind.stock(series: "stand")
  private static let flow = Indicator.Kind.flow(series: "stroom", isCumulative: false)

  @Test(
    arguments: [
      ("lineair-stand", stock, .linear, 48), ("helling-stand", stock, .linear, 10),
      ("lineair-stroom", flow, .linear, 50), ("seizoen-stand", stock, .seasonal, 48),
      ("seizoen-stroom", flow, .seasonal, 48),
    ] as [(String, Indicator.Kind, Indicator.ForecastMethod, Int)])
  func agreesWithRInEveryMonth(
    name: String, kind: Indicator.Kind, method: Indicator.ForecastMethod, count: Int
  ) throws {
    let value = value(indicator(kind) { $0.forecastMethod = method }, try observations())
    let answers = try answers().filter { $0.method == name }
    #expect(answers.count == count)
    for answer in answers {
      let forecast = YearEndForecast(value).forecast(in: answer.month)
      let made = try #require(forecast.value, "\(answer.month.iso)")
      #expect(abs(made - answer.value) < 1e-9, "\(answer.month.iso)")
      #expect(forecast.usesSlope == (name == "helling-stand"))
    }
  }

  @Test func agreesWithRWhereAForecastCannotBeMade() throws {
    let months = (0..<60).map { m(2003, 1) + $0 }
    let value = value(indicator(Self.flow) { $0.forecastMethod = .seasonal }, try observations())
    let known = Set(try answers().filter { $0.method == "seizoen-stroom" }.map(\.month))
    for month in months {
      #expect((YearEndForecast(value).forecast(in: month).value != nil) == known.contains(month))
    }
  }

  @Test func weighsAsRDoes() throws {
    let kind = Indicator.Kind.mean(series: "gemiddelde", weight: "gewicht")
    let value = value(indicator(kind), try observations())
    let answers = try answers().filter { $0.method == "gemiddelde" }
    #expect(answers.count == 60)
    for answer in answers {
      let mean = try #require(value.actual(in: answer.month).number, "\(answer.month.iso)")
      #expect(abs(mean - answer.value) < 1e-9, "\(answer.month.iso)")
    }
  }
}
