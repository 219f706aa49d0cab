import Foundation
import Testing

@testable import PeilCommandLine

/// `peil verifieer` and `peil controleer --archief`.
@Suite struct VerifyCommandTests {
  private let stem = "2007-07/DSZ/maandrapportage"

  private func made(_ example: String = "almere") async throws -> TestFolder {
    let folder = try await TestFolder(example: example)
    let run = await report(folder)
    #expect(run.status == .done, "\(run.errors)")
    return folder
  }

  private func report(_ folder: TestFolder, _ more: String...) async -> Run {
    await Run(
      [
        "rapport", "--map", folder.dossier, "--uit", folder.output, "--formaat", "html,json,csv",
      ] + more)
  }

  private func verify(_ folder: TestFolder, _ name: String, _ more: String...) async -> Run {
    await Run(["verifieer", "\(folder.path)/\(name)", "--map", folder.dossier] + more)
  }

  private func archive(_ folder: TestFolder, _ more: String...) async -> Run {
    await Run(["controleer", "--archief", "--map", folder.dossier] + more)
  }

  private func change(_ folder: TestFolder, _ name: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try #require(folder.bytes(of: name)), as: UTF8.self)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new, maxReplacements: 1), to: name)
  }

  @Test(arguments: ["html", "json", "csv", "reeksen.csv", "datapackage.json"])
  func knowsEveryFileOfAReport(ending: String) async throws {
    let folder = try await made()
    let run = await verify(folder, "uit/\(stem).\(ending)")
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("maandrapportage.\(ending): gemaakt op "))
    #expect(run.output.contains("erbij horen: "))
    #expect(run.output.contains("invoer: 17 bestanden zoals toen\n"))
    #expect(run.errors == "alles is zoals het logboek zegt\n")
  }

  @Test(arguments: [
    ("html", "2,02%", "2,03%"), ("json", "2.02", "2.03"), ("csv", "2,02", "2,03"),
  ])
  func noticesOneChangedFigure(ending: String, old: String, new: String) async throws {
    let folder = try await made()
    try change(folder, "uit/\(stem).\(ending)", old, new)
    let run = await verify(folder, "uit/\(stem).\(ending)")
    #expect(run.status == .faults)
    #expect(run.errors.contains("het bestand is veranderd: op "), "\(run.errors)")
    // The page is right; what lies beside it is not.
    guard ending != "html" else { return }
    let page = await verify(folder, "uit/\(stem).html")
    #expect(page.status == .faults)
    #expect(
      page.errors.contains("maandrapportage.\(ending) ernaast hoort bij een andere versie"))
  }

  @Test(arguments: [
    ("gegevens/2007-07.csv", "2,02", "2,03"), ("indicatoren.yaml", "1.98", "1.97"),
    ("maatregelen.yaml", "M-02", "M-03"), ("toelichting/2007-07/3.1.3.md", "e", "ee"),
  ])
  func noticesAChangedInput(path: String, old: String, new: String) async throws {
    let folder = try await made()
    try change(folder, "dossier/\(path)", old, new)
    let run = await verify(folder, "uit/\(stem).html")
    #expect(run.status == .faults)
    #expect(run.errors.contains("invoer \(path) is veranderd sinds het rapport werd gemaakt"))
    #expect(run.errors.hasSuffix("\n1 verschil\n"))
    #expect(run.output.contains("invoer: 16 van 17 bestanden zoals toen\n"))
    unlink("\(folder.dossier)/\(path)")
    #expect(
      await verify(folder, "uit/\(stem).json").errors.contains("invoer \(path) is er niet meer"))
  }

  @Test func takesALaterDeliveryForNoChange() async throws {
    let folder = try await made()
    try folder.write("maand;reeks;waarde\n2007-08;3.2.2;2,00\n", to: "dossier/gegevens/2007-08.csv")
    #expect(await verify(folder, "uit/\(stem).html").status == .done)
  }

  @Test func knowsAnOlderVersionForWhatItIs() async throws {
    let folder = try await made()
    let old = try #require(folder.bytes(of: "uit/\(stem).html"))
    try change(folder, "dossier/gegevens/2007-07.csv", "2,02", "2,03")
    _ = await report(folder)
    try old.write(to: URL(fileURLWithPath: "\(folder.path)/oud.html"))
    let run = await verify(folder, "oud.html")
    #expect(run.errors.contains("oud.html is een oudere versie: op "))
    #expect(run.errors.contains("invoer gegevens/2007-07.csv is veranderd"))
    #expect(await verify(folder, "uit/\(stem).html").status == .done)
    // Old data beside a new page don't belong to it.
    try old.write(to: URL(fileURLWithPath: "\(folder.path)/uit/\(stem).html"))
    let mixed = await verify(folder, "uit/\(stem).json")
    #expect(mixed.errors.contains("maandrapportage.html ernaast hoort bij een andere versie"))
    let archive = await archive(folder)
    #expect(archive.status == .faults)
    #expect(archive.output.contains("\(stem).html: is een oudere versie dan die van "))
  }

  @Test func noticesAChangedLog() async throws {
    let folder = try await made()
    _ = await report(folder, "--maand", "2007-06")
    try change(
      folder, "dossier/.peil/logboek.jsonl", "\"maand\":\"2007-07\"", "\"maand\":\"2007-05\"")
    let run = await verify(folder, "uit/\(stem).html")
    #expect(run.status == .faults)
    #expect(run.errors.contains("van .peil/logboek.jsonl sluit niet aan op de regel ervoor"))
    #expect(await archive(folder).status == .faults)
  }

  @Test func knowsNothingOfAFileFromElsewhere() async throws {
    let folder = try await made()
    try folder.write("<html>", to: "vreemd.html")
    let run = await verify(folder, "vreemd.html")
    #expect(run.status == .faults)
    #expect(run.errors.contains("het logboek van dit dossier kent dit bestand niet"))
    let none = await Run(["verifieer", "\(folder.path)/geen.html", "--map", folder.dossier])
    #expect(none.status == .faults)
    let nowhere = await Run(["verifieer", "\(folder.path)/vreemd.html", "--map", folder.path])
    #expect(nowhere.status == .usage)
    #expect(nowhere.errors.contains("is geen dossier"))
  }

  @Test func knowsThePDFThatWasMailed() async throws {
    let dossier = try await MailDossier(readers: ["a@peil.test", "b@peil.test"])
    try dossier.program("sendmail", "/bin/cat >/dev/null")
    #expect(await dossier.send("--sendmail").status == .done)
    _ = try await dossier.reportPDF()
    let file = "kopie/uit/2007-07/DSZ/maandrapportage.pdf"
    let run = await verify(dossier.folder, file)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("\(file): verstuurd aan 2 ontvangers, voor het eerst op "))
  }

  @Test func givesTheAnswerAsJSON() async throws {
    let folder = try await made()
    try change(folder, "uit/\(stem).csv", "2,02", "2,03")
    let run = await verify(folder, "uit/\(stem).html", "--json")
    #expect(run.status == .faults)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((object["verschillen"] as? [String])?.count == 1)
    #expect((object["invoer"] as? [String])?.count == 17)
    #expect((object["logboek"] as? [[String: Any]])?.first?["soort"] as? String == "gemaakt")
    let list = await archive(folder, "--json")
    #expect(list.output.contains("\"bestand\": \"\(stem).csv\""))
  }

  // MARK: The archive

  @Test func provesAnArchive() async throws {
    let folder = try await made()
    _ = await report(folder, "--maand", "2007-06")
    let whole = await archive(folder)
    #expect(whole.status == .done)
    #expect(whole.output == "")
    #expect(whole.errors == "10 bestanden zoals in het logboek\n")
    unlink("\(folder.path)/uit/2007-06/DSZ/maandrapportage.json")
    try change(folder, "uit/\(stem).html", "2,02%", "2,03%")
    try folder.write("x", to: "uit/2007-07/DSZ/verzonnen.html")
    let broken = await archive(folder)
    #expect(broken.status == .faults)
    let lines = broken.output.split(separator: "\n").map {
      $0.replacing("\(folder.output)/", with: "")
    }
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("2007-06/DSZ/maandrapportage.json: ontbreekt; het kwam er op "))
    #expect(lines[1].hasPrefix("\(stem).html: is veranderd sinds "))
    #expect(lines[2] == "2007-07/DSZ/verzonnen.html: staat niet in het logboek")
    #expect(broken.errors == "8 bestanden zoals in het logboek, 3 verschillen\n")
  }

  @Test func provesACopyOfAnArchive() async throws {
    let folder = try await made()
    _ = try shell("cp -r '\(folder.output)' '\(folder.path)/kopie'")
    let run = await archive(folder, "--uit", "\(folder.path)/kopie")
    #expect(run.status == .done)
    #expect(run.errors.contains("kopie staat niet in het logboek; vergeleken met wat er in "))
    let none = try await TestFolder(example: "leeg")
    #expect(await archive(none).errors.contains("noemt nog geen rapporten"))
    #expect(await Run(["controleer", "--uit", "x", "--map", folder.dossier]).status == .usage)
  }

  @Test func addsNoLineForAReportThatIsAsItWas() async throws {
    let folder = try await made()
    let before = folder.bytes(of: "dossier/.peil/logboek.jsonl")
    _ = await report(folder)
    #expect(folder.bytes(of: "dossier/.peil/logboek.jsonl") == before)
    // In another place it is something new.
    _ = await Run([
      "rapport", "--map", folder.dossier, "--uit", "\(folder.path)/elders", "--formaat", "json",
    ])
    #expect(folder.bytes(of: "dossier/.peil/logboek.jsonl") != before)
  }

  /// Files of every kind have the hash in the log that `sha256sum` gives them.
  @Test func hashesFilesOfEveryKindAsTheyStand() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../..").standardizedFileURL.path
    for name in ["nederland-bijstand", "almere-2007"] {
      let folder = try TestFolder()
      _ = try shell("cp -r '\(root)/Examples/\(name)' '\(folder.dossier)'")
      let run = await report(folder)
      #expect(run.status == .done, "\(name): \(run.errors)")
      let page = try #require(run.output.split(separator: "\n").first { $0.hasSuffix(".html") })
      let found = await Run(["verifieer", String(page), "--map", folder.dossier])
      #expect(found.status == .done, "\(name): \(found.errors)")
    }
    let folder = try TestFolder()
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst, onderdelen: [{code: werk, naam: Werk}]}]
      gegevens:
        - {bestand: gegevens/wijd.xlsx, maand: Maand, eenheid: Team, waarden: {verzuim: Verzuim %}}
        - {spellen: gegevens/uit.csv, client: k, begin: b, einde: e, reeksen: {stand: bestand}}
      rapportages:
        - {code: maand, titel: Maand, sjabloon: maandrapportage, publiek: mt, formaten: [html]}
      publieken: [{code: mt, intern: ja}]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      indicatoren:
        - {code: verzuim, naam: Verzuim, soort: meting, eenheid: "%", decimalen: 2}
        - {code: bestand, naam: Bestand, soort: stand}

      """, to: "dossier/indicatoren.yaml")
    try folder.write(
      "k;b;e\nx;2007-01-01;2007-05-31\ny;2007-02-01;\n", to: "dossier/gegevens/uit.csv")
    try FileManager.default.copyItem(
      atPath: "\(root)/Tests/LoadersTests/Fixtures/csv/wijd-xlsxwriter-formules.xlsx",
      toPath: "\(folder.dossier)/gegevens/wijd.xlsx")
    let run = await report(folder)
    #expect(run.status == .done, "\(run.errors)")
    let page = try #require(run.output.split(separator: "\n").first { $0.hasSuffix(".html") })
    let found = await Run(["verifieer", String(page), "--map", folder.dossier])
    #expect(found.status == .done, "\(found.errors)")
    #expect(found.output.contains("invoer: 4 bestanden zoals toen"))
  }
}
