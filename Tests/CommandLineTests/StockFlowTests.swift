import Foundation
import Testing

@testable import PeilCommandLine

/// `peil bereken stand-stroom`, and what of clients comes out of any command: nothing.
@Suite struct StockFlowTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private static let spells = """
    nr;van;tot;team;reden
    70001;2024-01-31;2024-02-28;A;werk
    70002;2024-02-29;;B;
    70001;2024-02-28;;B;

    """

  private func compute(_ options: String...) async throws -> Run {
    try folder.write(Self.spells, to: "in.csv")
    return await Run(
      [
        "bereken", "stand-stroom", "--invoer", "\(folder.path)/in.csv", "--client", "nr", "--begin",
        "van", "--einde", "tot",
      ] + options)
  }

  @Test func printsACSVByGroupAndMonth() async throws {
    let run = try await compute("--groep", "team", "--reden", "reden", "--totaal")
    #expect(run.status == .done && run.errors == "")
    #expect(
      run.output == """
        groep;maand;stand;instroom;uitstroom;uitstroom onbekend;uitstroom werk
        ;2024-01;1;1;0;0;0
        ;2024-02;2;1;0;0;0
        A;2024-01;1;1;0;0;0
        A;2024-02;0;0;1;0;1
        B;2024-01;0;0;0;0;0
        B;2024-02;2;2;0;0;0

        """)
  }

  @Test func countsRowsOfOneGroupWithoutAColumn() async throws {
    let run = try await compute("--einde-is", "laatste dag", "--van", "2024-02", "--tot", "2024-03")
    #expect(
      run.output == """
        groep;maand;stand;instroom;uitstroom
        ;2024-02;2;2;1
        ;2024-03;2;0;0

        """)
  }

  @Test func givesTheSameAsJSONWithSurvival() async throws {
    let run = try await compute("--groep", "team", "--json", "--overleving", "--terugkeer", "1")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let months = try #require(answer["maanden"] as? [[String: Any]])
    #expect(months.count == 4 && months[1]["uitstroom"] as? Int == 1)
    #expect(months[1]["gevolgd"] as? Int == 0)
    let survival = try #require(answer["overleving"] as? [String: Any])
    #expect((survival["groepen"] as? [[String: Any]])?.map { $0["aantal"] as? Int } == [1, 2])
  }

  @Test func refusesWhatCannotBeAsked() async throws {
    #expect(try await compute("--van", "2024-02", "--tot", "2024-01").status == .usage)
    #expect(try await compute("--overleving").status == .usage)
    #expect(try await compute("--einde-is", "morgen").status == .usage)
    #expect(try await compute("--groep", "vorm").status == .faults)
  }

  /// Reports, data, messages and explanations of a dossier with spells hold no number of a client.
  @Test(arguments: ["", ", samenvoegen: 30"])
  func letsNoClientOut(keys: String) async throws {
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: D, naam: Dienst, onderdelen: [{code: A, naam: A}, {code: B, naam: B}]}]
      gegevens:
        - {spellen: u.csv, client: nr, begin: van, einde: tot, eenheid: team, reden: reden, terugkeer: 1\(keys)}
      rapportages: [{code: maand, titel: Maand, sjabloon: maandrapportage, publiek: mt, formaten: [html, json, csv]}]
      publieken: [{code: mt, intern: ja}]

      """, to: "peil.yaml")
    try folder.write(
      """
      perspectieven: [{code: "1", naam: Klanten}]
      indicatoren:
        - {code: "1.1", naam: Uitkeringen, perspectief: "1", soort: stand, reeks: stand}
        - {code: "1.3", naam: Instroom, perspectief: "1", soort: stroom, reeks: instroom}
        - {code: "1.2", naam: Terugkeer, perspectief: "1", soort: verhouding, teller: terugkeer, noemer: gevolgd, per: 100}

      """, to: "indicatoren.yaml")
    // Overlaps, an end before its begin and a day that is none, for their messages.
    try folder.write(
      Self.spells + "70001;2024-02-01;2024-02-20;A;\n70003;2024-02-01;2024-01-20;A;\n", to: "u.csv")
    var seen = ""
    for command in [
      ["controleer"], ["verklaar", "1.1"], ["rapport", "--uit", "\(folder.path)/uit"],
    ] {
      let run = await Run(command + ["--map", folder.path])
      #expect(run.status == .done, "\(run.errors)")
      seen += run.output + run.errors
    }
    let files = FileManager.default.enumerator(atPath: "\(folder.path)/uit")
    var count = 0
    while let file = files?.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: "\(folder.path)/uit/\(file)") else {
        continue
      }
      seen += String(decoding: data, as: UTF8.self)
      count += 1
    }
    #expect(count >= 3 && seen.contains("Uitkeringen"))
    #expect(!seen.contains("7000"))
    // The first client goes from one team to the other: no difference to ask about.
    #expect(!seen.contains("P0203"))
  }
}
