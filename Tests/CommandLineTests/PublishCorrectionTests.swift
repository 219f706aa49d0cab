import Foundation
import Testing

@testable import PeilCommandLine

/// A month that is published again with other figures.
@Suite struct PublishCorrectionTests {
  @Test func isANewVersionThatSaysWhatChanged() async throws {
    var dossier = try SiteDossier()
    await dossier.publish("2007-07")
    await dossier.publish("2007-08", day: 31)
    let (old, july) = (dossier.tree("maanden/2007-08"), dossier.tree("maanden/2007-07"))
    dossier.stock[7] = 70
    try dossier.write()
    let run = await dossier.publish("2007-08", day: 40)
    #expect(run.status == .done)
    #expect(run.errors.contains("augustus 2007 gepubliceerd: 3 rapporten, versie 2"))

    #expect(dossier.tree("maanden/2007-08.versie-1") == old)
    #expect(dossier.tree("maanden/2007-07") == july)
    let page = dossier.lines("maanden/2007-08/index.html")
    #expect(page.contains("Wat er is gecorrigeerd sinds versie 1"))
    #expect(page.contains("1.1 Aantal <bijstand> & meer, realisatie, augustus 2007: 90 → 70"))
    #expect(page.contains("1.1 Aantal <bijstand> & meer, signaal: rood → groen"))
    #expect(
      dossier.text("maanden/2007-08/index.html").contains("../2007-08.versie-1/index.html"))
    #expect(dossier.lines("archief.html").contains("2, eerder: versie 1 van augustus 2007"))
    #expect(dossier.text("feed.xml").contains("maanden/2007-08.versie-1/index.html"))
    #expect(
      dossier.lines("index.html").contains {
        $0.hasPrefix("Augustus 2007, gecorrigeerd (versie 2)")
      })
    #expect(SiteLinks.faults(in: dossier.site) == [])
  }

  @Test func canBeCorrectedAgain() async throws {
    var dossier = try SiteDossier()
    var versions: [[String: Data]] = []
    for (day, value) in [90, 70, 60, 65].enumerated() {
      dossier.stock[7] = value
      try dossier.write()
      await dossier.publish("2007-08", day: day)
      versions.append(dossier.tree("maanden/2007-08"))
    }
    for version in 1...3 {
      #expect(dossier.tree("maanden/2007-08.versie-\(version)") == versions[version - 1])
    }
    #expect(
      dossier.lines("archief.html").contains(
        "4, eerder: versie 3 van augustus 2007, versie 2 van augustus 2007, versie 1 van augustus 2007"
      ))
    #expect(SiteLinks.faults(in: dossier.site) == [])
    // As the first again: a correction too, and no return to the old version.
    dossier.stock[7] = 90
    try dossier.write()
    await dossier.publish("2007-08", day: 9)
    #expect(dossier.tree("maanden/2007-08.versie-4") == versions[3])
  }

  @Test func isNoOlderThanWhatItCorrectsWhateverTheClockSays() async throws {
    var dossier = try SiteDossier()
    await dossier.publish("2007-08", day: 10)
    dossier.stock[7] = 70
    try dossier.write()
    #expect(await dossier.publish("2007-08", day: -4000).status == .done)
    let feed = dossier.text("feed.xml")
    let (new, old) = (feed.firstRange(of: "(versie 2)"), feed.firstRange(of: "versie-1"))
    #expect(try #require(new).lowerBound < #require(old).lowerBound)
    #expect(feed.components(separatedBy: "<updated>2007-08-13").count == 4)
  }

  @Test func comparesPagesWhereThereIsNoData() async throws {
    var dossier = try SiteDossier(formats: "[html]")
    await dossier.publish("2007-08")
    dossier.stock[7] = 70
    try dossier.write()
    await dossier.publish("2007-08", day: 1)
    #expect(
      dossier.lines("maanden/2007-08/index.html").contains {
        $0.hasPrefix("regel ") && $0.contains("niet aanwezig →")
      })
  }

  @Test func namesReportsThatCameAndWent() async throws {
    let dossier = try SiteDossier()
    await dossier.publish("2007-08")
    let yaml = try #require(dossier.folder.bytes(of: "dossier/peil.yaml"))
    try dossier.folder.write(
      String(decoding: yaml, as: UTF8.self).replacing("code: maand,", with: "code: kort,"),
      to: "dossier/peil.yaml")
    await dossier.publish("2007-08", day: 1)
    let page = dossier.lines("maanden/2007-08/index.html")
    #expect(page.contains("Dit rapport is nieuw."))
    #expect(page.contains("Dit rapport is er in deze versie niet meer."))
    #expect(SiteLinks.faults(in: dossier.site) == [])
  }

  @Test func saysWhenOnlyConsequencesChanged() async throws {
    let dossier = try SiteDossier()
    await dossier.publish("2007-08")
    try dossier.folder.write(
      "maand;eenheid;reeks;waarde\n", to: "dossier/gegevens/later.csv")
    await dossier.publish("2007-08", day: 1)
    #expect(
      dossier.lines("maanden/2007-08/index.html").contains {
        $0.hasPrefix("In drie rapporten is geen geleverd cijfer, signaal of tekst anders")
      })
  }
}
