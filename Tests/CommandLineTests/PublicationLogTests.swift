import Foundation
import Testing

@testable import PeilCommandLine

/// What was published is in the log, and readers outside see protected figures on every page of the site.
@Suite struct PublicationLogTests {
  private func archive(_ dossier: SiteDossier) async -> Run {
    await Run(["controleer", "--archief", "--map", dossier.folder.dossier, "--uit", dossier.site])
  }

  @Test func provesTheSiteAndItsEarlierVersions() async throws {
    var dossier = try SiteDossier()
    await dossier.publish("2007-07")
    await dossier.publish("2007-08", day: 31)
    dossier.stock[7] = 70
    try dossier.write()
    #expect(await dossier.publish("2007-08", day: 40).status == .done)
    let sound = await archive(dossier)
    #expect(sound.status == .done, "\(sound.output)\(sound.errors)")

    let file = "\(dossier.site)/maanden/2007-08/D/maand.json"
    let known = await Run(["verifieer", file, "--map", dossier.folder.dossier])
    #expect(known.output.contains("gepubliceerd"), "\(known.output)\(known.errors)")

    let old = "\(dossier.site)/maanden/2007-08.versie-1/D/maand.html"
    let text = try String(contentsOfFile: old, encoding: .utf8)
    // The file has second names elsewhere; a new file takes its place here alone.
    try FileManager.default.removeItem(atPath: old)
    try Data(text.replacing("rood", with: "groen").utf8).write(to: URL(fileURLWithPath: old))
    let changed = await archive(dossier)
    #expect(changed.status == .faults)
    #expect(changed.output.contains("maanden/2007-08.versie-1/D/maand.html"), "\(changed.output)")
  }

  @Test func publishingTheSameAgainAddsNoLine() async throws {
    let dossier = try SiteDossier()
    await dossier.publish("2007-08")
    let before = dossier.folder.bytes(of: "dossier/.peil/logboek.jsonl")
    await dossier.publish("2007-08", day: 3)
    #expect(before != nil && dossier.folder.bytes(of: "dossier/.peil/logboek.jsonl") == before)
  }

  @Test func showsReadersOutsideNoTrueCount() async throws {
    var dossier = try SiteDossier(audiences: "{code: mt}")
    dossier.stock = [1231, 1238, 1241, 1249, 1252, 1257, 1263, 1268]
    try dossier.write()
    #expect(await dossier.publish("2007-08").status == .done)
    let files = dossier.tree()
    #expect(files.count > 20)
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      for value in dossier.stock {
        let dutch = "1.\(value % 1000)"
        #expect(!text.contains(dutch) && !text.contains(" \(value)"), "\(name): \(value)")
      }
    }
    #expect(dossier.text("indicatoren/1.1.html").contains("1.270"))
    #expect(SiteLinks.faults(in: dossier.site) == [])
  }
}
