import Charts
import Testing

@Suite("Axes by root and logarithm")
struct WarpTests {
  @Test func putsEqualRatiosAtEqualDistances() {
    let scale = LinearScale(domain: 1...1000, from: 0, to: 300, warp: .logarithm)
    #expect(abs(scale(10) - 100) < 1e-9 && abs(scale(100) - 200) < 1e-9)
    #expect(scale(1) == 0 && scale(1000) == 300)
  }

  @Test func putsSquaresAtEqualDistances() {
    let scale = LinearScale(domain: 0...100, from: 0, to: 100, warp: .squareRoot)
    #expect(abs(scale(25) - 50) < 1e-9 && abs(scale(64) - 80) < 1e-9)
  }

  @Test func isLinearWhereALogarithmHasNoPlace() {
    let scale = LinearScale(domain: -10...10, from: 0, to: 100, warp: .logarithm)
    #expect(scale(0) == 50 && scale.warp == .linear)
    #expect(LinearScale(domain: -1...1, from: 0, to: 1, warp: .squareRoot).warp == .linear)
  }

  @Test(arguments: [
    (1.0...80.0, 6, [1.0, 2, 5, 10, 20, 50, 100]), (30.0...700, 6, [20, 50, 100, 200, 500, 1000]),
    (1...9000, 5, [1, 10, 100, 1000, 10000]),
  ])
  func ticksAreRoundOnALogarithmicAxis(
    _ domain: ClosedRange<Double>, _ intervals: Int, _ expected: [Double]
  ) {
    let ticks = Ticks(covering: domain, intervals: intervals, decimals: 0, warp: .logarithm)
    #expect(ticks.values == expected)
  }

  @Test func coversWhatItIsGiven() {
    for domain in [0.001...0.002, 5.0...5.0, 1e-9...1e12, 3...4.0] {
      let ticks = Ticks(covering: domain, intervals: 5, decimals: 9, warp: .logarithm)
      #expect(ticks.domain.lowerBound <= domain.lowerBound)
      #expect(ticks.domain.upperBound >= domain.upperBound)
      #expect(ticks.values == ticks.values.sorted() && ticks.values.count < 12)
    }
  }
}
