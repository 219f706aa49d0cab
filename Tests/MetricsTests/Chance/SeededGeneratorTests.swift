import Testing

@testable import Metrics

@Suite struct SeededGeneratorTests {
  @Test func givesTheSameNumbersEverywhere() {
    // The first outputs of the authors' xoshiro256starstar.c, its state filled by splitmix64.c from 42.
    var generator = SeededGenerator(seed: 42)
    #expect(
      [generator.next(), generator.next(), generator.next()]
        == [1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009])
  }

  @Test func spreadsFractionsEvenly() {
    var generator = SeededGenerator(seed: 1)
    var tenths = [Int](repeating: 0, count: 10)
    for _ in 0..<100_000 { tenths[Int(generator.fraction() * 10)] += 1 }
    // Four standard deviations of a binomial count of 10 000.
    #expect(tenths.allSatisfy { abs($0 - 10_000) < 380 })
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func drawsEveryIndexAndNoOther(count: Int) {
    var generator = SeededGenerator(seed: 9)
    var seen = [Int](repeating: 0, count: count)
    for _ in 0..<(200 * count) { seen[generator.index(below: count)] += 1 }
    #expect(seen.allSatisfy { $0 > 120 && $0 <= 290 || count == 1 })
  }
}
