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

  /// A service of two teams, both below their target in June; Noord explained it.
  private func teams() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: D, naam: Dienst, onderdelen: [{code: noord, naam: Team Noord}, {code: zuid, naam: Team Zuid}]}]
      gegevens: [{bestand: gegevens/*.csv}]
      rapportages: [{code: m, titel: Maand, sjabloon: maandrapportage, publiek: mt}]
      publieken: [{code: mt, intern: ja}]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      indicatoren:
        - {code: T, naam: Op tijd, soort: verhouding, teller: tijdig, noemer: alle, per: 100, eenheid: "%", richting: hoger, doelstelling: {2007: 90}, eigenaar: Hoofd}

      """, to: "dossier/indicatoren.yaml")
    var rows = "maand;eenheid;reeks;waarde\n"
    for (month, good) in [("2007-05", 85), ("2007-06", 80)] {
      for unit in ["noord", "zuid"] {
        rows += "\(month);\(unit);tijdig;\(good)\n\(month);\(unit);alle;100\n"
      }
    }
    try folder.write(rows, to: "dossier/gegevens/cijfers.csv")
    try folder.write(
      "## Oorzaak\nZiekte.\n## Gevolg\nWachten.\n## Bijsturing\nHulp.\n",
      to: "dossier/toelichting/2007-06/noord/T.md")
    return folder
  }

  @Test func preparesForEveryUnitThatWritesExplanations() async throws {
    let folder = try teams()
    let before = files(folder)
    let run = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-07"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(
      Set(files(folder)).subtracting(before) == [
        "voorbereiding/2007-07/hoofd.md", "voorbereiding/2007-07/noord/hoofd.md",
        "toelichting/2007-07/T.md", "toelichting/2007-07/noord/T.md",
      ])
    #expect(
      run.errors.contains(
        "klaargezet is voor Dienst en Team Noord; andere eenheden schreven nog geen toelichting, `--eenheid alle` zet ook voor hen klaar"
      ))
    let note = try text(folder, "voorbereiding/2007-07/noord/hoofd.md")
    for line in [
      "Eenheid: Team Noord", "### T Op tijd", "- Realisatie: 80%",
      "`toelichting/2007-07/noord/T.md`",
      "De tekst van juni 2007 (`toelichting/2007-06/noord/T.md`):", "> Ziekte.",
    ] {
      #expect(note.contains(line), "\(line)\n\(note)")
    }
    #expect(!(try text(folder, "voorbereiding/2007-07/hoofd.md")).contains("Ziekte"))
    // What was set ready is read as texts of that unit, and is not written over.
    try folder.write("eigen tekst\n", to: "dossier/toelichting/2007-07/noord/T.md")
    let again = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-07"])
    #expect(again.status == .done && !again.output.contains("gemaakt"))
    #expect(try text(folder, "toelichting/2007-07/noord/T.md") == "eigen tekst\n")
  }

  /// The figures may be there before the notes are: the text beside them is still the month before's.
  @Test func putsTheTextOfTheMonthBeforeBesideFiguresThatAreThere() async throws {
    let folder = try teams()
    try folder.write(
      "## Oorzaak\nMei.\n", to: "dossier/toelichting/2007-05/noord/T.md")
    try folder.write("## Oorzaak\n\n## Gevolg\n", to: "dossier/toelichting/2007-05/T.md")
    let run = await Run(["klaarzetten", "--map", folder.dossier, "--maand", "2007-06"])
    #expect(run.status == .done, "\(run.errors)")
    let note = try text(folder, "voorbereiding/2007-06/noord/hoofd.md")
    #expect(note.contains("De cijfers hieronder zijn die van juni 2007."))
    #expect(note.contains("De tekst van mei 2007 (`toelichting/2007-05/noord/T.md`):"))
    #expect(note.contains("> Mei.") && !note.contains("Ziekte"))
    // Headings alone are no text.
    #expect(
      try text(folder, "voorbereiding/2007-06/hoofd.md").contains(
        "Er is nog geen eerdere toelichting bij dit cijfer."))
  }

  @Test func preparesForOneUnitOrAll() async throws {
    let folder = try teams()
    let prepare = ["klaarzetten", "--map", folder.dossier, "--maand", "2007-07", "--eenheid"]
    var before = files(folder)
    var run = await Run(prepare + ["zuid"])
    #expect(run.status == .done)
    #expect(
      Set(files(folder)).subtracting(before) == [
        "voorbereiding/2007-07/zuid/hoofd.md", "toelichting/2007-07/zuid/T.md",
      ])
    before = files(folder)
    run = await Run(prepare + ["alle"])
    #expect(run.status == .done && !run.errors.contains("schreven nog geen toelichting"))
    #expect(Set(files(folder)).subtracting(before).count == 4)
    run = await Run(prepare + ["zuit"])
    #expect(run.status == .usage && run.errors.contains("bedoelt u 'zuid'?"))
  }

  @Test func writesNothingForADossierWithFaults() async throws {
    let folder = try await TestFolder(example: "almere")
    try folder.write("doelen: [{}]\n", to: "dossier/doelen.yaml")
    let before = files(folder)
    let run = await Run(["klaarzetten", "--map", folder.dossier])
    #expect(run.status == .faults && files(folder) == before)
  }
}
