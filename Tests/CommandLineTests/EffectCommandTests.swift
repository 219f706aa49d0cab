import Foundation
import Testing

@testable import PeilCommandLine

/// A whole small dossier with measures and guards, from its files to what the commands print and write.
@Suite struct EffectCommandTests {
  private func dossier() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      rapportages: [{code: maand, titel: Maand, sjabloon: proef, publiek: mt, formaten: [html, json]}]
      publieken: [{code: mt, intern: ja}]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      indicatoren:
        - {code: U, naam: Uitstroom, soort: stroom, richting: hoger, prognose: {methode: handmatig}, onderdelen: [W, S]}
        - {code: W, naam: Werk, soort: stroom, richting: hoger, doelstelling: {2007: 100}, gevoelig: ja}
        - {code: S, naam: School, soort: stroom, richting: hoger}

      """, to: "dossier/indicatoren.yaml")
    try folder.write(
      """
      maatregelen:
        - {code: M-1, indicator: U, titel: Werkacademie, start: 2007-01, status: in uitvoering, evaluatie: 2007-06}
        - {code: M-2, indicator: S, titel: Stages, start: 2007-01, status: in uitvoering, referentie: land}

      """, to: "dossier/maatregelen.yaml")
    let rows = (0..<54).flatMap { step -> [String] in
      let number = step % 12 + 1
      let month = "\(2003 + step / 12)-\(number < 10 ? "0" : "")\(number)"
      let (work, school) = (30 + step * 7 % 5 + (step >= 48 ? 20 : 0), 20 + step * 5 % 7)
      return [
        "\(month);W;;\(work)", "\(month);S;;\(school)",
        "\(month);U;;\(work + school + (step == 53 ? 1 : 0))",
      ]
    }
    try folder.write(
      "maand;reeks;soort;waarde\n" + rows.joined(separator: "\n")
        + "\n2007-06;U;prognose;5000\n", to: "dossier/gegevens/a.csv")
    try folder.write(
      "# `= titel`\n\n```effect\n```\n\n```terugblik\n```\n", to: "dossier/sjablonen/proef.md")
    return folder
  }

  @Test func checksTheGuards() async throws {
    let folder = try dossier()
    let run = await Run(["controleer", "--map", folder.dossier])
    #expect(run.status == .done)
    for code in ["P0212", "P0213", "P0214", "P0215"] {
      #expect(run.errors.contains("[\(code)]"), "\(code)")
    }
    #expect(run.errors.contains("indicator 'W' is gevoelig en krijgt zonder tegenindicator geen"))
    #expect(run.errors.contains("maar W, S tellen op tot"))
    #expect(run.errors.contains("de prognose van 'U' voor DSZ, gemaakt in 2007-06, is 5000"))
    #expect(run.errors.contains("reeks 'land' van `referentie` heeft geen cijfers"))
    // Questions are none of the things that --streng turns into faults.
    let lines = run.errors.split(separator: "\n")
    #expect(lines.filter { $0.contains("waarschuwing:") }.allSatisfy { $0.contains("[P0212]") })
  }

  @Test func writesThePageAndItsData() async throws {
    let folder = try dossier()
    let run = await Run([
      "rapport", "--map", folder.dossier, "--uit", folder.output, "--maand", "2007-06",
    ])
    #expect(run.status == .done)
    let html = try #require(folder.bytes(of: "uit/2007-06/DSZ/maand.html"))
    let page = String(decoding: html, as: UTF8.self)
    #expect(page.contains("Dat wijkt gunstig af van verwachting."))
    #expect(page.contains("Effect niet te meten: reeks ‘land’"))
    let json = try #require(folder.bytes(of: "uit/2007-06/DSZ/maand.json"))
    let data = String(decoding: json, as: UTF8.self)
    #expect(data.contains("\"oordeel\": \"wijkt gunstig af van verwachting\""))
    #expect(data.contains("\"soort\": \"som\""))
    #expect(data.contains("\"gemiddelde_fout\": null"))
    // The same bytes again, and in a later month the same judgement.
    _ = await Run([
      "rapport", "--map", folder.dossier, "--uit", "\(folder.path)/nog", "--maand", "2007-06",
    ])
    #expect(folder.bytes(of: "nog/2007-06/DSZ/maand.html") == html)
    #expect(folder.bytes(of: "nog/2007-06/DSZ/maand.json") == json)
  }
}
