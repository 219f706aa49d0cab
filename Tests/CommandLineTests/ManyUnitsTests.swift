import Foundation
import Testing

@testable import PeilCommandLine

/// Reports of many units, made side by side.
@Suite struct ManyUnitsTests {
  private static let units = (1...14).map { "E\($0)" }

  private func dossier() throws -> TestFolder {
    let folder = try TestFolder()
    let parts = Self.units.map { "{code: \($0), naam: Eenheid \($0)}" }.joined(separator: ", ")
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: D, naam: Dienst, onderdelen: [\(parts)]}]
      gegevens: [{bestand: gegevens/*.csv}]
      rapportages:
        - {code: maand, titel: Maand, sjabloon: maandrapportage, publiek: mt}
        - {code: nog, titel: Nog een, sjabloon: maandrapportage, publiek: mt}
      publieken: [{code: mt, intern: ja}]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      indicatoren:
        - {code: a, naam: Bestand, soort: stand, richting: lager, doelstelling: {2007: 900}}
        - {code: b, naam: Duur, soort: meting, richting: lager, doelstelling: {2007: 60}, prognose: {methode: lineair}}

      """, to: "dossier/indicatoren.yaml")
    var rows = "maand;eenheid;reeks;waarde\n"
    for (place, unit) in Self.units.enumerated() {
      for month in 1...9 {
        rows += "2007-0\(month);\(unit);a;\(50 + place * month % 17)\n"
        rows += "2007-0\(month);\(unit);b;\(70 - place * month % 23)\n"
      }
    }
    try folder.write(rows, to: "dossier/gegevens/cijfers.csv")
    return folder
  }

  private func report(_ folder: TestFolder, unit: String, to output: String) async -> Run {
    await Run([
      "rapport", "--map", folder.dossier, "--eenheid", unit, "--formaat", "html,json,csv", "--uit",
      "\(folder.path)/\(output)",
    ])
  }

  @Test func givesTheBytesOfOneAtATimeInTheSameOrder() async throws {
    let folder = try dossier()
    let all = await report(folder, unit: "alle", to: "alle")
    #expect(all.status == .done)
    var printed = ""
    for unit in ["D"] + Self.units {
      let run = await report(folder, unit: unit, to: "los")
      #expect(run.status == .done)
      printed += run.output
    }
    #expect(all.output == printed.replacing("\(folder.path)/los", with: "\(folder.path)/alle"))
    let files = folder.files(in: "alle").filter { folder.bytes(of: "alle/\($0)") != nil }
    #expect(files.count == 15 * 2 * 5)
    #expect(files == folder.files(in: "los").filter { folder.bytes(of: "los/\($0)") != nil })
    for file in files {
      #expect(folder.bytes(of: "alle/\(file)") == folder.bytes(of: "los/\(file)"), "\(file)")
    }
  }

  /// All municipalities of 2017, on all cores and on one; each with figures that no other has.
  @Test func givesEachOf342UnitsItsOwnFiguresHoweverManyCores() async throws {
    let folder = try TestFolder()
    let units = (1...342).map { "G\($0)" }
    let parts = units.map { "{code: \($0), naam: Gemeente \($0)}" }.joined(separator: ", ")
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: D, naam: Dienst, onderdelen: [\(parts)]}]
      gegevens: [{bestand: gegevens/*.csv}]
      rapportages: [{code: maand, titel: Maand, sjabloon: kort, publiek: mt}]
      publieken: [{code: mt, intern: ja}]

      """, to: "dossier/peil.yaml")
    try folder.write("# `= titel`\n\n```scorekaart\n```\n", to: "dossier/sjablonen/kort.md")
    try folder.write(
      "indicatoren: [{code: a, naam: Bestand, soort: stand, richting: lager, doelstelling: {2007: 9}}]\n",
      to: "dossier/indicatoren.yaml")
    // Six digits, the first three of which say whose they are.
    func figure(_ place: Int, _ month: Int) -> Int { (100 + place) * 1000 + 7 * month }
    var rows = "maand;eenheid;reeks;waarde\n"
    for (place, unit) in units.enumerated() {
      for month in 1...3 { rows += "2007-0\(month);\(unit);a;\(figure(place, month))\n" }
    }
    try folder.write(rows, to: "dossier/gegevens/cijfers.csv")
    let command =
      "'\(Program.path)' rapport --map '\(folder.dossier)' --eenheid alle --formaat html,json,csv --stil"
    let found = try await shellAside(
      "\(command) --uit '\(folder.path)/alle' && taskset --cpu-list 0 \(command) --uit '\(folder.path)/een' && diff --recursive '\(folder.path)/alle' '\(folder.path)/een' && echo gelijk"
    )
    #expect(found.hasSuffix("gelijk\n"), "\(found.suffix(400))")
    for (place, unit) in units.enumerated() {
      let bytes = try #require(folder.bytes(of: "alle/2007-03/\(unit)/maand.json"))
      let text = String(decoding: bytes, as: UTF8.self)
      let figures: [Int] = text.split { !$0.isNumber }.compactMap { Int($0) }
        .filter { (100_000..<442_100).contains($0) && $0 % 1000 < 100 }
      #expect(figures.count >= 3, "\(unit)")
      #expect(figures.allSatisfy { $0 / 1000 == 100 + place }, "\(unit): \(figures)")
    }
  }

  @Test func showsNoOtherUnit() async throws {
    let folder = try dossier()
    _ = await report(folder, unit: "alle", to: "alle")
    for unit in Self.units {
      let page = try #require(folder.bytes(of: "alle/2007-09/\(unit)/maand.html"))
      let text = String(decoding: page, as: UTF8.self)
      #expect(text.contains("Eenheid \(unit)<"))
      for other in Self.units where other != unit {
        #expect(!text.contains("Eenheid \(other)<"))
      }
    }
  }

  @Test func stopsAtTheFirstThatCannotBeWritten() async throws {
    let folder = try dossier()
    try folder.write("een bestand", to: "alle")
    let run = await report(folder, unit: "alle", to: "alle")
    #expect(run.status == .cannotWrite)
    #expect(run.output == "")
  }

  @Test func usesWhatWasMadeInOrderAndMakesNoMoreThanItCanKeep() async {
    let counter = Counter()
    var used: [Int] = []
    let failure = await Array(0..<60).inOrder(
      make: { place in
        await counter.begin()
        if place % 7 == 0 { try? await Task.sleep(for: .milliseconds(20)) }
        return place * 2
      }, begin: { _ in },
      use: { (place, made: Int) -> String? in
        #expect(made == place * 2)
        used.append(place)
        return place == 50 ? "genoeg" : nil
      })
    #expect(failure == "genoeg")
    #expect(used == Array(0...50))
    let cores = ProcessInfo.processInfo.activeProcessorCount
    #expect(await counter.count <= 51 + 2 * cores)
  }

  private actor Counter {
    private(set) var count = 0
    func begin() { count += 1 }
  }
}
