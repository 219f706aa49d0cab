import Model

/// One source of `gegevens`: the files it names and how they write decimals.
struct DeliverySource {
  var pattern: FilePattern
  var decimalSign: DecimalSign?
  /// Where the source is named; `nil` for the one that holds without `gegevens`.
  var position: InputPosition?

  /// Without `gegevens`: every CSV in the folder of that name.
  static let standard = FilePattern("gegevens/*.csv").map {
    [DeliverySource(pattern: $0, decimalSign: nil, position: nil)]
  }
}

/// Reads `gegevens` of peil.yaml.
enum DeliverySourceReader {
  static func read(_ value: YAMLValue?) -> [DeliverySource] {
    guard let value else { return DeliverySource.standard ?? [] }
    return (value.list() ?? []).compactMap(source)
  }

  private static func source(_ value: YAMLValue) -> DeliverySource? {
    guard let map = value.map(SourceKey.self) else { return nil }
    let unsupported = map.present.filter { !$0.isSupported }
    if !unsupported.isEmpty {
      let keys = unsupported.map { "`\($0.rawValue)`" }
      value.fault(
        .unsupported,
        "deze versie leest alleen CSV-bestanden met de kolommen maand, eenheid, reeks, soort en waarde; \(Wording.list(keys, "en")) \(keys.count == 1 ? "kan" : "kunnen") nog niet: lever dit als zo'n bestand en haal de sleutels weg"
      )
      return nil
    }
    let sign = map[.decimaal]?.word(DecimalSign.self)
    guard let file = map.required(.bestand), let text = file.text() else { return nil }
    guard let pattern = FilePattern(text) else {
      file.fault(
        .wrongValue,
        "`bestand` \(Wording.quoted(text)) moet een pad binnen het dossier zijn, zoals gegevens/*.csv"
      )
      return nil
    }
    let suffix = text.split(separator: ".").last?.lowercased() ?? ""
    if text.contains("."), ["xlsx", "xls", "ods", "json"].contains(suffix) {
      file.fault(
        .unsupported,
        "deze versie leest alleen CSV-bestanden, niet \(Wording.quoted(text)); bewaar het als CSV")
      return nil
    }
    return DeliverySource(pattern: pattern, decimalSign: sign, position: file.position)
  }
}
