import Testing

@testable import Metrics

@Suite struct MixIntervalTests {
  private func option(
    _ segment: String, _ value: Double, _ low: Double?, _ high: Double?
  ) throws -> MixOption {
    let interval = low.flatMap { low in high.map { ConfidenceInterval(lower: low, upper: $0) } }
    return MixOption(
      instrument: "I\(value)", segment: segment, cost: 1,
      chance: try #require(NetChance(declaredNet: value, within: interval)))
  }

  @Test func addsHalvesWithinASegmentAndSquaresBetween() throws {
    // Jong: 10 x 0,1 + 20 x 0,1 = 3 below and 10 x 0,2 + 20 x 0,1 = 4 above; oud: 4 and 3.
    let options = try [
      option("jong", 0.3, 0.2, 0.5), option("jong", 0.25, 0.15, 0.35),
      option("oud", 0.5, 0.4, 0.575),
      option("leeg", 0.1, nil, nil),
    ]
    let found = try #require(MixInterval.successes(options, places: [10, 20, 40, 0]))
    #expect(abs(found.lowerBound - (28 - 5)) < 1e-9 && abs(found.upperBound - (28 + 5)) < 1e-9)
  }

  @Test func anOptionForEveryoneSharesItsGroupWithAll() throws {
    let options = try [option("", 0.3, 0.2, 0.4), option("oud", 0.5, 0.4, 0.6)]
    let found = try #require(MixInterval.successes(options, places: [10, 20]))
    #expect(abs(found.lowerBound - 10) < 1e-9 && abs(found.upperBound - 16) < 1e-9)
  }

  @Test func isUnknownWhenAChanceThatCountsHasNone() throws {
    let options = try [option("a", 0.3, 0.2, 0.4), option("b", 0.5, nil, nil)]
    #expect(MixInterval.successes(options, places: [1, 1]) == nil)
    #expect(MixInterval.successes(options, places: [0, 0]) == 0...0)
  }

  @Test func aChanceLiesWithinItsInterval() {
    #expect(NetChance(declaredNet: 0.3, within: .init(lower: 0.4, upper: 0.5)) == nil)
    #expect(NetChance(declaredNet: 0.3, within: .init(lower: 0.1, upper: 0.2)) == nil)
  }
}
