import Foundation
import Testing

@testable import PeilCommandLine

/// The blocks of monitors, scan and readers in a small dossier, from its files to the page.
@Suite struct MonitorDossierTests {
  private func run(
    _ template: String, indicator: String = "", unit: String = "D"
  ) async throws -> (run: Run, page: String?) {
    let folder = try TestFolder()
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst, gemeente: Eigenstad}
      eenheden: [{code: D, naam: Dienst, onderdelen: [{code: T, naam: Team Zon}]}]
      gegevens: [{bestand: gegevens/*.csv}]
      rapportages: [{code: m, titel: Monitor, sjabloon: v, publiek: mt}]
      publieken: [{code: mt, intern: ja}]
      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      indicatoren:
        - {code: v, naam: Bestand, soort: stand, richting: lager, doelstelling: {2007: 8}, definitie: Het aantal uitkeringen.}
        - {code: u, naam: Uitstroom, soort: stroom, richting: hoger, werkstroom: uitstroom\(indicator)}
      """, to: "dossier/indicatoren.yaml")
    try folder.write(
      "reeksen: {uitgaven: geld, stand: v}\n", to: "dossier/geld.yaml")
    try folder.write(
      "---\ntitel: Monitor\n---\n# `= titel`\n\n\(template)\n", to: "dossier/sjablonen/v.md")
    try folder.write(
      """
      maand;eenheid;reeks;soort;waarde
      2006-06;D;v;realisatie;12
      2007-03;D;v;realisatie;10
      2007-06;D;v;realisatie;9
      2007-06;T;v;realisatie;4
      2007-05;T;u;realisatie;3
      2007-06;T;u;realisatie;5
      \((1...12).map { "2007-\($0 < 10 ? "0" : "")\($0);T;u;doelstelling;\($0)" }.joined(separator: "\n"))

      """, to: "dossier/gegevens/c.csv")
    let run = await Run([
      "rapport", "--map", folder.dossier, "--uit", folder.output, "--eenheid", unit, "--formaat",
      "html", "--stil",
    ])
    let page = folder.bytes(of: "uit/2007-06/\(unit)/m.html")
    return (run, page.map { String(decoding: $0, as: UTF8.self) })
  }

  private func page(_ template: String, unit: String = "D") async throws -> String {
    let (run, page) = try await run(template, unit: unit)
    return try #require(page, "\(run.errors)")
  }

  @Test func showsTheVolumeWithItsChanges() async throws {
    let page = try await page("```bestand\n```")
    #expect(
      page.contains(
        "Eind juni 2007 zijn er 9 uitkeringen. In drie maanden is het aantal met 10,0% gedaald en in twaalf maanden met 25,0%."
      ))
  }

  @Test func holdsATeamAgainstItsMonthlyTarget() async throws {
    let page = try await page("```werkstromen\n```")
    #expect(page.contains("<h3>Uitstroom</h3>"))
    #expect(page.contains("Uitstroom per team, met tussen haakjes de taakstelling of het doel"))
    #expect(page.contains("<span>5</span><span class=\"when\"> (6)</span>"))
    let own = try await self.page("```werkstromen\n```", unit: "T")
    #expect(own.contains("Uitstroom: Team Zon, juni 2007"))
    #expect(!own.contains("per team"))
  }

  @Test func saysWhatAUnitHasNot() async throws {
    let text = try await page(
      "```monitor\ndeel: budget\n```\n\n```samenstelling\n```\n\n```werkstromen\nstroom: handhaving\n```",
      unit: "T")
    #expect(text.contains("Deze monitor is er alleen voor de hele organisatie."))
    #expect(text.contains("Het bestand is niet uitgesplitst."))
    #expect(text.contains("Er zijn geen werkstromen te tonen"))
    let root = try await page(
      "```vooruitblik\n```\n\n```conclusies\n```\n\n```koplopers\nover: resultaat\n```\n\n```vergelijking\nover: instroom\n```"
    )
    #expect(root.contains("Een vooruitblik is niet te geven"))
    #expect(root.contains("Uit deze cijfers volgen geen conclusies."))
    #expect(root.contains("Er is geen rangorde van het resultaat"))
    #expect(root.contains("Er is geen vergelijking van de instroom"))
  }

  @Test func saysTheHeadlinesInPlainWords() async throws {
    let page = try await page("```kerncijfers\nindicator: v\n```")
    #expect(
      page.contains(
        "Het aantal uitkeringen. Een jaar eerder was het 12. Het doel voor 2007 is 8 of minder."))
  }

  @Test func saysWhenNothingIsAsked() async throws {
    let page = try await page(
      "```gevraagd\n```\n\n```samenvatting\nbesluiten: nee\n```", unit: "T")
    #expect(page.contains("Er wordt deze maand geen besluit gevraagd."))
    #expect(!page.contains("Wat een besluit vraagt"))
  }

  @Test(arguments: [
    (
      "```monitor\n```",
      "blok 'monitor' mist 'deel'; schrijf bijvoorbeeld `deel: bestand`"
    ),
    ("```monitor\ndeel: bestnd\n```", "deel 'bestnd' bestaat niet; bedoelt u 'bestand'?"),
    (
      "```werkstromen\nstroom: inflow\n```",
      "werkstroom 'inflow' bestaat niet; kies uit instroom, uitstroom, dienstverlening, handhaving"
    ),
    (
      "```geld\nvorm: lang\n```",
      "vorm 'lang' bestaat niet; kies uit alles, kort, uitgaven, begroting"
    ),
    ("```kerncijfers\nindicator: x\n```", "indicator 'x' bestaat niet"),
    ("```bestand\njaar: 2\n```", "sleutel 'jaar' van blok 'bestand' is onbekend"),
  ])
  func namesWhatIsWrongWithABlock(_ template: String, _ message: String) async throws {
    let (run, page) = try await run(template)
    #expect(run.status == .faults && page == nil)
    #expect(run.errors.contains("sjablonen/v.md:"))
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func namesAWrongWorkStream() async throws {
    let (run, _) = try await run(
      "", indicator: ", zegt_niet: x}\n  - {code: w, naam: W, soort: stand, werkstroom: poort")
    #expect(run.status == .faults)
    #expect(run.errors.contains("indicatoren.yaml:4:"), "\(run.errors)")
    #expect(run.errors.contains("instroom"), "\(run.errors)")
  }
}
