import Testing

@testable import Metrics

@Suite struct SimulatedPathTests {
  private func forecast(_ seed: UInt64, months: Int = 60, steps: Int = 9) throws -> SeriesForecast {
    var chance = Chance(seed)
    return try #require(SeriesForecast(chance.series(months, multiplies: false), steps: steps))
  }

  @Test(arguments: 1...6) func agreesWithTheFormulaForASum(_ seed: UInt64) throws {
    let forecast = try forecast(seed)
    let weights = [Double](repeating: 1, count: 9)
    let simulated = try #require(
      SimulatedPaths(of: forecast, months: 9).limits(weights))
    let exact = forecast.sum(weights)
    let width = exact.interval.high95 - exact.interval.low95
    #expect(abs(simulated.lowerBound - exact.interval.low95) < 0.03 * width)
    #expect(abs(simulated.upperBound - exact.interval.high95) < 0.03 * width)
  }

  @Test func givesTheSamePathsEveryTime() throws {
    let forecast = try forecast(3)
    #expect(
      SimulatedPaths(of: forecast, months: 4, count: 100).values
        == SimulatedPaths(of: forecast, months: 4, count: 100).values)
  }

  @Test func drawsBothWaysAroundTheForecast() throws {
    let forecast = try forecast(4)
    let paths = SimulatedPaths(of: forecast, months: 2, count: 3)
    #expect(paths.count == 4)
    for pair in [0, 2] {
      for month in 0..<2 {
        let mean = (paths.values[2 * pair + month] + paths.values[2 * pair + 2 + month]) / 2
        #expect(abs(mean - forecast.value(month)) < 1e-9 * abs(mean))
      }
    }
  }

  @Test func keepsACountAboveZero() throws {
    let few = (0..<48).map { Double([0, 1, 0, 2, 1, 0, 3][$0 % 7]) }
    let forecast = try #require(SeriesForecast(few, steps: 6))
    let paths = SimulatedPaths(of: forecast, months: 6, count: 500)
    #expect(paths.values.count == 3000)
    #expect(paths.values.allSatisfy { $0 >= 0 })
  }

  @Test func givesNothingWithoutPaths() {
    #expect(SimulatedPaths([]).limits([1]) == nil)
    #expect(SimulatedPaths([[7]]).limits([1]) == 7...7)
  }

  @Test func drawsNormalNumbers() {
    var generator = SeededGenerator(seed: 1)
    var (sum, squares, beyond) = (0.0, 0.0, 0)
    for _ in 0..<50_000 {
      let pair = generator.normalPair()
      for number in [pair.0, pair.1] {
        sum += number
        squares += number * number
        if abs(number) > 1.959963984540054 { beyond += 1 }
      }
    }
    #expect(abs(sum / 100_000) < 0.01)
    #expect(abs(squares / 100_000 - 1) < 0.02)
    #expect((4_700...5_300).contains(beyond))
  }
}
