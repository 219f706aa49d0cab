import Model
import Testing

@testable import Metrics

@Suite struct RiskSimulationTests {
  @Test func givesTheSameOutcomeEveryTime() {
    let risks = [risk(0.3, 200_000, 500_000, 900_000), risk(0.5, 0, 10_000, 400_000)]
    let first = RiskReview.outcome(of: risks)
    #expect(first == RiskReview.outcome(of: risks))
    #expect(first?.drawings == 20_000)
    // 0.3 x 1 600 000 / 3 + 0.5 x 410 000 / 3.
    #expect(abs((first?.exactMean ?? 0) - 228_333.333333) < 1e-5)
  }

  @Test func givesAFixedAmountThatIsCertain() {
    let simulation = RiskSimulation([risk(1, 500, 500, 500)])
    #expect(simulation.percentile(1) == 500)
    #expect(simulation.percentile(90) == 500)
    #expect(abs(simulation.mean - 500) < 1e-9)
  }

  @Test func givesNothingForARiskWithoutChance() {
    let simulation = RiskSimulation([risk(0, 500, 600, 700)])
    #expect(simulation.mean == 0)
    #expect(simulation.percentile(100) == 0)
  }

  @Test func takesGainsAsNegativeAmounts() {
    let simulation = RiskSimulation([risk(1, -300, -200, -100)])
    #expect(abs(simulation.mean + 200) < 0.01)
    #expect(simulation.percentile(90) < -100)
  }

  @Test func hasNoOutcomeWithoutRisks() {
    #expect(RiskReview.outcome(of: []) == nil)
    #expect(RiskSimulation([]).mean == 0)
  }

  @Test(arguments: [Int.min, 0, 1, 7]) func copesWithFewDrawings(drawings: Int) {
    let simulation = RiskSimulation([risk(0.5, 1, 2, 3)], drawings: drawings)
    #expect(simulation.percentile(80) <= simulation.percentile(90))
  }

  @Test func leavesOutWhatIsNoRisk() {
    #expect(RiskSimulation([risk(1.5, 1, 2, 3), risk(0.5, 3, 2, 1)]).exactMean == 0)
    #expect(RiskSimulation([risk(.nan, 1, 2, 3), risk(0.5, .nan, 2, 3)]).exactMean == 0)
  }

  @Test func keepsToItsLawsOnRandomRegisters() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      var risks: [Risk] = []
      for _ in 0..<(1 + generator.index(below: 8)) {
        let amounts = (0..<3).map { _ in generator.fraction() * 1000 - 200 }.sorted()
        risks.append(risk(generator.fraction(), amounts[0], amounts[1], amounts[2]))
      }
      let simulation = RiskSimulation(risks, drawings: 2000)
      let percentiles = stride(from: 5, through: 100, by: 5).map(simulation.percentile)
      #expect(percentiles == percentiles.sorted())
      #expect(percentiles.last ?? 0 <= risks.reduce(0) { $0 + max(0, $1.high) } + 1e-9)
      #expect(percentiles[0] >= risks.reduce(0) { $0 + min(0, $1.low) } - 1e-9)
      let doubled = RiskSimulation(
        risks.map { risk($0.chance, $0.low * 2, $0.likely * 2, $0.high * 2) }, drawings: 2000)
      #expect(doubled.percentile(90) == simulation.percentile(90) * 2)
      // A cost more never makes the sum smaller.
      let more = RiskSimulation(risks + [risk(0.5, 0, 10, 20)], drawings: 2000)
      #expect(more.percentile(90) >= simulation.percentile(90))
    }
  }
}

@Suite struct TriangularAmountTests {
  @Test func refusesAmountsOutOfOrder() {
    #expect(TriangularAmount(low: 2, likely: 1, high: 3) == nil)
    #expect(TriangularAmount(low: 1, likely: 4, high: 3) == nil)
    #expect(TriangularAmount(low: 1, likely: .nan, high: 3) == nil)
    #expect(TriangularAmount(low: -.infinity, likely: 0, high: 3) == nil)
  }

  @Test func runsFromLowToHighThroughTheLikeliest() throws {
    let amount = try #require(TriangularAmount(low: 10, likely: 20, high: 50))
    #expect(amount.amount(at: 0) == 10)
    // A quarter lies below the likeliest: (20 - 10) / (50 - 10).
    #expect(abs(amount.amount(at: 0.25) - 20) < 1e-12)
    #expect(amount.amount(at: 1) == 50)
  }

  @Test(arguments: [(5.0, 5.0, 5.0), (5.0, 5.0, 9.0), (5.0, 9.0, 9.0)])
  func takesADegenerateTriangle(low: Double, likely: Double, high: Double) throws {
    let amount = try #require(TriangularAmount(low: low, likely: likely, high: high))
    #expect(amount.amount(at: 0) == low)
    #expect(amount.amount(at: 1) == high)
    #expect((low...high).contains(amount.amount(at: 0.5)))
  }
}

@Suite struct ResilienceRatioTests {
  @Test(
    arguments: [
      (2.01, .a), (2, .b), (1.4, .b), (1.39, .c), (1, .c), (0.99, .d), (0.8, .d), (0.79, .e),
      (0.6, .e), (0.59, .f), (0, .f), (-1, .f),
    ] as [(Double, ResilienceRatio.Grade)])
  func putsTheRatioInItsClass(value: Double, grade: ResilienceRatio.Grade) {
    #expect(
      ResilienceRatio(buffer: value, needed: 1) == ResilienceRatio(value: value, grade: grade))
  }

  @Test(arguments: [0, -5, .nan]) func givesNoneWhenNoBufferIsNeeded(needed: Double) {
    #expect(ResilienceRatio(buffer: 100, needed: needed) == nil)
  }

  @Test func dividesByTheChosenCertainty() throws {
    let risks = [risk(0.5, 100, 200, 300)]
    for certainty in [80, 90, 95] {
      let outcome = try #require(
        RiskReview.outcome(of: risks, buffer: RiskBuffer(amount: 250, certainty: certainty)))
      #expect(outcome.ratio?.value == 250 / outcome.needed)
      #expect(outcome.needed == RiskSimulation(risks).percentile(certainty))
    }
    #expect(RiskReview.outcome(of: risks)?.ratio == nil)
  }
}
