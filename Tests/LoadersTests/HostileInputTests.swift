import Foundation
import Loaders
import Model
import TestSupport
import Testing

/// Input that is broken on purpose: it may be refused, but never end the program or take forever.
@Suite struct HostileInputTests {
  private static func laughs(_ last: String) -> String {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    return text + last
  }

  @Test func refusesBillionLaughs() throws {
    let loaded = try Sample.load(["indicatoren.yaml": Self.laughs("")])
    #expect(
      loaded.messages == [
        "indicatoren.yaml: fout: bevat door verwijzingen (`*`) meer dan 200000 waarden; schrijf ze uit [P0002]"
      ])
    #expect(loaded.dossier == nil)
  }

  @Test(arguments: [
    "? *a29\n: x\n", "*a29 : x\n", "b: {*a29 : x}\n", "? [*a29]\n: x\n", "[*a29] : x\n",
  ])
  func refusesBillionLaughsInAKey(last: String) throws {
    let loaded = try Sample.load(["peil.yaml": Self.laughs(last)])
    #expect(
      loaded.messages.first
        == "peil.yaml: fout: samengestelde sleutels samen met ankers (`&`) worden niet gelezen; schrijf de waarden uit [P0002]"
    )
  }

  @Test func readsHonestAnchors() throws {
    let loaded = try Sample.load([
      "indicatoren.yaml": """
      indicatoren:
        - {code: klanten, naam: Hoe & wat, soort: stroom, signaal: &s {regel: tolerantie}}
        - {code: b, naam: "Wie? Wat?", soort: stroom, signaal: *s}
      """
    ])
    #expect(loaded.messages == [])
    #expect(loaded.dossier?.indicators.last?.rule == .tolerance(SignalRule.Margins()))
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
    String(repeating: "{a: ", count: 50_000), String(repeating: "? ", count: 50_000),
    (0..<1200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
  ])
  func refusesDeepYAML(text: String) throws {
    let loaded = try Sample.load(["indicatoren.yaml": text])
    #expect(loaded.dossier == nil)
    #expect(loaded.diagnostics.first?.code == .invalidYAML)
  }

  @Test func readsDeepYAMLThatIsAllowed() throws {
    let open = String(repeating: "[", count: 900)
    let close = String(repeating: "]", count: 900)
    let loaded = try Sample.load(["doelen.yaml": "doelen: \(open)\(close)\n"])
    // Read to its end; what it means is another matter.
    #expect(loaded.diagnostics.map(\.code) == [.wrongValue])
  }

  @Test(arguments: ["", "\n", "# niets\n", "---\n", "~\n", "\u{FEFF}"])
  func refusesEmptyYAML(text: String) throws {
    let loaded = try Sample.load(["peil.yaml": text])
    #expect(
      loaded.messages == [
        "peil.yaml: fout: bestand is leeg; vul het of haal het weg [P0002]"
      ])
  }

  @Test func capsTheFaultsOfAFileAndCountsTheRest() throws {
    let rows = String(repeating: "2007-13;klanten;q\n", count: 50_000)
    let loaded = try Sample.load(["gegevens/2007-07.csv": "maand;reeks;waarde\n\(rows)"])
    #expect(loaded.diagnostics.count == 101)
    #expect(
      loaded.messages.last
        == "gegevens/2007-07.csv: fout: nog 99900 fouten in dit bestand; los de genoemde eerst op [P0010]"
    )
  }

  @Test func countsWarningsThatFaultsPushOut() throws {
    let rows =
      String(repeating: "2007-07;klanten;1\n", count: 60)
      + String(repeating: "2007-13;klanten;1\n", count: 60)
    let loaded = try Sample.load(["gegevens/2007-07.csv": "maand;reeks;waarde\n\(rows)"])
    #expect(loaded.diagnostics.count == 101)
    #expect(
      loaded.messages.last
        == "gegevens/2007-07.csv: waarschuwing: nog 19 waarschuwingen in dit bestand; los de genoemde eerst op [P0010]"
    )
  }

  @Test func readsALineOfTenMegabytes() throws {
    let long = String(repeating: "x", count: 10_000_000)
    let loaded = try Sample.load(
      delivery: Array("maand;reeks;waarde\n2007-07;klanten;\(long)\n".utf8))
    #expect(
      loaded.messages == [
        "gegevens/a.csv:2: fout: deze rij is langer dan 1 MB; kijk of er regeleinden ontbreken of een aanhalingsteken te veel staat, de rest van het bestand is niet gelezen [P0118]"
      ])
  }

  @Test func readsALineOfNearlyAMillionCells() throws {
    let cells = String(repeating: ";", count: 900_000)
    let heading = try Sample.messages(delivery: "a\(cells)\n")
    #expect(heading.count == 1)
    let row = try Sample.messages(delivery: "maand;reeks;waarde\na\(cells)\n")
    #expect(row.count == 1)
  }

  @Test func refusesWhatIsTooLarge() throws {
    let text = String(repeating: "# x\n", count: 300_000)
    let loaded = try Sample.load(["peil.yaml": text])
    #expect(
      loaded.messages == [
        "peil.yaml: fout: is te groot (1 MB, ten hoogste 1 MB); splits het of lever alleen wat nodig is [P0008]"
      ])
  }

  @Test func readsNothingOutsideTheDossier() throws {
    let outside = try TemporaryDossier([
      "geheim.csv": "maand;reeks;waarde\n2007-07;klanten;666\n", "toelichting/x.md": "geheim",
    ])
    let folder = try TemporaryDossier(Sample.files())
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/gegevens/link.csv", withDestinationPath: "\(outside.path)/geheim.csv")
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/toelichting", withDestinationPath: "\(outside.path)/toelichting")
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/gegevens/lus", withDestinationPath: folder.path)
    let loaded = DossierLoader.load(folder: folder.path)
    #expect(
      loaded.messages == [
        "gegevens/link.csv: fout: verwijst naar een plaats buiten het dossier; zet het bestand in het dossier zelf [P0008]"
      ])
    #expect(loaded.values() == [.number(12)])
    withExtendedLifetime((outside, folder)) {}
  }

  @Test func doesNotWaitForAPipe() throws {
    let folder = try TemporaryDossier(Sample.files())
    #expect(mkfifo("\(folder.path)/gegevens/pijp.csv", 0o600) == 0)
    let loaded = DossierLoader.load(folder: folder.path)
    #expect(
      loaded.messages == [
        "gegevens/pijp.csv: fout: is geen gewoon bestand en wordt niet gelezen [P0008]"
      ])
    withExtendedLifetime(folder) {}
  }

  @Test func doesNotTrapOnRandomBytes() throws {
    var state: UInt64 = 42
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    let alphabet = Array(";,\t|\"\r\n.-€(%)0129maandreeksw{}[]:&*#?!'\\@ ".utf8)
    for _ in 0..<150 {
      let noise = (0..<200).map { _ in
        next() % 8 == 0 ? next() : alphabet[Int(next()) % alphabet.count]
      }
      let all = try Sample.load(bytes: [
        "peil.yaml": Array(Sample.description.utf8) + noise, "indicatoren.yaml": noise,
        "maatregelen.yaml": noise, "gegevens/a.csv": noise,
      ])
      let delivery = try Sample.load(delivery: Array("maand;reeks;waarde\n".utf8) + noise)
      // Noise is never taken for a dossier, and what is said of it can be printed.
      for loaded in [all, delivery] {
        #expect(!loaded.diagnostics.isEmpty)
        #expect(loaded.diagnostics.allSatisfy { !$0.summary.isEmpty })
      }
    }
  }
}
