import Foundation
import Publishing
import TestSupport
import Testing

@testable import PeilCommandLine

@Suite struct CheckCommandTests {
  @Test func namesEveryFaultAndTheirCount() async throws {
    let folder = try await TestFolder(example: "leeg")
    try folder.write(
      "maand;reeks;waarde\n2026-13;bijstand;1\n2026-01;bijstand;x1\n",
      to: "dossier/gegevens/2026-04.csv")
    let run = await Run(["controleer", "--map", folder.dossier])
    #expect(run.status == .faults)
    #expect(run.output == "")
    #expect(run.errors.contains("gegevens/2026-04.csv:2:1: fout: "))
    #expect(run.errors.contains("gegevens/2026-04.csv:3:18: fout: "))
    #expect(run.errors.split(separator: "\n").last?.hasPrefix("2 fouten") == true)
  }

  @Test func givesTheFindingsAsJSON() async throws {
    let folder = try await TestFolder(example: "leeg")
    try folder.write(
      "maand;reeks;waarde\n2026-13;bijstand;1\n", to: "dossier/gegevens/2026-04.csv")
    let run = await Run(["check", "--map", folder.dossier, "--json"])
    #expect(run.status == .faults)
    #expect(run.errors == "")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let fault = try #require(list.first { $0["ernst"] as? String == "fout" })
    #expect(fault["bestand"] as? String == "gegevens/2026-04.csv")
    #expect(fault["regel"] as? Int == 2)
    #expect(fault["kolom"] as? Int == 1)
    #expect(fault["blad"] is NSNull)
    #expect(fault["cel"] is NSNull)
    #expect((fault["code"] as? String)?.hasPrefix("P") == true)
    #expect(fault["melding"] is String)
  }

  @Test func writesNothing() async throws {
    let folder = try await TestFolder(example: "leeg")
    let before = folder.files(in: "")
    _ = await Run(["controleer", "--map", folder.dossier])
    #expect(folder.files(in: "") == before)
  }

  @Test func failsWhereThereIsNoDossier() async throws {
    let folder = try TestFolder()
    let run = await Run(["controleer", "--map", folder.path])
    #expect(run.status == .faults)
    #expect(run.errors.contains("peil.yaml: fout: "))
  }

  @Test func takesAWarningForAFaultWhenStrict() async throws {
    let folder = try await TestFolder(example: "leeg")
    try folder.write(
      "maand;reeks;waarde\n2026-01;niemand_gebruikt_dit;1\n2026-01;niemand_gebruikt_dit;1\n",
      to: "dossier/gegevens/2026-04.csv")
    #expect(await Run(["controleer", "--map", folder.dossier]).status == .done)
    let strict = await Run(["controleer", "--map", folder.dossier, "--streng"])
    #expect(strict.status == .faults)
    #expect(!strict.errors.contains("waarschuwing"))
  }
}

@Suite struct ReportCommandTests {
  private func arguments(_ folder: TestFolder, _ more: String...) -> [String] {
    ["rapport", "--map", folder.dossier, "--uit", folder.output] + more
  }

  private let stem = "2007-07/DSZ/maandrapportage"

  @Test func writesTheFilesOfTheContractAndNamesThem() async throws {
    let folder = try await TestFolder(example: "almere")
    let run = await Run(arguments(folder, "--formaat", "csv,html,json"))
    #expect(run.status == .done)
    let paths = ["html", "json", "csv", "reeksen.csv", "datapackage.json"].map {
      "\(folder.output)/\(stem).\($0)\n"
    }
    #expect(run.output == paths.joined())
    #expect(run.errors.hasSuffix("5 bestanden geschreven\n"))
    #expect(
      folder.files(in: "uit")
        == ["csv", "datapackage.json", "html", "json", "reeksen.csv"].map { "\(stem).\($0)" })
  }

  @Test func givesTheSameBytesTwice() async throws {
    let folder = try await TestFolder(example: "almere")
    _ = await Run(arguments(folder, "--formaat", "html,json,csv"))
    let first = ["html", "json", "csv"].map { folder.bytes(of: "uit/\(stem).\($0)") }
    _ = await Run(arguments(folder, "--formaat", "html,json,csv"))
    #expect(first == ["html", "json", "csv"].map { folder.bytes(of: "uit/\(stem).\($0)") })
    #expect(!first.contains(nil))
  }

  @Test func makesThePagesOfAReportIntoAPDF() async throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    guard (try? InstalledEngine.find(.auto, searchPath: path)) != nil else { return }
    let folder = try await TestFolder(example: "almere")
    let run = await Run(arguments(folder, "--formaat", "pdf"), environment: ["PATH": path])
    #expect(run.status == .done)
    #expect(folder.bytes(of: "uit/\(stem).pdf")?.starts(with: Data("%PDF".utf8)) == true)
  }

  @Test func saysThatThePDFOfADraftEngineIsADraft() async throws {
    let folder = try await TestFolder(example: "almere")
    try folder.write(MinimalPDF.text, to: "voorbeeld.pdf")
    try folder.write(
      "#!/bin/sh\nfor last; do :; done; PATH=/usr/bin:/bin; cp \(folder.path)/voorbeeld.pdf \"$last\"\n",
      to: "motoren/wkhtmltopdf")
    _ = try shell("chmod +x '\(folder.path)/motoren/wkhtmltopdf'")
    let run = await Run(
      arguments(folder, "--formaat", "pdf"), environment: ["PATH": "\(folder.path)/motoren"])
    #expect(run.status == .done)
    #expect(run.errors.contains("opmerking: de PDF van wkhtmltopdf is een concept"))
    #expect(folder.bytes(of: "uit/\(stem).pdf")?.starts(with: Data("%PDF".utf8)) == true)
  }

  @Test func keepsTheEarlierReportWholeWithoutAnEngine() async throws {
    let folder = try await TestFolder(example: "almere")
    try folder.write("oud", to: "uit/\(stem).pdf")
    try folder.write("oud", to: "uit/\(stem).html")
    let run = await Run(
      arguments(folder, "--formaat", "html,pdf"), environment: ["PATH": folder.path])
    #expect(run.status == .unavailable)
    #expect(run.errors.contains("peil: fout: er is geen programma gevonden dat een PDF maakt"))
    #expect(run.errors.contains("\(stem): het eerdere rapport blijft staan zoals het was"))
    #expect(folder.files(in: "uit") == ["\(stem).html", "\(stem).pdf"])
    #expect(folder.bytes(of: "uit/\(stem).html") == Data("oud".utf8))
  }

  @Test func goesOnWithoutAnEngineWhereThereIsNoEarlierReport() async throws {
    let folder = try await TestFolder(example: "almere")
    let run = await Run(
      arguments(folder, "--formaat", "html,pdf"), environment: ["PATH": folder.path])
    #expect(run.status == .unavailable)
    #expect(run.errors.contains("peil: fout: er is geen programma gevonden dat een PDF maakt"))
    #expect(folder.files(in: "uit") == ["\(stem).html"])
  }

  @Test func keepsAnOldPDFThatWasNotAskedFor() async throws {
    let folder = try await TestFolder(example: "almere")
    try folder.write("oud", to: "uit/\(stem).pdf")
    #expect(await Run(arguments(folder, "--formaat", "json")).status == .done)
    #expect(folder.files(in: "uit") == ["\(stem).json", "\(stem).pdf"])
  }

  @Test func keepsTheEarlierReportWhenTheInputHasFaults() async throws {
    let folder = try await TestFolder(example: "almere")
    _ = await Run(arguments(folder, "--formaat", "html"))
    let earlier = folder.bytes(of: "uit/\(stem).html")
    try folder.write("maand;reeks;waarde\n2007-13;3.2.2;1\n", to: "dossier/gegevens/x.csv")
    let run = await Run(arguments(folder))
    #expect(run.status == .faults)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("1 fout; geen rapport geschreven\n"))
    #expect(folder.bytes(of: "uit/\(stem).html") == earlier)
    #expect(folder.files(in: "uit") == ["\(stem).html"])
  }

  @Test func saysThatTheOutputCannotBeWritten() async throws {
    let folder = try await TestFolder(example: "almere")
    try folder.write("geen map", to: "uit/2007-07")
    let run = await Run(arguments(folder, "--formaat", "html"))
    #expect(run.status == .cannotWrite)
    #expect(run.errors.contains("een deel van het pad is een bestand en geen map"))
  }

  @Test func waitsForNoOtherRun() async throws {
    let folder = try await TestFolder(example: "almere")
    let lock = try DossierLock(dossier: folder.dossier)
    let run = await Run(arguments(folder, "--formaat", "html"))
    _ = consume lock
    #expect(run.status == .busy)
    #expect(run.errors.contains("een andere peil is bezig"))
    #expect(folder.files(in: "uit") == [])
    #expect(await Run(arguments(folder, "--formaat", "html")).status == .done)
  }

  @Test(arguments: [
    (
      ["--rapportage", "maandraportage"],
      "rapportage 'maandraportage' bestaat niet; bedoelt u 'maandrapportage'?"
    ),
    (["--eenheid", "DSX"], "eenheid 'DSX' bestaat niet; bedoelt u 'DSZ'?"),
  ])
  func refusesNamesThatTheDossierDoesNotKnow(_ option: [String], _ message: String) async throws {
    let folder = try await TestFolder(example: "almere")
    let run = await Run(arguments(folder) + option)
    #expect(run.status == .usage)
    #expect(run.errors.hasPrefix("peil: fout: \(message)"))
  }
}

@Suite struct ExplainCommandTests {
  @Test func saysHowAFigureCameAbout() async throws {
    let folder = try await TestFolder(example: "almere")
    let run = await Run(["verklaar", "3.2.2", "--map", folder.dossier])
    #expect(run.status == .done)
    #expect(run.errors == "")
    #expect(run.output.contains("Realisatie     2,02%"))
    #expect(run.output.contains("gegevens/2007-07.csv:"))
  }

  @Test func namesTheCellOfAWorkbook() async throws {
    let folder = try TestFolder()
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst, onderdelen: [{code: werk, naam: Werk}]}]
      gegevens:
        - bestand: gegevens/wijd.xlsx
          maand: Maand
          eenheid: Team
          waarden: {verzuim: Verzuim %}
      rapportages:
        - {code: maand, titel: Maand, sjabloon: maandrapportage, publiek: mt, formaten: [html]}
      publieken: [{code: mt, intern: ja}]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      perspectieven: [{code: "1", naam: Personeel}]
      indicatoren:
        - {code: verzuim, naam: Verzuim, perspectief: "1", soort: meting, eenheid: "%", decimalen: 2}

      """, to: "dossier/indicatoren.yaml")
    try folder.write("", to: "dossier/gegevens/leeg.txt")
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../LoadersTests/Fixtures/csv/wijd-xlsxwriter-formules.xlsx")
    try FileManager.default.copyItem(
      atPath: fixture.path, toPath: "\(folder.dossier)/gegevens/wijd.xlsx")
    let run = await Run(
      ["verklaar", "verzuim", "--map", folder.dossier, "--eenheid", "werk", "--maand", "2007-07"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("gegevens/wijd.xlsx:Sheet1!D4"), "\(run.output)")
  }

  @Test func saysItAsJSON() async throws {
    let folder = try await TestFolder(example: "almere")
    let run = await Run(["explain", "3.2.2", "--map", folder.dossier, "--json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((object["indicator"] as? [String: Any])?["realisatie"] as? Double == 2.02)
    let inputs = try #require(object["invoer"] as? [[String: Any]])
    #expect(inputs.first?["rol"] as? String == "realisatie")
    #expect(inputs.first?["waarde"] as? Double == 2.02)
    #expect(inputs.first?["regel"] is Int)
  }

  @Test func refusesAnUnknownIndicator() async throws {
    let folder = try await TestFolder(example: "almere")
    let run = await Run(["verklaar", "3.2.22", "--map", folder.dossier])
    #expect(run.status == .usage)
    #expect(run.errors.hasPrefix("peil: fout: indicator '3.2.22' bestaat niet; bedoelt u '3.2.2'?"))
  }
}
