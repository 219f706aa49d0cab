import Foundation
import Publishing
import Testing

@testable import PeilCommandLine

/// What goes wrong leaves the site as it was, with a message and an exit code.
@Suite struct PublishFaultTests {
  /// A site with July, and the run that should not change it.
  private func expectUnchanged(
    _ status: PeilCommandLine.ExitStatus, _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ run: (SiteDossier) async throws -> Run
  ) async throws {
    let dossier = try SiteDossier()
    await dossier.publish("2007-07")
    let before = dossier.tree()
    let run = try await run(dossier)
    #expect(run.status == status, sourceLocation: sourceLocation)
    #expect(run.errors.contains(message), "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(dossier.tree() == before, sourceLocation: sourceLocation)
    #expect(dossier.rest == [], sourceLocation: sourceLocation)
  }

  @Test func aFaultInTheDossier() async throws {
    try await expectUnchanged(.faults, "1 fout") { dossier in
      try dossier.folder.write(
        "maand;eenheid;reeks;waarde\n2007-08;A;bestand;veel\n", to: "dossier/gegevens/2007-08.csv")
      return await dossier.publish()
    }
  }

  @Test func aWarningWhenAskedToBeStrict() async throws {
    try await expectUnchanged(.faults, "niets gepubliceerd") { dossier in
      await dossier.publish(options: ["--streng"])
    }
  }

  @Test func aMonthWithoutData() async throws {
    try await expectUnchanged(.faults, "over 2007-11 zijn geen gegevens") { dossier in
      await dossier.publish("2007-11")
    }
  }

  @Test func anEngineThatIsNotThere() async throws {
    try await expectUnchanged(.unavailable, "niets gepubliceerd") { dossier in
      let yaml = try #require(dossier.folder.bytes(of: "dossier/peil.yaml"))
      try dossier.folder.write(
        String(decoding: yaml, as: UTF8.self).replacing("[html, json, csv]", with: "[html, pdf]"),
        to: "dossier/peil.yaml")
      return await dossier.publish("2007-08", path: "/nergens")
    }
  }

  @Test func anotherRunOfTheSameDossier() async throws {
    try await expectUnchanged(.busy, "een andere peil is bezig met dit dossier") { dossier in
      let lock = try DossierLock(dossier: dossier.folder.dossier)
      let run = await dossier.publish()
      _ = consume lock
      return run
    }
  }

  @Test func anotherRunOfTheSameSite() async throws {
    try await expectUnchanged(.busy, "een andere peil schrijft deze site") { dossier in
      let lock = try SiteLock(beside: SiteFolder(dossier.site))
      let run = await dossier.publish()
      _ = consume lock
      return run
    }
  }

  @Test func theSiteOfOtherReaders() async throws {
    try await expectUnchanged(.usage, "is de site van publiek 'mt'") { dossier in
      let yaml = try #require(dossier.folder.bytes(of: "dossier/peil.yaml"))
      try dossier.folder.write(
        String(decoding: yaml, as: UTF8.self).replacing("mt", with: "staf"), to: "dossier/peil.yaml"
      )
      return await dossier.publish()
    }
  }

  @Test func theSiteOfAnotherService() async throws {
    try await expectUnchanged(.usage, "kies een andere map") { dossier in
      let yaml = try #require(dossier.folder.bytes(of: "dossier/peil.yaml"))
      try dossier.folder.write(
        String(decoding: yaml, as: UTF8.self).replacing("{code: D,", with: "{code: E,"),
        to: "dossier/peil.yaml")
      let rows = try #require(dossier.folder.bytes(of: "dossier/gegevens/cijfers.csv"))
      try dossier.folder.write(
        String(decoding: rows, as: UTF8.self).replacing(";D;", with: ";E;"),
        to: "dossier/gegevens/cijfers.csv")
      return await dossier.publish()
    }
  }

  @Test func aRecordThatIsDamaged() async throws {
    let dossier = try SiteDossier()
    await dossier.publish("2007-07")
    try dossier.folder.write("{", to: "site/maanden/2007-07/maand.json")
    let before = dossier.tree()
    let run = await dossier.publish("2007-08")
    #expect(run.status == .faults)
    #expect(run.errors.contains("maanden/2007-07/maand.json is beschadigd"))
    #expect(dossier.tree() == before)
  }

  @Test func aFolderThatIsNoSite() async throws {
    let dossier = try SiteDossier()
    try dossier.folder.write("mijn werk", to: "site/werk.txt")
    let run = await dossier.publish()
    #expect(run.status == .cannotWrite)
    #expect(run.errors.contains("is geen site van Peil"))
    #expect(dossier.text("werk.txt") == "mijn werk")
    // The dossier itself is no site either.
    let own = await Run([
      "publiceer", "--map", dossier.folder.dossier, "--naar", dossier.folder.dossier,
    ])
    #expect(own.status == .cannotWrite)
    #expect(dossier.folder.bytes(of: "dossier/peil.yaml") != nil)
  }

  @Test func aPlaceWhereNothingCanBe() async throws {
    let dossier = try SiteDossier()
    try dossier.folder.write("bestand", to: "site")
    #expect(await dossier.publish().status == .cannotWrite)
    for place in ["\(dossier.site)/eronder", "/proc/peil-site", "/"] {
      let run = await Run(["publiceer", "--map", dossier.folder.dossier, "--naar", place])
      #expect(run.status == .cannotWrite, "\(place): \(run.errors)")
      #expect(run.errors.contains("kan niet worden geschreven"), "\(run.errors)")
    }
  }

  @Test(arguments: [
    ([], "een site is voor één publiek; noem met --publiek een van: mt, staf"),
    (["--publiek", "stafje"], "publiek 'stafje' bestaat niet; bedoelt u 'staf'?"),
    (["--publiek", "raad"], "geen rapportage in peil.yaml is voor publiek 'raad'"),
  ])
  func readersThatAreNotClear(_ options: [String], _ message: String) async throws {
    let dossier = try SiteDossier(
      audiences: "{code: mt, intern: ja}, {code: staf, intern: ja}, {code: raad, intern: ja}")
    let yaml = try #require(dossier.folder.bytes(of: "dossier/peil.yaml"))
    try dossier.folder.write(
      String(decoding: yaml, as: UTF8.self).replacing(
        "rapportages: [",
        with: "rapportages: [{code: kort, titel: Kort, sjabloon: maandrapportage, publiek: staf}, "),
      to: "dossier/peil.yaml")
    let run = await dossier.publish(options: options)
    #expect(run.status == .usage)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(dossier.tree().isEmpty)
  }

  @Test func theSiteMustBeNamed() async throws {
    let run = await Run(["publiceer"])
    #expect(run.status == .usage)
    #expect(run.errors.contains("--naar"))
  }
}
