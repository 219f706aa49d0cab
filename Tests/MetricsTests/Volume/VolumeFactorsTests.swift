import Testing

@testable import Metrics

@Suite struct VolumeFactorsTests {
  private func almere(_ volume: Double, _ growths: [Double]) throws -> VolumeFactors {
    let names = ["landelijk", "huishoudens", "omgeving", "uitvoeringsbeleid", "realisatiecijfers"]
    return try VolumeFactors(
      volume: volume, factors: zip(names, growths).map { .init(name: $0, growth: $1) })
  }

  @Test func comesToWhatAlmerePrints() throws {
    // Op het doel af, figure 7: 2,2% in 2006 from 4 282, to the 4 377 that 2007 begins with; -6,7% in 2007.
    let first = try almere(4282, [0.017, 0.021, 0.021, -0.037, 0])
    #expect(first.growth == 0.022)
    #expect(abs(first.nextVolume / 4377 - 1) < 0.001)
    #expect(try almere(4377, [-0.044, 0.026, 0.018, -0.067, 0]).growth == -0.067)
  }

  @Test func closesItsWaterfallOnRandomFactors() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      let volume = generator.fraction() * 1e5
      let growths = (0..<(1 + generator.index(below: 9))).map { _ in
        (generator.fraction() - 0.5) * 0.1
      }
      let factors = try almere(volume, Array(growths.prefix(5)))
      #expect(factors.steps.last?.volume == factors.nextVolume)
      let changes = factors.steps.reduce(0) { $0 + $1.change }
      #expect(abs(volume + changes - factors.nextVolume) < 1e-6)
      let scaled = try almere(volume * 3, Array(growths.prefix(5)))
      #expect(abs(scaled.nextVolume - 3 * factors.nextVolume) < 1e-6)
    }
  }

  @Test func addsMarginsAsARootOfSquares() throws {
    let factors = try VolumeFactors(
      volume: 1000,
      factors: [
        .init(name: "a", growth: 0.01, margin: 0.03), .init(name: "b", growth: 0.02, margin: 0.04),
      ])
    #expect(abs((factors.margin ?? 0) - 0.05) < 1e-15)
    #expect(abs((factors.interval?.lower ?? 0) - 980) < 1e-9)
    #expect(abs((factors.interval?.upper ?? 0) - 1080) < 1e-9)
  }

  @Test func hasNoMarginWhenThatOfAFactorIsUnknown() throws {
    let factors = try VolumeFactors(
      volume: 10,
      factors: [.init(name: "a", growth: 0.01, margin: 0.03), .init(name: "b", growth: 0)])
    #expect(factors.margin == nil && factors.interval == nil)
    #expect(try almere(10, []).interval == nil)
  }

  @Test func keepsTheVolumeWithoutFactors() throws {
    let factors = try almere(10, [])
    #expect(factors.growth == 0 && factors.nextVolume == 10 && factors.steps.isEmpty)
    #expect(try almere(0, [0.5]).nextVolume == 0)
  }

  @Test func goesNoFurtherThanNothing() throws {
    #expect(try almere(10, [-1]).nextVolume == 0)
    #expect(throws: VolumeFactors.Fault.belowZero) { try almere(10, [-0.6, -0.5]) }
  }

  @Test func refusesWhatIsNoNumber() {
    #expect(throws: VolumeFactors.Fault.volume) { try almere(.nan, [0.1]) }
    #expect(throws: VolumeFactors.Fault.volume) { try almere(-1, [0.1]) }
    #expect(throws: VolumeFactors.Fault.factor("landelijk")) { try almere(1, [.infinity]) }
    #expect(throws: VolumeFactors.Fault.factor("a")) {
      try VolumeFactors(volume: 1, factors: [.init(name: "a", growth: 0, margin: -1)])
    }
    #expect(throws: VolumeFactors.Fault.volume) { try almere(1e308, [1e300]) }
  }
}
