import Model

/// What all values of a file together say about its decimal sign; never guessed per cell.
struct DecimalEvidence {
  /// A value and where it stands.
  struct Sighting {
    var text: String
    var position: InputPosition
  }

  enum Verdict {
    case sign(DecimalSign)
    /// One value has a decimal comma, another a decimal point.
    case contradicted(comma: Sighting, point: Sighting)
    /// A comma that may be either, and nothing else to go by.
    case undecided(Sighting)
    /// Nothing in it depends on the sign.
    case indifferent
  }

  private(set) var comma: Sighting?
  private(set) var point: Sighting?
  private var commaGroups: Sighting?
  private var hasPointGroups = false

  /// Looks at the values of one column.
  init(_ values: some Sequence<Sighting>) {
    for value in values { add(value.text) { value.position } }
  }

  /// Looks at the values of a file, those of qualitative series left out.
  init(_ file: DeliveryFile, catalogue: SeriesCatalogue) {
    var scanner = file.scanner
    // Faults of the heading are reported when the values are read.
    guard scanner.next(), scanner.openQuote == nil, !scanner.isTooLong,
      let columns = DeliveryColumns(heading: scanner, path: file.path, log: DiagnosticLog())
    else { return }
    while scanner.next(), scanner.openQuote == nil, !scanner.isTooLong {
      guard scanner.fields.count == columns.count else { continue }
      let field = scanner.fields[columns.value]
      let hasSign = scanner.bytes[field.start..<field.end].contains { $0 == 44 || $0 == 46 }
      guard hasSign else { continue }
      let series = scanner.text(scanner.fields[columns.series])
      guard catalogue.statuses(of: series) == nil, catalogue.statuses(ofIndicator: series) == nil
      else { continue }
      add(scanner.text(field)) {
        let place = scanner.place(of: field.start)
        return .text(path: file.path, line: place.line, column: place.column)
      }
    }
  }

  private mutating func add(_ text: String, at position: () -> InputPosition) {
    switch NumberText.evidence(of: ProvisionalMark.split(text).text) {
    case .none: break
    case .comma:
      if comma == nil { comma = Sighting(text: text, position: position()) }
    case .point:
      if point == nil { point = Sighting(text: text, position: position()) }
    case .commaGroups:
      if commaGroups == nil { commaGroups = Sighting(text: text, position: position()) }
    case .pointGroups: hasPointGroups = true
    }
  }

  var verdict: Verdict {
    switch (comma, point) {
    case (let comma?, let point?): return .contradicted(comma: comma, point: point)
    case (.some, nil): return .sign(.comma)
    case (nil, .some): return .sign(.point)
    case (nil, nil): break
    }
    if let commaGroups { return .undecided(commaGroups) }
    return hasPointGroups ? .sign(.comma) : .indifferent
  }

  /// Whether a value would be another one with the other sign.
  var dependsOnSign: Bool { if case .indifferent = verdict { false } else { true } }

  /// Whether a verdict rests on form alone, so that another file of the source may know better.
  var isWeak: Bool { comma == nil && point == nil }

  /// The sign that a file's source has for sure by this file.
  var certainSign: DecimalSign? {
    switch (comma, point) {
    case (.some, nil): .comma
    case (nil, .some): .point
    default: nil
    }
  }
}
