import Foundation
import TestSupport
import Testing

@testable import PeilCommandLine

/// `peil publiceer`: what stands on the site, and what stays as it was.
@Suite struct PublishTests {
  @Test func makesAWholeSite() async throws {
    let dossier = try SiteDossier()
    #expect(await dossier.publish("2007-07").status == .done)
    let run = await dossier.publish(day: 31)
    #expect(run.status == .done)
    #expect(run.output == "\(dossier.site)/index.html\n")
    #expect(run.errors.contains("augustus 2007 gepubliceerd: 3 rapporten, versie 1"))
    #expect(dossier.rest == [])
    expectStored(
      dossier.tree().keys.sorted().joined(separator: "\n") + "\n", named: "site-bestanden.txt")
    for (page, name) in [
      ("index.html", "overzicht"), ("indicatoren/1.1.html", "indicator"),
      ("eenheden/A.html", "eenheid"), ("maanden/2007-08/index.html", "maand"),
      ("archief.html", "archief"), ("zoeken.html", "zoeken"), ("404.html", "404"),
      ("indicatoren/index.html", "indicatoren"), ("eenheden/index.html", "eenheden"),
    ] {
      expectStored(
        dossier.lines(page).joined(separator: "\n") + "\n", named: "site-\(name).txt")
    }
    expectStored(dossier.text("feed.xml"), named: "site-feed.xml")
  }

  @Test func everyLinkLeadsSomewhereWithinTheSite() async throws {
    var dossier = try SiteDossier()
    await dossier.publish("2007-07")
    await dossier.publish("2007-08", day: 31)
    dossier.stock[7] = 95
    try dossier.write()
    await dossier.publish("2007-08", day: 32)
    #expect(SiteLinks.faults(in: dossier.site) == [])
    // The check itself sees what is wrong.
    let page = "\(dossier.site)/archief.html"
    let broken = dossier.text("archief.html").replacing(
      "zoeken.html", with: "zoekt.html"
    ).replacing("feed.xml", with: "https://voorbeeld.nl/feed.xml")
    try Data(broken.utf8).write(to: URL(fileURLWithPath: page))
    #expect(SiteLinks.faults(in: dossier.site).count == 2)
  }

  @Test func asksNothingFromOutside() async throws {
    let dossier = try SiteDossier()
    await dossier.publish()
    for (name, bytes) in dossier.tree() where name.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("default-src 'none';"), "\(name)")
      #expect(text.components(separatedBy: "<script").count <= 2, "\(name)")
      // The names of vocabularies are no addresses that anything is fetched from.
      let outside = text.replacing("http://www.w3.org/", with: "")
      #expect(!outside.contains("http:") && !outside.contains("https:"), "\(name)")
      #expect(!text.contains(dossier.folder.path), "\(name)")
    }
  }

  @Test func leavesOldMonthsAsTheyAre() async throws {
    let dossier = try SiteDossier()
    await dossier.publish("2007-06")
    await dossier.publish("2007-07", day: 1)
    let before = dossier.tree("maanden")
    let file = "\(dossier.site)/maanden/2007-06/D/maand.html"
    let old = try FileManager.default.attributesOfItem(atPath: file)
    await dossier.publish("2007-08", day: 2)
    let after = dossier.tree("maanden")
    #expect(before.count > 15)
    for (name, bytes) in before { #expect(after[name] == bytes, "\(name)") }
    // Not even a copy: the same file.
    let now = try FileManager.default.attributesOfItem(atPath: file)
    #expect(old[.systemFileNumber] as? Int == now[.systemFileNumber] as? Int)
    #expect(old[.modificationDate] as? Date == now[.modificationDate] as? Date)
  }

  @Test func publishingTheSameAgainChangesNothing() async throws {
    let dossier = try SiteDossier()
    await dossier.publish("2007-07")
    await dossier.publish("2007-08", day: 31)
    let before = dossier.tree()
    for month in ["2007-08", "2007-07"] {
      let run = await dossier.publish(month, day: 90)
      #expect(run.status == .done)
      #expect(run.errors.contains("stond er al en is niet gewijzigd (versie 1)"))
      #expect(dossier.tree() == before)
    }
  }

  @Test func givesTheSameBytesWhereverAndWheneverTheMomentIsTheSame() async throws {
    let one = try SiteDossier()
    let other = try SiteDossier()
    for dossier in [one, other] {
      await dossier.publish("2007-07")
      await dossier.publish("2007-08", day: 31)
    }
    #expect(one.tree() == other.tree())
  }

  @Test func anEarlierMonthThatComesLaterLeavesTheStateOfTheLast() async throws {
    let dossier = try SiteDossier()
    await dossier.publish("2007-08")
    let home = dossier.lines("index.html").filter { !$0.contains("juni") }
    await dossier.publish("2007-06", day: 5)
    #expect(dossier.lines("index.html").contains("Stand van zaken augustus 2007"))
    #expect(dossier.lines("index.html").filter { home.contains($0) }.count >= home.count - 1)
    #expect(dossier.text("archief.html").contains("maanden/2007-06/index.html"))
    #expect(SiteLinks.faults(in: dossier.site) == [])
  }

  @Test func keepsWhatSomeoneElsePutThere() async throws {
    let dossier = try SiteDossier()
    await dossier.publish("2007-07")
    try dossier.folder.write("<configuration/>", to: "site/web.config")
    try dossier.folder.write("logo", to: "site/eigen/logo.txt")
    await dossier.publish("2007-08")
    #expect(dossier.text("web.config") == "<configuration/>")
    #expect(dossier.text("eigen/logo.txt") == "logo")
  }

  @Test func showsOnlyTheUnitsOfItsReaders() async throws {
    let dossier = try SiteDossier(audiences: "{code: mt, intern: ja, eenheden: [A]}")
    #expect(await dossier.publish().status == .done)
    let files = dossier.tree()
    #expect(files["eenheden/A.html"] != nil)
    #expect(files["eenheden/D.html"] == nil)
    for (name, bytes) in files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Team actief"), "\(name)")
    }
    #expect(SiteLinks.faults(in: dossier.site) == [])
  }
}
