import Foundation
import Testing

@testable import PeilCommandLine

/// A dossier with other municipalities, from its files to the page and the JSON.
@Suite struct ComparisonDossierTests {
  private func dossier(_ template: String) throws -> TestFolder {
    let folder = try TestFolder()
    let names = (1...12).map {
      "{code: GM\(1000 + $0), naam: Plaats \($0), huishoudens: \($0)0000}"
    }
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst, gemeente: Hollandstad, code: GM9999, huishoudens: 30000}
      eenheden: [{code: D, naam: Dienst, onderdelen: [{code: T, naam: Team}]}]
      gegevens: [{bestand: gegevens/*.csv}]
      rapportages: [{code: m, titel: Vergelijking, sjabloon: v, publiek: mt}]
      publieken: [{code: mt, intern: ja}]
      referentie:
        reeksen: {volume: wwb}
        gemeenten: [\(names.joined(separator: ", "))]
        groepen:
          - {code: a, naam: de referentiegemeenten, vergelijkbaar: ja, gemeenten: [GM1001, GM1004]}
          - {code: l, naam: alle gemeenten, gemeenten: alle}

      """, to: "dossier/peil.yaml")
    try folder.write(
      "indicatoren: [{code: wwb, naam: Bestand, soort: stand}]\n", to: "dossier/indicatoren.yaml")
    try folder.write(
      "---\ntitel: Vergelijking\n---\n# `= titel`\n\n\(template)\n", to: "dossier/sjablonen/v.md")
    var rows =
      "maand;eenheid;reeks;waarde\n2006-06;D;wwb;3000\n2007-05;T;wwb;2\n2007-06;GM9999;wwb;2700\n"
    for number in 1...12 {
      // Eight per 100 households now; a year ago a little more, or less.
      rows += "2007-06;GM\(1000 + number);wwb;\(number * 800)\n"
      rows += "2006-06;GM\(1000 + number);wwb;\(number * 800 + (number - 6) * 8)\n"
    }
    try folder.write(rows, to: "dossier/gegevens/cijfers.csv")
    return folder
  }

  private func report(_ folder: TestFolder, unit: String = "D") async throws -> (
    String, [String: Any]
  ) {
    let run = await Run([
      "rapport", "--map", folder.dossier, "--uit", folder.output, "--eenheid", unit, "--maand",
      "2007-06", "--formaat", "html,json",
    ])
    try #require(run.status == .done, "\(run.errors)")
    let page = try #require(folder.bytes(of: "uit/2007-06/\(unit)/m.html"))
    let data = try #require(folder.bytes(of: "uit/2007-06/\(unit)/m.json"))
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return (String(decoding: page, as: UTF8.self), try #require(json))
  }

  @Test func tellsTheSameInThePageAndTheData() async throws {
    let folder = try dossier("```vergelijking\n```\n\n```koplopers\naantal: 3\n```")
    let (page, json) = try await report(folder)
    #expect(page.contains("Het bestand is 2.700: 300 meer dan de 2.400"))
    #expect(page.contains("Het reductiepotentieel is 300, met 95% zekerheid tussen"))
    #expect(page.contains("De referentiegemeenten, in het dossier genoemd: Plaats 1 en Plaats 4."))
    #expect(page.contains("Deze groep is niet vergelijkbaar verklaard"))
    #expect(page.contains("plaats 13 van 13, de laagste voorop: het 10e van tien gelijke delen."))
    let groups = try #require(json["vergelijking"] as? [[String: Any]])
    #expect(groups.count == 2)
    let volume = try #require(groups[0]["volume"] as? [String: Any])
    #expect(volume["omgerekend"] as? Double == 2400)
    #expect(volume["verschil"] as? Double == 300)
    let potential = try #require(groups[0]["reductiepotentieel"] as? [String: Any])
    #expect(potential["waarde"] as? Double == 300)
    #expect(groups[1]["reductiepotentieel"] is NSNull)
    #expect(groups[0]["instroom"] is NSNull)
    let order = try #require(json["rangorde"] as? [String: Any])
    #expect(order["plaats"] as? Int == 13)
    let movers = try #require(order["veranderingen"] as? [[String: Any]])
    #expect(movers.first?["eigen"] as? Bool == true)
    #expect(movers.count == 13)
  }

  @Test func hasNoneForAPartOfTheOrganisation() async throws {
    let folder = try dossier("```vergelijking\n```\n\n```koplopers\n```")
    let (page, json) = try await report(folder, unit: "T")
    #expect(page.contains("is er alleen voor de hele organisatie"))
    #expect(page.contains("Er is geen rangorde"))
    #expect(json["rangorde"] is NSNull)
  }

  @Test func makesNoReportOfAnotherMunicipality() async throws {
    let folder = try dossier("```vergelijking\n```")
    let run = await Run(["rapport", "--map", folder.dossier, "--eenheid", "GM1001"])
    #expect(run.status == .usage)
    #expect(run.errors.contains("eenheid 'GM1001' bestaat niet"))
  }

  @Test func namesAGroupThatIsNotThere() async throws {
    let folder = try dossier("```vergelijking\ngroep: b\n```")
    let run = await Run(["rapport", "--map", folder.dossier, "--maand", "2007-06"])
    #expect(run.status == .faults)
    #expect(run.errors.contains("referentiegroep 'b' bestaat niet"))
  }

  @Test func saysThatNothingIsCompared() async throws {
    let folder = try await TestFolder(example: "leeg")
    try folder.write(
      "---\ntitel: x\n---\n# `= titel`\n\n```vergelijking\n```\n\n```koplopers\n```\n",
      to: "dossier/sjablonen/maandrapportage.md")
    let run = await Run([
      "rapport", "--map", folder.dossier, "--uit", folder.output, "--formaat", "html",
    ])
    #expect(run.status == .done)
    let file = try #require(run.output.split(separator: "\n").first)
    let page = try String(contentsOfFile: String(file), encoding: .utf8)
    #expect(page.contains("peil.yaml noemt geen referentiegemeenten"))
  }
}
