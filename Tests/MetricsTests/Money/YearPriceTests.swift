import Model
import Testing

@testable import Metrics

@Suite struct YearPriceTests {
  private let june = Month.january(of: 2007) + 5

  private func estimate(_ prices: [Double], month: Month? = nil) -> MoneyOutcome.Estimate {
    let last = month ?? june
    var (spent, stock): ([Month: Double], [Month: Double]) = ([:], [:])
    for (place, price) in prices.enumerated() {
      let month = last - (prices.count - 1 - place)
      (spent[month], stock[month]) = (price * 40, 40)
    }
    return YearPrice.estimate(
      1200, expenditure: spent, stock: stock, month: last, indexation: PriceIndexation([:]),
      allowanceShare: 0.05)
  }

  @Test func aPriceThatNeverMovedIsSure() {
    let found = estimate([Double](repeating: 95, count: 30))
    #expect(found.value == 1200 && found.isKnown && found.count == 30)
  }

  @Test func isKnownInDecember() {
    #expect(estimate([1, 2, 3], month: .december(of: 2007)) == .init(known: 1200))
  }

  @Test func saysWhenTheHistoryIsShort() {
    #expect(estimate([Double](repeating: 95, count: 23)).interval == .failure(.shortHistory(24)))
  }

  @Test func standsAroundThePriceAndWidensWithTheNoise() throws {
    var generator = SeededGenerator(seed: 4)
    let noise = (0..<48).map { _ in generator.normalPair().0 }
    let calm = try #require(estimate(noise.map { 95 + $0 }).interval.value)
    let wild = try #require(estimate(noise.map { 95 + 4 * $0 }).interval.value)
    #expect(abs((calm.low95 + calm.high95) / 2 - 1200) < 1e-6)
    // Six months of deviation 1, raised by 5%: 2 x 1,96 x 1,05 x root 6 is 10,1 at the least.
    #expect(calm.high95 - calm.low95 > 8 && calm.high95 - calm.low95 < 40)
    #expect(wild.high95 - wild.low95 > 3 * (calm.high95 - calm.low95))
  }
}
