import Model

/// Reads hefbomen.yaml.
struct LeverReader {
  let indicators: CodeRegister

  func read(_ file: YAMLValue) -> Levers {
    var levers = Levers()
    guard let map = file.map(LeverFileKey.self) else { return levers }
    levers.sightings = (map[.waarnemingen]?.list() ?? []).compactMap(sighting)
      .sorted { $0.date < $1.date }
    levers.values = (map[.kernwaarden]?.list() ?? []).compactMap(principle)
    levers.boundaries = (map[.grenzen]?.list() ?? []).compactMap(principle)
    levers.uncertainties = (map[.onzekerheden]?.list() ?? []).compactMap(uncertainty)
    levers.assessment = map[.zelfbeoordeling].flatMap(SelfAssessmentReader.read)
    return levers
  }

  private func sighting(_ value: YAMLValue) -> Levers.Sighting? {
    guard let map = value.map(SightingKey.self) else { return nil }
    let date = map.required(.datum)?.date()
    let text = map.required(.tekst)?.text()
    let indicator = map[.indicator].flatMap { indicators.reference($0) }
    guard let date, let text else { return nil }
    return .init(
      date: date, place: map[.waar]?.text(), by: map[.door]?.text(), indicator: indicator,
      text: text)
  }

  /// A name alone, or a name with what it means.
  private func principle(_ value: YAMLValue) -> Levers.Principle? {
    if value.raw != nil { return value.text().map { .init(name: $0) } }
    guard let map = value.map(PrincipleKey.self), let name = map.required(.naam)?.text() else {
      return nil
    }
    return .init(name: name, meaning: map[.betekenis]?.text())
  }

  private func uncertainty(_ value: YAMLValue) -> Levers.Uncertainty? {
    guard let map = value.map(UncertaintyKey.self) else { return nil }
    let name = map.required(.naam)?.text()
    let questions = (map[.vragen]?.list() ?? []).compactMap(question)
    guard let name else { return nil }
    return .init(
      name: name, assumption: map[.aanname]?.text(), owner: map[.eigenaar]?.text(),
      due: map[.bespreken]?.month(), questions: questions)
  }

  /// A question alone, or with its answer.
  private func question(_ value: YAMLValue) -> Levers.Uncertainty.Question? {
    if value.raw != nil { return value.text().map { .init(text: $0) } }
    guard let map = value.map(LeverQuestionKey.self), let text = map.required(.vraag)?.text()
    else { return nil }
    return .init(text: text, answer: map[.antwoord]?.text())
  }
}

/// Reads `zelfbeoordeling`.
enum SelfAssessmentReader {
  static func read(_ value: YAMLValue) -> SelfAssessment? {
    guard let map = value.map(SelfAssessmentKey.self) else { return nil }
    var types = SelfAssessment.standardTypes
    if let list = map[.typen]?.list() {
      types = list.compactMap { $0.text() }
      guard (2...5).contains(types.count), Set(types).count == types.count else {
        map[.typen]?.fault(
          .wrongValue,
          "`typen` moet twee tot vijf verschillende namen hebben, van het minst naar het meest ontwikkelde"
        )
        return nil
      }
    }
    var names = CodeRegister("veld")
    let fields = (map.required(.velden)?.list() ?? []).compactMap { item in
      field(item, types, &names)
    }
    guard !fields.isEmpty else { return nil }
    return SelfAssessment(month: map[.maand]?.month(), types: types, fields: fields)
  }

  private static func field(
    _ value: YAMLValue, _ types: [String], _ names: inout CodeRegister
  ) -> SelfAssessment.Field? {
    guard let map = value.map(AssessedFieldKey.self) else { return nil }
    let now = map[.nu].flatMap { place(of: $0, types) }
    let wanted = map[.gewenst].flatMap { place(of: $0, types) }
    guard let nameValue = map.required(.naam), let name = nameValue.text(),
      names.add(name, at: nameValue)
    else { return nil }
    return .init(name: name, now: now, wanted: wanted, note: map[.toelichting]?.text())
  }

  private static func place(of value: YAMLValue, _ types: [String]) -> Int? {
    guard let word = value.text() else { return nil }
    guard let place = types.firstIndex(of: word) else {
      value.reportUnknownWord(word, allowed: types)
      return nil
    }
    return place
  }
}
