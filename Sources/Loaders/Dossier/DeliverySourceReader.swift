import Model

/// Reads `gegevens` of peil.yaml.
enum DeliverySourceReader {
  /// The keys that say what kind of source it is; each source has one of them.
  static let kinds: [SourceKey] = [.bestand, .cbs, .sql, .spellen]

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
    // A question for spells is told by the keys that only spells have.
    let spellKey = key == .sql ? spellKeys.first { map[$0] != nil } : nil
    let isKnown = refuse(
      keysOutside: spellKey == nil ? allowed(key) : allowed(.spellen).union(ofQuestion), in: map,
      of: spellKey ?? key)
    let sign = map[.decimaal]?.word(DecimalSign.self)
    let mapping = spellKey == nil ? mapping(map, of: key, at: value.position) : nil
    guard let kind = kind(key, place, map, holdsSpells: spellKey != nil), isKnown else {
      return nil
    }
    var source = DeliverySource(
      kind: kind, mapping: mapping, decimalSign: sign, position: place.position)
    if let version = map[.versie] {
      guard let known = Self.version(version, of: kind) else { return nil }
      source.statLineVersion = known
    }
    return source
  }

  private static func version(
    _ value: YAMLValue, of kind: DeliverySource.Kind
  ) -> ODataVersion? {
    guard case .statLine(let name) = kind, StatLineFiles.tableNumber(name.text) != nil else {
      value.fault(
        .wrongValue,
        "`versie` zegt bij welke dienst `peil haal` een tabel ophaalt, en een bewaard antwoord haalt Peil niet op; haal die sleutel weg"
      )
      return nil
    }
    return value.wholeNumber(3...4).flatMap(ODataVersion.init(rawValue:))
  }

  private static let ofQuestion: [SourceKey] = [.sql, .vraag, .tijdslimiet]

  /// The keys that only a source of spells has.
  private static let spellKeys: [SourceKey] = [
    .client, .begin, .einde, .lastDayIs, .reden, .samenvoegen, .terugkeer, .vanaf, .groepen,
    .reeksen, .uitstroomkans,
  ]

  private static func allowed(_ kind: SourceKey) -> Set<SourceKey> {
    switch kind {
    case .cbs: [.cbs, .versie, .filter, .maand, .eenheid, .uitsplitsing, .waarden]
    case .sql:
      Set(
        [.decimaal, .uitsplitsing, .waarden, .filter] + ofQuestion + columns)
    case .spellen:
      Set([.spellen, .eenheid] + spellKeys)
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
    _ key: SourceKey, _ place: YAMLValue, _ map: YAMLMap<SourceKey>, holdsSpells: Bool
  ) -> DeliverySource.Kind? {
    switch key {
    case .cbs: place.named().map(DeliverySource.Kind.statLine)
    case .sql where holdsSpells:
      spells(DatabaseQuery(place, map).map(SpellSource.Place.query), map)
        .map(DeliverySource.Kind.spells)
    case .sql: DatabaseQuery(place, map).map(DeliverySource.Kind.query)
    case .spellen:
      spells(pattern(place).map(SpellSource.Place.files), map).map(DeliverySource.Kind.spells)
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

  private static func spells(
    _ place: SpellSource.Place?, _ map: YAMLMap<SourceKey>
  ) -> SpellSource? {
    let client = map.required(.client)?.named()
    let begin = map.required(.begin)?.named()
    let end = map.required(.einde)?.named()
    guard let place, let client, let begin, let end else { return nil }
    var source = SpellSource(place: place, client: client, begin: begin, end: end)
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
