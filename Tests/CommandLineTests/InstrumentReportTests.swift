import Foundation
import Testing

@testable import PeilCommandLine

/// From a file of places to the report: the figures of `peil bereken`, and nothing of a client.
@Suite struct InstrumentReportTests {
  private static let description = """
    peil: 1
    organisatie: {naam: Sociale Zaken}
    eenheden: [{code: DSZ, naam: Sociale Zaken, onderdelen: [{code: A, naam: Afdeling}]}]
    gegevens: [{bestand: gegevens/cijfers.csv}]
    rapportages: [{code: inzet, sjabloon: inzet, publiek: mt, formaten: [html, json]}]
    publieken: [{code: mt, intern: ja}]

    """
  private static let plan = """
    deelnames:
      bestand: gegevens/trajecten.csv
      segment: doelgroep
    zonder: geen
    mix:
      budget: 200000
      opties:
        - {instrument: stage, segment: jong, kosten: 4000, boven: 30, capaciteit: 40}
        - {instrument: stage, segment: oud, kosten: 4500, onder: 2, capaciteit: 40}
        - {instrument: scholing, kosten: 7000, netto: 0.15}
        - {instrument: coach, segment: oud, kosten: 1500, boven: 20}

    """

  /// 460 places in five groups of clients; `coach` serves old ones, whom the comparison lacks nearly.
  private static let places: String = {
    var state: UInt64 = 20_070_731
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var rows = ["klantnr;start;instrument;doelgroep;succes;uitval;tevredenheid;kosten"]
    let groups = [
      ("geen", "jong", 120, 30), ("geen", "oud", 60, 15), ("stage", "jong", 110, 55),
      ("stage", "oud", 70, 30), ("scholing", "jong", 60, 45), ("coach", "oud", 33, 40),
      ("vertrouwelijk", "oud", 7, 50),
    ]
    for (name, segment, count, chance) in groups {
      for _ in 0..<count {
        rows.append(
          "K\(880_000 + rows.count);2006-\(10 + next(3))-\(10 + next(18));\(name);\(segment);\(next(100) < chance ? "ja" : "nee");\(next(100) < 12 ? "ja" : "nee");\(next(3) == 0 ? "" : String(5 + next(5)));\(2_000 + next(3_000)),5"
        )
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try folder.write(Self.description, to: "dossier/peil.yaml")
    try folder.write(
      "indicatoren: [{code: stand, naam: Uitkeringen, soort: stand}]\n",
      to: "dossier/indicatoren.yaml")
    try folder.write(
      "maand;eenheid;reeks;waarde\n2007-06;DSZ;stand;900\n", to: "dossier/gegevens/cijfers.csv")
    try folder.write(Self.plan, to: "dossier/instrumenten.yaml")
    try folder.write(Self.places, to: "dossier/gegevens/trajecten.csv")
    try folder.write(
      "---\ntitel: Inzet\n---\n# Inzet\n\n```instrumenten\n```\n\n```mix\n```\n",
      to: "dossier/sjablonen/inzet.md")
  }

  private func report(unit: String = "DSZ") async throws -> (json: [String: Any], texts: [String]) {
    let run = await Run([
      "rapport", "--map", folder.dossier, "--uit", folder.output, "--eenheid", unit,
    ])
    #expect(run.status == .done, "\(run.errors)")
    let texts = try ["json", "html"].map { form in
      String(
        decoding: try #require(folder.bytes(of: "uit/2007-06/\(unit)/inzet.\(form)")),
        as: UTF8.self)
    }
    return (try Self.object(texts[0]), texts)
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func givesTheComparisonOfTheAnalyst() async throws {
    let own = try #require(try await report().json["instrumenten"] as? [String: Any])
    let run = await Run([
      "bereken", "instrumenten", "--invoer", "\(folder.dossier)/gegevens/trajecten.csv", "--zonder",
      "geen", "--json",
    ])
    let answer = try Self.object(run.output)
    let results = try #require(own["instrumenten"] as? [[String: Any]])
    #expect(results.map { $0["instrument"] as? String } == ["stage", "scholing", "coach"])
    #expect(own["te_klein"] as? Int == 1)
    let others = try #require(answer["instrumenten"] as? [[String: Any]])
    for (result, other) in zip(results, others) {
      var other = other
      other["reden"] = nil
      #expect(NSDictionary(dictionary: result).isEqual(to: other))
    }
    let differences = try #require(own["verschillen"] as? [[String: Any]])
    let expected = try #require(answer["verschillen"] as? [[String: Any]])
    #expect(differences.count == 3 && expected.count == 3)
    for (difference, other) in zip(differences, expected) {
      #expect(
        (difference["kosten_per_succes"] as? NSDictionary)?.isEqual(
          other["kosten_per_succes"]) == true)
      let (mine, theirs) = (
        difference["succes"] as? [String: Double], other["succes"] as? [String: Double]
      )
      #expect(mine?["waarde"] == theirs?["verschil"] && mine?["hoog95"] == theirs?["hoog95"])
    }
  }

  @Test func givesTheMixOfTheAnalyst() async throws {
    let own = try #require(try await report().json["mix"] as? [String: Any])
    let choices = try #require(own["inzet"] as? [[String: Any]])
    #expect(choices.count == 4)
    var csv = "instrument;segment;kosten;succeskans;onder;boven;capaciteit\n"
    let limits = ["4000;#;0;30;40", "4500;#;2;;40", "7000;#;0;;", "1500;#;0;20;"]
    for (choice, limit) in zip(choices, limits) {
      let chance = try #require((choice["succeskans"] as? [String: Any])?["waarde"] as? Double)
      csv +=
        "\(choice["instrument"] ?? "");\(choice["segment"] as? String ?? "alle");"
        + limit.replacing("#", with: "\(chance)") + "\n"
    }
    try folder.write(csv, to: "mix.csv")
    let run = await Run([
      "bereken", "mix", "--invoer", "\(folder.path)/mix.csv", "--budget", "200000", "--decimaal",
      "punt", "--json",
    ])
    let answer = try Self.object(run.output)
    for key in ["successen", "kosten", "schaduwprijs"] {
      let value = try #require(own[key] as? Double)
      #expect(abs(value - (answer[key] as? Double ?? -1)) < 1e-9 * max(1, value), "\(key)")
    }
    let places = (answer["inzet"] as? [[String: Any]])?.map { $0["aantal"] as? Int }
    #expect(choices.map { $0["aantal"] as? Int } == places)
    #expect(own["reden"] is NSNull && own["bewezen"] as? Bool == true)
  }

  @Test func holdsNothingOfAClientAndNoSmallGroup() async throws {
    let texts = try await report().texts
    for text in texts {
      #expect(!text.contains("vertrouwelijk"))
      for line in Self.places.split(separator: "\n").dropFirst() {
        for cell in line.split(separator: ";").prefix(2) { #expect(!text.contains(cell)) }
      }
    }
    #expect(texts[1].contains("Eén instrument heeft minder dan 10 deelnemers"))
  }

  @Test func namesWhatCouldNotEnter() async throws {
    try folder.write(
      Self.plan.replacing("zonder: geen\n", with: ""), to: "dossier/instrumenten.yaml")
    let (json, texts) = try await report()
    #expect(texts[1].contains("stage voor jong, bruto "))
    #expect(texts[1].contains("Er is geen groep zonder instrument"))
    let left = (json["mix"] as? [String: Any])?["niet_meegerekend"] as? [[String: Any]]
    #expect(left?.map { $0["instrument"] as? String } == ["stage", "stage", "coach"])
  }

  @Test func showsThemForTheWholeOrganisationAlone() async throws {
    let (json, texts) = try await report(unit: "A")
    #expect(json["instrumenten"] is NSNull && json["mix"] is NSNull)
    #expect(texts[1].contains("Er zijn geen uitkomsten van instrumenten voor deze eenheid."))
  }

  @Test func goesOnWithoutAFileAndNamesAFaultInIt() async throws {
    try folder.write("minimum: 20\n", to: "dossier/instrumenten.yaml")
    let (json, texts) = try await report()
    #expect(json["instrumenten"] is NSNull)
    #expect(texts[1].contains("Er is geen mix van instrumenten gevraagd"))
    try folder.write(
      Self.places.replacing(";ja;nee;", with: ";jaja;nee;"), to: "dossier/gegevens/trajecten.csv")
    try folder.write(Self.plan, to: "dossier/instrumenten.yaml")
    let run = await Run(["rapport", "--map", folder.dossier, "--uit", folder.output])
    #expect(run.status == .faults && run.errors.contains("trajecten.csv:"), "\(run.errors)")
  }
}
