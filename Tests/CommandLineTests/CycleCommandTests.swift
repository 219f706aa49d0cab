import Foundation
import Testing

@testable import PeilCommandLine

@Suite struct CycleCommandTests {
  @Test func listsWhatIsOpenByOwner() async throws {
    let folder = try await TestFolder(example: "almere")
    let run = await Run(["pdca", "--map", folder.dossier])
    #expect(run.status == .done && run.errors == "")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines[0]
        == "Dienst Sociale Zaken, juli 2007. Er wachten vijf punten: twee zonder antwoord en drie open."
    )
    let owners = lines.filter { !$0.isEmpty && !$0.hasPrefix(" ") }.dropFirst()
    #expect(
      Array(owners) == [
        "Directeur Sociale Zaken", "Hoofd bedrijfsvoering", "Hoofd re-integratie",
        "Teamleider juridische zaken",
      ])
    #expect(
      lines.contains(
        "  zonder antwoord  2.1 Trotse medewerker (% trots): al drie maanden rood zonder lopende maatregel of recent besluit"
      ))
    #expect(
      lines.contains(
        "  open             M-01 Extra bezwaarbehandelaar: maatregel in uitvoering, af te ronden in oktober 2007"
      ))
  }

  @Test func givesTheSameAsJSON() async throws {
    let folder = try await TestFolder(example: "almere")
    let run = await Run(["cycle", "--map", folder.dossier, "--json", "--maand", "2007-07"])
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["maand"] as? String == "2007-07" && answer["eenheid"] as? String == "DSZ")
    #expect(
      answer["aantal"] as? [String: Int] == ["open": 3, "over tijd": 0, "zonder antwoord": 2])
    let items = try #require(answer["punten"] as? [[String: Any]])
    #expect(items.count == 5)
    #expect(items[0]["eigenaar"] as? String == "Directeur Sociale Zaken")
    #expect(items[0]["soort"] as? String == "signaal")
  }

  @Test func isLateWhenTheTimeIsOver() async throws {
    let folder = try await TestFolder(example: "almere")
    try folder.write(
      "maand;eenheid;reeks;waarde\n2007-11;DSZ;2.2;5\n", to: "dossier/gegevens/extra.csv")
    let run = await Run(["pdca", "--map", folder.dossier, "--maand", "2007-11"])
    #expect(
      run.output.contains(
        "  over tijd        M-01 Extra bezwaarbehandelaar: maatregel in uitvoering, had in oktober 2007 gereed moeten zijn"
      ), "\(run.output)\(run.errors)")
  }

  @Test func saysWhatIsWrong() async throws {
    let folder = try await TestFolder(example: "almere")
    #expect(await Run(["pdca", "--map", folder.dossier, "--eenheid", "x"]).status == .usage)
    try folder.write("doelen: [{}]\n", to: "dossier/doelen.yaml")
    let run = await Run(["pdca", "--map", folder.dossier])
    #expect(run.status == .faults && run.output == "")
    #expect(
      run.errors.contains("doelen.yaml:1:10: fout: sleutel `code` ontbreekt; vul die in [P0004]"))
    #expect(run.errors.contains("geen lijst gemaakt"))
  }

  // MARK: The questions about indicators

  @Test func asksOnlyTrueQuestionsOfAlmere() async throws {
    let folder = try await TestFolder(example: "almere")
    let plain = await Run(["controleer", "--map", folder.dossier])
    #expect(!plain.errors.contains("P06"))
    let run = await Run(["controleer", "--map", folder.dossier, "--indicatoren"])
    #expect(run.status == .done)
    let asked = run.errors.split(separator: "\n").filter { $0.contains("[P06") }
    // No source of July 2007 gave this one a figure.
    #expect(asked.count == 1)
    #expect(asked.first?.contains("indicator '3.3' heeft nog nooit een cijfer gehad") == true)
    let strict = await Run(["controleer", "--map", folder.dossier, "--indicatoren", "--streng"])
    #expect(strict.errors.contains("opmerking: vraag aan Hoofd bedrijfsvoering"))
  }
}
