import Testing

@testable import Metrics

@Suite struct AuditSampleTests {
  /// Bounds by root finding on the score test, sizes by trying every one (Oracle/shares.py).
  @Test func agreesWithTheScoreTest() throws {
    let table = try OracleTable("audit-expected.csv")
    #expect(table.rows.count == 20)
    for row in table.rows {
      let sample = try #require(
        AuditSample(
          correct: try row.count("goed"), of: try row.count("totaal"),
          population: row.optionalCount("populatie")))
      let norm = try row.number("norm")
      #expect(abs(sample.lower - (try row.number("laag95"))) < 1e-9, "\(row)")
      #expect(abs(sample.upper - (try row.number("hoog95"))) < 1e-9, "\(row)")
      #expect(sample.verdict(norm: norm).rawValue == row["oordeel"], "\(row)")
      #expect(sample.sizeForGood(norm: norm) == row.optionalCount("nodig"), "\(row)")
      #expect(sample.sizeForWrong(norm: norm) == row.optionalCount("nodig_fout"), "\(row)")
    }
  }

  @Test func correctsOnlyASampleOfMoreThanATwentieth() throws {
    let twentieth = try #require(AuditSample(correct: 97, of: 100, population: 2000))
    let more = try #require(AuditSample(correct: 97, of: 100, population: 1999))
    #expect(!twentieth.isCorrected && more.isCorrected)
    #expect(more.lower > twentieth.lower)
  }

  @Test func isCertainWhenEveryDecisionWasSeen() throws {
    let sample = try #require(AuditSample(correct: 9, of: 10, population: 10))
    #expect(sample.lower == 0.9 && sample.upper == 0.9)
    #expect(sample.verdict(norm: 0.9) == .good)
    #expect(sample.verdict(norm: 0.91) == .wrong)
  }

  @Test(arguments: [(1, 0, nil), (-1, 5, nil), (6, 5, nil), (5, 10, 9)] as [(Int, Int, Int?)])
  func refusesCountsThatCannotBe(correct: Int, total: Int, population: Int?) {
    #expect(AuditSample(correct: correct, of: total, population: population) == nil)
  }

  @Test func needsNoLargerSampleForALowerNorm() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let total = 1 + generator.index(below: 400)
      let correct = generator.index(below: total + 1)
      let population = generator.index(below: 2) == 0 ? nil : total + generator.index(below: 5000)
      let sample = try #require(
        AuditSample(correct: correct, of: total, population: population))
      #expect(0 <= sample.lower && sample.lower <= sample.share)
      #expect(sample.share <= sample.upper && sample.upper <= 1)
      let norm = generator.fraction() * sample.share
      let size = sample.sizeForGood(norm: norm)
      #expect(sample.sizeForGood(norm: norm * 0.9) ?? 0 <= size ?? .max)
      // The verdict is good exactly when the sample is large enough.
      #expect((sample.verdict(norm: norm) == .good) == (total >= size ?? .max))
    }
  }
}
