import Model
import Testing

@testable import Metrics

@Suite struct SampleReviewTests {
  private static let june = Month.january(of: 2007) + 5

  private static func sample(_ correct: Int, _ sampled: Int, decisions: Int? = nil)
    -> DecisionSample
  {
    DecisionSample(
      code: "S-1", name: "Toekenning", months: june...june, decisions: decisions,
      sampled: sampled, correct: correct, norm: 0.95)
  }

  @Test func judgesAsTheFormulaDoes() throws {
    let outcomes = SampleReview.outcomes(
      of: [Self.sample(300, 300), Self.sample(62, 80), Self.sample(97, 100, decisions: 900)],
      in: Self.june)
    #expect(outcomes.map(\.verdict) == [.good, .wrong, .undecided])
    #expect(outcomes.map(\.isCorrected) == [false, false, true])
    let audit = try #require(AuditSample(correct: 97, of: 100, population: 900))
    #expect(outcomes[2].interval == audit.lower...audit.upper)
    #expect(outcomes[2].sizeForGood == audit.sizeForGood(norm: 0.95))
    #expect(outcomes[1].sizeForGood == nil)
  }

  @Test func waitsForTheEndOfThePeriod() {
    #expect(SampleReview.outcomes(of: [Self.sample(97, 100)], in: Self.june - 1).isEmpty)
  }
}
