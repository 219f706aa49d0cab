import Charts
import Testing

@Suite struct WarpedTicksTests {
  private func ticks(_ domain: ClosedRange<Double>, _ warp: Warp, decimals: Int = 0) -> [Double] {
    Ticks(covering: domain, intervals: 5, decimals: decimals, warp: warp).values
  }

  @Test func chooseRoundValuesOnARootAxis() {
    #expect(ticks(0...10_000, .squareRoot) == [0, 500, 2000, 5000, 10_000])
    #expect(ticks(3...80, .squareRoot) == [0, 5, 20, 50, 80])
  }

  @Test func chooseRoundStepsWithinAPowerOfTen() {
    #expect(ticks(3500...3800, .logarithm) == [3500, 3600, 3700, 3800])
    #expect(ticks(30...3000, .logarithm) == [30, 100, 300, 1000, 3000])
  }

  @Test(arguments: [Warp.squareRoot, .logarithm])
  func coverWhatTheyShow(warp: Warp) {
    for domain in [0.002...0.9, 1...7, 12...1_234_567, 5e9...8e12, 0...1, -3...8] {
      let values = ticks(domain, warp, decimals: 4)
      #expect(values == values.sorted() && Set(values).count == values.count)
      #expect(
        values.first ?? 1 <= domain.lowerBound && values.last ?? 0 >= domain.upperBound, "\(values)"
      )
      #expect((2...12).contains(values.count), "\(values)")
    }
  }

  @Test func fallsBackWhereAValueHasNoPlace() {
    #expect(ticks(-10...10, .squareRoot) == ticks(-10...10, .linear))
    #expect(ticks(0...10, .logarithm) == ticks(0...10, .linear))
  }
}
