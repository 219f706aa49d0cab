import Model
import Testing

@testable import Metrics

/// Comparisons with other municipalities against numpy and scipy.
@Suite struct ComparisonOracleTests {
  private struct Answers {
    var builder: FigureBuilder
    var month = m(2007, 6)
    var expected: [String: Double]
  }

  private static func answers() throws -> Answers {
    let rows = try OracleTable("comparison-figures.csv").rows
    let own = "EIGEN"
    var observations: [Observation] = []
    var codes: [String] = []
    for row in rows {
      let code = try #require(row["gemeente"])
      if !codes.contains(code) { codes.append(code) }
      let month = try #require(row["maand"].flatMap { Month(iso: $0) })
      for series in ["volume", "huishoudens", "instroom", "alleenstaand"] {
        observations.append(
          delivered(.month(month), try row.number(series), unit: code, series: series))
      }
    }
    let others = codes.filter { $0 != own }
    func group(_ code: String, _ members: ReferenceGroup.Members) -> ReferenceGroup {
      ReferenceGroup(
        code: code, name: code, isComparable: true, members: members, position: nowhere)
    }
    let root = OrganisationUnit(code: own, name: "Dienst")
    var dossier = Dossier(
      organisation: Organisation(name: "Dienst"), units: UnitTree(root: root, outsiders: others),
      reports: [])
    dossier.reference = ReferenceFrame(
      municipalities: others.map { ReferenceMunicipality(code: $0, name: $0) },
      groups: [
        group("genoemd", .named(Array(others.prefix(5)))),
        group("naaste", .nearest(4, by: ["huishoudens", "alleenstaand"])),
      ], volume: "volume", households: "huishoudens", inflow: "instroom", position: nowhere)
    let expected = try OracleTable("comparison-expected.csv").rows.map {
      (try #require($0["wat"]), try $0.number("waarde"))
    }
    return Answers(
      builder: FigureBuilder(dossier: dossier, dataset: Dataset(observations)),
      expected: Dictionary(uniqueKeysWithValues: expected))
  }

  @Test func agreesOnTheScaledComparisons() throws {
    let answers = try Self.answers()
    let comparisons = ComparisonReview(
      builder: answers.builder, unit: "EIGEN", month: answers.month
    ).comparisons()
    #expect(comparisons.map(\.group.code) == ["genoemd", "naaste"])
    for comparison in comparisons {
      let code = comparison.group.code
      func expect(_ what: String, _ value: Double?) throws {
        let known = try #require(answers.expected["\(code) \(what)"])
        let found = try #require(value)
        #expect(abs(found - known) < 1e-9 * max(1, abs(known)), "\(code) \(what)")
      }
      try expect("omgerekend", comparison.now?.scaled)
      try expect("potentieel", comparison.potential?.value)
      try expect("laag95", comparison.potential?.low95)
      try expect("hoog95", comparison.potential?.high95)
      try expect("instroom", comparison.inflow?.scaled)
      try expect("beter", comparison.change?.advantage)
      #expect(comparison.outflow == nil)
      #expect(comparison.points.filter { $0.value != nil }.count == 30)
    }
  }

  @Test func agreesOnTheNearest() throws {
    let answers = try Self.answers()
    let members = ComparisonReview(
      builder: answers.builder, unit: "EIGEN", month: answers.month
    ).comparisons()[1].members
    #expect(members.count == 4)
    for (place, member) in members.enumerated() {
      let distance = try #require(answers.expected["naaste \(place + 1) \(member.code)"])
      #expect(abs((member.distance ?? 0) - distance) < 1e-12)
    }
  }

  @Test func agreesOnRankAndMovers() throws {
    let answers = try Self.answers()
    let ranking = try #require(
      ComparisonReview(builder: answers.builder, unit: "EIGEN", month: answers.month).ranking())
    #expect(Double(ranking.rank?.place ?? 0) == answers.expected["plaats"])
    #expect(ranking.rank?.of == 13)
    let first = try #require(ranking.movers.first)
    let change = try #require(answers.expected["sterkste daler \(first.code)"])
    #expect(abs(first.change - change) < 1e-12)
    #expect(ranking.movers.count == 13)
    #expect(zip(ranking.movers, ranking.movers.dropFirst()).allSatisfy { $0.change <= $1.change })
    #expect(ranking.strongest(10).count == 10 && ranking.weakest(10).count == 3)
  }

  @Test(arguments: [0, 1, 5, 120, 2700, 40_000])
  func agreesOnPoissonIntervals(_ count: Int) throws {
    let expected = try Self.answers().expected
    let interval = try #require(PoissonCount.interval(of: Double(count)))
    let low = try #require(expected["poisson \(count) laag"])
    let high = try #require(expected["poisson \(count) hoog"])
    #expect(abs(interval.lowerBound - low) < 1e-8 * max(1, low))
    #expect(abs(interval.upperBound - high) < 1e-8 * high)
  }
}
