import Model
import Testing

@testable import Metrics

@Suite struct EstimateArithmeticTests {
  private typealias Estimate = MoneyOutcome.Estimate

  private func estimate(
    _ value: Double, _ low80: Double, _ high80: Double, _ low95: Double, _ high95: Double,
    count: Int? = nil
  ) -> Estimate {
    Estimate(
      value: value,
      interval: .success(.init(low80: low80, high80: high80, low95: low95, high95: high95)),
      count: count)
  }

  @Test func addsHalvesAsSquares() throws {
    // 3 and 4 make 5; 6 and 8 make 10; what is taken off turns its halves round.
    let one = estimate(100, 97, 104, 94, 108, count: 40)
    let other = estimate(10, 6, 13, 2, 16, count: 30)
    #expect((one + other).value == 110 && (one + other).count == 30)
    #expect(
      (one + other).interval.value == .init(low80: 105, high80: 115, low95: 100, high95: 120))
    let difference = try #require((one - estimate(10, 6, 14, 2, 18)).interval.value)
    #expect(
      difference
        == .init(low80: 85, high80: 90 + 32.squareRoot(), low95: 80, high95: 90 + 128.squareRoot()))
  }

  @Test func aKnownFigureWidensNothing() {
    let one = estimate(100, 90, 110, 80, 120, count: 24)
    #expect(one + Estimate(known: 5) == estimate(105, 95, 115, 85, 125, count: 24))
    #expect(Estimate(known: 5).isKnown && !one.isKnown)
    let half = one.divided(by: Estimate(known: 2))
    for (bound, value) in [(\ForecastInterval.low80, 45.0), (\.high95, 60)] {
      #expect(abs((half?.interval.value?[keyPath: bound] ?? 0) - value) < 1e-9)
    }
  }

  @Test func aRatioStaysAboveZero() throws {
    // Twice as low over twice as high: logarithms of 2 and 2 make a factor 2 to the root of 2.
    let ratio = try #require(
      estimate(8, 4, 16, 4, 16).divided(by: estimate(2, 1, 4, 1, 4))?.interval.value)
    #expect(abs(ratio.low80 - 4 / 2.665144142690225) < 1e-9)
    #expect(abs(ratio.high80 - 4 * 2.665144142690225) < 1e-9)
  }

  @Test func saysWhyThereIsNoInterval() {
    let none = Estimate(value: 5, interval: .failure(.straight))
    let one = estimate(100, 90, 110, 80, 120)
    #expect((one - none).interval == .failure(.straight))
    #expect(one.divided(by: estimate(5, 1, 9, -1, 12))?.interval == .failure(.notAboveZero))
    #expect(one.divided(by: Estimate(known: 0)) == nil)
  }

  /// The intervals hold what they say when the parts really are independent: 4.000 seeded draws.
  @Test func holdsTheDrawsItShould() throws {
    var generator = SeededGenerator(seed: 8)
    func normal(_ mean: Double, _ deviation: Double) -> Double {
      mean + deviation * generator.normalPair().0
    }
    func around(_ mean: Double, _ deviation: Double) -> Estimate {
      estimate(
        mean, mean - 1.2816 * deviation, mean + 1.2816 * deviation, mean - 1.96 * deviation,
        mean + 1.96 * deviation)
    }
    let (budget, receipts, price) = (Estimate(known: 1000), around(100, 30), around(12, 0.4))
    let affordable = try #require((budget + receipts).divided(by: price)?.interval.value)
    let balance = try #require((budget + receipts - price.times(80)).interval.value)
    var hits = [0, 0]
    for _ in 0..<4000 {
      let (came, paid) = (normal(100, 30), normal(12, 0.4))
      if (affordable.low95...affordable.high95).contains((1000 + came) / paid) { hits[0] += 1 }
      if (balance.low80...balance.high80).contains(1000 + came - 80 * paid) { hits[1] += 1 }
    }
    #expect((3740...3860).contains(hits[0]) && (3120...3280).contains(hits[1]), "\(hits)")
  }
}
