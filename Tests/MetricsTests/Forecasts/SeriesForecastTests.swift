import Testing

@testable import Metrics

@Suite struct SeriesForecastTests {
  static let methods: [SeriesForecast.Method] = [.automatic, .smoothing, .theta]

  private func values(_ forecast: SeriesForecast) -> [Double] {
    (0..<forecast.count).map(forecast.value)
  }

  @Test(arguments: methods)
  func forecastsAConstantSeriesAsItself(method: SeriesForecast.Method) throws {
    for constant in [0, 1, -3, 1e300, 1e-300, 7.25] {
      let forecast = try #require(
        SeriesForecast(Array(repeating: constant, count: 30), steps: 12, by: method))
      #expect(values(forecast) == Array(repeating: constant, count: 12))
      #expect(forecast.interval(11).low95 == constant)
      #expect(forecast.interval(11).high95 == constant)
      #expect(forecast.technique == .constant)
    }
  }

  @Test(arguments: methods)
  func scalesWithTheSeries(method: SeriesForecast.Method) throws {
    var chance = Chance(1)
    for seed in 0..<12 {
      let series = chance.series(48 + seed, multiplies: seed % 2 == 0)
      let factor = [1000, 1e-9, 3.7, 1e200][seed % 4]
      let one = try #require(SeriesForecast(series, steps: 12, by: method))
      let other = try #require(
        SeriesForecast(series.map { $0 * factor }, steps: 12, by: method))
      for step in 0..<12 {
        #expect(agree(one.value(step) * factor, other.value(step), digits: 4), "\(seed)")
        #expect(
          agree(one.interval(step).high95 * factor, other.interval(step).high95, digits: 4),
          "\(seed)")
      }
    }
  }

  @Test(arguments: methods)
  func nestsItsIntervalsAroundTheForecast(method: SeriesForecast.Method) throws {
    var chance = Chance(2)
    for seed in 0..<25 {
      let series = chance.series(24 + 5 * seed, multiplies: seed % 2 == 0)
      let forecast = try #require(SeriesForecast(series, steps: 24, by: method))
      for step in 0..<24 {
        let interval = forecast.interval(step)
        let order = [
          interval.low95, interval.low80, forecast.value(step), interval.high80, interval.high95,
        ]
        #expect(order == order.sorted())
        let areFinite = order.allSatisfy(\.isFinite)
        #expect(areFinite)
      }
    }
  }

  /// Of a series without season; with a factor as season the interval has a season too.
  @Test(arguments: methods)
  func widensTheIntervalsMonthByMonth(method: SeriesForecast.Method) throws {
    var chance = Chance(3)
    for _ in 0..<20 {
      let level = chance.uniform(5...50)
      let series = (0..<60).map { _ in level + chance.normal() }
      let forecast = try #require(SeriesForecast(series, steps: 18, by: method))
      let widths = (0..<18).map { forecast.interval($0).high95 - forecast.interval($0).low95 }
      for (width, next) in zip(widths, widths.dropFirst()) { #expect(next >= width * (1 - 1e-9)) }
    }
  }

  @Test func keepsACourseThatIsExact() throws {
    let line = (0..<48).map { 100 + 2 * Double($0) }
    let season = (0..<48).map { 50 + Double(($0 % 12) * ($0 % 12)) }
    for method in [SeriesForecast.Method.automatic, .smoothing] {
      let straight = try #require(SeriesForecast(line, steps: 6, by: method))
      let seasonal = try #require(SeriesForecast(season, steps: 12, by: method))
      #expect(abs(straight.value(5) - 206) < 4)
      for step in 0..<12 { #expect(abs(seasonal.value(step) - season[step]) < 0.5) }
    }
  }

  @Test func bridgesMissingMonthsWithTheSeasonAndNamesThem() throws {
    var chance = Chance(4)
    let whole = chance.series(72, multiplies: false).map { 20 + $0 }
    var series: [Double?] = whole
    for gap in [0, 14, 30, 31, 71] { series[gap] = nil }
    let forecast = try #require(SeriesForecast(series, steps: 12))
    #expect(forecast.bridged == [14, 30, 31])
    #expect(forecast.last == 70)
    let bridge = try #require(BridgedSeries(series))
    for place in [14, 30, 31] {
      #expect(abs(bridge.values[place - 1] * bridge.scale - whole[place]) < 0.5)
    }
  }

  @Test(arguments: [0, 1, 12, 23])
  func needsTwoYears(months: Int) {
    var chance = Chance(5)
    let series = chance.series(months, multiplies: true)
    #expect(SeriesForecast(series, steps: 12) == nil)
    // Missing months and figures that are none do not count.
    #expect(SeriesForecast(series + [nil, .nan, .infinity, nil], steps: 12) == nil)
  }

  @Test(arguments: methods)
  func staysFiniteWhateverTheSeries(method: SeriesForecast.Method) throws {
    var chance = Chance(6)
    let hostile: [[Double?]] = [
      (0..<30).map { $0 % 7 == 0 ? 1 : 0 },
      (0..<30).map { $0 == 29 ? 5 : 0 },
      (0..<40).map { $0.isMultiple(of: 2) ? 1.7e308 : -1.7e308 },
      (0..<40).map { 1e306 * Double($0) },
      (0..<24).map { $0.isMultiple(of: 2) ? .leastNonzeroMagnitude : 2 * .leastNonzeroMagnitude },
      (0..<36).map { _ in chance.normal() },
      (0..<300).map { exponential(Double($0) / 2) },
      (0..<24).map { Double($0 - 12) },
      (0..<48).map { $0 < 24 ? 1 : 1e12 },
      (0..<48).map { $0.isMultiple(of: 2) ? Double($0) : nil },
    ]
    for (place, series) in hostile.enumerated() {
      guard let forecast = SeriesForecast(series, steps: 60, by: method) else {
        #expect(series.compactMap { $0 }.count < 24 || method != .automatic, "\(place)")
        continue
      }
      let sum = forecast.sum(Array(repeating: 1, count: 60))
      #expect(sum.interval.low95 <= sum.interval.high95, "\(place)")
      for step in 0..<60 {
        let interval = forecast.interval(step)
        let all = [
          forecast.value(step), interval.low95, interval.low80, interval.high80, interval.high95,
        ]
        let areFinite = all.allSatisfy(\.isFinite)
        #expect(areFinite, "\(place) \(step)")
      }
    }
  }

  @Test func holdsWhatNeverWasBelowZeroAtZero() throws {
    let falling = (0..<36).map { max(0, 34 - Double($0)) }
    let forecast = try #require(SeriesForecast(falling, steps: 24))
    for step in 0..<24 {
      #expect(forecast.value(step) >= 0)
      #expect(forecast.interval(step).low95 >= 0)
    }
  }

  /// On series made with a trend, a season, noise and shifts, a year ahead.
  @Test func coversWhatCameAsOftenAsItSays() throws {
    var chance = Chance(7)
    var within80 = 0
    var within95 = 0
    let count = 200
    for seed in 0..<count {
      let series = chance.series(72 + seed % 40, multiplies: seed % 2 == 0)
      let forecast = try #require(SeriesForecast(Array(series.dropLast(12)), steps: 12))
      for (step, came) in series.suffix(12).enumerated() {
        let interval = forecast.interval(step)
        within80 += (interval.low80...interval.high80).contains(came) ? 1 : 0
        within95 += (interval.low95...interval.high95).contains(came) ? 1 : 0
      }
    }
    let months = Double(12 * count)
    #expect((0.75...0.92).contains(Double(within80) / months))
    #expect((0.90...0.98).contains(Double(within95) / months))
  }

  @Test func addsUpMonthsThatRiseAndFallTogether() throws {
    var chance = Chance(8)
    var level = 100.0
    let walk = (0..<60).map { _ -> Double in
      level += chance.normal()
      return level
    }
    let forecast = try #require(SeriesForecast(walk, steps: 12, by: .smoothing))
    let sum = forecast.sum(Array(repeating: 1, count: 12), from: 50)
    let apart = (0..<12).map { step -> Double in
      let half = forecast.interval(step).high95 - forecast.value(step)
      return half * half
    }.reduce(0, +).squareRoot()
    let together = (0..<12).map { forecast.interval($0).high95 - forecast.value($0) }.reduce(0, +)
    #expect(abs(sum.value - 50 - (0..<12).map(forecast.value).reduce(0, +)) < 1e-9)
    #expect(sum.interval.high95 - sum.value > apart)
    #expect(sum.interval.high95 - sum.value < together)
  }
}
