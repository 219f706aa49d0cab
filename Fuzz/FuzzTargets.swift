import Foundation
import Model

@testable import Loaders

/// What libFuzzer calls with each input; `Scripts/fuzz` says which reader it is for by a define.
///
/// A reader may say anything about an input; it may not trap, hang or grow without bounds, and where there
/// are two ways to read, both must give the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  #if FUZZ_CSV
    FuzzTarget.csv(bytes)
  #elseif FUZZ_SPELLS
    FuzzTarget.spells(bytes)
  #elseif FUZZ_SHEET
    FuzzTarget.spreadsheet(bytes)
  #elseif FUZZ_YAML
    FuzzTarget.yaml(bytes)
  #elseif FUZZ_JSON
    FuzzTarget.json(bytes)
  #endif
  return 0
}

enum FuzzTarget {
  private static let units = UnitTree(
    root: OrganisationUnit(
      code: "DSZ", name: "Dienst", parts: [OrganisationUnit(code: "werk", name: "Werk")]))

  private static let dossier: Dossier = {
    var dossier = Dossier(organisation: Organisation(name: "D"), units: units, reports: [])
    dossier.indicators = [
      Indicator(
        code: "1.1", name: "Klanten", kind: .stock(series: "klanten"),
        position: .file(path: "indicatoren.yaml"))
    ]
    return dossier
  }()

  private static func context(_ log: DiagnosticLog) -> SourceContext? {
    DossierFiles(folder: "/").map {
      SourceContext(
        files: $0, units: units, indicators: dossier.indicators,
        catalogue: SeriesCatalogue(dossier), log: log)
    }
  }

  /// The careful reader, and the fast one, which must give the same values or none.
  static func csv(_ bytes: [UInt8]) {
    let log = DiagnosticLog()
    guard let context = context(log), let file = DeliveryFile("a.csv", bytes: bytes, log: log)
    else { return }
    _ = PersonalDataGuard.refuses(file, log: log)
    let careful = DeliveryReader(file: file, sign: .comma, context: context).read()
    if var scan = DeliveryScan(file, units: units, catalogue: context.catalogue),
      scan.settle(.comma)
    {
      var builder = DatasetBuilder()
      scan.add(to: &builder, log: DiagnosticLog())
      let scanned = builder.dataset()
      precondition(
        scanned.count == careful.observations.count, "the two readers differ")
      let values = Set(scanned.keys.flatMap { Array(scanned[$0]) })
      precondition(values == Set(careful.observations), "the two readers differ")
    }
    read(CSVGrid.table(file, log: log), context)
  }

  private static let spellFile = "\(NSTemporaryDirectory())/peil-fuzz-\(getpid()).csv"

  /// The rows are read by pointers, on all cores, from a file that is opened.
  static func spells(_ bytes: [UInt8]) {
    let descriptor = open(spellFile, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0, write(descriptor, bytes, bytes.count) == bytes.count else { return }
    let names = SpellNames(
      client: "nr", begin: "van", end: "tot", unit: nil, reason: "reden",
      groups: ["team"], lastDayCounts: bytes.count % 2 == 0)
    let rule = SpellRule(mergeDays: bytes.count % 3 == 0 ? 30 : nil, returnMonths: 3)
    let census = SpellCensus(names: names, rule: rule, followsDurations: true)
    let count = census.count(
      descriptor: descriptor, path: "a.csv", isHashed: true, log: DiagnosticLog())
    guard let count else { return }
    for level in count.allLevels {
      var before = 0
      for figures in count.figures(of: level) {
        precondition(
          figures.stock == before + figures.inflow - figures.outflow, "stock and flow differ")
        before = figures.stock
      }
    }
  }

  static func spreadsheet(_ bytes: [UInt8]) {
    let log = DiagnosticLog()
    guard let context = context(log) else { return }
    if case .table(let table) = SpreadsheetReader(log: log).read(
      bytes, path: "a.xlsx", sheet: nil)
    {
      read(table, context)
    }
  }

  private static func read(_ table: SourceTable, _ context: SourceContext) {
    guard let reader = TableReader(table: table, mapping: nil, context: context) else { return }
    _ = reader.evidence
    _ = reader.read(.comma)
  }

  static func yaml(_ bytes: [UInt8]) {
    let log = DiagnosticLog()
    let text = TextEncoding.text(bytes)
    if let file = YAMLFile.parse(text, path: "peil.yaml", log: log) {
      _ = DescriptionReader.read(file)
    }
    if let file = YAMLFile.parse(text, path: "indicatoren.yaml", log: log) {
      var reader = IndicatorListReader(units: CodeRegister("eenheid", isUnknown: true))
      _ = reader.add(file)
      reader.finish()
    }
  }

  static func json(_ bytes: [UInt8]) { _ = try? ODataDocument(bytes) }
}
