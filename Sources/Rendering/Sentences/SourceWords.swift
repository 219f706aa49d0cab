import Model

/// Where the figures of a chart come from, in the words below it: every chart says it.
enum SourceWords {
  static let own = "eigen levering"

  /// `Bron: HRM`; without a source in the dossier the figures are the organisation's own.
  static func line(_ indicator: Indicator) -> String { line([indicator]) }

  /// The sources of several indicators, each once.
  static func line(_ indicators: [Indicator]) -> String {
    var sources: [String] = []
    for indicator in indicators {
      let source = indicator.source ?? own
      if !sources.contains(source) { sources.append(source) }
    }
    return "Bron: \(enumeration(sources))"
  }

  /// `Bron: reeksen instroom en uitstroom`.
  static func series(_ names: [String]) -> String {
    "Bron: \(names.count == 1 ? "reeks" : "reeksen") \(enumeration(names))"
  }
}
