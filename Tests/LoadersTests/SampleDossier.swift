import Loaders
import Model
import TestSupport

/// A small dossier without faults, of which a test changes what it is about.
enum Sample {
  static let description = """
    peil: 1
    organisatie: {naam: Dienst Sociale Zaken}
    eenheden:
      - {code: DSZ, naam: Dienst Sociale Zaken, onderdelen: [{code: werk, naam: Werk}]}
    rapportages:
      - {code: maand, titel: Maandrapportage, sjabloon: maandrapportage, publiek: mt}
    publieken:
      - {code: mt, intern: ja}

    """
  static let indicators = """
    perspectieven: [{code: "1", naam: Klanten}]
    indicatoren:
      - {code: klanten, naam: Klanten, soort: stand}

    """
  static let delivery = """
    maand;reeks;waarde
    2007-07;klanten;12

    """

  /// The sample with some files replaced or added.
  static func files(_ changes: [String: String] = [:]) -> [String: String] {
    let sample = [
      "peil.yaml": description, "indicatoren.yaml": indicators,
      "gegevens/2007-07.csv": delivery,
    ]
    return sample.merging(changes) { _, new in new }
  }

  static func load(_ changes: [String: String] = [:]) throws -> LoadedDossier {
    try load(bytes: files(changes).mapValues { Array($0.utf8) })
  }

  static func load(bytes: [String: [UInt8]]) throws -> LoadedDossier {
    let folder = try TemporaryDossier(bytes: bytes)
    return withExtendedLifetime(folder) { DossierLoader.load(folder: folder.path) }
  }

  /// The sample with one delivery of these bytes.
  static func load(delivery bytes: [UInt8], named name: String = "gegevens/a.csv") throws
    -> LoadedDossier
  {
    try load(bytes: [
      "peil.yaml": Array(description.utf8), "indicatoren.yaml": Array(indicators.utf8),
      name: bytes,
    ])
  }

  /// The messages of the sample with one delivery of this text.
  static func messages(delivery text: String) throws -> [String] {
    try load(delivery: Array(text.utf8)).messages
  }

  /// The messages of the sample with these indicators.
  static func messages(indicators text: String) throws -> [String] {
    try load(["indicatoren.yaml": text]).messages
  }
}

extension LoadedDossier {
  var messages: [String] { diagnostics.map(\.description) }

  /// The values delivered as actual for the root, in the order of their months.
  func values(of series: String = "klanten", unit: String = "DSZ") -> [Observation.Value] {
    dataset[Dataset.Key(series: series, unit: unit)].map(\.value)
  }
}
