import Model

/// What is asked about how long the spells of a source last (`uitstroomkans`).
struct ExitRequest {
  /// What the report calls these spells.
  var name: String?
  /// Of the source's groups those that are told apart.
  var groups: [SourceMapping.Name] = []
  /// Whether each year of inflow is told apart.
  var countsCohorts = false
  /// Whether spells that began before the data are left out.
  var inflowOnly = false
  var countsReasons = false
  var minimum = standardMinimum

  static let standardMinimum = 10
}

extension ExitRequest {
  /// - Parameter spells: the source, whose columns the request may name.
  init?(_ value: YAMLValue, of spells: SpellSource) {
    guard let map = value.map(ExitKey.self) else { return nil }
    name = map[.naam]?.text()
    countsCohorts = map[.cohorten]?.boolean() ?? false
    inflowOnly = map[.instroomcohorten]?.boolean() ?? false
    countsReasons = map[.redenen]?.boolean() ?? false
    minimum = map[.minimum]?.wholeNumber(1...1_000) ?? Self.standardMinimum
    for group in map[.groepen]?.list() ?? [] {
      guard let text = group.text() else { continue }
      if let known = spells.groups.first(where: { $0.text == text }) {
        groups.append(known)
      } else {
        let names = spells.groups.map(\.text)
        group.fault(
          .wrongValue,
          "groep \(Wording.quoted(text)) staat niet bij `groepen` van deze bron; zet haar daarbij\(Wording.suggestion(for: text, in: names))"
        )
      }
    }
    if countsReasons, spells.reason == nil {
      map[.redenen]?.fault(
        .missingKey, "`redenen` heeft bij de bron de sleutel `reden` nodig; noem daarin de kolom")
    }
    if inflowOnly, spells.firstMonth == nil {
      map[.instroomcohorten]?.fault(
        .missingKey,
        "`instroomcohorten` heeft bij de bron de sleutel `vanaf` nodig; noem daarin de eerste maand van de gegevens"
      )
    }
  }
}
