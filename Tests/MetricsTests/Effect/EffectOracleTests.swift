import Testing

@testable import Metrics

/// Intervals over given paths, and the scale of a reference, against numpy (Oracle/effect.py).
@Suite struct EffectOracleTests {
  private static func numbers(_ text: String?) -> [Double?] {
    (text ?? "").split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
  }

  @Test func takesTheLimitsOfPathsAsNumpyDoes() throws {
    let paths = try OracleTable("effect-paths.csv").groups(by: "geval")
    for row in try OracleTable("effect-expected.csv").rows {
      let group = try #require(paths.first { $0.name == row["geval"] })
      let limits = try #require(
        SimulatedPaths(group.rows.map { Self.numbers($0["waarden"]).compactMap { $0 } })
          .limits(Self.numbers(row["gewichten"]).compactMap { $0 }, from: row.number("erbij")))
      #expect(isNear(limits.lowerBound, try row.number("laag")), "\(group.name)")
      #expect(isNear(limits.upperBound, try row.number("hoog")), "\(group.name)")
    }
  }

  @Test func scalesAReferenceAsNumpyDoes() throws {
    for row in try OracleTable("effect-reference.csv").rows {
      let reference = try #require(
        ScaledReference(
          "r", values: Self.numbers(row["referentie"]), own: Self.numbers(row["eigen"]),
          before: row.count("voor")))
      #expect(isNear(reference.scale, try row.number("schaal")))
    }
  }

  private func isNear(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-12 * max(abs(one), abs(other))
  }
}
