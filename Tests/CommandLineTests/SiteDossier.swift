import Foundation
import Publishing
import Testing

@testable import PeilCommandLine

/// A dossier of a service with two teams over a year, and the site that it is published to.
struct SiteDossier {
  let folder: TestFolder
  /// `realisatie` of the team A in the last months, to be corrected.
  var stock = [90, 88, 91, 80, 79, 78, 77, 90]

  init(audiences: String = "{code: mt, intern: ja}", formats: String = "[html, json, csv]") throws {
    folder = try TestFolder()
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst Werk & Inkomen, gemeente: Meetstad}
      eenheden:
        - {code: D, naam: Dienst, onderdelen: [{code: A, naam: Team Aanvraag}, {code: a, naam: Team actief}, {code: leeg, naam: Team zonder cijfers}]}
      gegevens: [{bestand: gegevens/*.csv}]
      rapportages: [{code: maand, titel: Maandrapportage, sjabloon: maandrapportage, publiek: mt, formaten: \(formats)}]
      publieken: [\(audiences)]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      perspectieven: [{code: "1", naam: Bestand}, {code: "2", naam: Geld & tijd}]
      indicatoren:
        - {code: "1.1", naam: "Aantal <bijstand> & meer", perspectief: "1", soort: stand, reeks: bestand, richting: lager, doelstelling: {2007: 170}, eigenaar: Hoofd, bron: Registratie, definitie: Alle uitkeringen aan het eind van de maand.}
        - {code: "1-2", naam: Geen verschil, perspectief: "1", soort: stand, reeks: bestand, signaal: geen, tegen: ["1.1"]}
        - {code: instroom, naam: Instroom, perspectief: "2", soort: stroom, reeks: instroom, richting: lager, doelstelling: {2007: 100}, prognose: {methode: lineair}}
        - {code: oordeel, naam: Oordeel, soort: kwalitatief, statussen: {groen: [goed], rood: [slecht]}, richting: hoger, doelstelling: {2007: goed}}

      """, to: "dossier/indicatoren.yaml")
    try folder.write(
      """
      maatregelen:
        - {code: M-1, indicator: "1.1", titel: Extra gesprekken, actiehouder: Teamleider, start: 2007-03, gereed: 2007-12, status: in uitvoering}

      """, to: "dossier/maatregelen.yaml")
    try write()
  }

  /// Writes the figures as they are now.
  func write() throws {
    var rows = "maand;eenheid;reeks;waarde\n"
    for (place, value) in stock.enumerated() {
      let month = "2007-0\(place + 1)"
      rows += "\(month);A;bestand;\(value)\n\(month);a;bestand;\(100 - place)\n"
      rows += "\(month);A;instroom;\(5 + place % 3)\n\(month);a;instroom;4\n"
      rows += "\(month);D;oordeel;\(place % 2 == 0 ? "goed" : "slecht")\n"
    }
    try folder.write(rows, to: "dossier/gegevens/cijfers.csv")
  }

  var site: String { "\(folder.path)/site" }

  /// A day after another, so that moments differ.
  static func day(_ number: Int) -> Date {
    Date(timeIntervalSince1970: 1_186_128_000 + Double(number) * 86_400)
  }

  @discardableResult
  func publish(
    _ month: String? = nil, day: Int = 0, options: [String] = [],
    path: String = "/usr/bin:/bin"
  ) async -> Run {
    await Run(
      ["publiceer", "--map", folder.dossier, "--naar", site]
        + (month.map { ["--maand", $0] } ?? []) + options,
      environment: ["PATH": path], now: Self.day(day))
  }

  /// Every file of the site with its bytes.
  func tree(_ part: String = "") -> [String: Data] {
    let root = part.isEmpty ? site : "\(site)/\(part)"
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue {
        files[name] = FileManager.default.contents(atPath: "\(root)/\(name)")
      }
    }
    return files
  }

  func text(_ file: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "\(site)/\(file)") ?? Data(), as: UTF8.self)
  }

  /// What a reader sees of a page.
  func lines(_ file: String) -> [String] {
    PageText.lines(of: Array(FileManager.default.contents(atPath: "\(site)/\(file)") ?? Data()))
  }

  /// What lies beside the site and is none of its own.
  var rest: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { !["dossier", "site"].contains($0) }.sorted()
  }
}
