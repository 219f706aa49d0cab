/// The singular of units of measure, for what stands behind a 1.
enum UnitWords {
  private static let singulars = [
    "aanvragen": "aanvraag", "besluiten": "besluit", "bezwaren": "bezwaar", "dossiers": "dossier",
    "gezinnen": "gezin", "huisbezoeken": "huisbezoek", "huishoudens": "huishouden",
    "jaren": "jaar", "klachten": "klacht", "klanten": "klant", "maanden": "maand",
    "meldingen": "melding", "mensen": "mens", "onderzoeken": "onderzoek", "personen": "persoon",
    "plaatsen": "plaats", "trajecten": "traject", "uitkeringen": "uitkering", "uren": "uur",
    "vorderingen": "vordering", "weken": "week", "werkdagen": "werkdag",
  ]

  /// The word itself where it is not known.
  static func singular(_ unit: String) -> String { singulars[unit] ?? unit }

  /// `1 maand`, `3 maanden`.
  static func months(_ count: Int) -> String { count == 1 ? "1 maand" : "\(count) maanden" }
}
