import Model

/// What a source takes from a table of StatLine: which rows, which figures, broken down by what.
struct StatLineSelection {
  /// The codes that are taken, by dimension.
  private(set) var allowed: [String: Set<String>] = [:]
  /// Where each filter stands.
  private var places: [String: InputPosition] = [:]
  /// The series that each topic gives.
  private(set) var series: [String: [String]] = [:]
  /// The dimensions that break the values down.
  private(set) var breakdowns: [String] = []
  private(set) var time = ""
  /// The dimension whose codes are units of the organisation; `nil`: all is of the whole.
  private(set) var unit: String?

  private let table: StatLineTable
  private let log: DiagnosticLog

  /// - Returns: `nil` when a name is not in the table, which is reported.
  init?(
    _ mapping: SourceMapping?, of table: StatLineTable, at source: InputPosition, log: DiagnosticLog
  ) {
    self.table = table
    self.log = log
    let faults = log.faultCount
    guard readTime(mapping, at: source), readValues(mapping, at: source) else { return nil }
    for (name, values) in mapping?.filter ?? [] {
      guard let dimension = dimension(name) else { continue }
      allowed[dimension.key] = Set(values.compactMap { code($0, of: dimension, at: name.position) })
      places[dimension.key] = name.position
    }
    for name in mapping?.dimensions ?? [] {
      if let dimension = dimension(name) { breakdowns.append(dimension.key) }
    }
    if let name = mapping?.columns[.unit]?.first { unit = dimension(name)?.key }
    guard log.faultCount == faults else { return nil }
  }

  /// The dimensions that must have one value in all rows that are taken.
  var single: [StatLineTable.Dimension] {
    table.dimensions.filter { $0.key != time && $0.key != unit && !breakdowns.contains($0.key) }
  }

  // MARK: Names

  private mutating func readTime(_ mapping: SourceMapping?, at source: InputPosition) -> Bool {
    if let name = mapping?.columns[.month]?.first {
      guard let dimension = dimension(name) else { return false }
      time = dimension.key
      return true
    }
    guard let key = table.timeDimension else {
      log.fault(
        .unknownStatLineName,
        "deze tabel van het CBS heeft geen perioden; noem de kolom met `maand`, of kies een andere tabel (\(list(table.dimensions.map(\.key))))",
        at: source)
      return false
    }
    time = key
    return true
  }

  private mutating func readValues(_ mapping: SourceMapping?, at source: InputPosition) -> Bool {
    guard let mapping, !mapping.values.isEmpty else {
      log.fault(
        .missingKey,
        "sleutel `waarden` ontbreekt; noem bij elke reeks het onderwerp van de tabel (\(list(table.topics.map(described))))",
        at: mapping?.position ?? source)
      return false
    }
    for (series, names) in mapping.values {
      guard let topic = topic(names) else { continue }
      self.series[topic.key, default: []].append(series)
    }
    return true
  }

  /// The topic by the first of its names that the table has.
  private func topic(_ names: [SourceMapping.Name]) -> StatLineTable.Topic? {
    let known = Set(table.topics.flatMap { [$0.key, $0.title?.lowercased() ?? $0.key] })
    let found = names.first { known.contains($0.text) || known.contains($0.text.lowercased()) }
    return (found ?? names.first).flatMap(topic)
  }

  private func topic(_ name: SourceMapping.Name) -> StatLineTable.Topic? {
    if let topic = table.topics.first(where: { $0.key == name.text }) { return topic }
    let titled = table.topics.filter { $0.title?.lowercased() == name.text.lowercased() }
    if titled.count == 1 { return titled[0] }
    let names = table.topics.flatMap { [$0.key, $0.title].compactMap { $0 } }
    let hint =
      titled.isEmpty
      ? Wording.suggestion(for: name.text, in: names) : ""
    let choice = titled.isEmpty ? table.topics : titled
    log.fault(
      .unknownStatLineName,
      titled.isEmpty
        ? "onderwerp \(Wording.quoted(name.text)) staat niet in deze tabel van het CBS\(hint.isEmpty ? "; kies uit \(list(choice.map(described)))" : hint)"
        : "onderwerp \(Wording.quoted(name.text)) staat meer keren in deze tabel; noem de sleutel: \(list(choice.map(\.key)))",
      at: name.position)
    return nil
  }

  private func described(_ topic: StatLineTable.Topic) -> String {
    topic.title.map { "\(topic.key) (\($0))" } ?? topic.key
  }

  private func dimension(_ name: SourceMapping.Name) -> StatLineTable.Dimension? {
    let wanted = name.text.lowercased()
    let found =
      table.dimensions.first { $0.key == name.text }
      ?? table.dimensions.first {
        $0.key.lowercased() == wanted || $0.title?.lowercased() == wanted
      }
    if let found { return found }
    let names = table.dimensions.map(\.key)
    let hint = Wording.suggestion(for: name.text, in: names)
    log.fault(
      .unknownStatLineName,
      "dimensie \(Wording.quoted(name.text)) staat niet in deze tabel van het CBS\(hint.isEmpty ? "; kies uit \(list(names))" : hint)",
      at: name.position)
    return nil
  }

  /// A code of a dimension by itself or by its title.
  private func code(
    _ text: String, of dimension: StatLineTable.Dimension, at position: InputPosition
  ) -> String? {
    let codes = dimension.codes.isEmpty ? observed(dimension) : dimension.codes
    if codes[text] != nil { return text }
    let titled = codes.filter { $0.value.title.lowercased() == text.lowercased() }.keys.sorted()
    if titled.count == 1 { return titled[0] }
    let names = codes.flatMap { [$0.key, $0.value.title] }.filter { !$0.isEmpty }.sorted()
    let hint = Wording.suggestion(for: text, in: names)
    let choice = (titled.isEmpty ? codes.keys.sorted() : titled).map { Self.shown($0, codes) }
    log.fault(
      .unknownStatLineName,
      titled.isEmpty
        ? "\(Wording.quoted(text)) is geen waarde van \(dimension.key)\(hint.isEmpty ? "; kies uit \(list(choice))" : hint)"
        : "\(Wording.quoted(text)) is meer dan één waarde van \(dimension.key); noem de code: \(list(choice))",
      at: position)
    return nil
  }

  /// The codes that the rows have, without titles.
  private func observed(_ dimension: StatLineTable.Dimension) -> [String: StatLineTable.Code] {
    var codes: [String: StatLineTable.Code] = [:]
    for page in table.pages {
      let column = page.document.column(dimension.key)
      for row in page.document.rows.indices {
        guard let code = page.document.field(row, column).code else { continue }
        codes[code] = StatLineTable.Code(title: "", padded: code, isProvisional: false)
      }
    }
    return codes
  }

  // MARK: Words

  /// `GM0034 (Almere)`.
  static func shown(_ code: String, _ codes: [String: StatLineTable.Code]) -> String {
    guard let title = codes[code]?.title, !title.isEmpty, title != code else { return code }
    return "\(code) (\(title))"
  }

  private func list(_ words: [String]) -> String { Self.list(words) }

  /// The first words of a list, and how many more there are.
  static func list(_ words: [String]) -> String {
    let shown = words.prefix(8).joined(separator: ", ")
    return words.count > 8 ? "\(shown) en \(words.count - 8) andere" : shown
  }
}

extension ODataDocument.Field {
  /// The code of a dimension, without padding.
  var code: String? {
    switch self {
    case .null: nil
    case .text(let text): text.trimmed
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15
        ? String(Int(number)) : String(number)
    }
  }
}
