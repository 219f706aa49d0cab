import Foundation
import TestSupport
import Testing

@testable import PeilCommandLine

/// `peil bereken beheersing` and `peil bereken overleving` on files.
@Suite struct NoiseComputeTests {
  private func run(
    _ text: String, _ arguments: [String], named name: String = "in.csv"
  ) async throws -> Run {
    let folder = try TestFolder()
    try folder.write(text, to: name)
    return await Run(
      ["bereken", arguments[0], "--invoer", "\(folder.path)/\(name)"] + arguments.dropFirst())
  }

  private func object(_ run: Run) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private let series =
    "reeks;maand;waarde\n" + (1...12).map { "a;week \($0);\($0 % 2 == 0 ? 11 : 10)\n" }.joined()
    + "a;week 13;20\nb;x;\nb;y;5\n"

  @Test func drawsEachSeriesOfAFile() async throws {
    let run = try await run(
      series, ["beheersing", "--richting", "lager", "--doel", "14", "--json"])
    #expect(run.status == .done)
    let all = try #require(try object(run)["reeksen"] as? [[String: Any]])
    #expect(all.map { $0["reeks"] as? String } == ["a", "b"])
    #expect(all[0]["midden"] as? Double == 10.5)
    #expect(abs(try #require(all[0]["boven"] as? Double) - 13.16) < 1e-9)
    #expect(all[0]["variatie"] as? String == "ongunstig")
    #expect(all[0]["zekerheid"] as? String == "haalt het doel")
    let points = try #require(all[0]["punten"] as? [[String: Any]])
    #expect(points.count == 13)
    #expect(points[12]["maand"] as? String == "week 13")
    #expect(points[12]["oorzaken"] as? [String] == ["boven de bovengrens"])
    #expect(all[1]["midden"] is NSNull)
  }

  @Test func showsATableWithoutJSON() async throws {
    let run = try await run(series, ["control"])
    #expect(run.output.hasPrefix("reeks a: midden 10,5, onder 7,84, boven 13,16\n"))
    #expect(run.output.contains("boven de bovengrens"))
    #expect(run.errors == "")
  }

  private let spells = """
    start;eind;team
    2020-01-01;2020-01-11;A
    2020-01-01;2020-01-21;A
    01-01-2020;;B
    2020-01-01;2020-01-31;B

    """

  @Test func estimatesTheSurvivalOfEachGroup() async throws {
    let run = try await run(
      spells,
      [
        "overleving", "--begin", "start", "--einde", "eind", "--groep", "team", "--tot",
        "2020-02-10", "--json",
      ])
    #expect(run.status == .done)
    let answer = try object(run)
    let groups = try #require(answer["groepen"] as? [[String: Any]])
    #expect(groups.map { $0["groep"] as? String } == ["A", "B"])
    #expect(groups.map { $0["aantal"] as? Int } == [2, 2])
    #expect(groups.map { $0["mediaan"] as? Int } == [10, 30])
    let curve = try #require(groups[1]["curve"] as? [[String: Any]])
    #expect(curve.map { $0["tijd"] as? Int } == [30, 40])
    #expect(curve.map { $0["kans"] as? Double } == [0.5, 0.5])
    #expect((answer["logrank"] as? [String: Any])?["vrijheidsgraden"] as? Int == 1)
  }

  @Test func tellsTimeInMonths() async throws {
    let run = try await run(
      spells, ["overleving", "--begin", "start", "--einde", "eind", "--per", "maand", "--json"])
    let groups = try #require(try object(run)["groepen"] as? [[String: Any]])
    let curve = try #require(groups[0]["curve"] as? [[String: Any]])
    #expect(abs(try #require(curve[0]["tijd"] as? Double) - 10 / 30.4375) < 1e-12)
    #expect(try object(run)["logrank"] is NSNull)
  }

  @Test(arguments: [
    ("start;eind\n;2020-01-01\n", "in.csv:2:1: fout: de eerste dag ontbreekt; vul die in [P0103]"),
    (
      "start;eind\n2020-02-30;\n",
      "in.csv:2:1: fout: datum '2020-02-30' is niet te lezen; schrijf bijvoorbeeld 2007-07-31 [P0103]"
    ),
  ])
  func namesThePlaceOfAFault(text: String, message: String) async throws {
    let run = try await run(text, ["overleving", "--begin", "start", "--einde", "eind"])
    #expect(run.status == .faults)
    #expect(run.errors.contains(message))
    #expect(run.output == "")
  }

  @Test(arguments: ["beheersing", "overleving"]) func describesItself(_ name: String) async {
    let run = await Run(["bereken", name, "--help"])
    expectStored(run.output, named: "bereken-\(name).txt")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func warnsOfSpellsThatCantBe() async throws {
    let run = try await run(
      spells + "2020-03-01;2020-02-01;A\n", ["overleving", "--begin", "start", "--einde", "eind"])
    #expect(run.status == .done)
    #expect(
      run.errors
        == "peil: waarschuwing: 1 rij eindigt voor het begin of duurt langer dan 200 jaar en telt niet mee\n"
    )
  }
}
