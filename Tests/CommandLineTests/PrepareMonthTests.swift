import Foundation
import Testing

@testable import PeilCommandLine

@Suite struct PrepareMonthTests {
  private func text(_ folder: TestFolder, _ name: String) throws -> String {
    String(decoding: try #require(folder.bytes(of: "dossier/\(name)"), "\(name)"), as: UTF8.self)
  }

  /// The files of the dossier but the lock.
  private func files(_ folder: TestFolder) -> [String] {
    folder.files(in: "dossier").filter { !$0.hasPrefix(".peil") }
  }

  @Test func setsTheNextMonthReady() async throws {
    let folder = try await TestFolder(example: "almere")
    let before = files(folder)
    let run = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-08"])
    #expect(run.status == .done, "\(run.errors)")
    let made = Set(files(folder)).subtracting(before)
    #expect(made.contains("voorbereiding/2007-08/hoofd-bedrijfsvoering.md"))
    #expect(made.contains("toelichting/2007-08/3.1.3.md"))
    #expect(run.output.contains("gemaakt: toelichting/2007-08/3.1.3.md\n"))
    #expect(run.errors.contains("augustus 2007 staat klaar; de cijfers zijn die van juli 2007"))
    #expect(
      try text(folder, "toelichting/2007-08/3.1.3.md")
        == "## Oorzaak\n\n## Gevolg\n\n## Bijsturing\n")
  }

  @Test func putsLastMonthsTextBesideTheFigures() async throws {
    let folder = try await TestFolder(example: "almere")
    _ = await Run(["prepare", "--map", folder.dossier])
    let note = try text(folder, "voorbereiding/2007-08/teamleider-juridische-zaken.md")
      .replacing("\u{A0}", with: " ")
    let cause = try #require(
      try text(folder, "toelichting/2007-07/3.1.3.md").split(separator: "\n").first)
    for line in [
      "# Voorbereiding van de rapportage over augustus 2007", "Voor: Teamleider juridische zaken",
      "De cijfers over augustus 2007 zijn er nog niet; die hieronder zijn van juli 2007.",
      "### 3.1.3 ", "- Signaal: ", "- Doel: ", "- Realisatie: ",
      "Schrijf oorzaak, gevolg en bijsturing in `toelichting/2007-08/3.1.3.md`.",
      "De tekst van juli 2007 (`toelichting/2007-07/3.1.3.md`):", "> \(cause)",
      "- Maatregel M-01 Extra bezwaarbehandelaar", "## Open punten", "- open: M-01 ",
    ] {
      #expect(note.contains(line), "\(line)\n\(note)")
    }
  }

  @Test func keepsWhatIsThereAndTheSecondTimeMakesNothing() async throws {
    let folder = try await TestFolder(example: "almere")
    try folder.write("eigen tekst\n", to: "dossier/toelichting/2007-08/3.1.3.md")
    let run = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-08"])
    #expect(run.output.contains("bestond al: toelichting/2007-08/3.1.3.md\n"))
    #expect(try text(folder, "toelichting/2007-08/3.1.3.md") == "eigen tekst\n")
    let made = files(folder)
    let again = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-08"])
    #expect(again.status == .done && !again.output.contains("gemaakt"))
    #expect(files(folder) == made)
  }

  @Test func writesAllOrNothing() async throws {
    let folder = try await TestFolder(example: "almere")
    try folder.write("in de weg", to: "dossier/voorbereiding/2007-08")
    let before = files(folder)
    let run = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-08"])
    #expect(run.status == .cannotWrite)
    #expect(files(folder) == before)
  }

  /// What was set ready does not count as explained, and leaves no warning of a stray text.
  @Test func leavesTheReportAsItWas() async throws {
    let folder = try await TestFolder(example: "almere")
    let before = await Run(["controleer", "--map", folder.dossier])
    _ = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-08"])
    let after = await Run(["controleer", "--map", folder.dossier])
    #expect(after.errors == before.errors)
  }

  // MARK: Units

  @Test func preparesForEveryUnitThatWritesExplanations() async throws {
    let folder = try await TestFolder(example: "hollandstad")
    let before = files(folder)
    let run = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-07"])
    #expect(run.status == .done, "\(run.errors)")
    let made = Set(files(folder)).subtracting(before)
    // Two teams wrote about June; the others are named by the option that reaches them.
    for unit in ["poort-instroom", "uitstroom-noord"] {
      #expect(made.contains { $0.hasPrefix("toelichting/2007-07/\(unit)/") })
      #expect(made.contains { $0.hasPrefix("voorbereiding/2007-07/\(unit)/") })
    }
    #expect(!made.contains { $0.contains("recht-toets") })
    #expect(run.errors.contains("Team Instroom en Team Uitstroom Noord"))
    #expect(run.errors.contains("`--eenheid alle`"))
    let note = try text(folder, "voorbereiding/2007-07/poort-instroom/hoofd-de-poort.md")
    for line in [
      "Eenheid: Team Instroom", "### V3 ", "`toelichting/2007-07/poort-instroom/V3.md`",
      "De tekst van juni 2007 (`toelichting/2007-06/poort-instroom/V3.md`):",
    ] {
      #expect(note.contains(line), "\(line)\n\(note)")
    }
    #expect(note.contains("> "))
    // What was set ready is read as texts of that unit, and warns of nothing new.
    let again = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-07"])
    #expect(again.status == .done && !again.output.contains("gemaakt"))
  }

  @Test func preparesForOneUnitOrAll() async throws {
    let folder = try await TestFolder(example: "hollandstad")
    var before = files(folder)
    var run = await Run([
      "klaarzetten", "--map", folder.dossier, "--maand", "2007-07", "--eenheid", "recht-toets",
    ])
    var made = Set(files(folder)).subtracting(before)
    #expect(run.status == .done && !made.isEmpty)
    #expect(made.allSatisfy { $0.contains("/2007-07/recht-toets/") }, "\(made)")
    before = files(folder)
    run = await Run([
      "klaarzetten", "--map", folder.dossier, "--maand", "2007-07", "--eenheid", "alle",
    ])
    made = Set(files(folder)).subtracting(before)
    #expect(made.contains { $0.contains("/2007-07/recht-beheer/") })
    #expect(made.contains("toelichting/2007-07/V6.md") && run.status == .done)
    #expect(!run.errors.contains("schreven nog geen toelichting"))
    run = await Run(["klaarzetten", "--map", folder.dossier, "--eenheid", "recht-tots"])
    #expect(run.status == .usage && run.errors.contains("bedoelt u 'recht-toets'?"))
  }

  @Test func writesNothingForADossierWithFaults() async throws {
    let folder = try await TestFolder(example: "almere")
    try folder.write("doelen: [{}]\n", to: "dossier/doelen.yaml")
    let before = files(folder)
    let run = await Run(["klaarzetten", "--map", folder.dossier])
    #expect(run.status == .faults && files(folder) == before)
  }
}
