import Model

/// Reads `gegevens` of peil.yaml.
enum DeliverySourceReader {
  /// The keys that say what kind of source it is; each source has one of them.
  private static let kinds: [SourceKey] = [.bestand, .cbs, .sql, .spellen]

  static func read(_ value: YAMLValue?) -> [DeliverySource] {
    guard let value else { return DeliverySource.standard ?? [] }
    return (value.list() ?? []).compactMap(source)
  }

  private static func source(_ value: YAMLValue) -> DeliverySource? {
    guard let map = value.map(SourceKey.self) else { return nil }
    let present = kinds.filter { map[$0] != nil }
    guard let key = present.first, present.count == 1, let place = map[key] else {
      let names = Wording.list(kinds.map { "`\($0.rawValue)`" })
      value.fault(
        present.isEmpty ? .missingKey : .wrongValue,
        present.isEmpty
          ? "een bron heeft een sleutel \(names) nodig; noem waar de cijfers staan"
          : "een bron heeft maar één van \(names); maak er een bron van elk van")
      return nil
    }
    let isKnown = refuse(keysOutside: allowed(key), in: map, of: key)
    let sign = map[.decimaal]?.word(DecimalSign.self)
    let mapping = mapping(map, of: key, at: value.position)
    guard let kind = kind(key, place, map), isKnown else { return nil }
    return DeliverySource(
      kind: kind, mapping: mapping, decimalSign: sign, position: place.position)
  }

  private static func allowed(_ kind: SourceKey) -> Set<SourceKey> {
    switch kind {
    case .cbs: [.cbs, .filter, .maand, .eenheid, .uitsplitsing, .waarden]
    case .sql:
      Set(
        [.sql, .vraag, .tijdslimiet, .decimaal, .uitsplitsing, .waarden, .filter] + columns)
    case .spellen:
      [
        .spellen, .client, .begin, .einde, .lastDayIs, .eenheid, .reden, .samenvoegen, .terugkeer,
        .vanaf, .groepen, .reeksen, .uitstroomkans,
      ]
    default:
      Set(
        [.bestand, .decimaal, .blad, .koprij, .maanden, .uitsplitsing, .waarden, .filter] + columns)
    }
  }

  private static func refuse(
    keysOutside allowed: Set<SourceKey>, in map: YAMLMap<SourceKey>, of kind: SourceKey
  ) -> Bool {
    let others = map.present.filter { !allowed.contains($0) }
    for key in others {
      map[key]?.fault(
        .wrongValue,
        "`\(key.rawValue)` hoort niet bij een bron met `\(kind.rawValue)`; haal die sleutel weg")
    }
    return others.isEmpty
  }

  // MARK: Kinds

  private static func kind(
    _ key: SourceKey, _ place: YAMLValue, _ map: YAMLMap<SourceKey>
  ) -> DeliverySource.Kind? {
    switch key {
    case .cbs: place.named().map(DeliverySource.Kind.statLine)
    case .sql: DatabaseQuery(place, map).map(DeliverySource.Kind.query)
    case .spellen: spells(place, map).map(DeliverySource.Kind.spells)
    default: pattern(place).map(DeliverySource.Kind.files)
    }
  }

  private static func pattern(_ value: YAMLValue) -> FilePattern? {
    guard let text = value.text() else { return nil }
    if let pattern = FilePattern(text) { return pattern }
    value.fault(
      .wrongValue,
      "`\(value.name)` \(Wording.quoted(text)) moet een pad binnen het dossier zijn, zoals gegevens/*.csv"
    )
    return nil
  }

  private static func spells(_ place: YAMLValue, _ map: YAMLMap<SourceKey>) -> SpellSource? {
    let pattern = pattern(place)
    let client = map.required(.client)?.named()
    let begin = map.required(.begin)?.named()
    let end = map.required(.einde)?.named()
    guard let pattern, let client, let begin, let end else { return nil }
    var source = SpellSource(pattern: pattern, client: client, begin: begin, end: end)
    if let meaning = map[.lastDayIs]?.word(SpellSource.EndMeaning.self) {
      source.endMeaning = meaning
    }
    source.mergeDays = map[.samenvoegen]?.wholeNumber(0...3_650)
    source.unit = map[.eenheid]?.named()
    source.reason = map[.reden]?.named()
    source.returnMonths = map[.terugkeer]?.wholeNumber(1...120)
    source.firstMonth = map[.vanaf]?.month()
    source.groups = (map[.groepen]?.list() ?? []).compactMap { $0.named() }
    source.exits = map[.uitstroomkans].flatMap { ExitRequest($0, of: source) }
    source.series = map[.reeksen]?.map(SpellSeriesKey.self).map { keys in
      Dictionary(
        uniqueKeysWithValues: keys.present.compactMap { key in
          guard let figure = SpellSource.Figure(rawValue: key.rawValue),
            let name = keys[key]?.named()
          else { return nil }
          return (figure, name.text)
        })
    }
    return source
  }

  // MARK: Columns

  /// The keys that give a column of the contract another name.
  private static let columns = DeliveryColumns.Name.allCases.compactMap {
    SourceKey(rawValue: $0.rawValue)
  }

  private static func mapping(
    _ map: YAMLMap<SourceKey>, of kind: SourceKey, at position: InputPosition
  ) -> SourceMapping? {
    let keys: [SourceKey] = [.blad, .koprij, .maanden, .uitsplitsing, .waarden, .filter] + columns
    guard kind != .spellen, keys.contains(where: { map[$0] != nil }) else { return nil }
    var mapping = SourceMapping(position: position)
    mapping.sheet = map[.blad]?.named()
    mapping.headingRow = map[.koprij]?.wholeNumber(1...10_000)
    mapping.monthsAreColumns = map[.maanden]?.word(MonthLayout.self) == .columns
    for name in DeliveryColumns.Name.allCases {
      guard let value = SourceKey(rawValue: name.rawValue).flatMap({ map[$0] }) else { continue }
      mapping.columns[name] = value.names()
    }
    mapping.values = (map[.waarden]?.pairs() ?? []).compactMap { key, value in
      guard let series = key.text(), let columns = value.names() else { return nil }
      return (series, columns)
    }
    mapping.dimensions = map[.uitsplitsing]?.names() ?? []
    mapping.filter = (map[.filter]?.pairs() ?? []).compactMap { key, value in
      guard let column = key.named(), let allowed = value.list() else { return nil }
      return (column, allowed.compactMap { $0.text() })
    }
    return mapping
  }

  private enum MonthLayout: String, CaseIterable {
    case columns = "kolommen"
  }
}

extension YAMLValue {
  /// A text that is not empty, with its place.
  fileprivate func named() -> SourceMapping.Name? {
    guard let text = text() else { return nil }
    guard !text.isEmpty else {
      wrong("een naam")
      return nil
    }
    return SourceMapping.Name(text: text, position: position)
  }

  /// One name or a list of them; `nil` when there is none.
  fileprivate func names() -> [SourceMapping.Name]? {
    let names = (list() ?? []).compactMap { $0.named() }
    return names.isEmpty ? nil : names
  }
}
