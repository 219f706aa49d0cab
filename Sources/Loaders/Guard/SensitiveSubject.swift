/// What a column may not be about (metrics.md section 13), by the words of its heading.
enum SensitiveSubject: String, CaseIterable {
  case citizenServiceNumber = "burgerservicenummers"
  case nationality = "nationaliteit"
  case origin = "geboorteland of herkomst"
  case health = "gezondheid"

  /// Beginnings of words; those that are whole words stand with a space behind them.
  private var words: [String] {
    switch self {
    case .citizenServiceNumber: ["bsn", "burgerservicen", "burger service n", "sofin", "sofi "]
    case .nationality: ["nationalit"]
    case .origin:
      [
        "geboorteland", "geboorte land", "geb land", "gebland", "land van geboorte",
        "birth country",
        "country of birth", "birthcountry", "herkomst", "land van herkomst", "afkomst",
        "migratieachtergrond", "etnicit", "etnisch", "ethnic", "ras ", "allocht", "autocht",
      ]
    case .health:
      [
        "gezondheid", "diagnos", "ziekte", "ziek ", "medisch", "medicat", "medicij", "aandoening",
        "beperking", "arbeidsbeperking", "handicap", "gehandicapt", "invalid", "arbeidsongeschikt",
        "verslaving", "psychisch", "psychiatr", "ggz", "zwanger", "health", "disability", "illness",
      ]
    }
  }

  /// Of an organisation, an insurance or a law, and not of a person.
  private static let harmless = [
    "ziekteverzuim", "ziektekosten", "ziektewet", "gezondheidscentr", "beperking van",
  ]

  /// The subject of a heading; `nil` for all but these.
  init?(heading: String) {
    let folded = heading.lowercased().map { $0.isLetter ? $0 : " " }
    var words = String(folded).split(separator: " ").joined(separator: " ")
    for word in Self.harmless { words = words.replacing(word, with: "") }
    let padded = " \(words) "
    let found = Self.allCases.first { subject in
      subject.words.contains { padded.contains(" \($0)") }
    }
    guard let found else { return nil }
    self = found
  }
}
