import Model
import TestSupport
import Testing

@testable import Loaders

/// The scan and the careful reader are two ways to the same values.
@Suite struct DeliveryScanTests {
  private static let units = UnitTree(
    root: OrganisationUnit(
      code: "DSZ", name: "Dienst",
      parts: [
        OrganisationUnit(code: "werk", name: "Werk"), OrganisationUnit(code: "é-team", name: "É"),
      ]))

  private static var catalogue: SeriesCatalogue {
    var dossier = Dossier(organisation: Organisation(name: "D"), units: units, reports: [])
    dossier.indicators = [
      Indicator(
        code: "1.1", name: "Klanten", kind: .stock(series: "klanten"),
        position: .file(path: "indicatoren.yaml")),
      Indicator(
        code: "2.1", name: "Voortgang",
        kind: .qualitative(series: "voortgang", statuses: ["op koers": .green], validMonths: 12),
        position: .file(path: "indicatoren.yaml")),
    ]
    return SeriesCatalogue(dossier)
  }

  private func file(_ text: String) throws -> DeliveryFile {
    try #require(
      DeliveryFile("gegevens/2007-07.csv", bytes: Array(text.utf8), log: DiagnosticLog()))
  }

  private func scan(_ file: DeliveryFile, _ sign: DecimalSign) -> [Observation]? {
    guard var scan = DeliveryScan(file, units: Self.units, catalogue: Self.catalogue),
      scan.settle(sign)
    else { return nil }
    var builder = DatasetBuilder()
    scan.add(to: &builder, log: DiagnosticLog())
    let dataset = builder.dataset()
    return dataset.keys.flatMap { Array(dataset[$0]) }.sorted { $0.origin < $1.origin }
  }

  private func careful(_ file: DeliveryFile, _ sign: DecimalSign) throws -> (
    values: [Observation], log: DiagnosticLog
  ) {
    let log = DiagnosticLog()
    let folder = try TemporaryDossier(bytes: [:])
    let context = SourceContext(
      files: try #require(DossierFiles(folder: folder.path)), units: Self.units,
      catalogue: Self.catalogue, log: log)
    let reader = DeliveryReader(file: file, sign: sign, context: context)
    return (reader.read().observations.sorted { $0.origin < $1.origin }, log)
  }

  private struct Pieces {
    let months = [
      "2007-07", "200708", "09-2007", "31-10-2007", "2007-11-30", "dec-07", "januari 2008",
      "2008M02",
      "2007KW03", "2007-K4", "2006", "2006JJ00", " 2007-07 ", "\"2007-06\"", "39279",
    ]
    let units = ["", "DSZ", "werk", "é-team", " werk", "\"werk\""]
    let series = ["klanten", "voortgang", "1.1", "onbekend", "\"klanten\"", "klànten"]
    let roles = ["", "realisatie", "Doelstelling", "prognose"]
    let values = [
      "12", "-3", "0", "1234,5", "-0,25", "12,50", "1.234,50", "€ 1.234,50", "12,5%", "3-", "(4)",
      "−12", "", "nvt", "-", ".", "x", "#N/B", "007", "1.234", "123456789012345",
      "1234567890123456", "0,001", "\"5,5\"", " 7 ", "+8", ",5", "999.999",
    ]
    let cells = ["", "paar", "totaal", "Totaal", "één ouder", "\"paar; en kind\""]
    let deliveries = ["", "2007-08", "2007-08-15", "200709"]
    let ends = ["\n", "\r\n"]
  }

  @Test(arguments: 0..<100)
  func givesWhatTheCarefulReaderGives(_ seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let pieces = Pieces()
    let end = pieces.ends.randomElement(using: &chance) ?? "\n"
    var text = "maand;eenheid;reeks;soort;waarde;leefvorm;levering" + end
    for _ in 0..<40 {
      if Int.random(in: 0..<12, using: &chance) == 0 { text += ";;;;;;" + end }
      let series = pieces.series.randomElement(using: &chance) ?? ""
      let value =
        series == "voortgang"
        ? ["op koers", "nvt", ""].randomElement(using: &chance)
        : pieces.values.randomElement(using: &chance)
      let row = [
        pieces.months.randomElement(using: &chance), pieces.units.randomElement(using: &chance),
        series,
        series == "voortgang" ? "" : pieces.roles.randomElement(using: &chance), value,
        pieces.cells.randomElement(using: &chance),
        pieces.deliveries.randomElement(using: &chance),
      ]
      text += row.map { $0 ?? "" }.joined(separator: ";") + end
    }
    let file = try file(text)
    let careful = try careful(file, .comma)
    #expect(careful.log.diagnostics.isEmpty)
    let scanned = try #require(scan(file, .comma))
    #expect(scanned == careful.values)
    #expect(scanned.count >= 40)
  }

  @Test(arguments: [
    "2007-13;DSZ;klanten;;1;;", "2007-07;elders;klanten;;1;;", "2007-07;DSZ;;;1;;",
    "2007-07;DSZ;klanten;plan;1;;", "2007-07;DSZ;klanten;;veel;;", "2007-07;DSZ;klanten;;1",
    "2007-07;DSZ;voortgang;;uit koers;;", "2007-07;DSZ;klanten;;1;;2007",
    "2007-07;DSZ;klanten;;\"1;;", "2007-07;DSZ;klanten;;12.5;;",
    "2007-07;DSZ;klanten;;1,234.5;;",
  ])
  func leavesEveryFaultToTheCarefulReader(_ row: String) throws {
    let good = "2007-06;DSZ;klanten;;1;;\n"
    let heading = "maand;eenheid;reeks;soort;waarde;leefvorm;levering\n"
    for text in [heading + row + "\n" + good, heading + good + row] {
      let file = try file(text)
      #expect(try careful(file, .comma).log.diagnostics.isEmpty == false)
      #expect(scan(file, .comma) == nil)
    }
  }

  @Test func readsAFileInPartsAsInOne() throws {
    var text = "maand;eenheid;reeks;waarde\n"
    for row in 0..<60_000 {
      text +=
        "\(2000 + row % 20)-0\(row % 9 + 1);\(row % 3 == 0 ? "é-team" : "werk");r\(row / 180);\(row),5\n"
      if row % 1000 == 0 { text += "\n" }
    }
    let file = try file(text)
    let parts = try #require(DeliveryScan(file, units: Self.units, catalogue: Self.catalogue))
    #expect(parts.chunks.count > 1)
    #expect(parts.rows == 60_000)
    let scanned = try #require(scan(file, .comma))
    #expect(try careful(file, .comma).values == scanned)
  }

  @Test(arguments: [
    ("1.234", DecimalSign.comma, 1234.0), ("1.234", .point, 1.234), ("1,234", .comma, 1.234),
    ("1,234", .point, 1234), ("-12,345", .comma, -12.345), ("12.345.678", .comma, 12_345_678),
  ])
  func waitsForTheDecimalSign(_ text: String, _ sign: DecimalSign, _ expected: Double) throws {
    let file = try file("maand;reeks;waarde\n2007-07;klanten;\"\(text)\"\n")
    #expect(scan(file, sign)?.map(\.value) == [.number(expected)])
  }
}

/// A generator of the same numbers everywhere (SplitMix64; Steele, Lea and Flood 2014).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
