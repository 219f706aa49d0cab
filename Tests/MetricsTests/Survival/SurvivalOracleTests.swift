import Foundation
import Model
import Testing

@testable import Metrics

/// Survival, incidence and the log-rank test against those that `survival.R` worked out on its own.
@Suite struct SurvivalOracleTests {
  private static let sets = ["vroeg", "laat", "gelijk", "gecensureerd", "klein"]

  /// The spells of a set; all are seen up to day 0 from the day they were entered on.
  private func counts(_ set: String, group: Int? = nil) throws -> RiskCounts {
    var counts = RiskCounts()
    for row in try oracle("survival-spells.csv") where row[0] == set {
      let numbers = try row.dropFirst().map { try #require(Int($0)) }
      if let group, numbers[3] != group { continue }
      let (entry, exit, reason) = (Int32(numbers[0]), Int32(numbers[1]), UInt16(numbers[2]))
      // The data of a censored spell end at its last day.
      let spell = Spell(client: 0, start: 0, end: reason > 0 ? exit : Spell.open, reason: reason)
      counts.add(
        spell, ObservedDays(from: entry, until: reason > 0 ? exit + 1 : exit), withReason: true)
    }
    return counts
  }

  private func answers(_ set: String, _ kind: String) throws -> [[String]] {
    try oracle("survival-expected.csv").filter { $0[0] == set && $0[1] == kind }
  }

  private func expect(
    _ value: Double?, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard text != "NA", text != "NaN", text != "" else {
      #expect(value == nil, sourceLocation: sourceLocation)
      return
    }
    let expected = try #require(Double(text))
    let value = try #require(value, sourceLocation: sourceLocation)
    #expect(
      abs(value - expected) <= max(abs(expected) * 1e-8, 1e-12), "\(value) for \(expected)",
      sourceLocation: sourceLocation)
  }

  @Test(arguments: sets) func estimatesSurvivalAsRDoes(_ set: String) throws {
    let curve = KaplanMeier(try counts(set))
    let answers = try answers(set, "km")
    #expect(curve.steps.map(\.time) == answers.compactMap { Int($0[2]) })
    for (step, row) in zip(curve.steps, answers) {
      #expect(String(step.atRisk) == row[3])
      #expect(String(step.exits) == row[4])
      try expect(step.survival, row[5])
      try expect(step.variance, row[6])
      try expect(step.interval?.lowerBound, row[7])
      try expect(step.interval?.upperBound, row[8])
    }
    let median = try #require(try self.answers(set, "mediaan").first)
    try expect(curve.median.map(Double.init), median[5])
    try expect(curve.medianInterval.low.map(Double.init), median[7])
    try expect(curve.medianInterval.high.map(Double.init), median[8])
  }

  @Test(arguments: sets, 1...3) func estimatesIncidenceAsRDoes(_ set: String, reason: Int) throws {
    let incidence = CumulativeIncidence(try counts(set), reason: UInt16(reason))
    let answers = try answers(set, "aj\(reason)")
    if set != "gecensureerd" { #expect(!answers.isEmpty) }
    for row in answers {
      let step = try #require(incidence.steps.first { String($0.time) == row[2] })
      #expect(String(step.exits) == row[4])
      try expect(step.probability, row[5])
      let expected = try #require(Double(row[6]))
      #expect(abs(step.variance - expected) <= max(expected * 1e-6, 1e-13))
    }
  }

  @Test(arguments: sets) func incidencesAndSurvivalAddUpToOne(_ set: String) throws {
    let counts = try counts(set)
    let all = (1...3).map { CumulativeIncidence(counts, reason: $0).steps }
    for (place, step) in KaplanMeier(counts).steps.enumerated() {
      let gone = all.reduce(0) { $0 + $1[place].probability }
      #expect(abs(gone + step.survival - 1) < 1e-12)
    }
  }

  @Test(arguments: sets) func comparesGroupsAsRDoes(_ set: String) throws {
    let test = LogRank(try (0..<4).map { try counts(set, group: $0) })
    guard let answer = try answers(set, "logrank").first else {
      #expect(test == nil)
      return
    }
    try expect(test?.chiSquare, answer[5])
    #expect(test.map { String($0.degreesOfFreedom) } == answer[2])
    try expect(test?.p, answer[6])
  }
}

/// The rows of a stored table, its head left out.
func oracle(_ name: String) throws -> [[String]] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Oracle/\(name)")
  return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
}
