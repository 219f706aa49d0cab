import Model
import Testing

@testable import Metrics

@Suite struct MixReviewTests {
  private typealias Group = InstrumentReviewTests

  /// 40 places of each in two segments, with and without the instrument.
  private func plan(_ options: [InstrumentPlan.Option], budget: Double = 10_000) -> InstrumentPlan {
    func both(_ name: String, _ young: Int, _ old: Int) -> InstrumentPlan.Group {
      .init(
        instrument: name,
        outcomes: Group.group(name, young, of: 40, segment: "jong").outcomes
          + Group.group(name, old, of: 40, segment: "oud").outcomes)
    }
    var plan = Group.plan([both("geen", 12, 4), both("stage", 24, 8)], without: "geen")
    plan.mix = .init(budget: budget, options: options)
    return plan
  }

  private func option(
    _ segment: String?, _ chance: InstrumentPlan.Chance = .measured, cost: Double = 1_000,
    most: Int? = nil
  ) -> InstrumentPlan.Option {
    .init(instrument: "stage", segment: segment, cost: cost, most: most, chance: chance)
  }

  @Test func takesNetChancesPerSegment() throws {
    let outcome = try #require(
      MixReview(plan([option("jong", most: 6), option("oud")])).outcome())
    // Young 0,6 - 0,3, old 0,2 - 0,1; six of the one and four of the other for ten thousand.
    #expect(outcome.choices.map(\.places) == [6, 4])
    #expect(outcome.choices.map(\.basis) == [.comparisonGroup, .comparisonGroup])
    let total = try outcome.total.get()
    #expect(abs(total.successes - 2.2) < 1e-9 && total.cost == 10_000 && total.isProven)
    #expect(abs(total.shadowPrice - 0.0001) < 1e-9)
    #expect(outcome.leftOut.isEmpty)
  }

  @Test func takesStatedChances() throws {
    let outcome = try #require(
      MixReview(plan([option("jong", .declaredWithout(0.5)), option(nil, .net(0.4))])).outcome())
    #expect(outcome.choices.map(\.basis) == [.declaredWithout, .declaredNet])
    #expect(abs(outcome.choices[0].chance.value - 0.1) < 1e-12)
    #expect(outcome.choices[1].chance.low == nil)
    #expect(outcome.choices.map(\.places) == [0, 10])
  }

  @Test func leavesGrossChancesOut() throws {
    var plan = plan([option("jong"), option(nil, .net(0.1))])
    plan.without = nil
    let outcome = try #require(MixReview(plan).outcome())
    #expect(outcome.leftOut.map(\.refusal) == [.gross])
    #expect(outcome.leftOut[0].gross?.value == 0.6)
    #expect(outcome.choices.map(\.places) == [10])
    plan.mix?.options.removeLast()
    #expect(MixReview(plan).outcome()?.total == .failure(.noOptions))
  }

  @Test func hidesSmallSegmentsAndWhatWouldGiveThemAway() throws {
    var plan = plan([option("jong"), option("oud")])
    plan.groups[1].outcomes.removeLast(35)
    // Five are left of the old; the young with the whole would give them away.
    let outcome = try #require(MixReview(plan).outcome())
    #expect(outcome.leftOut.map(\.refusal) == [.small(minimum: 10), .small(minimum: 10)])
    #expect(outcome.leftOut.allSatisfy { $0.gross == nil })
    plan = self.plan([option("oud")])
    plan.groups[0].outcomes.removeLast(35)
    let other = try #require(MixReview(plan).outcome())
    #expect(other.leftOut.map(\.refusal) == [.smallComparison(minimum: 10)])
  }

  @Test func saysThatTheSolverIsNotThere() throws {
    let review = MixReview(plan([option("jong")])) { (_, _) throws(MixFault) -> BestMix in
      throw .noSolver
    }
    let outcome = try #require(review.outcome())
    #expect(outcome.total == .failure(.noSolver) && outcome.choices.map(\.places) == [nil])
  }

  @Test func asksNothingWithoutAMixAndSpendsNothingWithoutABudget() throws {
    var plan = plan([option("jong")], budget: 0)
    let outcome = try #require(MixReview(plan).outcome())
    #expect(outcome.choices.map(\.places) == [0])
    #expect(try outcome.total.get().cost == 0)
    plan.mix = nil
    #expect(MixReview(plan).outcome() == nil)
  }
}
