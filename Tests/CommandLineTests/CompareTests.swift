import Foundation
import Publishing
import Testing

@testable import PeilCommandLine

/// `peil vergelijk` on reports of a dossier in which changes were planted.
@Suite struct CompareTests {
  /// Forty indicators over eighteen months, stocks and flows by turns, ten of them with targets.
  private struct Sample {
    var values: [String: [String: Double]] = [:]
    var names: [String] = (1...40).map { "Indicator \($0)" }
    var targets = [Double](repeating: 50, count: 10)
    var explanations: [Int: String] = [:]
    var progress = [Int](repeating: 40, count: 5)
    var amounts = [Double](repeating: 1000, count: 5)

    static let months = (0..<18).map { place in
      "\(2006 + place / 12)-\(place % 12 < 9 ? "0" : "")\(place % 12 + 1)"
    }

    init() {
      for number in 1...40 {
        for (place, month) in Self.months.enumerated() {
          values["r\(number)", default: [:]][month] = Double(100 + number * 3 + place * 7 % 11)
        }
      }
      for number in 1...10 { explanations[number] = "## Oorzaak\n\nOorzaak \(number).\n" }
    }

    func write(to folder: TestFolder, _ dossier: String) throws {
      try folder.write(
        """
        peil: 1
        organisatie: {naam: Dienst}
        eenheden: [{code: D, naam: Dienst}]
        gegevens: [{bestand: gegevens/*.csv}]
        rapportages: [{code: maand, titel: Maand, sjabloon: maandrapportage, publiek: mt}]
        publieken: [{code: mt, intern: ja}]

        """, to: "\(dossier)/peil.yaml")
      let indicators = names.enumerated().map { place, name in
        let target =
          place < 10 ? ", richting: lager, doelstelling: {2007: \(targets[place])}" : ""
        return
          "  - {code: r\(place + 1), naam: \(name), soort: \(place % 2 == 0 ? "stand" : "stroom")\(target)\(place < 10 && place % 2 == 1 ? ", prognose: {methode: lineair}" : "")}\n"
      }
      try folder.write(
        "indicatoren:\n" + indicators.joined(), to: "\(dossier)/indicatoren.yaml")
      var rows = "maand;reeks;waarde\n"
      for (name, months) in values.sorted(by: { $0.key < $1.key }) {
        for (month, value) in months.sorted(by: { $0.key < $1.key }) {
          rows += "\(month);\(name);\(Int(value))\n"
        }
      }
      try folder.write(rows, to: "\(dossier)/gegevens/cijfers.csv")
      for (number, text) in explanations {
        try folder.write(text, to: "\(dossier)/toelichting/2007-06/r\(number).md")
      }
      try folder.write(
        "projecten:\n"
          + progress.enumerated().map {
            "  - {code: P\($0), naam: Project \($0), voortgang: \($1), status: op koers}\n"
          }.joined(), to: "\(dossier)/projecten.yaml")
      try folder.write(
        "risicos:\n"
          + amounts.enumerated().map {
            "  - {code: R\($0), naam: Risico \($0), kans: 0.5, laag: 1, verwacht: 10, hoog: \($1)}\n"
          }.joined(), to: "\(dossier)/risicos.yaml")
    }
  }

  private struct Answer: Decodable {
    struct Report: Decodable {
      var rapport: String
      var verschillen: [Difference]
    }
    struct Difference: Decodable {
      var soort: String
      var plaats: [String]
    }
    var rapporten: [Report]
  }

  private func differences(_ arguments: [String]) async throws -> [Answer.Difference] {
    let run = await Run(["vergelijk"] + arguments + ["--json"])
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    return answer.rapporten.flatMap(\.verschillen)
  }

  private func makeReport(_ folder: TestFolder, _ dossier: String) async throws {
    let run = await Run([
      "rapport", "--map", "\(folder.path)/\(dossier)", "--uit", "\(folder.path)/uit-\(dossier)",
      "--formaat", "html,json",
    ])
    try #require(run.status == .done, "\(run.errors)")
  }

  @Test func findsFiftyPlantedChangesAndNothingElse() async throws {
    let folder = try TestFolder()
    var sample = Sample()
    try sample.write(to: folder, "oud")
    var planted: Set<[String]> = []
    // Revised months of stocks and of flows, of which every later sum changes too: 20.
    for number in 11...30 {
      let month = Sample.months[number % 17]
      sample.values["r\(number)", default: [:]][month, default: 0] += 5
      planted.insert(["indicatoren", "r\(number)", "reeks", month, "realisatie"])
    }
    for number in 31...36 {
      sample.names[number - 1] = "Nieuwe naam \(number)"
      planted.insert(["indicatoren", "r\(number)", "naam"])
    }
    for number in 1...9 {
      sample.targets[number - 1] = 51
      planted.insert(["indicatoren", "r\(number)", "doelstelling"])
    }
    for number in 1...10 where number != 5 {
      sample.explanations[number] = "## Oorzaak\n\nEen andere oorzaak, \(number).\n"
      planted.insert(["indicatoren", "r\(number)", "toelichting"])
    }
    for number in 0...2 {
      sample.progress[number] = 45
      planted.insert(["projecten", "P\(number)", "voortgang"])
    }
    for number in 0...2 {
      sample.amounts[number] = 1500
      planted.insert(["risicos", "R\(number)", "hoog"])
    }
    try #require(planted.count == 50)
    try sample.write(to: folder, "nieuw")
    try await makeReport(folder, "oud")
    try await makeReport(folder, "nieuw")
    let sides = ["\(folder.path)/uit-oud", "\(folder.path)/uit-nieuw"]
    let found = try await differences(sides).filter { $0.soort != "gevolg" }
    #expect(Set(found.map(\.plaats)) == planted)
    #expect(found.count == 50)
    #expect(await Run(["vergelijk"] + sides).status == .faults)
    #expect(try await differences([sides[0], sides[0]]).isEmpty)
  }

  @Test func namesARevisedMonthInWords() async throws {
    let folder = try TestFolder()
    var sample = Sample()
    try sample.write(to: folder, "oud")
    sample.values["r12"]?["2007-02"] = 999
    try sample.write(to: folder, "nieuw")
    try await makeReport(folder, "oud")
    try await makeReport(folder, "nieuw")
    let run = await Run(["vergelijk", "\(folder.path)/uit-oud", "\(folder.path)/uit-nieuw"])
    #expect(
      run.output.hasPrefix("Cijfers\n  r12 Indicator 12, realisatie, februari 2007: 139 → 999\n"))
    #expect(run.errors == "")
  }

  @Test func findsWhatIsGoneAndWhatIsNew() async throws {
    let folder = try TestFolder()
    var sample = Sample()
    try sample.write(to: folder, "oud")
    sample.names.removeLast()
    sample.progress.append(0)
    sample.values["r40"] = nil
    try sample.write(to: folder, "nieuw")
    try await makeReport(folder, "oud")
    try await makeReport(folder, "nieuw")
    let found = try await differences([
      "\(folder.path)/uit-oud", "\(folder.path)/uit-nieuw",
    ]).filter { $0.soort != "gevolg" }
    #expect(found.map(\.plaats) == [["projecten", "P5"], ["indicatoren", "r40"]])
    #expect(found.allSatisfy { $0.soort == "onderdeel" })
  }

  @Test func findsATextThatOnlyThePageHas() async throws {
    let folder = try TestFolder()
    try Sample().write(to: folder, "oud")
    try await makeReport(folder, "oud")
    try FileManager.default.copyItem(
      atPath: "\(folder.path)/uit-oud", toPath: "\(folder.path)/uit-nieuw")
    let page = "uit-nieuw/2007-06/D/maand.html"
    let text = String(decoding: try #require(folder.bytes(of: page)), as: UTF8.self)
    try folder.write(
      text.split(separator: "Scorekaart", omittingEmptySubsequences: false).joined(
        separator: "Kaart &amp; scores"), to: page)
    let run = await Run(["vergelijk", "\(folder.path)/uit-oud", "\(folder.path)/uit-nieuw"])
    #expect(run.status == .faults)
    #expect(run.output.contains("Kaart & scores"))
  }

  @Test func comparesTwoMonthsAsTheyWereKnownThen() async throws {
    let folder = try TestFolder()
    try Sample().write(to: folder, "d")
    try folder.write("maand;reeks;waarde\n2007-06;r1;300\n", to: "d/gegevens/2007-06.csv")
    // Delivered in July: May was revised, and July came.
    try folder.write(
      "maand;reeks;waarde\n2007-05;r1;222\n2007-07;r1;20\n", to: "d/gegevens/2007-07.csv")
    let found = try await differences(["2007-06", "2007-07", "--map", "\(folder.path)/d"])
    let figures = found.filter { $0.soort == "cijfer" }.map(\.plaats)
    #expect(figures == [["indicatoren", "r1", "reeks", "2007-05", "realisatie"]])
    #expect(found.contains { $0.plaats == ["indicatoren", "r1", "signaal"] })
    #expect(found.allSatisfy { $0.soort != "gevolg" })
  }

  @Test(arguments: [
    ("[1, 2", "breekt hier af"), ("{\"peil\": 1}", "geen rapport van Peil"), ("", "breekt hier af"),
    ("{\"peil\": 1} x", "hoort niets meer"),
  ])
  func refusesWhatIsNoReport(_ text: String, _ message: String) async throws {
    let folder = try TestFolder()
    try folder.write(text, to: "a.json")
    let run = await Run(["vergelijk", "\(folder.path)/a.json", "\(folder.path)/a.json"])
    #expect(run.status == .faults)
    #expect(run.errors.contains(message))
    #expect(run.output == "")
  }

  @Test func saysThatASideIsNotThere() async throws {
    let folder = try TestFolder()
    let run = await Run(["vergelijk", "\(folder.path)/a", "\(folder.path)/b"])
    #expect(run.status == .usage)
    #expect(run.errors.contains("bestaat niet; noem een maand"))
    try folder.write("", to: "leeg/iets.txt")
    let empty = await Run(["vergelijk", "\(folder.path)/leeg", "\(folder.path)/leeg"])
    #expect(empty.status == .usage)
    #expect(empty.errors.contains("staan geen rapporten"))
  }
}
