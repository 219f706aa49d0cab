import Foundation
import Model
import Testing

@testable import Loaders

/// The same figures by every writer of `Fixtures/csv`, each with its own dialect, encoding and words.
@Suite struct WriterDialectTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/csv")

  private static let indicators = """
    perspectieven: [{code: "1", naam: Klanten}]
    indicatoren:
      - {code: klanten, naam: Klanten, soort: stand}
      - {code: verzuim, naam: Verzuim, soort: meting, eenheid: "%"}

    """

  struct File: CustomTestStringConvertible {
    var name: String
    /// What Peil says it was read with; `nil`: nothing.
    var form: String?
    var testDescription: String { name }

    init(_ name: String, _ form: String? = nil) {
      self.name = name
      self.form = form
    }
  }

  static let files = [
    File("lang-python-excel-tab.csv", "scheidingsteken tab"),
    File("lang-python-excel.csv", "scheidingsteken komma en decimale punt"),
    File("lang-python-niet-getal-tussen-aanhalingstekens.csv", "decimale punt"),
    File("lang-python-puntkomma-1252.csv", "codering Windows-1252"),
    File("lang-python-streep-utf16.csv", "scheidingsteken | en codering UTF-16"),
    File("lang-python-unix.csv", "scheidingsteken komma en decimale punt"),
    File("wijd-excel-1252.csv", "codering Windows-1252"),
    File("wijd-excel-lege-rijen.csv"),
    File("wijd-excel-mac.csv"),
    File("wijd-excel-sep.csv"),
    File("wijd-excel-unicode-tekst.csv", "scheidingsteken tab en codering UTF-16"),
    File("wijd-excel-utf8.csv"),
    File("wijd-libreoffice-en-dag.csv", "decimale punt"),
    File(
      "wijd-libreoffice-en-tab-utf16.csv",
      "scheidingsteken tab, codering UTF-16 en decimale punt"),
    File("wijd-libreoffice-en.csv", "scheidingsteken komma en decimale punt"),
    File("wijd-libreoffice-nl-1252.csv", "codering Windows-1252"),
    File("wijd-libreoffice-nl-iso.csv"),
    File("wijd-libreoffice-nl-streep.csv", "scheidingsteken |"),
    File("wijd-libreoffice-nl.csv"),
    File("wijd-odfpy.ods"),
    File("wijd-pandas-komma.csv"),
    File(
      "wijd-pandas-nan.csv", "scheidingsteken komma, codering UTF-16 en decimale punt"),
    File("wijd-pandas.csv", "scheidingsteken komma en decimale punt"),
    File("wijd-r-csv.csv", "scheidingsteken komma en decimale punt"),
    File("wijd-r-csv2-latin1.csv", "codering Windows-1252"),
    File("wijd-r-csv2.csv"),
    File("wijd-xlsxwriter-formules.xlsx"),
  ]

  @Test func triesEveryFile() throws {
    let there = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasPrefix("lang-") || $0.hasPrefix("wijd-") }
    #expect(Set(there) == Set(Self.files.map(\.name)))
  }

  private func load(_ file: File) throws -> LoadedDossier {
    let mapping =
      file.name.hasPrefix("wijd-")
      ? ", maand: Maand, eenheid: Team, waarden: {klanten: Klanten, verzuim: Verzuim %}" : ""
    return try Sample.load(bytes: [
      "peil.yaml": Array(
        (Sample.description + "gegevens: [{bestand: gegevens/\(file.name)\(mapping)}]\n").utf8),
      "indicatoren.yaml": Array(Self.indicators.utf8),
      "gegevens/\(file.name)": [UInt8](
        try Data(contentsOf: Self.folder.appendingPathComponent(file.name))),
    ])
  }

  @Test(arguments: files)
  func readsTheSameFigures(file: File) throws {
    let loaded = try load(file)
    #expect(
      loaded.messages
        == (file.form.map {
          ["gegevens/\(file.name): opmerking: gelezen met \($0) [P0117]"]
        } ?? []))
    var figures: Set<String> = []
    var breakdowns: Set<String> = []
    for key in loaded.dataset.keys {
      for value in loaded.dataset[key] {
        breakdowns.formUnion(value.dimensions.values)
        guard case .number(let number) = value.value else { continue }
        figures.insert("\(key.series) \(key.unit) \(value.period.lastMonth.iso) \(number)")
      }
    }
    #expect(
      figures == [
        "klanten werk 2007-05 1234.5", "klanten werk 2007-06 1200.25", "klanten DSZ 2007-10 20.0",
        "verzuim werk 2007-05 5.8", "verzuim werk 2007-06 6.25", "verzuim werk 2007-07 5.75",
      ])
    guard file.name.hasPrefix("lang-") else { return }
    #expect(breakdowns == ["één ouder", "met \"paar; samen\", €", "regel een\nregel twee"])
  }
}
